using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Remembers that something was removed that may still stand in the store's files, so that it is not forgotten to forget it: neither when
/// somebody reads meanwhile, nor when the process dies.
/// </summary>
internal static class RemovedData
{
    /// <summary>Notes that something is removed, in the transaction that removes it.</summary>
    public static Task MarkAsync(DbConnection connection, DateTimeOffset at, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("UPDATE ledger_state SET removed_at = @at", cancellationToken, ("@at", at.ToMicrosecond()));

    /// <summary>Clears the files of what was removed since the last time, if anything was.</summary>
    /// <returns>Whether nothing is left to be cleared.</returns>
    public static async Task<bool> ForgetAsync(IDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await MarkedAsync(connection, cancellationToken) is not { } marked) return true;
        if (!await database.ForgetRemovedAsync(cancellationToken)) return false;
        // Not what somebody has removed since.
        await connection.ExecuteAsync("UPDATE ledger_state SET removed_at = NULL WHERE removed_at = @marked", cancellationToken, ("@marked", marked));
        return true;
    }

    private static async Task<DateTimeOffset?> MarkedAsync(DbConnection connection, CancellationToken cancellationToken) =>
        (await connection.QueryAsync("SELECT removed_at FROM ledger_state", row => row.NullableInstant(0), cancellationToken)).SingleOrDefault();
}

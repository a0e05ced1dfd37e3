using System.Data.Common;
using Campaigns.Client;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <inheritdoc />
internal sealed class RecoveryCodeStore(IDatabase database, TimeProvider time) : IRecoveryCodeStore
{
    /// <inheritdoc />
    public async Task<bool> TakeAsync(Guid account, byte[] hash, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var taken = await connection.ExecuteAsync(
            "DELETE FROM recovery_codes WHERE account = @account AND hash = @hash",
            cancellationToken, ("@account", account), ("@hash", hash));
        if (taken == 0) return false;
        await AccountAudit.AddAsync(connection, time.GetUtcNow(), new Actor(account), "recovery-code.used", account, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Gives an account new codes in place of all it had, within a transaction.</summary>
    public static async Task ReplaceAsync(
        DbConnection connection, Guid account, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("DELETE FROM recovery_codes WHERE account = @account", cancellationToken, ("@account", account));
        foreach (var code in codes)
        {
            await connection.ExecuteAsync(
                "INSERT INTO recovery_codes (account, hash) VALUES (@account, @hash)",
                cancellationToken, ("@account", account), ("@hash", RecoveryCode.HashOf(code)));
        }
    }
}

using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Who ever accepted which share (<c>share_accepters</c>), whatever was decided since: none of them checks it in a recount. It goes with the
/// share's address, and with the account.
/// </summary>
internal static class ShareAccepters
{
    /// <summary>Keeps who accepted shares; the shell and the product are nobody.</summary>
    public static async Task AddAsync(DbConnection connection, IEnumerable<long> shares, Actor by, CancellationToken cancellationToken)
    {
        if (by.Account is not { } account) return;
        await connection.ExecuteAsync(
            $"""
            INSERT INTO share_accepters (share, account)
            SELECT id, @account FROM shares WHERE id IN ({AttributionTable.List(shares)})
            ON CONFLICT (share, account) DO NOTHING
            """, cancellationToken, ("@account", account));
    }

    /// <summary>Who ever accepted each of the shares.</summary>
    public static async Task<ILookup<long, Guid>> FindAsync(DbConnection connection, IEnumerable<long> shares, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync(
            $"SELECT share, account FROM share_accepters WHERE share IN ({AttributionTable.List(shares)})",
            row => (Share: row.GetInt64(0), Account: row.GetGuid(1)), cancellationToken);
        return found.ToLookup(row => row.Share, row => row.Account);
    }

    /// <summary>Forgets who accepted shares that nobody can look at any more.</summary>
    public static Task ForgetAsync(DbConnection connection, IEnumerable<long> shares, CancellationToken cancellationToken) =>
        connection.ExecuteAsync($"DELETE FROM share_accepters WHERE share IN ({AttributionTable.List(shares)})", cancellationToken);
}

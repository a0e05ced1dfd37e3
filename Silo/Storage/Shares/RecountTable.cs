using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Writes <c>recount_shares</c>, in the transaction that runs on the connection; one text for both engines.</summary>
internal static class RecountTable
{
    private const int RowsPerStatement = 500;

    /// <summary>Adds drawn shares, each with its place.</summary>
    public static async Task AddAsync(
        DbConnection connection, long recount, IEnumerable<(int Place, long Share)> drawn, CancellationToken cancellationToken)
    {
        foreach (var chunk in drawn.Chunk(RowsPerStatement))
        {
            var rows = string.Join(',', chunk.Select(row => StoredShares.Row(row.Place, row.Share)));
            await connection.ExecuteAsync(
                $"""
                WITH drawn (place, share) AS (VALUES {rows})
                INSERT INTO recount_shares (recount, place, share) SELECT @recount, d.place, d.share FROM drawn d
                """, cancellationToken, ("@recount", recount));
        }
    }

    /// <summary>Keeps what was found, and rejects through the same transaction what was not found right. The shares' members must be locked.</summary>
    /// <returns>How many results it kept.</returns>
    public static async Task<int> CheckAsync(
        IDatabase database, DbConnection connection, CheckedShares check, IReadOnlyCollection<long> members)
    {
        var unit = await connection.ScalarAsync<string>(
            "SELECT u.code FROM recounts r JOIN units u ON u.id = r.unit JOIN campaigns c ON c.id = r.campaign AND c.code = @campaign WHERE r.id = @recount",
            CancellationToken.None, ("@campaign", check.Campaign), ("@recount", check.Recount));
        if (unit is null) return 0;
        await LockAsync(database, connection, [check.Recount]);
        if (await IsEndedAsync(connection, check.Recount, CancellationToken.None)) return 0;
        await FollowAsync(connection, check.Recount, check.At, CancellationToken.None);
        var open = await RecountRows.DrawnAsync(
            connection, $"d.recount = @recount AND d.is_right IS NULL AND d.share IN ({AttributionTable.List(check.Found.Select(found => found.Share))})",
            CancellationToken.None, ("@recount", check.Recount));
        var theirs = open.Where(share => share.BarFor(check.By) is null).Select(share => share.Share).ToHashSet();
        var kept = check.Found.Where(found => theirs.Contains(found.Share)).DistinctBy(found => found.Share).ToList();
        if (kept.Count == 0) return 0;

        foreach (var alike in kept.GroupBy(found => found.Wrong)) await KeepAsync(connection, check, alike);
        var wrong = kept.Where(found => found.Wrong is not null).ToLookup(found => found.Wrong, found => found.Share);
        foreach (var alike in wrong)
        {
            var rejection = new ReviewedShares(check.Campaign, [.. alike], ShareState.Accepted, alike.Key, check.By, check.At);
            await ShareTable.ReviewAsync(connection, rejection, members, CancellationToken.None);
        }

        await FinishAsync(connection, check.Recount, check.At, CancellationToken.None);
        var details = AuditDetails.Of(
            (AuditDetail.Recount, Number(check.Recount)), (AuditDetail.Links, Number(kept.Count)), (AuditDetail.Wrong, Number(wrong.Sum(alike => alike.Count()))));
        await AuditLog.AddAsync(connection, new AuditEntry(check.At, check.By, "recount.checked", check.Campaign, unit, details), CancellationToken.None);
        return kept.Count;
    }

    /// <summary>
    /// Lets recounts forget shares that nobody can look at any more: what was found stays without whoever found it, and what is still open
    /// is followed by the next in the order drawn.
    /// </summary>
    /// <param name="database">The store.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="shares">Row ids of the shares, which have lost their addresses.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task ForgetAsync(
        IDatabase database, DbConnection connection, IReadOnlyCollection<long> shares, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (shares.Count == 0) return;
        await ShareAccepters.ForgetAsync(connection, shares, cancellationToken);
        var theirs = AttributionTable.List(shares);
        var recounts = await connection.QueryAsync(
            $"SELECT DISTINCT recount FROM recount_shares WHERE share IN ({theirs}) ORDER BY 1", row => row.GetInt64(0), cancellationToken);
        if (recounts.Count == 0) return;
        await LockAsync(database, connection, recounts);
        await connection.ExecuteAsync(
            $"UPDATE recount_shares SET checked_by = NULL, checked_at = NULL WHERE is_right IS NOT NULL AND share IN ({theirs})",
            cancellationToken);
        foreach (var recount in recounts) await FollowAsync(connection, recount, at, cancellationToken);
    }

    /// <summary>Puts the next shares in the order drawn in place of those that nobody can look at any more.</summary>
    public static async Task FollowAsync(DbConnection connection, long recount, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var last = await connection.ScalarAsync<int>(
            "SELECT MAX(place) FROM recount_shares WHERE recount = @recount", cancellationToken, ("@recount", recount));
        var gone = await connection.ExecuteAsync("""
            DELETE FROM recount_shares
            WHERE recount = @recount AND is_right IS NULL
              AND EXISTS (SELECT 1 FROM shares s WHERE s.id = recount_shares.share AND s.address IS NULL)
            """, cancellationToken, ("@recount", recount));
        if (gone == 0 || await IsEndedAsync(connection, recount, cancellationToken)) return;
        var next = new List<(int Place, long Share)>();
        var (seed, population) = await RecountRows.DrawnFromAsync(connection, recount, cancellationToken);
        var order = RecountDraw.Order(population, population.Count, seed).Index().Skip(last).Select(drawn => (Place: drawn.Index + 1, Share: drawn.Item));
        foreach (var chunk in order.Chunk(RowsPerStatement))
        {
            var standing = (await connection.QueryAsync(
                $"SELECT id FROM shares WHERE address IS NOT NULL AND id IN ({AttributionTable.List(chunk.Select(drawn => drawn.Share))})",
                row => row.GetInt64(0), cancellationToken)).ToHashSet();
            next.AddRange(chunk.Where(drawn => standing.Contains(drawn.Share)).Take(gone - next.Count));
            if (next.Count == gone) break;
        }

        await AddAsync(connection, recount, next, cancellationToken);
        await FinishAsync(connection, recount, at, cancellationToken);
    }

    /// <summary>Locks recounts in the transaction, in the order in which everybody does.</summary>
    public static Task<List<long>> LockAsync(IDatabase database, DbConnection connection, IEnumerable<long> recounts) => connection.QueryAsync(
        $"SELECT id FROM recounts WHERE id IN ({AttributionTable.List(recounts)}) ORDER BY id {database.LockingRows}",
        row => row.GetInt64(0), CancellationToken.None);

    private static async Task<bool> IsEndedAsync(DbConnection connection, long recount, CancellationToken cancellationToken) =>
        await connection.ScalarAsync<long>(
            "SELECT COUNT(*) FROM recounts WHERE id = @recount AND ended_at IS NOT NULL", cancellationToken, ("@recount", recount)) > 0;

    private static Task<int> KeepAsync(DbConnection connection, CheckedShares check, IGrouping<RejectionReason?, FoundShare> alike) =>
        connection.ExecuteAsync(
            $"""
            UPDATE recount_shares SET is_right = @right, reason = @reason, checked_by = @by, checked_at = @at
            WHERE recount = @recount AND share IN ({AttributionTable.List(alike.Select(found => found.Share))})
            """, CancellationToken.None,
            ("@right", alike.Key is null ? 1 : 0), ("@reason", alike.Key), ("@by", check.By.Account), ("@at", check.At), ("@recount", check.Recount));

    private static Task<int> FinishAsync(DbConnection connection, long recount, DateTimeOffset at, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("""
            UPDATE recounts SET finished_at = @at
            WHERE id = @recount AND finished_at IS NULL AND ended_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM recount_shares d WHERE d.recount = recounts.id AND d.is_right IS NULL)
            """, cancellationToken, ("@at", at), ("@recount", recount));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

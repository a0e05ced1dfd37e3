using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Writes <c>post_campaigns</c>, its history, and what the audit log says of changes by hand; one text for both engines, many rows a
/// statement. Row ids and numbers stand in the text itself: there is no other way that both engines take lists.
/// </summary>
internal static class AttributionTable
{
    private const int RowsPerStatement = 500;

    /// <summary>Numbers for <c>IN (…)</c>.</summary>
    public static string List(IEnumerable<long> ids) => string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Writes everything, in the transaction that runs on the connection. The posts must be there.</summary>
    public static async Task WriteAsync(DbConnection connection, LedgerChanges changes, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // In the order it happened, where one statement cannot hold both: a post may join and leave in one transaction.
        foreach (var run in Runs(changes.Attributions))
        {
            foreach (var rows in run.Chunk(RowsPerStatement)) await WriteAsync(connection, rows, at, cancellationToken);
        }

        foreach (var (by, action, subject, unit, posts) in changes.AttributionsByHand())
        {
            var details = AuditDetails.Of((AuditDetail.Posts, posts));
            await AuditLog.AddAsync(connection, new AuditEntry(at, by, action, subject, unit, details), cancellationToken);
        }
    }

    private static async Task WriteAsync(DbConnection connection, AttributionChange[] rows, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var moved = rows.Where(row => row.Moved).ToList();
        if (moved.Count > 0)
        {
            var pairs = string.Join(',', moved.Select(row => string.Create(CultureInfo.InvariantCulture, $"({row.Post},{row.Campaign})")));
            await connection.ExecuteAsync(
                rows[0].Joined
                    ? $"INSERT INTO post_campaigns (post, campaign) VALUES {pairs}"
                    : $"DELETE FROM post_campaigns WHERE (post, campaign) IN (VALUES {pairs})",
                cancellationToken);
        }

        var joined = rows[0].Joined ? 1 : 0;
        var history = string.Join(',', rows.Select(row => string.Create(
            CultureInfo.InvariantCulture, $"({row.Post},{row.Campaign},@at,{(int)row.How},{joined},@account)")));
        await connection.ExecuteAsync(
            $"INSERT INTO post_campaign_changes (post, campaign, at, how, joined, account) VALUES {history}",
            cancellationToken, ("@at", at), ("@account", rows[0].Account));
    }

    private static IEnumerable<List<AttributionChange>> Runs(IReadOnlyList<AttributionChange> changes)
    {
        var run = new List<AttributionChange>();
        foreach (var change in changes)
        {
            if (run.Count > 0 && (run[0].Joined != change.Joined || run[0].Account != change.Account))
            {
                yield return run;
                run = [];
            }

            run.Add(change);
        }

        if (run.Count > 0) yield return run;
    }
}

using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Adds what members' shares came to, or came to less, to the roll-ups of their units and of every unit above.</summary>
internal static class ShareRollUps
{
    private const int CellsPerStatement = 1_000;

    /// <summary>Adds the differences. The organization must be held still.</summary>
    public static async Task AddAsync(
        DbConnection connection, Dictionary<ShareCell, ShareCount> before, Dictionary<ShareCell, ShareCount> after, CancellationToken cancellationToken)
    {
        var changed = before.Keys.Union(after.Keys)
            .Select(cell => (Cell: cell, Count: after.GetValueOrDefault(cell) - before.GetValueOrDefault(cell)))
            .Where(change => change.Count != default);
        foreach (var chunk in changed.Chunk(CellsPerStatement)) await AddAsync(connection, chunk, cancellationToken);
    }

    private static async Task AddAsync(DbConnection connection, (ShareCell Cell, ShareCount Count)[] changes, CancellationToken cancellationToken)
    {
        var days = changes.Select(change => change.Cell.Day).Distinct().Select((day, index) => (Day: day, Name: $"@day{index.ToString(CultureInfo.InvariantCulture)}"))
            .ToDictionary(day => day.Day, day => day.Name);
        var values = string.Join(',', changes.Select(change => StoredShares.Row(
            change.Cell.Campaign, change.Cell.Unit, days[change.Cell.Day], (int)change.Cell.Platform, change.Count.Shares, change.Count.FirstTimers)));
        (string, object?)[] parameters = [.. days.Select(day => (day.Value, (object?)day.Key))];
        var with = $"WITH changed (campaign, unit, day, platform, shares, firsts) AS (VALUES {values})";
        // As was first, as is now last, and in one order everywhere: other writers wait for these rows.
        await connection.ExecuteAsync(Insert(with, "reach_daily_then", """
            SELECT m.campaign, m.ancestor AS unit, m.day, m.platform, SUM(m.sign * m.shares) AS shares, SUM(m.sign * m.firsts) AS firsts
            FROM (
                SELECT c.*, l.ancestor, 1 AS sign FROM changed c JOIN unit_lineage l ON l.unit = c.unit AND l.from_day <= c.day AND c.day < l.until_day
                UNION ALL
                SELECT c.*, a.ancestor, -1 FROM changed c JOIN unit_ancestors a ON a.unit = c.unit
            ) m
            GROUP BY m.campaign, m.ancestor, m.day, m.platform
            HAVING SUM(m.sign * m.shares) <> 0 OR SUM(m.sign * m.firsts) <> 0
            """), cancellationToken, parameters);
        await connection.ExecuteAsync(Insert(with, "reach_daily", """
            SELECT m.campaign, a.ancestor AS unit, m.day, m.platform, SUM(m.shares) AS shares, SUM(m.firsts) AS firsts
            FROM changed m
            JOIN unit_ancestors a ON a.unit = m.unit
            GROUP BY m.campaign, a.ancestor, m.day, m.platform
            """), cancellationToken, parameters);
    }

    private static string Insert(string with, string table, string rows) => $"""
        {with}
        INSERT INTO {table} (campaign, unit, day, platform, member_shares, first_time_members)
        SELECT campaign, unit, day, platform, shares, firsts FROM (
        {rows}
        ) added
        WHERE true
        ORDER BY unit DESC, campaign, day, platform
        ON CONFLICT (campaign, unit, day, platform) DO UPDATE SET
            member_shares = {table}.member_shares + excluded.member_shares,
            first_time_members = {table}.first_time_members + excluded.first_time_members
        """;
}

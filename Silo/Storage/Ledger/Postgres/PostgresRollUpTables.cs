using Campaigns.Grains;
using Npgsql;

namespace Campaigns.Silo;

/// <summary>
/// Adds what a transaction gathered to the roll-ups, each table in one statement that goes through its rows in the order of their
/// keys. Rows of units are shared by all writers and come last: they are locked until the commit.
/// </summary>
internal sealed class PostgresRollUpTables(NpgsqlConnection connection)
{
    private const string AddRollUp = """
        posts = d.posts + excluded.posts, views = d.views + excluded.views, reactions = d.reactions + excluded.reactions,
        comments = d.comments + excluded.comments, shares = d.shares + excluded.shares, clicks = d.clicks + excluded.clicks,
        views_known = d.views_known + excluded.views_known, reactions_known = d.reactions_known + excluded.reactions_known,
        comments_known = d.comments_known + excluded.comments_known, shares_known = d.shares_known + excluded.shares_known,
        clicks_known = d.clicks_known + excluded.clicks_known
        """;

    private const string AddPublished = """
        posts = d.posts + excluded.posts, views = d.views + excluded.views, reach_sum = d.reach_sum + excluded.reach_sum,
        reactions = d.reactions + excluded.reactions, comments = d.comments + excluded.comments,
        shares = d.shares + excluded.shares, clicks = d.clicks + excluded.clicks,
        views_known = d.views_known + excluded.views_known, reach_known = d.reach_known + excluded.reach_known,
        reactions_known = d.reactions_known + excluded.reactions_known,
        comments_known = d.comments_known + excluded.comments_known, shares_known = d.shares_known + excluded.shares_known,
        clicks_known = d.clicks_known + excluded.clicks_known
        """;

    /// <summary>Adds everything; the posts' latest values must be written before.</summary>
    public async Task WriteAsync(LedgerChanges changes, CancellationToken cancellationToken)
    {
        await AddFanpageDaysAsync(Sorted(changes.RollUps.Fanpages, cell => cell.IsEmpty), cancellationToken);
        var published = Sorted(changes.Published.Units(), cell => cell.IsEmpty);
        await AddPublishedAsync(published, cancellationToken);
        await FindLargestReachAsync(published.FindAll(row => row.Value.MayHaveLostLargestReach), cancellationToken);
        await AddPublishedThenAsync(Sorted(changes.Published.UnitsThen(), cell => cell.IsEmpty), cancellationToken);
        await AddUnitDaysAsync("reach_daily_then", Sorted(changes.RollUps.UnitsThen(), cell => cell.IsEmpty), cancellationToken);
        await AddUnitDaysAsync("reach_daily", Sorted(changes.RollUps.Units(), cell => cell.IsEmpty), cancellationToken);
    }

    private static List<KeyValuePair<TKey, TCell>> Sorted<TKey, TCell>(
        IReadOnlyDictionary<TKey, TCell> cells, Func<TCell, bool> isEmpty) where TKey : IComparable<TKey> =>
        [.. cells.Where(row => !isEmpty(row.Value)).OrderBy(row => row.Key)];

    private async Task AddFanpageDaysAsync(List<KeyValuePair<FanpageDay, RollUpCell>> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        await using var command = new NpgsqlCommand($"""
            INSERT INTO fanpage_daily AS d (
                campaign, fanpage, day, posts, views, reactions, comments, shares, clicks,
                views_known, reactions_known, comments_known, shares_known, clicks_known)
            {PostgresColumns.Rows(14)}
            ON CONFLICT (campaign, fanpage, day) DO UPDATE SET {AddRollUp}
            """, connection);
        command
            .AddColumn(rows, row => row.Key.Campaign).AddColumn(rows, row => row.Key.Fanpage).AddColumn(rows, row => row.Key.Day);
        await AddCells(command, rows).ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task AddUnitDaysAsync(
        string table, List<KeyValuePair<UnitDay, RollUpCell>> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        await using var command = new NpgsqlCommand($"""
            INSERT INTO {table} AS d (
                campaign, unit, day, platform, posts, views, reactions, comments, shares, clicks,
                views_known, reactions_known, comments_known, shares_known, clicks_known)
            {PostgresColumns.Rows(15)}
            ON CONFLICT (campaign, unit, day, platform) DO UPDATE SET {AddRollUp}
            """, connection);
        await AddCells(AddKeys(command, rows), rows).ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task AddPublishedAsync(List<KeyValuePair<UnitDay, PublishedCell>> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        await using var command = new NpgsqlCommand($"""
            INSERT INTO published_daily AS d (
                campaign, unit, day, platform, posts, views, reach_sum, reactions, comments, shares, clicks,
                views_known, reach_known, reactions_known, comments_known, shares_known, clicks_known, reach_max)
            {PostgresColumns.Rows(18)}
            ON CONFLICT (campaign, unit, day, platform) DO UPDATE SET
                {AddPublished},
                reach_max = GREATEST(d.reach_max, excluded.reach_max)
            """, connection);
        await AddSums(command, rows).AddColumn(rows, row => row.Value.ReachMax).ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task AddPublishedThenAsync(List<KeyValuePair<UnitDay, PublishedCell>> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        await using var command = new NpgsqlCommand($"""
            INSERT INTO published_daily_then AS d (
                campaign, unit, day, platform, posts, views, reach_sum, reactions, comments, shares, clicks,
                views_known, reach_known, reactions_known, comments_known, shares_known, clicks_known)
            {PostgresColumns.Rows(17)}
            ON CONFLICT (campaign, unit, day, platform) DO UPDATE SET {AddPublished}
            """, connection);
        await AddSums(command, rows).ExecuteNonQueryAsync(cancellationToken);
    }

    // A statement of its own, after the rows are locked: it sees what every writer before has committed.
    private async Task FindLargestReachAsync(List<KeyValuePair<UnitDay, PublishedCell>> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        await using var command = new NpgsqlCommand("""
            UPDATE published_daily d
            SET reach_max = (
                SELECT MAX(l.reach)
                FROM posts p
                JOIN post_latest l ON l.post = p.id
                JOIN unit_ancestors a ON a.unit = p.unit AND a.ancestor = k.unit
                WHERE p.counted_on = k.day AND p.platform = k.platform
                  AND (k.campaign = 0 OR EXISTS (SELECT 1 FROM post_campaigns c WHERE c.post = p.id AND c.campaign = k.campaign)))
            FROM unnest($1, $2, $3, $4) AS k (campaign, unit, day, platform)
            WHERE d.campaign = k.campaign AND d.unit = k.unit AND d.day = k.day AND d.platform = k.platform
            """, connection);
        await AddKeys(command, rows).ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlCommand AddKeys<TCell>(NpgsqlCommand command, List<KeyValuePair<UnitDay, TCell>> rows) => command
        .AddColumn(rows, row => row.Key.Campaign).AddColumn(rows, row => row.Key.Unit).AddColumn(rows, row => row.Key.Day)
        .AddColumn(rows, row => (short)row.Key.Platform);

    private static NpgsqlCommand AddSums(NpgsqlCommand command, List<KeyValuePair<UnitDay, PublishedCell>> rows)
    {
        AddKeys(command, rows).AddColumn(rows, row => row.Value.Posts);
        foreach (var column in Enumerable.Range(0, Counters.All.Count)) command.AddColumn(rows, row => row.Value.Amounts[column]);
        foreach (var column in Enumerable.Range(0, Counters.All.Count)) command.AddColumn(rows, row => row.Value.Known[column]);
        return command;
    }

    private static NpgsqlCommand AddCells<TKey>(NpgsqlCommand command, List<KeyValuePair<TKey, RollUpCell>> rows)
    {
        command.AddColumn(rows, row => row.Value.Posts);
        foreach (var column in Enumerable.Range(0, RollUpCell.Columns.Count)) command.AddColumn(rows, row => row.Value.Amounts[column]);
        foreach (var column in Enumerable.Range(0, RollUpCell.Columns.Count)) command.AddColumn(rows, row => row.Value.Known[column]);
        return command;
    }
}

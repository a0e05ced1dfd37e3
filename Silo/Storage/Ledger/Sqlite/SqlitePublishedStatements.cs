using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>Adds changes to <c>published_daily</c>.</summary>
internal sealed class SqlitePublishedStatements(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _add = new(connection, """
        INSERT INTO published_daily (
            campaign, unit, day, platform, posts, views, reach_sum, reactions, comments, shares, clicks,
            views_known, reach_known, reactions_known, comments_known, shares_known, clicks_known, reach_max)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (campaign, unit, day, platform) DO UPDATE SET
            posts = posts + excluded.posts, views = views + excluded.views, reach_sum = reach_sum + excluded.reach_sum,
            reactions = reactions + excluded.reactions, comments = comments + excluded.comments,
            shares = shares + excluded.shares, clicks = clicks + excluded.clicks,
            views_known = views_known + excluded.views_known, reach_known = reach_known + excluded.reach_known,
            reactions_known = reactions_known + excluded.reactions_known,
            comments_known = comments_known + excluded.comments_known, shares_known = shares_known + excluded.shares_known,
            clicks_known = clicks_known + excluded.clicks_known,
            reach_max = MAX(COALESCE(reach_max, excluded.reach_max), COALESCE(excluded.reach_max, reach_max))
        """);

    private readonly SqliteStatement _addThen = new(connection, """
        INSERT INTO published_daily_then (
            campaign, unit, day, platform, posts, views, reach_sum, reactions, comments, shares, clicks,
            views_known, reach_known, reactions_known, comments_known, shares_known, clicks_known)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (campaign, unit, day, platform) DO UPDATE SET
            posts = posts + excluded.posts, views = views + excluded.views, reach_sum = reach_sum + excluded.reach_sum,
            reactions = reactions + excluded.reactions, comments = comments + excluded.comments,
            shares = shares + excluded.shares, clicks = clicks + excluded.clicks,
            views_known = views_known + excluded.views_known, reach_known = reach_known + excluded.reach_known,
            reactions_known = reactions_known + excluded.reactions_known,
            comments_known = comments_known + excluded.comments_known, shares_known = shares_known + excluded.shares_known,
            clicks_known = clicks_known + excluded.clicks_known
        """);

    // Corrections downwards are rare, and a day of a unit has few posts.
    private readonly SqliteStatement _findLargestReach = new(connection, """
        UPDATE published_daily
        SET reach_max = (
            SELECT MAX(l.reach)
            FROM posts p
            JOIN post_latest l ON l.post = p.id
            JOIN unit_ancestors a ON a.unit = p.unit AND a.ancestor = ?2
            WHERE p.counted_on = ?3 AND p.platform = ?4
              AND (?1 = 0 OR EXISTS (SELECT 1 FROM post_campaigns c WHERE c.post = p.id AND c.campaign = ?1)))
        WHERE campaign = ?1 AND unit = ?2 AND day = ?3 AND platform = ?4
        """);

    /// <summary>Adds everything gathered, in a fixed order; the posts' latest values must be written before.</summary>
    public void Add(PublishedDeltas deltas)
    {
        foreach (var (key, cell) in deltas.Units().OrderBy(pair => pair.Key))
        {
            if (cell.IsEmpty) continue;
            BindSums(_add, key, cell).Bind(cell.ReachMax).Execute();
            if (cell.MayHaveLostLargestReach) Bind(_findLargestReach, key).Execute();
        }

        foreach (var (key, cell) in deltas.UnitsThen().OrderBy(pair => pair.Key))
        {
            if (!cell.IsEmpty) BindSums(_addThen, key, cell).Execute();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _add.Dispose();
        _addThen.Dispose();
        _findLargestReach.Dispose();
    }

    private static SqliteStatement BindSums(SqliteStatement statement, UnitDay key, PublishedCell cell)
    {
        Bind(statement, key).Bind(cell.Posts);
        foreach (var amount in cell.Amounts) statement.Bind(amount);
        foreach (var known in cell.Known) statement.Bind(known);
        return statement;
    }

    private static SqliteStatement Bind(SqliteStatement statement, UnitDay key) =>
        statement.Bind(key.Campaign).Bind(key.Unit).Bind(key.Day.ToStoredDay()).Bind((long)key.Platform);
}

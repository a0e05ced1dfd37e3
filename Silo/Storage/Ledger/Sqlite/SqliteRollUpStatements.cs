using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>Adds changes to the roll-up tables.</summary>
internal sealed class SqliteRollUpStatements(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _addFanpageDay = new(connection, """
        INSERT INTO fanpage_daily (
            campaign, fanpage, day, posts, views, reactions, comments, shares, clicks,
            views_known, reactions_known, comments_known, shares_known, clicks_known)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (campaign, fanpage, day) DO UPDATE SET
            posts = posts + excluded.posts, views = views + excluded.views, reactions = reactions + excluded.reactions,
            comments = comments + excluded.comments, shares = shares + excluded.shares, clicks = clicks + excluded.clicks,
            views_known = views_known + excluded.views_known, reactions_known = reactions_known + excluded.reactions_known,
            comments_known = comments_known + excluded.comments_known, shares_known = shares_known + excluded.shares_known,
            clicks_known = clicks_known + excluded.clicks_known
        """);

    private readonly SqliteStatement _addUnitDay = AddUnitDay(connection, "reach_daily");
    private readonly SqliteStatement _addUnitDayThen = AddUnitDay(connection, "reach_daily_then");

    /// <summary>Adds everything gathered; the order is fixed, so that two writers never wait for each other in a ring.</summary>
    public void Add(RollUpDeltas deltas)
    {
        foreach (var (key, cell) in deltas.Fanpages.OrderBy(pair => pair.Key))
        {
            if (cell.IsEmpty) continue;
            _addFanpageDay.Bind(key.Campaign).Bind(key.Fanpage).Bind(key.Day.ToStoredDay());
            Execute(_addFanpageDay, cell);
        }

        Add(_addUnitDay, deltas.Units());
        Add(_addUnitDayThen, deltas.UnitsThen());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _addFanpageDay.Dispose();
        _addUnitDay.Dispose();
        _addUnitDayThen.Dispose();
    }

    private static SqliteStatement AddUnitDay(SqliteConnection connection, string table) => new(connection, $"""
        INSERT INTO {table} (
            campaign, unit, day, platform, posts, views, reactions, comments, shares, clicks,
            views_known, reactions_known, comments_known, shares_known, clicks_known)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (campaign, unit, day, platform) DO UPDATE SET
            posts = posts + excluded.posts, views = views + excluded.views, reactions = reactions + excluded.reactions,
            comments = comments + excluded.comments, shares = shares + excluded.shares, clicks = clicks + excluded.clicks,
            views_known = views_known + excluded.views_known, reactions_known = reactions_known + excluded.reactions_known,
            comments_known = comments_known + excluded.comments_known, shares_known = shares_known + excluded.shares_known,
            clicks_known = clicks_known + excluded.clicks_known
        """);

    private static void Add(SqliteStatement statement, Dictionary<UnitDay, RollUpCell> cells)
    {
        foreach (var (key, cell) in cells.OrderBy(pair => pair.Key))
        {
            if (cell.IsEmpty) continue;
            statement.Bind(key.Campaign).Bind(key.Unit).Bind(key.Day.ToStoredDay()).Bind((long)key.Platform);
            Execute(statement, cell);
        }
    }

    private static void Execute(SqliteStatement statement, RollUpCell cell)
    {
        statement.Bind(cell.Posts);
        foreach (var amount in cell.Amounts) statement.Bind(amount);
        foreach (var known in cell.Known) statement.Bind(known);
        statement.Execute();
    }
}

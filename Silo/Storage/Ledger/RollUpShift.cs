using System.Data.Common;
using System.Globalization;

namespace Campaigns.Silo;

/// <summary>
/// Moves figures in the roll-ups from one place of the organization to another: out of the units above the one, into those above the
/// other. As it is now, all of them move; as it was, those of the days from the change on. Each table in one statement, so that the
/// time it takes follows from the rows that move.
/// </summary>
/// <remarks>
/// The tables with <c>_then</c> hold what the figures as they were have more than those as they are. So what moves now is taken out
/// there again, and what moved on the days from the change on is put in; where both come to the same, nothing is written.
/// </remarks>
internal sealed class RollUpShift(DbConnection connection)
{
    private const string Campaigns = "(SELECT 0 AS id UNION ALL SELECT id FROM campaigns)";

    private readonly List<Func<CancellationToken, Task>> _largestReaches = [];
    private readonly HashSet<long> _changed = [];

    /// <summary>Row ids of the units that have lost or got something so far.</summary>
    public IReadOnlyCollection<long> Changed => _changed;

    /// <summary>Moves whole units, with all that is below them.</summary>
    /// <param name="units">Row ids of units that stand in one place.</param>
    /// <param name="from">Row id of the unit above them.</param>
    /// <param name="to">Row id of the unit that will be above them.</param>
    /// <param name="day">The first day on which it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task MoveUnitsAsync(IReadOnlyList<long> units, long from, long to, DateOnly day, CancellationToken cancellationToken)
    {
        var places = await PlacesAsync(from, to, cancellationToken);
        foreach (var table in (RollUpTable[])[RollUpTable.Reach, RollUpTable.Published])
        {
            var rows = RowsOf(units, table, table.Name);
            var then = $"{rows} AND d.day >= @day UNION ALL {RowsOf(units, table, table.Then)} AND d.day >= @day";
            await ShiftAsync(table, places, rows, then, day, cancellationToken);
        }

        var largest = $"SELECT d.campaign, d.day, d.platform, d.reach_max FROM {Campaigns} c JOIN published_daily d ON d.campaign = c.id AND d.unit IN ({AttributionTable.List(units)})";
        await PutLargestReachAsync(places.Entered, largest, day, cancellationToken);
        _largestReaches.Add(token => FindLargestReachAsync(places.Left, largest, day, token));
    }

    /// <summary>Moves the figures of a page from a day on.</summary>
    /// <param name="fanpage">Row id of the page.</param>
    /// <param name="from">Row id of the unit that had it.</param>
    /// <param name="to">Row id of the unit that has it now.</param>
    /// <param name="day">The first day on which it has.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task MovePageAsync(long fanpage, long from, long to, DateOnly day, CancellationToken cancellationToken)
    {
        var places = await PlacesAsync(from, to, cancellationToken);
        var id = fanpage.ToString(CultureInfo.InvariantCulture);
        var gained = $"""
            SELECT d.campaign, d.day, f.platform, {RollUpTable.Reach.Each(column => RollUpTable.OfMembers.Contains(column) ? $"0 AS {column}" : column)}
            FROM fanpage_daily d JOIN fanpages f ON f.id = d.fanpage
            WHERE d.campaign IN {Campaigns} AND d.fanpage = {id} AND d.day >= @day
            """;
        await ShiftAsync(RollUpTable.Reach, places, gained, gained, day, cancellationToken);
        var published = PublishedOf(id);
        await ShiftAsync(RollUpTable.Published, places, published, published, day, cancellationToken);
        var largest = $"SELECT campaign, day, platform, reach_max FROM ({published}) r";
        await PutLargestReachAsync(places.Entered, largest, day, cancellationToken);
        _largestReaches.Add(token => FindLargestReachAsync(places.Left, largest, day, token));
    }

    /// <summary>Looks up the largest reach where one has left; after the organization itself was written.</summary>
    public async Task FindLargestReachesAsync(CancellationToken cancellationToken)
    {
        foreach (var find in _largestReaches) await find(cancellationToken);
        _largestReaches.Clear();
    }

    /// <summary>Removes differences that came to nothing.</summary>
    public async Task ForgetNothingsAsync(CancellationToken cancellationToken)
    {
        foreach (var table in (RollUpTable[])[RollUpTable.Reach, RollUpTable.Published])
            await connection.ExecuteAsync($"DELETE FROM {table.Then} WHERE {table.Each("{0} = 0", " AND ")}", cancellationToken);
    }

    private static string RowsOf(IReadOnlyList<long> units, RollUpTable table, string name) => $"""
        SELECT d.campaign, d.day, d.platform, {table.Each("d.{0}")}
        FROM {Campaigns} c JOIN {name} d ON d.campaign = c.id WHERE d.unit IN ({AttributionTable.List(units)})
        """;

    private static string PublishedOf(string fanpage)
    {
        const string Sums = """
            COUNT(*) AS posts, SUM(COALESCE(l.views, 0)) AS views, SUM(COALESCE(l.reach, 0)) AS reach_sum,
            SUM(COALESCE(l.reactions, 0)) AS reactions, SUM(COALESCE(l.comments, 0)) AS comments, SUM(COALESCE(l.shares, 0)) AS shares,
            SUM(COALESCE(l.clicks, 0)) AS clicks, COUNT(l.views) AS views_known, COUNT(l.reach) AS reach_known,
            COUNT(l.reactions) AS reactions_known, COUNT(l.comments) AS comments_known, COUNT(l.shares) AS shares_known,
            COUNT(l.clicks) AS clicks_known, MAX(l.reach) AS reach_max
            """;
        return $"""
            SELECT 0 AS campaign, p.counted_on AS day, p.platform, {Sums}
            FROM posts p LEFT JOIN post_latest l ON l.post = p.id
            WHERE p.fanpage = {fanpage} AND p.counted_on >= @day GROUP BY p.counted_on, p.platform
            UNION ALL
            SELECT c.campaign, p.counted_on, p.platform, {Sums}
            FROM posts p JOIN post_campaigns c ON c.post = p.id LEFT JOIN post_latest l ON l.post = p.id
            WHERE p.fanpage = {fanpage} AND p.counted_on >= @day GROUP BY c.campaign, p.counted_on, p.platform
            """;
    }

    private async Task ShiftAsync(
        RollUpTable table, Places places, string rows, string rowsThen, DateOnly day, CancellationToken cancellationToken)
    {
        var moved = $"""
            SELECT campaign, ancestor, day, platform, {table.Each("SUM(sign * {0}) AS {0}")}
            FROM (
                SELECT r.*, a.id AS ancestor, a.sign AS sign FROM ({rows}) r CROSS JOIN ({places.Now}) a
            ) m GROUP BY campaign, ancestor, day, platform
            """;
        if (!places.StandStill) await AddAsync(table.Name, table, moved, day, cancellationToken);
        // What moves now leaves the difference again, and what moved then comes into it.
        await AddAsync(table.Then, table, $"""
            SELECT campaign, ancestor, day, platform, {table.Each("SUM(sign * {0}) AS {0}")}
            FROM (
                SELECT r.*, a.id AS ancestor, -a.sign AS sign FROM ({rows}) r CROSS JOIN ({places.Now}) a
                UNION ALL
                SELECT t.*, l.ancestor, CASE l.unit WHEN {places.To} THEN 1 ELSE -1 END
                FROM ({rowsThen}) t
                JOIN unit_lineage l ON l.unit IN ({places.From}, {places.To}) AND l.from_day <= t.day AND t.day < l.until_day
            ) m GROUP BY campaign, ancestor, day, platform
            HAVING {table.Each("SUM(sign * {0}) <> 0", " OR ")}
            """, day, cancellationToken);
    }

    private Task<int> AddAsync(string name, RollUpTable table, string rows, DateOnly day, CancellationToken cancellationToken) =>
        connection.ExecuteAsync($"""
            INSERT INTO {name} (campaign, unit, day, platform, {table.Each("{0}")})
            SELECT campaign, ancestor, day, platform, {table.Each("{0}")} FROM ({rows}) added WHERE true
            ON CONFLICT (campaign, unit, day, platform) DO UPDATE SET {table.Each($"{{0}} = {name}.{{0}} + excluded.{{0}}")}
            """, cancellationToken, ("@day", day));

    private async Task PutLargestReachAsync(IReadOnlyList<long> units, string rows, DateOnly day, CancellationToken cancellationToken)
    {
        if (units.Count == 0) return;
        await connection.ExecuteAsync($"""
            UPDATE published_daily SET reach_max = moved.reach_max
            FROM (SELECT campaign, day, platform, MAX(reach_max) AS reach_max FROM ({rows}) r GROUP BY campaign, day, platform) moved
            WHERE published_daily.unit IN ({AttributionTable.List(units)}) AND published_daily.campaign = moved.campaign
              AND published_daily.day = moved.day AND published_daily.platform = moved.platform
              AND (published_daily.reach_max IS NULL OR published_daily.reach_max < moved.reach_max)
            """, cancellationToken, ("@day", day));
    }

    private async Task FindLargestReachAsync(IReadOnlyList<long> units, string rows, DateOnly day, CancellationToken cancellationToken)
    {
        if (units.Count == 0) return;
        await connection.ExecuteAsync($"""
            UPDATE published_daily SET reach_max = (
                SELECT MAX(l.reach)
                FROM posts p
                JOIN post_latest l ON l.post = p.id
                JOIN unit_ancestors a ON a.unit = p.unit AND a.ancestor = published_daily.unit
                WHERE p.counted_on = published_daily.day AND p.platform = published_daily.platform
                  AND (published_daily.campaign = 0 OR EXISTS (
                      SELECT 1 FROM post_campaigns c WHERE c.post = p.id AND c.campaign = published_daily.campaign)))
            WHERE unit IN ({AttributionTable.List(units)}) AND EXISTS (
                SELECT 1 FROM ({rows}) moved
                WHERE moved.campaign = published_daily.campaign AND moved.day = published_daily.day
                  AND moved.platform = published_daily.platform AND moved.reach_max >= published_daily.reach_max)
            """, cancellationToken, ("@day", day));
    }

    private async Task<Places> PlacesAsync(long from, long to, CancellationToken cancellationToken)
    {
        var (above, toBe) = (await AboveAsync(from, cancellationToken), await AboveAsync(to, cancellationToken));
        var places = new Places(from, to, [.. above.Except(toBe)], [.. toBe.Except(above)]);
        _changed.UnionWith([.. places.Left, .. places.Entered]);
        return places;
    }

    private Task<List<long>> AboveAsync(long unit, CancellationToken cancellationToken) => connection.QueryAsync(
        "SELECT ancestor FROM unit_ancestors WHERE unit = @unit", row => row.GetInt64(0), cancellationToken, ("@unit", unit));

    /// <summary>Where figures move.</summary>
    /// <param name="From">Row id of the unit at the old place.</param>
    /// <param name="To">Row id of the unit at the new place.</param>
    /// <param name="Left">Units that lose them, as it is now.</param>
    /// <param name="Entered">Units that get them, as it is now.</param>
    private sealed record Places(long From, long To, IReadOnlyList<long> Left, IReadOnlyList<long> Entered)
    {
        /// <summary>Whether they stay where they are, as it is now.</summary>
        public bool StandStill => Left.Count + Entered.Count == 0;

        /// <summary>A query for the units and the sign with which the figures come to them.</summary>
        public string Now => StandStill
            ? "SELECT 0 AS id, 0 AS sign WHERE false"
            : string.Join(" UNION ALL ", Left.Select(id => $"SELECT {id} AS id, -1 AS sign").Concat(Entered.Select(id => $"SELECT {id} AS id, 1 AS sign")));
    }
}

using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The figures behind the dashboard and the API, read from the roll-ups in one state of the data each.</summary>
internal sealed partial class ReachQueries(IDatabase database, TimeProvider time) : IReachQueries
{
    private const string PagesOfScope = """
        EXISTS (SELECT 1 FROM unit_ancestors scope WHERE scope.ancestor = @unit AND scope.unit = f.unit)
        AND (@platform = 0 OR f.platform = @platform)
        """;

    // A good round that found nothing due confirms the figures as well as a reading does.
    private const string NewestByPage = """
        SELECT p.id AS fanpage,
               COALESCE(CASE WHEN r.newest_at > p.collected_at THEN r.newest_at ELSE p.collected_at END, r.newest_at) AS newest
        FROM fanpages p
        LEFT JOIN (SELECT fanpage, MAX(newest_at) AS newest_at FROM fanpage_readings GROUP BY fanpage) r ON r.fanpage = p.id
        """;

    /// <inheritdoc />
    public Task<ReachSummary> SummaryAsync(ReachFilter filter, CancellationToken cancellationToken) =>
        ReadAsync(filter, (connection, scope) => SummaryAsync(connection, scope, filter.Period, cancellationToken), cancellationToken);

    private async Task<ReachSummary> SummaryAsync(
        DbConnection connection, FigureScope scope, Period period, CancellationToken cancellationToken)
    {
        var before = new Period(period.From.AddDays(-period.Days), period.From.AddDays(-1));
        var gained = await GainedByPlatformAsync(connection, scope, period, cancellationToken);
        var gainedBefore = await GainedByPlatformAsync(connection, scope, before, cancellationToken);
        var published = await PublishedByPlatformAsync(connection, scope, period, cancellationToken);
        var pages = await PagesByPlatformAsync(connection, scope, period, cancellationToken);
        var platforms = PlatformNames.All
            .Where(platform => gained.ContainsKey(platform) || published.ContainsKey(platform) || pages.ContainsKey(platform))
            .Select(platform => new PlatformFigures(
                platform,
                pages.GetValueOrDefault(platform).Count,
                gained.GetValueOrDefault(platform, Figures.None),
                published.GetValueOrDefault(platform).Figures ?? Figures.None,
                published.GetValueOrDefault(platform).Reach,
                pages.GetValueOrDefault(platform).Followers))
            .ToList();
        return new ReachSummary(
            Total(gained.Values),
            Total(gainedBefore.Values),
            Total(published.Values.Select(row => row.Figures)),
            platforms,
            await ProvenanceOfAsync(connection, scope, cancellationToken));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DailyFigures>> DailyAsync(ReachFilter filter, CancellationToken cancellationToken) =>
        await ReadAsync(filter, (connection, scope) => connection.QueryAsync($"""
            SELECT d.day, d.platform, {FigureColumns.OfUnits("@unit")}
            FROM {scope.ReachDaily}
            WHERE d.campaign = @campaign AND d.unit = @unit AND d.day BETWEEN @from AND @to
              AND (@platform = 0 OR d.platform = @platform)
            GROUP BY d.day, d.platform
            ORDER BY d.day, d.platform
            """,
            row => new DailyFigures(row.Day(0), (Platform)row.GetInt64(1), row.OfUnit(2)),
            cancellationToken,
            scope.In(filter.Period)), cancellationToken);

    private async Task<T> ReadAsync<T>(
        ReachFilter filter, Func<DbConnection, FigureScope, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        return await read(connection, await FigureScope.OfAsync(connection, filter, cancellationToken));
    }

    private static Figures Total(IEnumerable<Figures> parts) => parts.Aggregate(Figures.None, (sum, part) => sum.Plus(part));

    private static async Task<Dictionary<Platform, Figures>> GainedByPlatformAsync(
        DbConnection connection, FigureScope scope, Period period, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync($"""
            SELECT d.platform, {FigureColumns.OfUnits("@unit")}
            FROM {scope.ReachDaily}
            WHERE d.campaign = @campaign AND d.unit = @unit AND d.day BETWEEN @from AND @to
              AND (@platform = 0 OR d.platform = @platform)
            GROUP BY d.platform
            """, row => KeyValuePair.Create((Platform)row.GetInt64(0), row.OfUnit(1)), cancellationToken, scope.In(period));
        return rows.ToDictionary();
    }

    private static async Task<Dictionary<Platform, (Figures Figures, ReachInterval? Reach)>> PublishedByPlatformAsync(
        DbConnection connection, FigureScope scope, Period period, CancellationToken cancellationToken)
    {
        var figures = await connection.QueryAsync($"""
            SELECT d.platform, {FigureColumns.OfRollUps}
            FROM {scope.PublishedDaily}
            WHERE d.campaign = @campaign AND d.unit = @unit AND d.day BETWEEN @from AND @to
              AND (@platform = 0 OR d.platform = @platform)
            GROUP BY d.platform
            """, row => KeyValuePair.Create((Platform)row.GetInt64(0), row.RolledUp(1)), cancellationToken, scope.In(period));
        var reach = await ReachOfPublishedAsync(connection, scope, period, cancellationToken);
        return figures.ToDictionary(row => row.Key, row => (row.Value, reach.GetValueOrDefault(row.Key)));
    }

    // As it was, a largest reach is nobody's difference: it is looked up from the posts.
    private static async Task<Dictionary<Platform, ReachInterval?>> ReachOfPublishedAsync(
        DbConnection connection, FigureScope scope, Period period, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync(scope.Structure == Structure.Now
            ? """
            SELECT d.platform, MAX(d.reach_max), SUM(d.reach_sum)
            FROM published_daily d
            WHERE d.campaign = @campaign AND d.unit = @unit AND d.day BETWEEN @from AND @to
              AND (@platform = 0 OR d.platform = @platform)
            GROUP BY d.platform
            """
            : $"""
            SELECT p.platform, MAX(l.reach), SUM(l.reach)
            FROM posts p
            JOIN post_latest l ON l.post = p.id
            WHERE p.counted_on BETWEEN @from AND @to AND {scope.Posts}
            GROUP BY p.platform
            """, row => KeyValuePair.Create((Platform)row.GetInt64(0), row.Reach(1)), cancellationToken, scope.In(period));
        return rows.ToDictionary();
    }

    // Followers: each page's last reading up to the period's end.
    private static async Task<Dictionary<Platform, (int Count, long? Followers)>> PagesByPlatformAsync(
        DbConnection connection, FigureScope scope, Period period, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync($"""
            SELECT f.platform, COUNT(*), SUM((
                SELECT g.followers FROM follower_daily g WHERE g.fanpage = f.id AND g.day <= @to ORDER BY g.day DESC LIMIT 1))
            FROM fanpages f
            WHERE {PagesOfScope}
            GROUP BY f.platform
            """,
            row => KeyValuePair.Create((Platform)row.GetInt64(0), (row.GetInt32(1), row.NullableInt64(2))),
            cancellationToken,
            scope.In(period));
        return rows.ToDictionary();
    }

    private async Task<Provenance> ProvenanceOfAsync(DbConnection connection, FigureScope scope, CancellationToken cancellationToken)
    {
        var sources = await connection.QueryAsync($"""
            SELECT DISTINCT r.source
            FROM fanpage_readings r
            JOIN fanpages f ON f.id = r.fanpage
            WHERE {PagesOfScope}
            ORDER BY r.source
            """, row => (FigureSource)row.GetInt64(0), cancellationToken, scope.With());
        var found = await connection.QueryAsync($"""
            SELECT COUNT(*), COUNT(r.newest), COUNT(*) FILTER (WHERE f.health = @reconnect),
                   COUNT(*) FILTER (WHERE r.newest < @staleBefore), MAX(r.newest), MIN(r.newest)
            FROM fanpages f
            LEFT JOIN ({NewestByPage}) r ON r.fanpage = f.id
            WHERE {PagesOfScope}
            """,
            row => new Provenance(
                row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.NullableInstant(4), row.NullableInstant(5), sources),
            cancellationToken,
            scope.With(
                ("@reconnect", FanpageHealth.ReconnectNeeded), ("@staleBefore", time.GetUtcNow() - Freshness.StaleAfter)));
        return found.Single();
    }
}

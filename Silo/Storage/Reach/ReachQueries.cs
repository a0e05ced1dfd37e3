using Campaigns.Grains;
using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>The figures behind the dashboard and the API, read from the roll-ups in one state of the data each.</summary>
internal sealed partial class ReachQueries(SqliteDatabase database, TimeProvider time) : IReachQueries
{
    private const string PagesOfScope = """
        EXISTS (SELECT 1 FROM unit_ancestors scope WHERE scope.ancestor = $unit AND scope.unit = f.unit)
        AND ($platform = 0 OR f.platform = $platform)
        """;

    // A good round that found nothing due confirms the figures as well as a reading does.
    private const string NewestByPage = """
        SELECT p.id AS fanpage, MAX(COALESCE(r.newest_at, p.collected_at), COALESCE(p.collected_at, r.newest_at)) AS newest
        FROM fanpages p
        LEFT JOIN (SELECT fanpage, MAX(newest_at) AS newest_at FROM fanpage_readings GROUP BY fanpage) r ON r.fanpage = p.id
        """;

    /// <inheritdoc />
    public Task<ReachSummary> SummaryAsync(ReachFilter filter, CancellationToken cancellationToken) => Read(filter, (connection, scope) =>
    {
        var before = new Period(filter.Period.From.AddDays(-filter.Period.Days), filter.Period.From.AddDays(-1));
        var gained = GainedByPlatform(connection, scope, filter.Period);
        var published = PublishedByPlatform(connection, scope, filter.Period);
        var pages = PagesByPlatform(connection, scope, filter.Period);
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
            Total(GainedByPlatform(connection, scope, before).Values),
            Total(published.Values.Select(row => row.Figures)),
            platforms,
            ProvenanceOf(connection, scope));
    });

    /// <inheritdoc />
    public Task<IReadOnlyList<DailyFigures>> DailyAsync(ReachFilter filter, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<DailyFigures>>(filter, (connection, scope) => connection.Query($"""
            SELECT d.day, d.platform, {FigureColumns.OfRollUps}
            FROM reach_daily d
            WHERE d.campaign = $campaign AND d.unit = $unit AND d.day BETWEEN $from AND $to
              AND ($platform = 0 OR d.platform = $platform)
            GROUP BY d.day, d.platform
            ORDER BY d.day, d.platform
            """,
            row => new DailyFigures(row.GetInt64(0).ToDay(), (Platform)row.GetInt64(1), row.RolledUp(2)),
            scope.In(filter.Period)));

    private Task<T> Read<T>(ReachFilter filter, Func<SqliteConnection, FigureScope, T> read)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return Task.FromResult(read(connection, FigureScope.Of(connection, filter)));
    }

    private static Figures Total(IEnumerable<Figures> parts) => parts.Aggregate(Figures.None, (sum, part) => sum.Plus(part));

    private static Dictionary<Platform, Figures> GainedByPlatform(SqliteConnection connection, FigureScope scope, Period period) =>
        connection.Query($"""
            SELECT d.platform, {FigureColumns.OfRollUps}
            FROM reach_daily d
            WHERE d.campaign = $campaign AND d.unit = $unit AND d.day BETWEEN $from AND $to
              AND ($platform = 0 OR d.platform = $platform)
            GROUP BY d.platform
            """, row => KeyValuePair.Create((Platform)row.GetInt64(0), row.RolledUp(1)), scope.In(period)).ToDictionary();

    private static Dictionary<Platform, (Figures Figures, ReachInterval? Reach)> PublishedByPlatform(
        SqliteConnection connection, FigureScope scope, Period period) =>
        connection.Query($"""
            SELECT d.platform, {FigureColumns.OfPublished}
            FROM published_daily d
            WHERE d.campaign = $campaign AND d.unit = $unit AND d.day BETWEEN $from AND $to
              AND ($platform = 0 OR d.platform = $platform)
            GROUP BY d.platform
            """, row => KeyValuePair.Create((Platform)row.GetInt64(0), (row.RolledUp(1), row.Reach(12))), scope.In(period)).ToDictionary();

    // Followers: each page's last reading up to the period's end.
    private static Dictionary<Platform, (int Count, long? Followers)> PagesByPlatform(
        SqliteConnection connection, FigureScope scope, Period period) =>
        connection.Query($"""
            SELECT f.platform, COUNT(*), SUM((
                SELECT g.followers FROM follower_daily g WHERE g.fanpage = f.id AND g.day <= $to ORDER BY g.day DESC LIMIT 1))
            FROM fanpages f
            WHERE {PagesOfScope}
            GROUP BY f.platform
            """,
            row => KeyValuePair.Create((Platform)row.GetInt64(0), (row.GetInt32(1), row.NullableInt64(2))),
            scope.In(period)).ToDictionary();

    private Provenance ProvenanceOf(SqliteConnection connection, FigureScope scope)
    {
        var sources = connection.Query($"""
            SELECT DISTINCT r.source
            FROM fanpage_readings r
            JOIN fanpages f ON f.id = r.fanpage
            WHERE {PagesOfScope}
            ORDER BY r.source
            """, row => (FigureSource)row.GetInt64(0), scope.With());
        return connection.Query($"""
            SELECT COUNT(*), COUNT(r.newest), COUNT(*) FILTER (WHERE f.health = $reconnect),
                   COUNT(*) FILTER (WHERE r.newest < $staleBefore), MAX(r.newest), MIN(r.newest)
            FROM fanpages f
            LEFT JOIN ({NewestByPage}) r ON r.fanpage = f.id
            WHERE {PagesOfScope}
            """,
            row => new Provenance(
                row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3),
                row.NullableInt64(4)?.ToInstant(), row.NullableInt64(5)?.ToInstant(), sources),
            scope.With(
                ("$reconnect", (long)FanpageHealth.ReconnectNeeded),
                ("$staleBefore", (time.GetUtcNow() - Freshness.StaleAfter).ToMicroseconds()))).Single();
    }
}

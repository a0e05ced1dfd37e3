using Campaigns.Grains;

namespace Campaigns.Silo;

internal sealed partial class ReachQueries
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<RankedFanpage>> TopFanpagesAsync(
        ReachFilter filter, RankBy by, int limit, CancellationToken cancellationToken) =>
        await ReadAsync(filter, (connection, scope) => connection.QueryAsync($"""
            SELECT f.platform, f.account_id, f.name, u.name, f.health,
                   newest.newest,
                   (SELECT g.followers FROM follower_daily g WHERE g.fanpage = f.id AND g.day <= @to ORDER BY g.day DESC LIMIT 1),
                   {FigureColumns.OfRollUps}
            FROM fanpages f
            JOIN units u ON u.id = f.unit
            JOIN ({NewestByPage}) newest ON newest.fanpage = f.id
            JOIN fanpage_daily d ON d.campaign = @campaign AND d.fanpage = f.id AND d.day BETWEEN @from AND @to
            {FigureScope.HolderOfTheDay}
            WHERE (@platform = 0 OR f.platform = @platform) AND {scope.Within("h.unit", "d.day")}
            GROUP BY f.id, u.name, newest.newest
            ORDER BY {RolledUpOrder(by)} DESC NULLS LAST, f.id
            LIMIT @limit
            """,
            row => new RankedFanpage(
                new FanpageKey((Platform)row.GetInt64(0), row.GetString(1)), row.GetString(2), row.GetString(3), row.RolledUp(7),
                row.NullableInt64(6), (FanpageHealth)row.GetInt64(4), row.NullableInstant(5)),
            cancellationToken,
            scope.In(filter.Period, ("@limit", limit))), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<RankedPost>> TopPostsAsync(ReachFilter filter, RankBy by, int limit, CancellationToken cancellationToken) =>
        await ReadAsync(filter, (connection, scope) => connection.QueryAsync($"""
            SELECT p.platform, p.post_id, p.title, p.address, f.name, p.published_at, l.last_observed_at,
                   l.views, l.reach, l.reactions, l.comments, l.shares, l.clicks
            FROM posts p
            JOIN fanpages f ON f.id = p.fanpage
            JOIN post_latest l ON l.post = p.id
            WHERE p.counted_on BETWEEN @from AND @to AND {scope.Posts}
            ORDER BY {LatestOrder(by)} DESC NULLS LAST, p.id
            LIMIT @limit
            """,
            row => new RankedPost(
                new PostKey((Platform)row.GetInt64(0), row.GetString(1)), row.NullableString(2),
                row.NullableString(3) is { } address ? new Uri(address) : null, row.GetString(4),
                row.NullableInstant(5), row.Counters(7), row.NullableInstant(6)),
            cancellationToken,
            scope.In(filter.Period, ("@limit", limit))), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<RankedUnit>> TopUnitsAsync(ReachFilter filter, RankBy by, int limit, CancellationToken cancellationToken) =>
        await ReadAsync(filter, (connection, scope) => connection.QueryAsync($"""
            SELECT u.code, u.name,
                   (SELECT COUNT(*) FROM unit_ancestors below JOIN fanpages f ON f.unit = below.unit
                    WHERE below.ancestor = u.id AND (@platform = 0 OR f.platform = @platform)),
                   {FigureColumns.OfUnits("u.id")}
            FROM units u
            {(scope.Structure == Structure.Now ? "" : "JOIN unit_lineage c ON c.unit = u.id AND c.ancestor = @unit AND c.depth = 1 AND c.from_day <= @to AND c.until_day > @from")}
            LEFT JOIN {scope.ReachDailyOf("SELECT unit FROM unit_lineage WHERE ancestor = @unit AND depth = 1")} ON d.campaign = @campaign AND d.unit = u.id AND d.day BETWEEN @from AND @to
                AND (@platform = 0 OR d.platform = @platform)
                {(scope.Structure == Structure.Now ? "" : "AND d.day >= c.from_day AND d.day < c.until_day")}
            {(scope.Structure == Structure.Now ? "WHERE u.parent = @unit" : "")}
            GROUP BY u.id
            -- What has ended is shown as long as it brought something.
            HAVING u.closed_on IS NULL OR COUNT(d.day) > 0
            ORDER BY {RolledUpOrder(by)} DESC NULLS LAST, u.id
            LIMIT @limit
            """,
            row => new RankedUnit(row.GetString(0), row.GetString(1), row.GetInt32(2), row.OfUnit(3)),
            cancellationToken,
            scope.In(filter.Period, ("@limit", limit))), cancellationToken);

    private static string RolledUpOrder(RankBy by) => by switch
    {
        RankBy.Views => FigureColumns.KnownViews,
        RankBy.Interactions => FigureColumns.KnownInteractions,
        RankBy.Shares => FigureColumns.KnownShares,
        RankBy.Posts => "COALESCE(SUM(d.posts), 0)",
    };

    private static string LatestOrder(RankBy by) => by switch
    {
        RankBy.Views => "l.views",
        RankBy.Shares => "l.shares",
        RankBy.Interactions or RankBy.Posts => FigureColumns.LatestInteractions,
    };
}

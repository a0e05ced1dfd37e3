using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// The figures behind <c>stats</c>. Latest totals come from the posts' latest values, gained figures from the roll-ups; what needs
/// single posts on single days, or another instant than now, is computed from the snapshots by the same definition.
/// </summary>
internal sealed class StatsQueries(IDatabase database)
{
    /// <summary>The rows, in the order of their keys.</summary>
    public async Task<IReadOnlyList<StatsRow>> RowsAsync(StatsRequest request, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        IEnumerable<StatsRow> rows = request switch
        {
            { AsOf: not null } or { By: StatsBy.Post, AsksGained: true } =>
                await new StatsFromSnapshots(connection, request).RowsAsync(cancellationToken),
            { AsksGained: true } => await GainedAsync(connection, request, cancellationToken),
            { By: StatsBy.Platform or StatsBy.Unit } => await WithMemberSharesAsync(
                await LatestAsync(connection, request, cancellationToken), connection, request, cancellationToken),
            _ => await LatestAsync(connection, request, cancellationToken),
        };
        return [.. rows
            .OrderBy(row => row.Key.Day).ThenBy(row => row.Key.Platform.Name(), StringComparer.Ordinal)
            .ThenBy(row => row.Key.Unit, StringComparer.Ordinal).ThenBy(row => row.Key.AccountId, StringComparer.Ordinal)
            .ThenBy(row => row.Key.PostId, StringComparer.Ordinal)];
    }

    private static async Task<List<StatsRow>> LatestAsync(
        DbConnection connection, StatsRequest request, CancellationToken cancellationToken)
    {
        var (columns, join) = request.By switch
        {
            StatsBy.Platform => ("p.platform, NULL, NULL, NULL, NULL", ""),
            StatsBy.Fanpage => ("p.platform, f.account_id, NULL, NULL, NULL", ""),
            StatsBy.Post => ("p.platform, f.account_id, p.post_id, NULL, NULL", ""),
            StatsBy.Unit => ("p.platform, NULL, NULL, u.code, NULL", request.Scope.EachUnit("p.unit", "p.counted_on")),
            StatsBy.Day => throw new InvalidOperationException("Days are gained figures."),
        };
        return await connection.QueryAsync($"""
            SELECT {columns}, COUNT(DISTINCT p.fanpage), {FigureColumns.OfLatest}
            FROM posts p
            JOIN fanpages f ON f.id = p.fanpage
            {join}
            LEFT JOIN post_latest l ON l.post = p.id
            WHERE {request.Scope.Posts}
            GROUP BY 1, 2, 3, 4
            """, row => new StatsRow(Key(row), row.GetInt64(5), row.Latest(6), row.Reach(12)), cancellationToken, request.Scope.With());
    }

    // Member shares belong to units, and to no page or post. They have no latest value: their total is that of all days.
    private static async Task<IEnumerable<StatsRow>> WithMemberSharesAsync(
        List<StatsRow> rows, DbConnection connection, StatsRequest request, CancellationToken cancellationToken)
    {
        var shares = (await GainedByUnitAsync(connection, request, cancellationToken)).ToDictionary(row => row.Key, row => row.Figures.MemberShares);
        var alone = shares.Where(row => row.Value is > 0).ExceptBy(rows.Select(row => row.Key), row => row.Key);
        return
        [
            .. rows.Select(row => row with { Figures = row.Figures with { MemberShares = shares.GetValueOrDefault(row.Key) } }),
            .. alone.Select(row => new StatsRow(row.Key, 0, Figures.None with { MemberShares = row.Value }, Reach: null)),
        ];
    }

    private static async Task<IEnumerable<StatsRow>> GainedAsync(
        DbConnection connection, StatsRequest request, CancellationToken cancellationToken)
    {
        var pages = await GainedPagesAsync(connection, request, cancellationToken);
        var reach = await PublishedReachAsync(connection, request, cancellationToken);
        var rows = request.By == StatsBy.Fanpage
            ? await GainedByFanpageAsync(connection, request, cancellationToken)
            : await GainedByUnitAsync(connection, request, cancellationToken);
        return from row in rows
               let found = pages.GetValueOrDefault(row.Key)
               where found > 0 || row.Figures.MemberShares is > 0 // not rows that corrections brought back to nothing
               select new StatsRow(row.Key, found, row.Figures, reach.GetValueOrDefault(row.Key));
    }

    private static async Task<List<(StatsKey Key, Figures Figures)>> GainedByUnitAsync(
        DbConnection connection, StatsRequest request, CancellationToken cancellationToken)
    {
        var (columns, units) = request.By switch
        {
            StatsBy.Day => ("d.platform, NULL, NULL, NULL, d.day", "d.unit = @unit"),
            StatsBy.Unit => ("d.platform, NULL, NULL, u.code, NULL", request.Scope.Within("d.unit", "d.day")),
            _ => ("d.platform, NULL, NULL, NULL, NULL", "d.unit = @unit"),
        };
        return await connection.QueryAsync($"""
            SELECT {columns}, {FigureColumns.OfUnits("d.unit")}
            FROM {request.Scope.ReachDaily}
            JOIN units u ON u.id = d.unit
            WHERE d.campaign = @campaign AND {units} AND d.day BETWEEN @from AND @to
              AND (@platform = 0 OR d.platform = @platform)
            GROUP BY 1, 2, 3, 4, 5, d.unit
            """, row => (Key(row), row.OfUnit(5)), cancellationToken, request.Scope.In(request.Period));
    }

    private static Task<List<(StatsKey Key, Figures Figures)>> GainedByFanpageAsync(
        DbConnection connection, StatsRequest request, CancellationToken cancellationToken) =>
        connection.QueryAsync($"""
            SELECT f.platform, f.account_id, NULL, NULL, NULL, {FigureColumns.OfRollUps}
            FROM fanpage_daily d
            JOIN fanpages f ON f.id = d.fanpage
            {FigureScope.HolderOfTheDay}
            WHERE d.campaign = @campaign AND d.day BETWEEN @from AND @to AND (@platform = 0 OR f.platform = @platform)
              AND {request.Scope.Within("h.unit", "d.day")}
            GROUP BY 1, 2
            """, row => (Key(row), row.RolledUp(5)), cancellationToken, request.Scope.In(request.Period));

    private static async Task<Dictionary<StatsKey, long>> GainedPagesAsync(
        DbConnection connection, StatsRequest request, CancellationToken cancellationToken)
    {
        var (columns, join) = Grouping(request, "h.unit", "d.day");
        var rows = await connection.QueryAsync($"""
            SELECT {columns}, COUNT(DISTINCT d.fanpage)
            FROM fanpage_daily d
            JOIN fanpages f ON f.id = d.fanpage
            {FigureScope.HolderOfTheDay}
            {join}
            WHERE d.campaign = @campaign AND d.day BETWEEN @from AND @to AND (@platform = 0 OR f.platform = @platform)
              AND {request.Scope.Within("h.unit", "d.day")}
              AND (d.posts + d.views_known + d.reactions_known + d.comments_known + d.shares_known + d.clicks_known) > 0
            GROUP BY 1, 2, 3, 4, 5
            """, row => KeyValuePair.Create(Key(row), row.GetInt64(5)), cancellationToken, request.Scope.In(request.Period));
        return rows.ToDictionary();
    }

    private static async Task<Dictionary<StatsKey, ReachInterval?>> PublishedReachAsync(
        DbConnection connection, StatsRequest request, CancellationToken cancellationToken)
    {
        var (columns, join) = Grouping(request, "p.unit", "p.counted_on");
        var rows = await connection.QueryAsync($"""
            SELECT {columns}, MAX(l.reach), SUM(l.reach)
            FROM posts p
            JOIN fanpages f ON f.id = p.fanpage
            {join}
            JOIN post_latest l ON l.post = p.id AND l.reach IS NOT NULL
            WHERE p.counted_on BETWEEN @from AND @to AND {request.Scope.Posts}
            GROUP BY 1, 2, 3, 4, 5
            """, row => KeyValuePair.Create(Key(row), row.Reach(5)), cancellationToken, request.Scope.In(request.Period));
        return rows.ToDictionary();
    }

    private static (string Columns, string Join) Grouping(StatsRequest request, string unit, string day) => request.By switch
    {
        StatsBy.Day => ($"f.platform, NULL, NULL, NULL, {day}", ""),
        StatsBy.Fanpage => ("f.platform, f.account_id, NULL, NULL, NULL", ""),
        StatsBy.Unit => ("f.platform, NULL, NULL, u.code, NULL", request.Scope.EachUnit(unit, day)),
        _ => ("f.platform, NULL, NULL, NULL, NULL", ""),
    };

    private static StatsKey Key(DbDataReader row) => new(
        (Platform)row.GetInt64(0), row.NullableString(1), row.NullableString(2), row.NullableString(3), row.NullableDay(4));
}

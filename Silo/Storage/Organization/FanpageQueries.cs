using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads pages for people.</summary>
internal sealed partial class FanpageQueries(IDatabase database) : IFanpageQueries
{
    private const string Select = $"""
        SELECT {FanpageStore.Columns}, u.name, f.platform, f.account_id,
               (SELECT {FigureColumns.KnownViews}
                FROM fanpage_daily d WHERE d.campaign = 0 AND d.fanpage = f.id AND d.day BETWEEN @from AND @to),
               (SELECT g.followers FROM follower_daily g WHERE g.fanpage = f.id ORDER BY g.day DESC LIMIT 1),
               (SELECT MAX(r.newest_at) FROM fanpage_readings r WHERE r.fanpage = f.id)
        FROM fanpages f
        JOIN units u ON u.id = f.unit
        """;

    /// <summary>Searched and sorted here and not in the database, which knows neither Vietnamese order nor folding: a province has hundreds of pages.</summary>
    public async Task<FanpageList> ListAsync(FanpageFilter filter, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var all = await connection.QueryAsync($"""
            {Select}
            JOIN units scope ON scope.code = @unit
            WHERE EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.ancestor = scope.id AND a.unit = f.unit)
            ORDER BY f.id
            """, Map, cancellationToken,
            ("@unit", filter.Unit), ("@from", filter.Period.From), ("@to", filter.Period.To));
        var search = FoldedText.Of(filter.Search);
        var fitting = all.Where(page => Fits(page.Fanpage, filter) && (search.Length == 0 || Says(page, search))).ToList();
        return new FanpageList(
            filter.Page.Cut(Sorted(fitting, filter).ToList()),
            all.CountBy(page => page.Fanpage.Standing()).ToDictionary());
    }

    /// <inheritdoc />
    public async Task<ListedFanpage?> FindAsync(FanpageKey key, Period period, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await connection.QueryAsync(
            $"{Select} WHERE f.platform = @platform AND f.account_id = @account",
            Map, cancellationToken, [.. Of(key), ("@from", period.From), ("@to", period.To)]);
        return found.SingleOrDefault();
    }

    private static (string, object?)[] Of(FanpageKey key) => [("@platform", key.Platform), ("@account", key.AccountId)];

    private static bool Fits(Fanpage page, FanpageFilter filter) =>
        (filter.Platform is not { } platform || page.Key.Platform == platform)
        && (filter.Standing is { } standing ? page.Standing() == standing : page.Status != FanpageStatus.Retired);

    private static bool Says(ListedFanpage page, string search) =>
        new[] { page.Fanpage.Name, page.UnitName, page.Fanpage.Key.AccountId }
            .Any(text => FoldedText.Of(text).Contains(search, StringComparison.Ordinal));

    private static IOrderedEnumerable<ListedFanpage> Sorted(IEnumerable<ListedFanpage> pages, FanpageFilter filter)
    {
        if (filter.Order == FanpageOrder.Name)
        {
            return filter.Descending
                ? pages.OrderByDescending(page => page.Fanpage.Name, VietnameseOrder.ByName)
                : pages.OrderBy(page => page.Fanpage.Name, VietnameseOrder.ByName);
        }

        var known = pages.OrderBy(page => Figure(page, filter.Order) is null);
        return filter.Descending
            ? known.ThenByDescending(page => Figure(page, filter.Order))
            : known.ThenBy(page => Figure(page, filter.Order));
    }

    private static long? Figure(ListedFanpage page, FanpageOrder order) => order switch
    {
        FanpageOrder.Views => page.Views,
        FanpageOrder.Followers => page.Followers,
        FanpageOrder.Newest => page.NewestAt?.UtcTicks,
        FanpageOrder.Name => null,
    };

    private static ListedFanpage Map(DbDataReader row)
    {
        var page = FanpageStore.Map(new FanpageKey((Platform)row.GetInt64(11), row.GetString(12)), row);
        var readAt = row.NullableInstant(15);
        // A good round that found nothing due confirms the figures as well as a reading does.
        var newestAt = readAt > page.CollectedAt ? readAt : page.CollectedAt ?? readAt;
        return new ListedFanpage(page, row.GetString(10), row.NullableInt64(13), row.NullableInt64(14), newestAt);
    }
}

using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Client.Tests;

/// <summary>The pages in memory as lists and screens show them; of one page, a day, its followers and two units.</summary>
internal sealed class FakeFanpageQueries(MemoryPages pages, FakeOrganization organization) : IFanpageQueries
{
    public Task<FanpageList> ListAsync(FanpageFilter filter, CancellationToken cancellationToken)
    {
        var all = pages.All.Where(page => organization.IsWithin(page.Unit, filter.Unit)).ToList();
        var fitting = all
            .Where(page => filter.Standing is { } only ? page.Standing() == only : page.Status != FanpageStatus.Retired)
            .Where(page => FoldedText.Of(page.Name).Contains(FoldedText.Of(filter.Search), StringComparison.Ordinal))
            .OrderBy(page => page.Name, StringComparer.Ordinal)
            .ToList();
        return Task.FromResult(new FanpageList(
            filter.Page.Cut(fitting.Select(Listed).ToList()),
            all.CountBy(page => page.Standing()).ToDictionary()));
    }

    public Task<ListedFanpage?> FindAsync(FanpageKey key, Period period, CancellationToken cancellationToken) =>
        Task.FromResult(pages.All.Where(page => page.Key == key).Select(Listed).SingleOrDefault());

    public Task<IReadOnlyList<DailyFigures>> DailyAsync(FanpageKey key, Period period, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DailyFigures>>([new(period.To, key.Platform, Figures.None with { Posts = 1, Views = 1234 })]);

    public Task<IReadOnlyList<FollowersOnDay>> FollowersAsync(FanpageKey key, Period period, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FollowersOnDay>>([new(period.To, 987)]);

    public Task<PageOf<FanpagePost>> PostsAsync(
        FanpageKey key, FanpagePostOrder order, bool descending, ListPage page, CancellationToken cancellationToken)
    {
        var posts = new List<FanpagePost>
        {
            new(new PostKey(key.Platform, "p0"), "Tin cũ", null, null, new Counters(Views: 2), []),
            new(new PostKey(key.Platform, "p1"), "Chào ngày mới", new Uri("javascript:alert(1)"), null, new Counters(Views: 5), ["Tin tốt"]),
        };
        if (descending) posts.Reverse();
        return Task.FromResult(page.Cut<FanpagePost>(posts));
    }

    public Task<IReadOnlyList<FanpageStay>> StaysAsync(FanpageKey key, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FanpageStay>>(
            [new("xa-1", "Đoàn xã Một", new DateOnly(2026, 6, 1), null), new("xa-2", "Đoàn xã Hai", null, new DateOnly(2026, 5, 31))]);

    private ListedFanpage Listed(Fanpage page) => new(
        page, organization.Units.First(unit => unit.Code == page.Unit).Name, Views: null, Followers: 987, page.CollectedAt);
}

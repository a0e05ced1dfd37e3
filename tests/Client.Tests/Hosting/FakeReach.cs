using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Statistics in memory: totals are added up from the daily rows, the rest is what a test says.</summary>
internal sealed class FakeReach(FakeOrganization organization) : IReachQueries
{
    public List<(string Unit, DailyFigures Row)> Rows { get; } = [];

    public List<RankedFanpage> Fanpages { get; } = [];

    public List<RankedPost> Posts { get; } = [];

    public Dictionary<Platform, ReachInterval> Reach { get; } = [];

    public Dictionary<Platform, long> Followers { get; } = [];

    public Provenance Provenance { get; set; } = new(0, 0, 0, 0, null, null, []);

    /// <summary>The filters asked for, in order.</summary>
    public List<ReachFilter> Asked { get; } = [];

    /// <summary>Thrown by every query, when set.</summary>
    public Exception? Failure { get; set; }

    public void Add(string unit, DateOnly day, Platform platform, Figures gained) =>
        Rows.Add((unit, new DailyFigures(day, platform, gained)));

    public Task<ReachSummary> SummaryAsync(ReachFilter filter, CancellationToken cancellationToken)
    {
        if (Failure is not null) throw Failure;
        Asked.Add(filter);
        var period = filter.Period;
        var before = filter with { Period = Period.LastDays(period.Days, period.From.AddDays(-1)) };
        IReadOnlyList<PlatformFigures> platforms = [.. PlatformNames.All
            .Where(platform => In(filter).Any(row => row.Platform == platform))
            .Select(platform => Part(platform, Sum(In(filter).Where(row => row.Platform == platform))))];
        return Task.FromResult(new ReachSummary(Sum(In(filter)), Sum(In(before)), Sum(In(filter)), platforms, Provenance));
    }

    public Task<IReadOnlyList<DailyFigures>> DailyAsync(ReachFilter filter, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DailyFigures>>([.. In(filter)
            .GroupBy(row => (row.Day, row.Platform))
            .OrderBy(group => group.Key)
            .Select(group => new DailyFigures(group.Key.Day, group.Key.Platform, Sum(group)))]);

    public Task<IReadOnlyList<RankedFanpage>> TopFanpagesAsync(
        ReachFilter filter, RankBy by, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RankedFanpage>>([.. Fanpages
            .Where(page => filter.Platform is null || page.Key.Platform == filter.Platform)
            .OrderByDescending(page => page.Gained.Value(by)).Take(limit)]);

    public Task<IReadOnlyList<RankedPost>> TopPostsAsync(
        ReachFilter filter, RankBy by, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RankedPost>>([.. Posts.OrderByDescending(post => post.Latest.Value(by)).Take(limit)]);

    public Task<IReadOnlyList<RankedUnit>> TopUnitsAsync(
        ReachFilter filter, RankBy by, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RankedUnit>>([.. organization.Units
            .Where(unit => unit.Parent == filter.Unit)
            .Select(unit => new RankedUnit(unit.Code, unit.Name, 3, Sum(In(filter with { Unit = unit.Code }))))
            .OrderByDescending(unit => unit.Gained.Value(by)).Take(limit)]);

    private PlatformFigures Part(Platform platform, Figures figures) => new(
        platform, 1, figures, figures, Reach.GetValueOrDefault(platform), Followers.TryGetValue(platform, out var count) ? count : null);

    private IEnumerable<DailyFigures> In(ReachFilter filter) => Rows
        .Where(row => organization.IsWithin(row.Unit, filter.Unit)
            && filter.Period.Contains(row.Row.Day)
            && (filter.Platform is null || row.Row.Platform == filter.Platform))
        .Select(row => row.Row);

    private static Figures Sum(IEnumerable<DailyFigures> rows) =>
        rows.Aggregate(Figures.None, (sum, row) => sum.Plus(row.Gained));
}

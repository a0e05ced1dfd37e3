namespace Campaigns.Grains;

/// <summary>Reads the statistics. Every figure is exact as of the last commit.</summary>
public interface IReachQueries
{
    /// <summary>The totals of a scope over a period, by platform, with where they come from.</summary>
    Task<ReachSummary> SummaryAsync(ReachFilter filter, CancellationToken cancellationToken);

    /// <summary>What was gained on each day, one row per platform and day, days without anything left out; by day, then platform.</summary>
    Task<IReadOnlyList<DailyFigures>> DailyAsync(ReachFilter filter, CancellationToken cancellationToken);

    /// <summary>The pages that gained the most in the period, the largest first.</summary>
    Task<IReadOnlyList<RankedFanpage>> TopFanpagesAsync(ReachFilter filter, RankBy by, int limit, CancellationToken cancellationToken);

    /// <summary>Of the posts published in the period, those with the largest latest values, the largest first.</summary>
    Task<IReadOnlyList<RankedPost>> TopPostsAsync(ReachFilter filter, RankBy by, int limit, CancellationToken cancellationToken);

    /// <summary>The direct child units and what each subtree gained in the period, the largest first.</summary>
    Task<IReadOnlyList<RankedUnit>> TopUnitsAsync(ReachFilter filter, RankBy by, int limit, CancellationToken cancellationToken);
}

/// <summary>What to look at. The unit and campaign must exist; whether the caller may see them is checked before.</summary>
/// <param name="Unit">The code of the unit whose subtree is meant.</param>
/// <param name="Campaign">A campaign's id; null for all posts, in a campaign or not.</param>
/// <param name="Platform">One platform; null for all.</param>
/// <param name="Period">The local days.</param>
public sealed record ReachFilter(string Unit, string? Campaign, Platform? Platform, Period Period)
{
    /// <summary>By which organization: as it is now, unless another is asked for.</summary>
    public Structure Structure { get; init; }
}

/// <summary>
/// By which organization figures are shown. The unit that had the page on a day earned what was gained on it, either way; the two
/// differ in what stands above that unit. Whatever is added up over the whole organization is the same in both.
/// </summary>
public enum Structure
{
    /// <summary>As it is now: with the units that stand above it today, or above the one that it was merged into.</summary>
    Now,

    /// <summary>As it was: with the units that stood above it on the day.</summary>
    Then,
}

/// <summary>What a ranking is by.</summary>
public enum RankBy
{
    /// <summary>Views.</summary>
    Views,

    /// <summary>Reactions + comments + shares.</summary>
    Interactions,

    /// <summary>The platform's share counter.</summary>
    Shares,

    /// <summary>Posts published.</summary>
    Posts,
}

/// <summary>The totals of a scope over a period.</summary>
/// <param name="Gained">What was gained in the period, over all platforms.</param>
/// <param name="GainedBefore">The same of the period of equal length just before.</param>
/// <param name="Published">Latest values of the posts published in the period, over all platforms.</param>
/// <param name="Platforms">The same by platform, only those with anything to say, in the order of <see cref="PlatformNames.All"/>.</param>
/// <param name="Provenance">Where the figures come from and how much of the scope they cover.</param>
public sealed record ReachSummary(
    Figures Gained, Figures GainedBefore, Figures Published, IReadOnlyList<PlatformFigures> Platforms, Provenance Provenance);

/// <summary>One platform's part of a summary.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Fanpages">Pages of the scope on it.</param>
/// <param name="Gained">What was gained in the period.</param>
/// <param name="Published">Latest values of the posts published in the period.</param>
/// <param name="Reach">People reached by the posts published in the period; null where the platform gives none.</param>
/// <param name="Followers">Followers of the scope's pages at the period's end, added over pages and so not people; null when unknown.</param>
public sealed record PlatformFigures(
    Platform Platform, int Fanpages, Figures Gained, Figures Published, ReachInterval? Reach, long? Followers);

/// <summary>Where figures come from and how far to trust them.</summary>
/// <param name="Fanpages">Pages in the scope.</param>
/// <param name="Reporting">Of them, pages with at least one reading.</param>
/// <param name="NeedReconnect">Of them, pages whose credential must be renewed; their figures stand still.</param>
/// <param name="Stale">Of them, pages whose last good reading is older than <see cref="Freshness.StaleAfter"/>, reconnect or not.</param>
/// <param name="NewestAt">The newest reading (UTC); null without any.</param>
/// <param name="OldestAt">The oldest of the pages' newest readings (UTC); null without any.</param>
/// <param name="Sources">The kinds of source the scope's readings came from, each once, in order.</param>
public sealed record Provenance(
    int Fanpages,
    int Reporting,
    int NeedReconnect,
    int Stale,
    DateTimeOffset? NewestAt,
    DateTimeOffset? OldestAt,
    IReadOnlyList<FigureSource> Sources);

/// <summary>When a figure is called stale.</summary>
public static class Freshness
{
    /// <summary>A page not read for this long shows its figures as stale.</summary>
    public static TimeSpan StaleAfter { get; } = TimeSpan.FromHours(26);
}

/// <summary>What one platform gained on one day.</summary>
public sealed record DailyFigures(DateOnly Day, Platform Platform, Figures Gained);

/// <summary>A page in a ranking. <c>NewestAt</c> is its newest reading, or its last good round if that is newer; null without any.</summary>
public sealed record RankedFanpage(
    FanpageKey Key, string Name, string UnitName, Figures Gained, long? Followers, FanpageHealth Health, DateTimeOffset? NewestAt);

/// <summary>A post in a ranking, with its latest values.</summary>
public sealed record RankedPost(
    PostKey Key, string? Title, Uri? Address, string FanpageName, DateTimeOffset? PublishedAt, Counters Latest, DateTimeOffset? ObservedAt);

/// <summary>A unit in a ranking, with its whole subtree.</summary>
public sealed record RankedUnit(string Code, string Name, int Fanpages, Figures Gained);

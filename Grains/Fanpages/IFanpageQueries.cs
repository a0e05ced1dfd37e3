namespace Campaigns.Grains;

/// <summary>Reads pages for people. Nothing here waits for a page's round to end.</summary>
public interface IFanpageQueries
{
    /// <summary>The pages of a unit's subtree that fit a filter, a part at a time; the unit must exist.</summary>
    Task<FanpageList> ListAsync(FanpageFilter filter, CancellationToken cancellationToken);

    /// <summary>One page with its newest figures; null when it is not registered.</summary>
    Task<ListedFanpage?> FindAsync(FanpageKey key, Period period, CancellationToken cancellationToken);

    /// <summary>What the page gained on each day, days without anything left out; by day.</summary>
    Task<IReadOnlyList<DailyFigures>> DailyAsync(FanpageKey key, Period period, CancellationToken cancellationToken);

    /// <summary>The page's followers at the end of each day on which they were read; by day.</summary>
    Task<IReadOnlyList<FollowersOnDay>> FollowersAsync(FanpageKey key, Period period, CancellationToken cancellationToken);

    /// <summary>The page's posts, a part at a time.</summary>
    Task<PageOf<FanpagePost>> PostsAsync(
        FanpageKey key, FanpagePostOrder order, bool descending, ListPage page, CancellationToken cancellationToken);

    /// <summary>The units the page has belonged to, the present one first.</summary>
    Task<IReadOnlyList<FanpageStay>> StaysAsync(FanpageKey key, CancellationToken cancellationToken);
}

/// <summary>Which pages to list.</summary>
/// <param name="Unit">Code of the unit whose subtree is meant.</param>
/// <param name="Period">The days whose gained views are shown.</param>
public sealed record FanpageFilter(string Unit, Period Period)
{
    /// <summary>One platform; null for all.</summary>
    public Platform? Platform { get; init; }

    /// <summary>One standing; null for all but <see cref="FanpageStanding.Retired"/>.</summary>
    public FanpageStanding? Standing { get; init; }

    /// <summary>Part of a page's name, unit or account id, without regard to case and diacritics; empty for all.</summary>
    public string Search { get; init; } = "";

    /// <summary>What it is sorted by.</summary>
    public FanpageOrder Order { get; init; } = FanpageOrder.Name;

    /// <summary>Whether the largest comes first.</summary>
    public bool Descending { get; init; }

    /// <summary>Which part of the list.</summary>
    public ListPage Page { get; init; } = new(1, 50);
}

/// <summary>What a list of pages is sorted by; what is unknown comes last.</summary>
public enum FanpageOrder
{
    /// <summary>Names in Vietnamese order.</summary>
    Name = 1,

    /// <summary>Views gained in the period.</summary>
    Views = 2,

    /// <summary>Followers.</summary>
    Followers = 3,

    /// <summary>The newest reading.</summary>
    Newest = 4,
}

/// <summary>A part of a list of pages.</summary>
/// <param name="Pages">The pages of this part.</param>
/// <param name="Standings">How many pages stand how, of the unit's whole subtree; only those there are.</param>
public sealed record FanpageList(PageOf<ListedFanpage> Pages, IReadOnlyDictionary<FanpageStanding, int> Standings);

/// <summary>A page with its newest figures.</summary>
/// <param name="Fanpage">The page as it stands.</param>
/// <param name="UnitName">The name of its unit.</param>
/// <param name="Views">Views gained in the period; null when unknown.</param>
/// <param name="Followers">Its followers as last read; null when unknown.</param>
/// <param name="NewestAt">Its newest reading, or its last good round if that is newer (UTC); null without any.</param>
public sealed record ListedFanpage(Fanpage Fanpage, string UnitName, long? Views, long? Followers, DateTimeOffset? NewestAt);

/// <summary>Followers of a page at the end of a local day.</summary>
public sealed record FollowersOnDay(DateOnly Day, long Followers);

/// <summary>What a list of a page's posts is sorted by; what is unknown comes last.</summary>
public enum FanpagePostOrder
{
    /// <summary>When they were published.</summary>
    Published = 1,

    /// <summary>Views.</summary>
    Views = 2,

    /// <summary>Interactions.</summary>
    Interactions = 3,
}

/// <summary>A post of a page with its latest values and the names of the campaigns it is in.</summary>
public sealed record FanpagePost(
    PostKey Key, string? Title, Uri? Address, DateTimeOffset? PublishedAt, Counters Latest, IReadOnlyList<string> Campaigns);

/// <summary>The days on which a page belonged to a unit.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="UnitName">Its name now.</param>
/// <param name="From">The first day; null for from the beginning.</param>
/// <param name="To">The last day; null while it goes on.</param>
public sealed record FanpageStay(string Unit, string UnitName, DateOnly? From, DateOnly? To);

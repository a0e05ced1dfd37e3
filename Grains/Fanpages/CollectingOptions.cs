namespace Campaigns.Grains;

/// <summary>How often pages are visited and posts read. The defaults are for production; a demo may shorten them.</summary>
public sealed record CollectingOptions
{
    /// <summary>A post is read again once its counters are expected to have grown by this part of their value; above 0.</summary>
    public double TolerableGrowth { get; init; } = 0.05;

    /// <summary>No post is read, and no page visited, more often than this.</summary>
    public TimeSpan ShortestInterval { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A post that is still read at all is read at least this often.</summary>
    public TimeSpan LongestInterval { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How often a post is read whose publication is unknown, before <see cref="LongestInterval"/> is reached by unchanged readings.</summary>
    public TimeSpan UndatedInterval { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Older posts are not read any more, unless they never were.</summary>
    public TimeSpan ReadUntilAge { get; init; } = TimeSpan.FromDays(90);

    /// <summary>New posts are looked for at least this often.</summary>
    public TimeSpan LookForNewEvery { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>How far back the first listing of a page goes.</summary>
    public TimeSpan FirstListing { get; init; } = TimeSpan.FromDays(90);

    /// <summary>
    /// How far each listing reaches back before the last complete one: platforms show some posts late, and scheduled ones under
    /// an earlier time.
    /// </summary>
    public TimeSpan ListingOverlap { get; init; } = TimeSpan.FromHours(48);

    /// <summary>How often a page's followers are read.</summary>
    public TimeSpan FollowersEvery { get; init; } = TimeSpan.FromHours(6);

    /// <summary>
    /// How long a page counts as being collected after it last gave a sign of it: so long the pages of a dead node wait.
    /// It doubles with each failed round, so that a page which takes its node with it is tried later and later.
    /// </summary>
    public TimeSpan ClaimFor { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after a first failed round a page is visited again; it doubles with each further one.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest wait after failed rounds.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Whether every value makes sense.</summary>
    public bool IsValid() =>
        TolerableGrowth > 0
        && ShortestInterval > TimeSpan.Zero && LongestInterval >= ShortestInterval && UndatedInterval > TimeSpan.Zero
        && ReadUntilAge > TimeSpan.Zero && LookForNewEvery > TimeSpan.Zero && FirstListing > TimeSpan.Zero
        && ListingOverlap >= TimeSpan.Zero && FollowersEvery > TimeSpan.Zero
        && ClaimFor > TimeSpan.Zero && FirstRetry > TimeSpan.Zero && LongestRetry >= FirstRetry;
}

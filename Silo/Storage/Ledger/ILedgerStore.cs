using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// A connection of one writer of the ledger. Brings what a transaction needs at hand, all at once; the figures are then worked out
/// in memory (<see cref="LedgerTransaction"/>), the same on every engine; and writes what they came to, all at once again.
/// </summary>
internal interface ILedgerStore : IAsyncDisposable
{
    /// <summary>
    /// Begins a transaction and finds what it is about. Until its end nobody else changes the pages found, their posts and those
    /// posts' readings.
    /// </summary>
    Task<LedgerScope> BeginAsync(LedgerKeys keys, CancellationToken cancellationToken = default);

    /// <summary>Fills in <see cref="PostState.History"/>.</summary>
    Task LoadHistoriesAsync(IReadOnlyCollection<PostState> posts, CancellationToken cancellationToken = default);

    /// <summary>Writes everything, dated by <paramref name="at"/> where it is not dated by itself, and commits.</summary>
    Task CommitAsync(LedgerChanges changes, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Ends the transaction without a trace. Never throws for a connection that is lost anyway.</summary>
    Task RollbackAsync();

    /// <summary>Whether the transaction only lost a race with another node's, so that it may succeed when begun again.</summary>
    bool LostARace(Exception exception);
}

/// <summary>What a transaction is about.</summary>
internal sealed class LedgerKeys
{
    /// <summary>Pages named by posts seen and followers read.</summary>
    public HashSet<FanpageKey> Fanpages { get; } = [];

    /// <summary>Posts seen or read.</summary>
    public HashSet<PostKey> Posts { get; } = [];

    /// <summary>Posts that may be new.</summary>
    public HashSet<PostKey> Seen { get; } = [];

    /// <summary>Codes of tracked links in the words of posts that may be new.</summary>
    public HashSet<ShortCode> TrackedLinks { get; } = [];

    /// <summary>Ids of campaigns that posts are to join or leave.</summary>
    public HashSet<string> Campaigns { get; } = [];

    /// <summary>What batches are about.</summary>
    public static LedgerKeys Of(IReadOnlyList<LedgerBatch> batches)
    {
        var keys = new LedgerKeys();
        foreach (var batch in batches)
        {
            foreach (var post in batch.Posts)
            {
                keys.Fanpages.Add(post.Fanpage);
                if (keys.Posts.Add(post.Key)) keys.Seen.Add(post.Key);
                keys.TrackedLinks.UnionWith(ShortCode.InText(post.Title));
                keys.TrackedLinks.UnionWith(ShortCode.InText(post.Address?.ToString()));
            }

            foreach (var snapshot in batch.Snapshots) keys.Posts.Add(snapshot.Post);
            foreach (var reading in batch.Followers) keys.Fanpages.Add(reading.Fanpage);
            foreach (var attribution in batch.Attributions)
            {
                keys.Posts.Add(attribution.Post);
                keys.Campaigns.Add(attribution.Campaign);
            }
        }

        return keys;
    }

    /// <summary>About known posts.</summary>
    public static LedgerKeys Of(IEnumerable<PostKey> posts)
    {
        var keys = new LedgerKeys();
        keys.Posts.UnionWith(posts);
        return keys;
    }
}

/// <summary>What a store found for a transaction.</summary>
internal sealed class LedgerScope
{
    /// <summary>The pages that are registered.</summary>
    public required IReadOnlyDictionary<FanpageKey, FanpageEntry> Fanpages { get; init; }

    /// <summary>The posts that are known; those inserted are added.</summary>
    public required IDictionary<PostKey, PostState> Posts { get; init; }

    /// <summary>Which campaigns new posts join.</summary>
    public required CampaignMatcher Campaigns { get; init; }

    /// <summary>How the posts stand with the campaigns that they are to join or leave.</summary>
    public AttributionScope Attributions { get; init; } = AttributionScope.None;

    /// <summary>Row ids for posts to be inserted, at least one for each that may be new.</summary>
    public required Queue<long> FreshIds { get; init; }
}

using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>
/// A recording of which posts can be read at some recorded instants only: at any other the platform does not show their counters.
/// Whoever asks for every post at every instant so gets exactly the rows of those instants. Posts without such a row are not there.
/// </summary>
internal sealed class MomentaryWorld(RecordedWorld recorded, IReadOnlyList<RecordedMoment> moments) : ISandboxWorld
{
    private readonly Dictionary<DateTimeOffset, HashSet<PostKey>> _moments =
        moments.ToDictionary(moment => moment.At, moment => moment.Posts.ToHashSet());

    private readonly HashSet<PostKey> _posts = [.. moments.SelectMany(moment => moment.Posts)];

    public IReadOnlyList<SandboxAccount> Accounts => recorded.Accounts;

    public IEnumerable<SandboxPost> Posts(SandboxAccount account, DateTimeOffset at, DateTimeOffset? listedUntil = null) =>
        recorded.Posts(account, at, listedUntil).Where(post => _posts.Contains(post.Key));

    public SandboxPost? Find(PostKey key, DateTimeOffset at) =>
        _moments.TryGetValue(at, out var posts) && posts.Contains(key) ? recorded.Find(key, at) : null;

    public long? Followers(SandboxAccount account, DateTimeOffset at) => recorded.Followers(account, at);
}

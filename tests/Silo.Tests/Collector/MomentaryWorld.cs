using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>
/// A recording whose posts can be read at the recorded instants only: at any other the platform does not show them. Whoever asks
/// for every post at every instant so gets exactly the recorded rows.
/// </summary>
internal sealed class MomentaryWorld(RecordedWorld recorded, IEnumerable<RecordedMoment> moments) : ISandboxWorld
{
    private readonly Dictionary<DateTimeOffset, HashSet<PostKey>> _moments = moments.ToDictionary(moment => moment.At, moment => moment.Posts.ToHashSet());

    public IReadOnlyList<SandboxAccount> Accounts => recorded.Accounts;

    public IEnumerable<SandboxPost> Posts(SandboxAccount account, DateTimeOffset at, DateTimeOffset? listedUntil = null) =>
        recorded.Posts(account, at, listedUntil);

    public SandboxPost? Find(PostKey key, DateTimeOffset at) =>
        _moments.TryGetValue(at, out var posts) && posts.Contains(key) ? recorded.Find(key, at) : null;

    public long? Followers(SandboxAccount account, DateTimeOffset at) => recorded.Followers(account, at);
}

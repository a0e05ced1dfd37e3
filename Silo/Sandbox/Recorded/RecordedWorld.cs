using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// A world read from a folder of recorded CSV. A post's counters at an instant are those of its last row observed at or before it;
/// of several rows of one instant the last in the file stands. A post is listed once it was published, or observed if that came
/// first or nobody knows when it was published.
/// </summary>
internal sealed class RecordedWorld : ISandboxWorld
{
    private readonly Dictionary<PostKey, RecordedPost> _posts;
    private readonly Dictionary<FanpageKey, RecordedPost[]> _byAccount;

    private RecordedWorld(IReadOnlyList<SandboxAccount> accounts, Dictionary<PostKey, RecordedPost> posts)
    {
        Accounts = accounts;
        _posts = posts;
        _byAccount = posts.Values.GroupBy(post => post.Account.Key).ToDictionary(
            group => group.Key,
            group => group.OrderByDescending(post => post.ListedAt).ThenByDescending(post => post.Key.PostId, StringComparer.Ordinal).ToArray());
    }

    /// <inheritdoc />
    public IReadOnlyList<SandboxAccount> Accounts { get; }

    /// <summary>Every instant at which something was observed (UTC), in order, with the posts observed then.</summary>
    public IEnumerable<RecordedMoment> Moments => _posts.Values
        .SelectMany(post => post.Series.Instants.Select(instant => (instant, post.Key)))
        .GroupBy(observed => observed.instant, observed => observed.Key)
        .OrderBy(group => group.Key)
        .Select(group => new RecordedMoment(group.Key, [.. group]));

    /// <summary>Reads a folder. Rows of unknown platforms, and rows about accounts or posts that are not listed, are left out.</summary>
    /// <param name="folder">The folder with <c>accounts.csv</c>, <c>posts.csv</c> and <c>snapshots.csv</c>.</param>
    /// <param name="only">Restricts it to one platform; null: all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidDataException">A row cannot be read; the message says which.</exception>
    public static async Task<RecordedWorld> LoadAsync(string folder, Platform? only = null, CancellationToken cancellationToken = default)
    {
        var reader = new RecordedReader(folder, only);
        var accounts = await reader.AccountsAsync(cancellationToken);
        var series = await reader.SeriesAsync(cancellationToken);
        return new RecordedWorld([.. accounts.Values], await reader.PostsAsync(accounts, series, cancellationToken));
    }

    /// <summary>The instants at which a post was observed (UTC), in order; empty when it is not known.</summary>
    public IReadOnlyList<DateTimeOffset> InstantsOf(PostKey post) =>
        _posts.TryGetValue(post, out var recorded) ? [.. recorded.Series.Instants] : [];

    /// <inheritdoc />
    public IEnumerable<SandboxPost> Posts(SandboxAccount account, DateTimeOffset at, DateTimeOffset? listedUntil = null) =>
        _byAccount.GetValueOrDefault(account.Key, [])
            .Where(post => post.VisibleFrom <= at && (listedUntil is null || post.ListedAt <= listedUntil));

    /// <inheritdoc />
    public SandboxPost? Find(PostKey key, DateTimeOffset at) =>
        _posts.TryGetValue(key, out var post) && post.VisibleFrom <= at ? post : null;

    /// <summary>Null: followers are not recorded.</summary>
    public long? Followers(SandboxAccount account, DateTimeOffset at) => null;
}

/// <summary>An instant at which posts were observed.</summary>
/// <param name="At">The instant (UTC).</param>
/// <param name="Posts">The posts observed then.</param>
internal sealed record RecordedMoment(DateTimeOffset At, IReadOnlyList<PostKey> Posts);

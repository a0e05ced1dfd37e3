using Campaigns.Grains;

namespace Campaigns.Testing;

/// <summary>A platform client over posts that a test puts in. It notes every call, and fails where it is told to.</summary>
public sealed class FakePlatform(Platform platform = Platform.YouTube) : IPlatformClient
{
    private readonly Lock _lock = new();

    /// <inheritdoc />
    public Platform Platform => platform;

    /// <inheritdoc />
    public int ReadBatchSize { get; set; } = 50;

    /// <summary>The account's posts, listed in this order.</summary>
    public List<ListedPost> Posts { get; } = [];

    /// <summary>Posts that are listed but not shown when read.</summary>
    public HashSet<string> Hidden { get; } = [];

    /// <summary>How many posts a listing gives at a time.</summary>
    public int PageSize { get; set; } = 50;

    /// <summary>The counters of a post.</summary>
    public Func<string, Counters> CountersOf { get; set; } = _ => new Counters(Views: 1);

    /// <summary>The followers; null when not given.</summary>
    public long? Followers { get; set; } = 100;

    /// <summary>Who the credential speaks for; null for the account asked about.</summary>
    public string? Identity { get; set; }

    /// <summary>The load told with each answer.</summary>
    public double? Load { get; set; }

    /// <summary>Failures by the beginning of the note of the call they answer, for example <c>read</c>.</summary>
    public Dictionary<string, PlatformFailure> Failures { get; } = [];

    /// <summary>Runs before each call is answered, with its note; may throw, move the clock, or wait.</summary>
    public Func<string, CancellationToken, Task>? BeforeAnswer { get; set; }

    /// <summary>What was called: <c>identify</c>, <c>list 0</c>, <c>read a,b</c>, <c>account</c>.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The instants that listings were asked since.</summary>
    public List<DateTimeOffset> ListedSince { get; } = [];

    /// <summary>Puts a post in.</summary>
    public void Add(string id, DateTimeOffset? publishedAt) => Posts.Add(new ListedPost(id, publishedAt, "video", $"Title of {id}", null));

    /// <inheritdoc />
    public Task<PlatformResult<AccountIdentity>> IdentifyAsync(PlatformAccess access, CancellationToken cancellationToken) =>
        AnswerAsync("identify", () => new AccountIdentity(Identity ?? access.AccountId, "Page", new Uri("https://example.org/page")), cancellationToken);

    /// <inheritdoc />
    public Task<PlatformResult<PostListing>> ListPostsAsync(
        PlatformAccess access, DateTimeOffset since, string? cursor, CancellationToken cancellationToken)
    {
        var from = cursor is null ? 0 : int.Parse(cursor, System.Globalization.CultureInfo.InvariantCulture);
        lock (_lock) ListedSince.Add(since);
        return AnswerAsync(
            $"list {from}",
            () =>
            {
                var posts = Posts.Where(post => !(post.PublishedAt < since)).Skip(from).ToList();
                var next = posts.Count > PageSize ? $"{from + PageSize}" : null;
                return new PostListing([.. posts.Take(PageSize)], next);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<PlatformResult<PostReadings>> ReadPostsAsync(
        PlatformAccess access, IReadOnlyList<string> postIds, CancellationToken cancellationToken) =>
        AnswerAsync(
            $"read {string.Join(',', postIds)}",
            () => new PostReadings(
                [.. postIds.Where(id => !Hidden.Contains(id)).Select(id => new PostReading(id, CountersOf(id)))],
                [.. postIds.Where(Hidden.Contains)]),
            cancellationToken);

    /// <inheritdoc />
    public Task<PlatformResult<AccountFigures>> ReadAccountAsync(PlatformAccess access, CancellationToken cancellationToken) =>
        AnswerAsync("account", () => new AccountFigures(Followers), cancellationToken);

    private async Task<PlatformResult<T>> AnswerAsync<T>(string note, Func<T> answer, CancellationToken cancellationToken) where T : class
    {
        lock (_lock) Calls.Add(note);
        if (BeforeAnswer is not null) await BeforeAnswer(note, cancellationToken);
        foreach (var (beginning, failure) in Failures)
            if (note.StartsWith(beginning, StringComparison.Ordinal)) return PlatformResult.Failed<T>(failure, new CallUsage(1, Load));
        return PlatformResult.Ok(answer(), new CallUsage(1, Load));
    }
}

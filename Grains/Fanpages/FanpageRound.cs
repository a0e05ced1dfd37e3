namespace Campaigns.Grains;

/// <summary>
/// What one round reads from a page's platform. It gathers and writes nothing but its claim; a failure ends it, and what was read
/// before stays in <see cref="Batch"/>.
/// </summary>
internal sealed class FanpageRound(FanpageClaim claim, IPlatformClient client, string token, MeteredCalls calls, TimeProvider time)
{
    private readonly PlatformAccess _access = new(claim.Key.AccountId, token);
    private readonly Dictionary<string, ListedPost> _listed = [];
    private readonly List<Snapshot> _snapshots = [];
    private readonly List<FollowerReading> _followers = [];
    private readonly List<string> _unavailable = [];

    /// <summary>What ended the round early; null as long as nothing has.</summary>
    public PlatformFailure? Failure { get; private set; }

    /// <summary>Whether everything that the listing was asked for was seen.</summary>
    public bool ListingComplete { get; private set; }

    /// <summary>Posts seen in the listing, each once.</summary>
    public IReadOnlyCollection<ListedPost> Listed => _listed.Values;

    /// <summary>Posts asked for that the platform did not show.</summary>
    public IReadOnlyCollection<string> Unavailable => _unavailable;

    /// <summary>Posts whose counters were read.</summary>
    public IReadOnlySet<string> Read => _snapshots.Select(snapshot => snapshot.Post.PostId).ToHashSet();

    /// <summary>Whether there is anything to record.</summary>
    public bool HasRead => _listed.Count + _snapshots.Count + _followers.Count > 0;

    /// <summary>What was read so far, to be recorded at once.</summary>
    public LedgerBatch Batch => new()
    {
        Posts = [.. _listed.Values.Select(post =>
            new SeenPost(KeyOf(post.PostId), claim.Key, post.PublishedAt, post.Kind, post.Title, post.Address))],
        Snapshots = _snapshots,
        Followers = _followers,
        Source = FigureSource.Api,
    };

    /// <summary>Takes permits for the calls that the round is sure to make.</summary>
    /// <param name="knownDue">How many known posts are due.</param>
    /// <param name="withFollowers">Whether the followers are read too.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task ReserveAsync(int knownDue, bool withFollowers, CancellationToken cancellationToken)
    {
        var reads = (knownDue + client.ReadBatchSize - 1) / client.ReadBatchSize;
        Failure = await calls.ReserveAsync(1 + reads + (withFollowers ? 1 : 0), cancellationToken);
    }

    /// <summary>Lists posts since an instant, page by page to the end.</summary>
    public async Task ListAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        string? cursor = null;
        while (Failure is null && !ListingComplete)
        {
            var at = cursor;
            if (await CallAsync(token => client.ListPostsAsync(_access, since, at, token), cancellationToken) is not { } listing) return;
            foreach (var post in listing.Posts) _listed[post.PostId] = post;
            cursor = listing.NextCursor;
            ListingComplete = cursor is null;

            // A platform that sends us in circles would use up the quota.
            if (cursor is not null && cursor == at) Failure = new PlatformFailure.Transient("The platform repeats the same page of posts.");
        }
    }

    /// <summary>Reads the counters of posts, as many a call as the platform allows.</summary>
    public async Task ReadAsync(IEnumerable<string> postIds, CancellationToken cancellationToken)
    {
        if (Failure is not null) return;
        foreach (var ids in postIds.Chunk(client.ReadBatchSize))
        {
            if (await CallAsync(token => client.ReadPostsAsync(_access, ids, token), cancellationToken) is not { } readings) return;
            var observedAt = time.GetUtcNow().ToMicrosecond();
            _snapshots.AddRange(readings.Posts.Select(post => new Snapshot(KeyOf(post.PostId), observedAt, post.Counters)));
            _unavailable.AddRange(readings.Unavailable);
        }
    }

    /// <summary>Reads the account's followers.</summary>
    public async Task ReadFollowersAsync(CancellationToken cancellationToken)
    {
        if (Failure is not null) return;
        var figures = await CallAsync(token => client.ReadAccountAsync(_access, token), cancellationToken);
        if (figures?.Followers is { } followers)
            _followers.Add(new FollowerReading(claim.Key, time.GetUtcNow().ToMicrosecond(), followers));

        // A platform that gives no followers still gave everything else.
        if (Failure is PlatformFailure.UnsupportedMetric) Failure = null;
    }

    private PostKey KeyOf(string postId) => new(claim.Key.Platform, postId);

    private async Task<T?> CallAsync<T>(
        Func<CancellationToken, Task<PlatformResult<T>>> call, CancellationToken cancellationToken) where T : class
    {
        await claim.HoldAsync(cancellationToken);
        var result = await calls.MakeAsync(call, cancellationToken);
        Failure = result.Failure;
        return result.Value;
    }
}

using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>Reads recorded moments through the YouTube client, within the platform's budget, and records a batch for each.</summary>
internal sealed class RecordedSeriesReader(CollectingSite site)
{
    private readonly IPlatformClient _client = site.Get<PlatformClients>().Find(Platform.YouTube)!;
    private readonly HashSet<PostKey> _listed = [];

    /// <summary>Moves the clock to a moment and reads its posts, those of several channels in one call.</summary>
    public async Task ReadAsync(RecordedMoment moment)
    {
        site.Clock.MoveTo(moment.At);
        var posts = new List<SeenPost>();
        foreach (var post in moment.Posts.Where(post => !_listed.Contains(post)))
        {
            if (!_listed.Contains(post)) posts.AddRange(await ListAsync(site.Platforms.World.Find(post, moment.At)!.Account));
        }

        var readings = new List<Snapshot>();
        foreach (var ids in moment.Posts.Select(post => post.PostId).Chunk(_client.ReadBatchSize))
        {
            var access = new PlatformAccess("any", site.Platforms.Options.YouTubeApiKey);
            var read = await CallAsync(() => _client.ReadPostsAsync(access, ids, CancellationToken.None));
            readings.AddRange(read.Posts.Select(post =>
                new Snapshot(new PostKey(Platform.YouTube, post.PostId), site.Clock.GetUtcNow(), post.Counters)));
        }

        await RecordAsync(posts, readings);
    }

    /// <summary>Lists every channel once more, for the posts that were never read.</summary>
    public async Task ListEverythingAsync(DateTimeOffset at)
    {
        site.Clock.MoveTo(at);
        var posts = new List<SeenPost>();
        foreach (var account in site.Platforms.World.Accounts) posts.AddRange(await ListAsync(account));
        await RecordAsync(posts, []);
    }

    private async Task<List<SeenPost>> ListAsync(SandboxAccount account)
    {
        var access = new PlatformAccess(account.Key.AccountId, account.Token);
        var posts = new List<SeenPost>();
        string? cursor = null;
        do
        {
            var at = cursor;
            var page = await CallAsync(() => _client.ListPostsAsync(access, DateTimeOffset.UnixEpoch, at, CancellationToken.None));
            posts.AddRange(page.Posts.Select(post => new SeenPost(
                new PostKey(Platform.YouTube, post.PostId), account.Key, post.PublishedAt, post.Kind, post.Title, post.Address)));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        _listed.UnionWith(posts.Select(post => post.Key));
        return posts;
    }

    private async Task<T> CallAsync<T>(Func<Task<PlatformResult<T>>> call) where T : class
    {
        var permit = await site.Get<IGrains>().Get<IPlatformBudgetGrain>(Platform.YouTube.Name()).TakeAsync(1);
        permit.NotBefore.ShouldBeNull();
        var result = await call();
        return result.Value ?? throw new InvalidOperationException($"The sandbox refused: {result.Failure}");
    }

    private async Task RecordAsync(List<SeenPost> posts, List<Snapshot> readings)
    {
        var receipt = await site.Get<ILedger>().RecordAsync(
            new LedgerBatch { Source = FigureSource.Api, Posts = posts, Snapshots = readings });
        (receipt.UnknownFanpages.Count, receipt.UnknownPosts.Count).ShouldBe((0, 0));
    }
}

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
        var fresh = moment.Posts.Where(post => !_listed.Contains(post))
            .Select(post => site.Platforms.World.Find(post, moment.At)!.Account).Distinct();
        var posts = (await Task.WhenAll(fresh.Select(ListAsync))).SelectMany(listed => listed).ToList();
        _listed.UnionWith(posts.Select(post => post.Key));
        var ids = moment.Posts.Select(post => post.PostId).Chunk(_client.ReadBatchSize);
        var readings = (await Task.WhenAll(ids.Select(ReadAsync))).SelectMany(read => read).ToList();
        await RecordAsync(posts, readings);
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

        return posts;
    }

    private async Task<IEnumerable<Snapshot>> ReadAsync(string[] ids)
    {
        var access = new PlatformAccess("any", site.Platforms.Options.YouTubeApiKey);
        var read = await CallAsync(() => _client.ReadPostsAsync(access, ids, CancellationToken.None));
        return read.Posts.Select(post => new Snapshot(new PostKey(Platform.YouTube, post.PostId), site.Clock.GetUtcNow(), post.Counters));
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

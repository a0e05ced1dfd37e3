using Campaigns.Grains;
using Campaigns.Silo;
using Campaigns.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Benchmarks;

/// <summary>The HTTP calls it takes to refresh a thousand posts of a page, counted by the stand-in that answers them.</summary>
internal static class RefreshCalls
{
    private const int Posts = 1_000;
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync()
    {
        Verdicts.Title($"Calls to refresh {Posts:N0} posts");
        using var folder = new TemporaryFolder();
        SandboxAccount[] accounts =
        [
            SandboxProfile.NewsPage.Draw(1, Platform.Facebook, 1) with { PostsPerDay = 40 },
            SandboxProfile.YouthUnionChannel.Draw(1, Platform.YouTube, 1) with { PostsPerDay = 40 },
        ];
        var port = FreePort.Take();
        await using var app = Host(folder, accounts, $"http://127.0.0.1:{port}");
        await app.StartAsync();
        foreach (var account in accounts) await CountAsync(app.Services, account);
        await app.StopAsync();
    }

    private static async Task CountAsync(IServiceProvider services, SandboxAccount account)
    {
        var client = services.GetServices<IPlatformClient>().Single(client => client.Platform == account.Key.Platform);
        var access = new PlatformAccess(account.Key.AccountId, account.Token);
        var ids = await ListAsync(client, access);
        await client.ReadPostsAsync(access, ids[..client.ReadBatchSize], CancellationToken.None); // what the page refuses is learnt once
        var calls = services.GetRequiredService<SandboxCalls>();
        calls.Reset();
        foreach (var batch in ids.Chunk(client.ReadBatchSize))
        {
            var result = await client.ReadPostsAsync(access, batch, CancellationToken.None);
            if (result.Value is null) throw new InvalidOperationException($"{account.Key}: {result.Failure}");
        }

        Verdicts.AtMost($"calls on {account.Key.Platform.Name()}", calls.Total, Posts / 50);
    }

    private static async Task<List<string>> ListAsync(IPlatformClient client, PlatformAccess access)
    {
        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var listing = await client.ListPostsAsync(access, Now.AddDays(-90), cursor, CancellationToken.None);
            ids.AddRange(listing.Value!.Posts.Select(post => post.PostId)); // the stand-in does not fail unless told to
            cursor = listing.Value.NextCursor;
        }
        while (cursor is not null && ids.Count < Posts);
        return ids[..Posts];
    }

    private static WebApplication Host(TemporaryFolder folder, SandboxAccount[] accounts, string urls)
    {
        var clock = new SandboxClock(Now);
        var world = new SandboxWorld(new SandboxWorldOptions { OpensOn = LocalDay.Of(Now).AddDays(-60), Accounts = accounts });
        return CampaignsHost.Build(new HostSettings
        {
            Database = DataDirectory.Open(folder.File("data"), clock, survivesPowerLoss: false),
            Urls = urls,
            Time = clock,
            Sandbox = new SandboxOptions { World = world, Clock = clock },
            Overrides = DemoSettings.For(urls),
        });
    }
}

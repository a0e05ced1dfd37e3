using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>What refreshing costs in calls, counted by the platforms' stand-ins.</summary>
public sealed class RefreshCallsTests : IDisposable
{
    private const int Posts = 1_000;
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("facebook", "?ids=", 1)]
    [InlineData("youtube", "videos", 2)] // uploads are not surely in order: a page older than wanted is not the end, only a second one is
    public async Task A_thousand_posts_of_a_page_are_refreshed_with_twenty_read_calls(string platform, string path, int lists)
    {
        WriteRecording(platform);
        var world = await RecordedWorld.LoadAsync(_folder.Path);
        await using var site = await CollectingSite.StartAsync(world, TestInstallation.At("2026-06-01T00:00:00Z"));
        var key = world.Accounts[0].Key;
        await site.ConnectAsync(world.Accounts);
        (await site.Page(key).CollectAsync()).ShouldBeOfType<CollectOutcome.Collected>().Posts.ShouldBe(Posts);
        site.Platforms.Calls.Reset();

        site.Clock.Advance(TimeSpan.FromDays(8));
        var refreshed = (await site.Page(key).CollectAsync()).ShouldBeOfType<CollectOutcome.Collected>();

        refreshed.Snapshots.ShouldBe(Posts);
        site.Platforms.Calls.Of(key.Platform, path).ShouldBe(20);
        site.Platforms.Calls.Total.ShouldBe(20 + lists + 1, "besides the reads, looking for new posts and the followers");
    }

    public void Dispose() => _folder.Dispose();

    private void WriteRecording(string platform)
    {
        var ids = Enumerable.Range(1, Posts).Select(number => $"7_{number}").ToList();
        File.WriteAllText(_folder.File("accounts.csv"), $"platform,account_id,account_name\n{platform},7,Trang\n");
        File.WriteAllLines(_folder.File("posts.csv"),
            ["platform,account_id,post_id,published_at,kind,title", .. ids.Select(id => $"{platform},7,{id},2026-05-20T00:00:00Z,video,x")]);
        File.WriteAllLines(_folder.File("snapshots.csv"),
            ["platform,post_id,observed_at,views,reach,reactions,comments,shares",
             .. ids.Select(id => $"{platform},{id},2026-05-20T00:00:00Z,5,,4,3,2")]);
    }
}

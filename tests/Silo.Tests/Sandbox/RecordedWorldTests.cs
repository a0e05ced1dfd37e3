using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

public sealed class RecordedWorldTests : IDisposable
{
    private static readonly PostKey Video = new(Platform.YouTube, "-abc_DEF123");
    private static readonly PostKey Undated = new(Platform.Facebook, "11_22");
    private readonly TemporaryFolder _folder = new();

    public RecordedWorldTests()
    {
        Write("accounts.csv", """
            platform,account_id,account_name
            youtube,yt-0123456789abcdef,"Kênh ""mẫu"", một"
            facebook,11,Trang mẫu
            tiktok,tt-1,TikTok creator 1
            """);
        Write("posts.csv", """
            platform,account_id,post_id,published_at,kind,title
            youtube,yt-0123456789abcdef,-abc_DEF123,2026-05-01T10:00:00Z,video,"=Mùa hè xanh, tập 1"
            youtube,yt-0123456789abcdef,early000001,2026-05-03T00:00:00Z,video,Quan sát trước khi đăng
            facebook,11,11_22,,photo,Không rõ ngày đăng
            tiktok,tt-1,7500000000000000001,2026-05-01T10:00:00Z,video,x
            """);
        Write("snapshots.csv", """
            platform,post_id,observed_at,views,reach,reactions,comments,shares
            youtube,-abc_DEF123,2026-05-01T12:00:00Z,100,,5,,
            youtube,-abc_DEF123,2026-05-01T12:00:00Z,110,,6,0,
            youtube,early000001,2026-05-02T12:00:00Z,7,,0,0,
            facebook,11_22,2026-05-02T12:00:00Z,,,31,2,
            youtube,-abc_DEF123,2026-05-03T12:00:00Z,90,,,1,
            facebook,11_22,2026-05-04T12:00:00Z,5000000000,900,30,2,0
            facebook,not_listed,2026-05-04T12:00:00Z,1,1,1,1,1
            """);
    }

    [Fact]
    public async Task Counters_are_those_of_the_last_row_at_or_before_the_instant()
    {
        var world = await RecordedWorld.LoadAsync(_folder.Path);

        At(world, Video, "2026-05-01T11:59:59Z").ShouldBe(default);
        At(world, Video, "2026-05-01T12:00:00Z").ShouldBe(new Counters(Views: 110, Reactions: 6, Comments: 0)); // the later of two rows
        At(world, Video, "2026-05-03T11:59:59Z").ShouldBe(new Counters(Views: 110, Reactions: 6, Comments: 0));
        At(world, Video, "2026-05-03T12:00:00Z").ShouldBe(new Counters(Views: 90, Comments: 1)); // unknown likes stay unknown
        At(world, Undated, "2026-06-01T00:00:00Z").ShouldBe(new Counters(5_000_000_000, 900, 30, 2, 0));
    }

    [Fact]
    public async Task Posts_appear_when_published_or_first_observed()
    {
        var world = await RecordedWorld.LoadAsync(_folder.Path);

        Ids(world, Platform.YouTube, "2026-05-01T09:59:59Z").ShouldBeEmpty();
        Ids(world, Platform.YouTube, "2026-05-01T10:00:00Z").ShouldBe(["-abc_DEF123"]);
        Ids(world, Platform.YouTube, "2026-05-02T12:00:00Z").ShouldBe(["early000001", "-abc_DEF123"]);
        Ids(world, Platform.Facebook, "2026-05-02T11:59:59Z").ShouldBeEmpty();
        Ids(world, Platform.Facebook, "2026-05-02T12:00:00Z").ShouldBe(["11_22"]);
    }

    [Fact]
    public async Task It_tells_when_each_post_was_observed()
    {
        var world = await RecordedWorld.LoadAsync(_folder.Path);

        world.InstantsOf(Video).ShouldBe([Instant("2026-05-01T12:00:00Z"), Instant("2026-05-03T12:00:00Z")]);
        world.Moments.Select(moment => (moment.At, moment.Posts.Count)).ShouldBe(
        [
            (Instant("2026-05-01T12:00:00Z"), 1), (Instant("2026-05-02T12:00:00Z"), 2),
            (Instant("2026-05-03T12:00:00Z"), 1), (Instant("2026-05-04T12:00:00Z"), 1),
        ]);
    }

    [Fact]
    public async Task It_can_be_restricted_to_one_platform()
    {
        var world = await RecordedWorld.LoadAsync(_folder.Path, Platform.Facebook);

        world.Accounts.Select(account => account.Key).ShouldBe([new FanpageKey(Platform.Facebook, "11")]);
        world.InstantsOf(Video).ShouldBeEmpty();
    }

    [Fact]
    public async Task Moving_the_clock_through_its_moments_collects_exactly_its_rows_over_http()
    {
        var world = await RecordedWorld.LoadAsync(_folder.Path);
        await using var site = await SandboxSite.StartAsync(options => options with { World = world, Clock = new SandboxClock(Instant("2026-01-01T00:00:00Z")) });
        List<string> collected = [];

        foreach (var moment in world.Moments)
        {
            site.Clock.MoveTo(moment.At);
            foreach (var post in moment.Posts) collected.Add(await ReadAsync(site, post));
        }

        collected.ShouldBe(["110//6/0/", "7//0/0/", "//31/2/", "90///1/", "5000000000/900/30/2/0"]);
    }

    [Fact]
    public async Task A_channel_with_a_foreign_id_has_uploads_too()
    {
        var world = await RecordedWorld.LoadAsync(_folder.Path);
        await using var site = await SandboxSite.StartAsync(options => options with { World = world, Clock = new SandboxClock(Worlds.Now) });

        var channel = await site.DataAsync("channels?part=contentDetails,snippet&id=yt-0123456789abcdef", world.Accounts[0].Token);
        var uploads = channel.List("items")[0]!["contentDetails"]!["relatedPlaylists"]!["uploads"]!.GetValue<string>();
        var items = await site.DataAsync($"playlistItems?part=contentDetails,snippet&playlistId={uploads}", world.Accounts[0].Token);

        uploads.ShouldBe("UUyt-0123456789abcdef");
        items.List("items").Select(item => item!["contentDetails"]!["videoId"]!.GetValue<string>()).ShouldBe(["early000001", "-abc_DEF123"]);
        items.List("items")[1]!["snippet"]!["title"]!.GetValue<string>().ShouldBe("=Mùa hè xanh, tập 1");
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_named()
    {
        Write("snapshots.csv", "platform,post_id,observed_at,views,reach,reactions,comments,shares\nyoutube,-abc_DEF123,2026-05-01T12:00:00Z,many,,,,\n");

        var failure = await Should.ThrowAsync<InvalidDataException>(() => RecordedWorld.LoadAsync(_folder.Path));

        failure.Message.ShouldBe("Line 2: views cannot be read.");
    }

    [RequiresReplayFact]
    public async Task The_recorded_folder_is_served_whole()
    {
        var world = await RecordedWorld.LoadAsync(ReplayData.Folder);

        world.Accounts.Count.ShouldBe(6_205);
        world.Moments.Sum(moment => moment.Posts.Count).ShouldBe(300_207 - 810); // 789 + 21 conflicting duplicates
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string> ReadAsync(SandboxSite site, PostKey post)
    {
        var account = site.World.Find(post, site.Clock.GetUtcNow())!.Account;
        if (post.Platform == Platform.YouTube)
        {
            var video = (await site.DataAsync($"videos?part=statistics&id={post.PostId}", account.Token)).List("items")[0]!["statistics"]!;
            return $"{video["viewCount"]}//{video["likeCount"]}/{video["commentCount"]}/";
        }

        const string fields = "shares,reactions.limit(0).summary(total_count),comments.filter(stream).limit(0).summary(total_count),"
            + "insights.metric(post_media_view,post_total_media_view_unique)";
        var node = (await site.GraphAsync($"?ids={post.PostId}&fields={fields}", account.Token)).Json[post.PostId]!;
        var shares = node["shares"] is { } told ? told["count"]?.ToString() : "0";
        return $"{Insight(node, "post_media_view")}/{Insight(node, "post_total_media_view_unique")}/{node["reactions"]!["summary"]?["total_count"]}/"
            + $"{node["comments"]!["summary"]?["total_count"]}/{shares}";
    }

    private static string? Insight(System.Text.Json.Nodes.JsonNode node, string metric) => node["insights"]!["data"]!.AsArray()
        .SingleOrDefault(row => row!["name"]!.ToString() == metric && row["period"]!.ToString() == "lifetime")?["values"]![0]!["value"]!.ToString();

    private static Counters At(RecordedWorld world, PostKey post, string instant) =>
        world.Find(post, Instant("2027-01-01T00:00:00Z"))!.CountersAt(Instant(instant));

    private static IEnumerable<string> Ids(RecordedWorld world, Platform platform, string at) =>
        world.Posts(world.Accounts.Single(account => account.Key.Platform == platform), Instant(at)).Select(post => post.Key.PostId);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);
}

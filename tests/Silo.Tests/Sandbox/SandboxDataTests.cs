using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

public class SandboxDataTests
{
    [Fact]
    public async Task A_token_leads_to_its_channel_and_its_uploads()
    {
        await using var site = await SandboxSite.StartAsync();
        var channel = site.Account(Platform.YouTube);

        var reply = await site.DataAsync("channels?part=id,snippet,statistics,contentDetails&mine=true", channel.Token);

        var item = reply.List("items").Single()!;
        item["id"]!.GetValue<string>().ShouldBe(channel.Key.AccountId);
        item["snippet"]!["title"]!.GetValue<string>().ShouldBe(channel.Name);
        item["contentDetails"]!["relatedPlaylists"]!["uploads"]!.GetValue<string>().ShouldBe("UU" + channel.Key.AccountId[2..]);
        item["statistics"]!["videoCount"]!.GetValue<string>().ShouldBe(site.World.Posts(channel, Worlds.Now).Count().ToString(CultureInfo.InvariantCulture));
        reply.Body.ShouldContain(channel.Name); // letters are written as they are
    }

    [Fact]
    public async Task Subscribers_are_rounded_down_to_three_digits_and_can_be_hidden()
    {
        var open = SandboxProfile.YouthUnionChannel.Draw(7, Platform.YouTube, 1) with { FollowersAtStart = 123_987, FollowersPerDay = 0, HidesFollowers = false };
        var hidden = SandboxProfile.YouthUnionChannel.Draw(7, Platform.YouTube, 2) with { HidesFollowers = true };
        var world = new SandboxWorld(new SandboxWorldOptions { OpensOn = new DateOnly(2026, 5, 1), Accounts = [open, hidden] });
        await using var site = await SandboxSite.StartAsync(options => options with { World = world });

        var reply = await site.DataAsync($"channels?part=statistics&id={open.Key.AccountId},{hidden.Key.AccountId}", open.Token);

        reply.List("items")[0]!["statistics"]!["subscriberCount"]!.GetValue<string>().ShouldBe("123000");
        reply.List("items")[1]!["statistics"]!["subscriberCount"].ShouldBeNull();
        reply.List("items")[1]!["statistics"]!["hiddenSubscriberCount"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task No_such_channel_is_an_answer_without_items()
    {
        await using var site = await SandboxSite.StartAsync();

        var reply = await site.DataAsync("channels?part=id&id=UCnobody", site.Account(Platform.YouTube).Token);

        reply.Status.ShouldBe(HttpStatusCode.OK);
        reply.Json.ContainsKey("items").ShouldBeFalse();
    }

    [Fact]
    public async Task Uploads_are_paged_to_the_end()
    {
        await using var site = await SandboxSite.StartAsync();
        var channel = site.Account(Platform.YouTube);
        List<JsonNode> items = [];
        var pages = 0;

        for (string? token = ""; token is not null; pages++)
        {
            var reply = await site.DataAsync(
                $"v3/playlistItems?part=contentDetails,snippet,status&playlistId={channel.UploadsPlaylistId}&maxResults=50&pageToken={token}", channel.Token);
            items.AddRange(reply.List("items")!);
            token = reply.Json["nextPageToken"]?.GetValue<string>();
        }

        pages.ShouldBeGreaterThan(2);
        items.Select(item => item["contentDetails"]!["videoId"]!.GetValue<string>())
            .ShouldBe(site.World.Posts(channel, Worlds.Now).Select(post => post.Key.PostId));
        items.ShouldAllBe(item => item["contentDetails"]!["videoPublishedAt"]!.GetValue<string>().EndsWith('Z'));
        items.ShouldContain(item => item["contentDetails"]!["videoPublishedAt"]!.GetValue<string>().EndsWith(".000Z"));
    }

    [Fact]
    public async Task Fifty_videos_are_read_at_once_with_counters_as_strings()
    {
        await using var site = await SandboxSite.StartAsync();
        var videos = site.World.Posts(Platform.YouTube).Take(50).ToDictionary(post => post.Key.PostId);

        var reply = await site.GetAsync(
            $"/sandbox/youtube/videos?part=statistics&id={string.Join(',', videos.Keys)}", bearer: null, apiKey: site.Options.YouTubeApiKey);

        reply.List("items").Count.ShouldBe(50);
        foreach (var item in reply.List("items"))
        {
            var (told, counters) = (item!["statistics"]!, videos[item["id"]!.GetValue<string>()].CountersAt(Worlds.Now));
            (told["viewCount"]?.GetValue<string>()).ShouldBe(counters.Views?.ToString(CultureInfo.InvariantCulture));
            (told["likeCount"]?.GetValue<string>()).ShouldBe(counters.Reactions?.ToString(CultureInfo.InvariantCulture));
            (told["commentCount"]?.GetValue<string>()).ShouldBe(counters.Comments?.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Hidden_counters_are_absent()
    {
        await using var site = await SandboxSite.StartAsync();
        var videos = site.World.Posts(Platform.YouTube);
        var likes = videos.First(post => post.CountersAt(Worlds.Now) is { Reactions: null, Comments: not null });
        var comments = videos.First(post => post.CountersAt(Worlds.Now) is { Reactions: not null, Comments: null });

        var reply = await site.DataAsync($"videos?part=statistics&id={likes.Key.PostId},{comments.Key.PostId}", site.Account(Platform.YouTube).Token);

        var found = reply.List("items").ToDictionary(item => item!["id"]!.GetValue<string>(), item => item!["statistics"]!.AsObject());
        found[likes.Key.PostId].Select(count => count.Key).ShouldBe(["viewCount", "favoriteCount", "commentCount"]);
        found[comments.Key.PostId].Select(count => count.Key).ShouldBe(["viewCount", "likeCount", "favoriteCount"]);
    }

    [Fact]
    public async Task Unknown_and_deleted_videos_are_left_out_and_doubles_count_once()
    {
        await using var site = await SandboxSite.StartAsync();
        var videos = site.World.Posts(Platform.YouTube).Take(2).Select(post => post.Key).ToList();
        site.Faults.Delete(videos[0]);
        var channel = site.Account(Platform.YouTube);

        var reply = await site.DataAsync($"videos?part=id&id={videos[0].PostId},{videos[1].PostId},{videos[1].PostId},AAAAAAAAAAA", channel.Token);
        var listed = await site.DataAsync($"playlistItems?part=snippet,contentDetails&playlistId={channel.UploadsPlaylistId}", channel.Token);

        reply.List("items").Select(item => item!["id"]!.GetValue<string>()).ShouldBe([videos[1].PostId]);
        listed.List("items")[0]!["snippet"]!["title"]!.GetValue<string>().ShouldBe("Deleted video");
        listed.List("items")[0]!["contentDetails"]!["videoPublishedAt"].ShouldBeNull();
    }

    [Theory]
    [InlineData("items(id,statistics(viewCount)),pageInfo/totalResults")]
    [InlineData("items/id,items/statistics/viewCount,pageInfo(totalResults)")]
    public async Task Fields_trim_an_answer(string fields)
    {
        await using var site = await SandboxSite.StartAsync();
        var video = site.World.Posts(Platform.YouTube)[^1];

        var reply = await site.DataAsync($"videos?part=statistics,snippet&id={video.Key.PostId}&fields={fields}", site.Account(Platform.YouTube).Token);

        reply.Json.Select(part => part.Key).Order().ShouldBe(["items", "pageInfo"]);
        reply.List("items")[0]!.AsObject().Select(part => part.Key).Order().ShouldBe(["id", "statistics"]);
        reply.List("items")[0]!["statistics"]!.AsObject().Select(part => part.Key).ShouldBe(["viewCount"]);
        reply.Json["pageInfo"]!.AsObject().Select(part => part.Key).ShouldBe(["totalResults"]);
    }

    [Fact]
    public async Task An_unchanged_answer_is_told_by_its_etag()
    {
        await using var site = await SandboxSite.StartAsync();
        var address = $"/sandbox/youtube/channels?part=id&mine=true&key={site.Options.YouTubeApiKey}";
        var token = site.Account(Platform.YouTube).Token;
        var first = await site.GetAsync(address, token);

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("If-None-Match", first.Headers["ETag"]);
        using var again = await site.Http.SendAsync(request);

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }
}

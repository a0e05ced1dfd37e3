using System.Net;
using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

public class SandboxDataErrorTests
{
    [Theory]
    [InlineData("channels?part=id&mine=true", null, 403, "forbidden")]
    [InlineData("channels?part=id&mine=true", "nonsense", 401, "authError")]
    [InlineData("channels?part=id&mine=true&key=nonsense", null, 400, "keyInvalid")]
    [InlineData("channels?part=id&mine=true&key={key}", null, 401, "required")]
    [InlineData("channels?mine=true", "channel", 400, "missingRequiredParameter")]
    [InlineData("channels?part=id", "channel", 400, "missingRequiredParameter")]
    [InlineData("videos?part=nonsense&id=x", "channel", 400, "unknownPart")]
    [InlineData("videos?part=id&id=x&maxResults=5", "channel", 400, "incompatibleParameters")]
    [InlineData("videos?part=id&id=x&fields=items(", "channel", 400, "invalidParameter")]
    [InlineData("playlistItems?part=id&playlistId=UUnothing", "channel", 404, "playlistNotFound")]
    [InlineData("playlistItems?part=id&playlistId=UUnothing&pageToken=%40", "channel", 400, "invalidPageToken")]
    [InlineData("playlistItems?part=id&playlistId=UUnothing&maxResults=51", "channel", 400, "invalidParameter")]
    [InlineData("search?part=id&q=x", "channel", 404, "notFound")]
    public async Task What_cannot_be_answered_is_refused_in_the_vendors_envelope(string path, string? who, int status, string reason)
    {
        await using var site = await SandboxSite.StartAsync();
        var token = who == "channel" ? site.Account(Platform.YouTube).Token : who;

        var reply = await site.DataAsync(path.Replace("{key}", site.Options.YouTubeApiKey, StringComparison.Ordinal), token);

        ((int)reply.Status).ShouldBe(status);
        reply.Reason.ShouldBe(reason);
        reply.Error["code"]!.GetValue<int>().ShouldBe(status);
        reply.Error["message"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task More_than_fifty_ids_are_refused()
    {
        await using var site = await SandboxSite.StartAsync();
        var ids = string.Join(',', Enumerable.Range(1, 51));

        var reply = await site.DataAsync($"videos?part=id&id={ids}", site.Account(Platform.YouTube).Token);

        (reply.Status, reply.Reason).ShouldBe((HttpStatusCode.BadRequest, "invalidFilters"));
    }

    [Fact]
    public async Task A_channel_without_uploads_has_no_playlist()
    {
        var silent = SandboxProfile.YouthUnionChannel.Draw(7, Platform.YouTube, 1) with { PostsPerDay = 0 };
        var world = new SandboxWorld(new SandboxWorldOptions { OpensOn = new DateOnly(2026, 5, 1), Accounts = [silent] });
        await using var site = await SandboxSite.StartAsync(options => options with { World = world });

        var reply = await site.DataAsync($"playlistItems?part=id&playlistId={silent.UploadsPlaylistId}", silent.Token);

        (reply.Status, reply.Reason).ShouldBe((HttpStatusCode.NotFound, "playlistNotFound"));
    }

    [Fact]
    public async Task The_days_quota_comes_back_at_midnight_in_los_angeles()
    {
        await using var site = await SandboxSite.StartAsync(options => options with { YouTubeUnitsPerDay = 2 });
        var token = site.Account(Platform.YouTube).Token;
        const string call = "channels?part=id&mine=true";

        await site.DataAsync(call, token);
        await site.DataAsync(call, token);
        var exceeded = await site.DataAsync(call, token);
        site.Clock.MoveTo(new DateTimeOffset(2026, 6, 1, 6, 59, 59, TimeSpan.Zero));
        var before = await site.DataAsync(call, token);
        site.Clock.MoveTo(new DateTimeOffset(2026, 6, 1, 7, 0, 0, TimeSpan.Zero)); // summer time
        var after = await site.DataAsync(call, token);

        (exceeded.Status, exceeded.Reason).ShouldBe((HttpStatusCode.Forbidden, "quotaExceeded"));
        exceeded.Error["errors"]![0]!["domain"]!.GetValue<string>().ShouldBe("youtube.quota");
        before.Status.ShouldBe(HttpStatusCode.Forbidden);
        after.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Throttling_says_when_to_come_back()
    {
        await using var site = await SandboxSite.StartAsync();
        site.Faults.Set(Platform.YouTube, new SandboxFault.Throttled(TimeSpan.FromSeconds(90)));

        var reply = await site.DataAsync("channels?part=id&mine=true", site.Account(Platform.YouTube).Token);

        reply.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        reply.Headers["Retry-After"].ShouldBe("90");
        reply.Error["details"]![0]!["reason"]!.GetValue<string>().ShouldBe("RATE_LIMIT_EXCEEDED");
    }

    [Fact]
    public async Task An_expired_token_fails_its_channel_only_with_whatever_credential()
    {
        await using var site = await SandboxSite.StartAsync();
        var channels = site.World.Accounts.Where(account => account.Key.Platform == Platform.YouTube).ToList();
        site.Faults.Set(channels[0].Key, new SandboxFault.ExpiredToken());

        var own = await site.DataAsync("channels?part=id&mine=true", channels[0].Token);
        var byKey = await site.GetAsync(
            $"/sandbox/youtube/playlistItems?part=id&playlistId={channels[0].UploadsPlaylistId}", bearer: null, apiKey: site.Options.YouTubeApiKey);
        var other = await site.DataAsync("channels?part=id&mine=true", channels[1].Token);

        (own.Status, own.Reason).ShouldBe((HttpStatusCode.Unauthorized, "authError"));
        byKey.Status.ShouldBe(HttpStatusCode.Unauthorized);
        other.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Broken_answers_are_no_json()
    {
        await using var site = await SandboxSite.StartAsync();
        var token = site.Account(Platform.YouTube).Token;
        const string call = "channels?part=id&mine=true";

        site.Faults.Set(Platform.YouTube, new SandboxFault.HtmlBody(), times: 1);
        var html = await site.DataAsync(call, token);
        site.Faults.Set(Platform.YouTube, new SandboxFault.EmptyBody(), times: 1);
        var empty = await site.DataAsync(call, token);
        site.Faults.Set(Platform.YouTube, new SandboxFault.ServerError(), times: 1);
        var error = await site.DataAsync(call, token);

        (html.Status, html.MediaType).ShouldBe((HttpStatusCode.BadGateway, "text/html"));
        (empty.Status, empty.Body).ShouldBe((HttpStatusCode.OK, ""));
        (error.Status, error.Reason).ShouldBe((HttpStatusCode.ServiceUnavailable, "backendError"));
    }
}

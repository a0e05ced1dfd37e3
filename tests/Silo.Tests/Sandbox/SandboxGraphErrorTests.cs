using System.Net;
using System.Text.Json.Nodes;
using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

public class SandboxGraphErrorTests
{
    [Theory]
    [InlineData("me", null, 400, 2500, null)]
    [InlineData("{page}", null, 400, 104, null)]
    [InlineData("me", "nonsense", 400, 190, null)]
    [InlineData("me/accounts", "page", 400, 100, null)]
    [InlineData("1_2", "page", 400, 100, 33)]
    [InlineData("{foreign}", "page", 400, 100, 33)]
    [InlineData("{other}/published_posts", "page", 400, 100, 33)]
    [InlineData("{page}/published_posts", "user", 400, 210, null)]
    [InlineData("{page}/published_posts?limit=101", "page", 400, 100, null)]
    [InlineData("{page}/published_posts?after=%40%40", "page", 400, 100, null)]
    [InlineData("{page}/published_posts?fields=id,nonsense", "page", 400, 100, null)]
    [InlineData("{page}/published_posts?fields=id,(", "page", 400, 2500, null)]
    [InlineData("me?fields=followers_count", "user", 400, 100, null)]
    [InlineData("?ids=1_2&fields=insights.metric(post_impressions)", "page", 400, 100, null)]
    [InlineData("?ids=1_2&fields=insights", "page", 400, 3001, 1504028)]
    [InlineData("?fields=id", "page", 400, 100, null)]
    [InlineData("{page}/insights?metric=page_fans", "page", 400, 100, null)]
    [InlineData("{page}/video_reels", "page", 400, 2500, null)]
    public async Task What_cannot_be_answered_is_refused_in_the_vendors_envelope(string path, string? who, int status, int code, int? subcode)
    {
        await using var site = await SandboxSite.StartAsync();
        var pages = site.World.Accounts.Where(account => account.Key.Platform == Platform.Facebook).ToList();
        var token = who switch { "page" => pages[0].Token, "user" => site.Options.FacebookUserToken, _ => who };
        var address = path.Replace("{page}", pages[0].Key.AccountId, StringComparison.Ordinal)
            .Replace("{other}", pages[1].Key.AccountId, StringComparison.Ordinal)
            .Replace("{foreign}", site.World.Posts(pages[1], Worlds.Now).First().Key.PostId, StringComparison.Ordinal);

        var reply = await site.GraphAsync(address, token);

        ((int)reply.Status).ShouldBe(status);
        reply.Error["code"]!.GetValue<int>().ShouldBe(code);
        (reply.Error["error_subcode"]?.GetValue<int>()).ShouldBe(subcode);
        reply.Error["message"]!.GetValue<string>().ShouldNotBeEmpty();
        reply.Error["type"]!.GetValue<string>().ShouldEndWith("Exception");
        reply.Error["fbtrace_id"].ShouldNotBeNull();
    }

    [Fact]
    public async Task More_than_fifty_ids_are_refused()
    {
        await using var site = await SandboxSite.StartAsync();
        var ids = string.Join(',', Enumerable.Range(1, 54).Select(number => $"1_{number}"));

        var reply = await site.GraphAsync($"?ids={ids}", site.Account(Platform.Facebook).Token);

        reply.Error["message"]!.GetValue<string>().ShouldBe("(#100) Too many IDs. Maximum: 50. Provided: 54.");
    }

    [Theory]
    [InlineData(803, "(#803) Some of the aliases you requested do not exist: 1_2")]
    [InlineData(100, "Unsupported get request. Object with ID '1_2' does not exist")]
    public async Task One_dead_id_can_fail_them_all(int code, string message)
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        var alive = site.World.Posts(page, Worlds.Now).First().Key.PostId;
        site.Faults.Set(page.Key, new SandboxFault.DeadIdFailsBatch(code));

        var reply = await site.GraphAsync($"?ids={alive},1_2", page.Token);
        var single = await site.GraphAsync($"?ids={alive}", page.Token);

        reply.Error["code"]!.GetValue<int>().ShouldBe(code);
        reply.Error["message"]!.GetValue<string>().ShouldStartWith(message);
        single.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_expired_token_fails_its_page_only()
    {
        await using var site = await SandboxSite.StartAsync();
        var pages = site.World.Accounts.Where(account => account.Key.Platform == Platform.Facebook).ToList();
        site.Faults.Set(pages[0].Key, new SandboxFault.ExpiredToken());

        var expired = await site.GraphAsync("me", pages[0].Token);

        expired.Error["code"]!.GetValue<int>().ShouldBe(190);
        expired.Error["error_subcode"]!.GetValue<int>().ShouldBe(463);
        (await site.GraphAsync("me", pages[1].Token)).Status.ShouldBe(HttpStatusCode.OK);
        site.Faults.Clear(pages[0].Key);
        (await site.GraphAsync("me", pages[0].Token)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(4, 403)]
    [InlineData(32, 400)]
    [InlineData(80001, 400)]
    public async Task Throttling_says_so_in_the_body_and_in_the_headers(int code, int status)
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        site.Faults.Set(Platform.Facebook, new SandboxFault.Throttled(TimeSpan.FromMinutes(12), code), times: 1);

        var reply = await site.GraphAsync("me", page.Token);

        ((int)reply.Status).ShouldBe(status);
        reply.Error["code"]!.GetValue<int>().ShouldBe(code);
        JsonNode.Parse(reply.Headers["X-App-Usage"])!["call_count"]!.GetValue<int>().ShouldBe(100);
        var business = JsonNode.Parse(reply.Headers["X-Business-Use-Case-Usage"])![page.Key.AccountId]![0]!;
        business["type"]!.GetValue<string>().ShouldBe("pages");
        business["estimated_time_to_regain_access"]!.GetValue<int>().ShouldBe(12);
        (await site.GraphAsync("me", page.Token)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Usage_is_told_once_there_is_some_and_throttles_when_it_is_full()
    {
        await using var site = await SandboxSite.StartAsync(options => options with { FacebookPageCallsPerDay = 200 });
        var page = site.Account(Platform.Facebook);
        var ids = string.Join(',', Enumerable.Range(1, 50).Select(number => $"1_{number}"));

        var first = await site.GraphAsync("me", page.Token);
        SandboxReply[] batches = [.. await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => site.GraphAsync($"?ids={ids}", page.Token)))];
        var full = await site.GraphAsync($"?ids={ids}", page.Token);
        site.Clock.Advance(TimeSpan.FromDays(1));

        first.Headers.Keys.ShouldNotContain("X-Business-Use-Case-Usage");
        batches.Select(Percent).Max().ShouldBe(75); // each id counts
        full.Error["code"]!.GetValue<int>().ShouldBe(80001);
        (await site.GraphAsync("me", page.Token)).Status.ShouldBe(HttpStatusCode.OK);

        int Percent(SandboxReply reply) =>
            JsonNode.Parse(reply.Headers["X-Business-Use-Case-Usage"])![page.Key.AccountId]![0]!["call_count"]!.GetValue<int>();
    }

    [Fact]
    public async Task Refused_summaries_fail_the_call_that_asks_for_them_only()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        site.Faults.Set(Platform.Facebook, new SandboxFault.RefusedSummaries());

        var refused = await site.GraphAsync("?ids=1_2&fields=comments.limit(0).summary(total_count)", page.Token);
        var granted = await site.GraphAsync("?ids=1_2&fields=shares", page.Token);

        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Error["code"]!.GetValue<int>().ShouldBe(10);
        granted.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unsupported_metric_fails_the_call_that_names_it_only()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        site.Faults.Set(page.Key, new SandboxFault.UnsupportedMetric("post_media_view"));

        var refused = await site.GraphAsync("?ids=1_2&fields=insights.metric(post_total_media_view_unique,post_media_view)", page.Token);
        var granted = await site.GraphAsync("?ids=1_2&fields=insights.metric(post_total_media_view_unique)", page.Token);

        refused.Error["message"]!.GetValue<string>().ShouldBe("(#100) The value must be a valid insights metric");
        granted.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Withheld_insights_are_empty_and_no_error()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        var post = site.World.Posts(page, Worlds.Now).Last().Key.PostId;
        site.Faults.Set(page.Key, new SandboxFault.WithheldInsights());

        var reply = await site.GraphAsync($"{post}/insights?metric=post_media_view", page.Token);

        reply.List("data").ShouldBeEmpty();
    }

    [Fact]
    public async Task Broken_answers_are_no_json()
    {
        await using var site = await SandboxSite.StartAsync();
        var token = site.Account(Platform.Facebook).Token;

        site.Faults.Set(Platform.Facebook, new SandboxFault.HtmlBody(), times: 1);
        var html = await site.GraphAsync("me", token);
        site.Faults.Set(Platform.Facebook, new SandboxFault.EmptyBody(), times: 1);
        var empty = await site.GraphAsync("me", token);
        site.Faults.Set(Platform.Facebook, new SandboxFault.ServerError(), times: 1);
        var error = await site.GraphAsync("me", token);

        (html.Status, html.MediaType).ShouldBe((HttpStatusCode.BadGateway, "text/html"));
        (empty.Status, empty.Body).ShouldBe((HttpStatusCode.OK, ""));
        error.Status.ShouldBe(HttpStatusCode.InternalServerError);
        error.Error["is_transient"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Too_much_data_asks_for_smaller_pages()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        site.Faults.Set(page.Key, new SandboxFault.TooMuchData(MostPosts: 50));

        var large = await site.GraphAsync($"{page.Key.AccountId}/published_posts?limit=100", page.Token);
        var small = await site.GraphAsync($"{page.Key.AccountId}/published_posts?limit=50", page.Token);

        large.Status.ShouldBe(HttpStatusCode.InternalServerError);
        large.Error["code"]!.GetValue<int>().ShouldBe(1);
        small.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_slow_answer_waits_for_the_sandboxs_clock()
    {
        await using var site = await SandboxSite.StartAsync();
        site.Faults.Set(Platform.Facebook, new SandboxFault.SlowAnswer(TimeSpan.FromMinutes(1)));
        var (calls, clock) = (site.Calls, site.Clock);

        var answer = site.GraphAsync("me", site.Account(Platform.Facebook).Token);
        while (clock.WaitingTimers == 0) await Task.Yield();
        answer.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(1));

        (await answer).Status.ShouldBe(HttpStatusCode.OK);
        calls.Of(Platform.Facebook, "me").ShouldBe(1);
    }

    [Fact]
    public async Task Calls_are_counted_by_path()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);

        await site.GraphAsync("me", page.Token);
        await site.GraphAsync($"{page.Key.AccountId}", page.Token);
        await site.GraphAsync($"{page.Key.AccountId}/published_posts", page.Token);
        await site.GraphAsync("?ids=1_2", token: null);
        await site.DataAsync("videos?part=id&id=x", site.Options.YouTubeApiKey);

        string[] paths = ["me", "{id}", "{id}/published_posts", "?ids="];
        paths.ShouldAllBe(path => site.Calls.Of(Platform.Facebook, path) == 1);
        site.Calls.Of(Platform.Facebook).ShouldBe(4);
        site.Calls.Total.ShouldBe(5);
    }
}

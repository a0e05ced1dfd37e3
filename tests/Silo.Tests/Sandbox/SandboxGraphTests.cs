using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

public class SandboxGraphTests
{
    private const string Counts = "shares,reactions.limit(0).summary(total_count),comments.filter(stream).limit(0).summary(total_count),"
        + "insights.metric(post_media_view,post_total_media_view_unique)";

    [Fact]
    public async Task A_page_token_is_the_page()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);

        var reply = await site.GraphAsync("me?fields=id,name,username,link,followers_count", page.Token);

        reply.MediaType.ShouldBe("text/javascript");
        reply.Headers["facebook-api-version"].ShouldBe("v25.0");
        reply.Json["id"]!.GetValue<string>().ShouldBe(page.Key.AccountId);
        reply.Json["name"]!.GetValue<string>().ShouldBe(page.Name);
        reply.Json["followers_count"]!.GetValue<long>().ShouldBe(site.World.Followers(page, Worlds.Now)!.Value);
        reply.Body.ShouldContain("\\u"); // letters outside ASCII are escaped
    }

    [Fact]
    public async Task A_users_token_lists_its_pages_to_the_end()
    {
        await using var site = await SandboxSite.StartAsync();
        List<string> tokens = [];

        for (var next = "/sandbox/facebook/v25.0/me/accounts?limit=2&fields=id,access_token"; next is not null;)
        {
            var reply = await site.GetAsync(next, site.Options.FacebookUserToken);
            tokens.AddRange(reply.List("data").Select(page => page!["access_token"]!.GetValue<string>()));
            next = reply.Json["paging"]!["next"]?.GetValue<string>();
        }

        tokens.ShouldBe(site.World.Accounts.Where(account => account.Key.Platform == Platform.Facebook).Select(account => account.Token));
    }

    [Fact]
    public async Task Posts_are_paged_to_the_end_by_following_next()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        List<JsonNode> posts = [];
        var next = $"/sandbox/facebook/v25.0/{page.Key.AccountId}/published_posts?limit=40&fields=id,created_time,message,permalink_url,status_type";

        for (var token = page.Token; next is not null; token = null) // next carries the token itself
        {
            var reply = await site.GetAsync(next, token);
            posts.AddRange(reply.List("data")!);
            next = reply.Json["paging"]?["next"]?.GetValue<string>();
            next?.ShouldContain($"access_token={page.Token}");
        }

        posts.Select(post => post["id"]!.GetValue<string>()).ShouldBe(site.World.Posts(page, Worlds.Now).Select(post => post.Key.PostId));
        posts.ShouldAllBe(post => Regex.IsMatch(post["created_time"]!.GetValue<string>(), @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$"));
    }

    [Fact]
    public async Task Cursors_lead_on_without_the_address()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        var expected = site.World.Posts(page, Worlds.Now).Skip(10).Take(5).Select(post => post.Key.PostId);

        var first = await site.GraphAsync($"{page.Key.AccountId}/published_posts?limit=10", page.Token);
        var after = first.Json["paging"]!["cursors"]!["after"]!.GetValue<string>();
        var second = await site.GraphAsync($"{page.Key.AccountId}/published_posts?limit=5&after={after}", page.Token);

        second.List("data").Select(post => post!["id"]!.GetValue<string>()).ShouldBe(expected);
    }

    [Fact]
    public async Task Since_and_until_bound_a_listing()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        var (since, until) = (Worlds.Now.AddDays(-9), Worlds.Now.AddDays(-3));
        var expected = site.World.Posts(page, Worlds.Now).Where(post => post.PublishedAt >= since && post.PublishedAt <= until).ToList();

        var reply = await site.GraphAsync(
            $"{page.Key.AccountId}/published_posts?limit=100&since={since.ToUnixTimeSeconds()}&until={until.ToUnixTimeSeconds()}", page.Token);

        expected.Count.ShouldBeGreaterThan(5);
        reply.List("data").Select(post => post!["id"]!.GetValue<string>()).ShouldBe(expected.Select(post => post.Key.PostId));
        reply.Json["paging"]!["next"].ShouldBeNull();
    }

    [Fact]
    public async Task A_page_can_be_empty_with_more_behind_it()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        foreach (var post in site.World.Posts(page, Worlds.Now).Take(3)) site.Faults.Delete(post.Key);

        var reply = await site.GraphAsync($"{page.Key.AccountId}/published_posts?limit=3", page.Token);

        reply.List("data").ShouldBeEmpty();
        reply.Json["paging"]!["next"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Fifty_posts_are_read_at_once_with_their_counters()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        var posts = site.World.Posts(page, Worlds.Now).Skip(1).Take(50).ToList();

        var reply = await site.GraphAsync($"?ids={string.Join(',', posts.Select(post => post.Key.PostId))}&fields={Counts}", page.Token);

        reply.Json.Count.ShouldBe(50);
        foreach (var post in posts)
        {
            var (node, counters) = (reply.Json[post.Key.PostId]!, post.CountersAt(Worlds.Now));
            node["reactions"]!["summary"]!["total_count"]!.GetValue<long>().ShouldBe(counters.Reactions!.Value);
            node["comments"]!["summary"]!["total_count"]!.GetValue<long>().ShouldBe(counters.Comments!.Value);
            (node["shares"]?["count"]!.GetValue<long>()).ShouldBe(counters.Shares == 0 ? null : counters.Shares); // absent when zero
            Lifetime(node["insights"]!, "post_media_view").ShouldBe(counters.Views);
            Lifetime(node["insights"]!, "post_total_media_view_unique").ShouldBe(counters.Reach);
        }

        posts.Count(post => post.CountersAt(Worlds.Now).Shares == 0).ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Unique_viewers_come_with_a_stale_row_of_the_day()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        var post = site.World.Posts(page, Worlds.Now.AddDays(-2)).First();

        var reply = await site.GraphAsync($"{post.Key.PostId}/insights?metric=post_total_media_view_unique", page.Token);

        reply.List("data").Select(row => row!["period"]!.GetValue<string>()).ShouldBe(["lifetime", "day"]);
        reply.List("data")[1]!["values"]![0]!["value"]!.GetValue<long>().ShouldBe(0);
    }

    [Fact]
    public async Task Fields_can_be_renamed_and_split_by_type()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        var post = site.World.Posts(page, Worlds.Now).MaxBy(post => post.CountersAt(Worlds.Now).Reactions)!;

        var reply = await site.GraphAsync(
            $"{post.Key.PostId}?fields=message,reactions.type(LOVE).limit(0).summary(total_count).as(love),attachments{{media_type,target{{id}}}}", page.Token);

        reply.Json["message"]!.GetValue<string>().ShouldBe(post.Title);
        reply.Json["love"]!["summary"]!["total_count"]!.GetValue<long>().ShouldBe((long)(post.CountersAt(Worlds.Now).Reactions!.Value * 0.14));
    }

    [Fact]
    public async Task Ids_that_are_not_there_are_left_out()
    {
        await using var site = await SandboxSite.StartAsync();
        var page = site.Account(Platform.Facebook);
        var posts = site.World.Posts(page, Worlds.Now).Take(2).ToList();
        site.Faults.Delete(posts[0].Key);

        var reply = await site.GraphAsync($"?ids={posts[0].Key.PostId},{posts[1].Key.PostId},1_2", page.Token);

        reply.Json.Select(node => node.Key).ShouldBe([posts[1].Key.PostId]);
    }

    private static long? Lifetime(JsonNode insights, string metric) => insights["data"]!.AsArray()
        .Single(row => row!["name"]!.GetValue<string>() == metric && row["period"]!.GetValue<string>() == "lifetime")!["values"]![0]!["value"]!.GetValue<long>();
}

using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class CampaignFigureApiTests : CampaignApiSuite
{
    [Fact]
    public async Task Targets_are_split_by_heads_or_the_units_without_are_named()
    {
        await PostAsync(Root, new
        {
            id = "he",
            unit = "tinh",
            name = "Hè",
            from = "2026-07-01",
            to = "2026-07-31",
            targets = new[] { new { metric = "posts", amount = 10 } },
        });
        Host.Pages.Campaigns.Heads["xa-1"] = 2;
        var refused = await PostAsync($"{Root}/he/targets/split", new { });
        Host.Pages.Campaigns.Heads["xa-2"] = 1;
        await PostAsync($"{Root}/he/targets/split", new { });

        (await refused.ShouldBeProblemAsync(HttpStatusCode.Conflict, "unknown_head_counts")).GetProperty("detail").GetString()!.ShouldContain("xa-2");
        (await Host.Http.GetStringAsync(new Uri($"{Root}/he/targets", UriKind.Relative)))
            .ShouldBe("""[{"metric":"posts","amount":10,"shares":[{"unit":"xa-1","amount":7},{"unit":"xa-2","amount":3}]}]""");
    }

    [Fact]
    public async Task Shares_are_adjusted_on_the_version_that_was_seen()
    {
        Host.Pages.Campaigns.Put(Campaign("he", "tinh", CampaignState.Draft) with
        {
            Plan = Campaign("he", "tinh", CampaignState.Draft).Plan with { Targets = [new(CampaignMetric.Views, 10)] },
            Shares = [new(CampaignMetric.Views, "xa-1", 5), new(CampaignMetric.Views, "xa-2", 5)],
        });

        var unequal = await AdjustAsync(1, ("views", "xa-1", 6), ("views", "xa-2", 5));
        var unreadable = await AdjustAsync(1, ("reach", "xa-1", 6), ("views", "", 5));
        var adjusted = await AdjustAsync(1, ("views", "xa-2", 4), ("views", "xa-1", 6));
        var late = await AdjustAsync(1, ("views", "xa-1", 7), ("views", "xa-2", 3));

        Fields(await unequal.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "shares_not_target")).ShouldBe(["targets[0]"]);
        Fields(await unreadable.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_metric")).ShouldBe(["shares[0].metric", "shares[1].unit"]);
        (await adjusted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("targets")[0].GetProperty("shares").GetRawText()
            .ShouldBe("""[{"unit":"xa-1","amount":6},{"unit":"xa-2","amount":4}]""");
        await late.ShouldBeProblemAsync(HttpStatusCode.Conflict, "campaign_changed_meanwhile");
        Host.Pages.Campaigns.Told.ShouldHaveSingleItem().Action.ShouldBe("campaign.shares-adjusted");
    }

    [Fact]
    public async Task A_large_body_of_shares_is_read_once_whatever_is_sent_again()
    {
        var units = Enumerable.Range(1, 2_000).Select(number => $"don-vi-truc-thuoc-{number:0000}").ToList();
        Host.Pages.Campaigns.Put(Campaign("he", "tinh", CampaignState.Draft) with
        {
            Plan = Campaign("he", "tinh", CampaignState.Draft).Plan with { Targets = [new(CampaignMetric.Views, 2_000)] },
            Shares = [.. units.Select(unit => new TargetShare(CampaignMetric.Views, unit, 1))],
        });
        async Task<HttpResponseMessage> SendAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"{Root}/he/targets/shares", UriKind.Relative));
            request.Headers.Add("Idempotency-Key", "k-2");
            var shares = units.Select((unit, index) => new { metric = "views", unit, amount = index == 0 ? 2 : index == 1 ? 0 : 1 });
            request.Content = JsonContent.Create(new { shares, version = 1 });
            return await Host.Http.SendAsync(request);
        }

        var (first, again) = (await SendAsync(), await SendAsync());

        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        again.Headers.Contains(IdempotencyKeys.ReplayedHeaderName).ShouldBeTrue();
        Host.Pages.Campaigns.Told.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Progress_and_cadence_are_told_of_units()
    {
        await CreateAsync("he");

        (await Host.Http.GetStringAsync(new Uri($"{Root}/he/progress", UriKind.Relative))).ShouldBe("""
            {"unit":"tinh","today":"2026-06-30","targets":[{"metric":"views","target":1000,"gained":300,"expected":400,"part":0.3,"isBehind":true}],"units":[],"recount":null}
            """);
        (await Host.Http.GetStringAsync(new Uri($"{Root}/he/cadence?unit=xa-1", UriKind.Relative))).ShouldContain("\"result\":\"kept\"");
        await (await Host.Http.GetAsync(new Uri($"{Root}/he/progress?unit=tw", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task Posts_join_and_leave_by_hand()
    {
        await CreateAsync("he");
        Host.Pages.Campaigns.Posts.Add(new PostKey(Platform.YouTube, "v1"));
        await (await PutAsync($"{Root}/he/posts/youtube/v1", new { })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "campaign_posts_fixed");
        await StepAsync("launch");

        var joined = await PutAsync($"{Root}/he/posts/youtube/v1", new { });
        var left = await Host.Http.DeleteAsync(new Uri($"{Root}/he/posts/youtube/v1", UriKind.Relative));
        var unknown = await PostAsync($"{Root}/he/posts", new { posts = new[] { new { platform = "youtube", postId = "v2" } } });

        (joined.StatusCode, left.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        Host.Pages.Stored.Batches.SelectMany(batch => batch.Attributions).Select(each => (each.Post.PostId, each.Joins, each.How, each.By.Account)).ShouldBe(
            [("v1", true, AttributedBy.Hand, TestSignIn.Account), ("v1", false, AttributedBy.Hand, TestSignIn.Account)]);
        (await unknown.ShouldBeProblemAsync(HttpStatusCode.NotFound, "posts_not_found")).GetProperty("detail").GetString().ShouldBe("youtube:v2");
    }

    private Task<HttpResponseMessage> AdjustAsync(long version, params (string Metric, string Unit, long Amount)[] shares) =>
        PutAsync($"{Root}/he/targets/shares", new { shares = shares.Select(share => new { share.Metric, share.Unit, share.Amount }), version });
}

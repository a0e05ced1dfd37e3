using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class CampaignApiTests : IAsyncLifetime
{
    private const string Root = "/api/v1/campaigns";

    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.Organizer, "tinh"));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_campaign_is_made_as_a_draft_and_found_where_its_location_says()
    {
        var answer = await CreateAsync("he-2026");

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.Location!.OriginalString.ShouldBe($"{Root}/he-2026");
        var body = await answer.Content.ReadAsStringAsync();
        body.ShouldBe("""
            {"id":"he-2026","unit":"tinh","state":"draft","version":1,"name":"Hè xanh","from":"2026-07-01","to":"2026-07-31",
            "hashtags":["HèXanh"],"phases":[{"name":"Ra quân","from":"2026-07-01","to":"2026-07-10","share":100}],
            "cadence":[{"posts":1,"per":"day","name":null}],
            "content":[{"number":1,"title":"Bài 1","text":"Lời","link":"https://example.org/1","platforms":["facebook"]}],
            "platforms":["youtube"],"units":["xa-1"],"targets":[{"metric":"views","amount":1000,"shares":[]}],"disclosure":null,
            "launchedAt":null,"closedAt":null}
            """.ReplaceLineEndings(""));
        (await _host.Http.GetStringAsync(new Uri($"{Root}/he-2026", UriKind.Relative))).ShouldBe(body);
        _host.Pages.Campaigns.Told.ShouldHaveSingleItem().By.Account.ShouldBe(TestSignIn.Account);
    }

    [Fact]
    public async Task Every_field_that_cannot_be_used_is_named_and_nothing_is_made()
    {
        var unreadable = await PostAsync(Root, new
        {
            id = "he",
            unit = "tinh",
            name = "Hè",
            from = "1/7/2026",
            to = "2026-07-31",
            platforms = List("myspace"),
            targets = new[] { new { metric = "reach", amount = 1 } },
            cadence = new[] { new { posts = 1, per = "month" } },
        });
        var unsound = await PostAsync(Root, new
        {
            id = "he",
            unit = "tinh",
            name = "Hè",
            from = "2026-07-31",
            to = "2026-07-01",
            hashtags = List("hai từ"),
            units = List("nowhere"),
        });

        Fields(await unreadable.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_day"))
            .ShouldBe(["from", "cadence[0].per", "platforms[0]", "targets[0].metric"], ignoreOrder: true);
        Fields(await unsound.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "period_is_reversed")).ShouldBe(["to", "hashtags[0]"]);
        _host.Pages.Campaigns.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_changed_on_the_version_that_was_seen()
    {
        await CreateAsync("he");

        var changed = await PutAsync($"{Root}/he", new { name = "Hè", from = "2026-07-01", to = "2026-07-31", version = 1 });
        var late = await PutAsync($"{Root}/he", new { name = "Hè muộn", from = "2026-07-01", to = "2026-07-31", version = 1 });

        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await changed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt64().ShouldBe(2);
        await late.ShouldBeProblemAsync(HttpStatusCode.Conflict, "campaign_changed_meanwhile");
    }

    [Fact]
    public async Task Its_steps_are_taken_in_their_order()
    {
        await CreateAsync("he");
        await (await StepAsync("pause")).ShouldBeProblemAsync(HttpStatusCode.Conflict, "campaign_step_not_possible");

        foreach (var (step, state) in new[] { ("launch", "launched"), ("pause", "paused"), ("resume", "launched"), ("close", "closed"), ("archive", "archived") })
        {
            var answer = await StepAsync(step);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, step);
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString().ShouldBe(state);
        }

        await (await PutAsync($"{Root}/he", new { name = "Khác", from = "2026-07-01", to = "2026-07-31" }))
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "campaign_fields_fixed");
    }

    [Fact]
    public async Task It_is_copied_to_other_days()
    {
        await CreateAsync("he");

        var copy = await PostAsync($"{Root}/he/copy", new { id = "he-2027", from = "2027-07-02", name = "Hè 2027" });
        var taken = await PostAsync($"{Root}/he/copy", new { id = "he", from = "2027-07-02" });

        var body = await copy.Content.ReadFromJsonAsync<JsonElement>();
        (body.GetProperty("name").GetString(), body.GetProperty("to").GetString()).ShouldBe(("Hè 2027", "2027-08-01"));
        body.GetProperty("phases")[0].GetProperty("to").GetString().ShouldBe("2027-07-11");
        await taken.ShouldBeProblemAsync(HttpStatusCode.Conflict, "campaign_id_taken");
    }

    [Fact]
    public async Task Content_items_come_change_and_go_one_by_one()
    {
        await CreateAsync("he");

        await PostAsync($"{Root}/he/content", new { title = "Bài 2", link = "https://example.org/2" });
        await PutAsync($"{Root}/he/content/2", new { title = "Bài hai" });
        await _host.Http.DeleteAsync(new Uri($"{Root}/he/content/1", UriKind.Relative));

        (await _host.Http.GetStringAsync(new Uri($"{Root}/he/content", UriKind.Relative)))
            .ShouldBe("""[{"number":2,"title":"Bài hai","text":null,"link":null,"platforms":[]}]""");
        await (await PutAsync($"{Root}/he/content/9", new { title = "x" })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

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
        _host.Pages.Campaigns.Heads["xa-1"] = 2;
        var refused = await PostAsync($"{Root}/he/targets/split", new { });
        _host.Pages.Campaigns.Heads["xa-2"] = 1;
        await PostAsync($"{Root}/he/targets/split", new { });

        (await refused.ShouldBeProblemAsync(HttpStatusCode.Conflict, "unknown_head_counts")).GetProperty("detail").GetString()!.ShouldContain("xa-2");
        (await _host.Http.GetStringAsync(new Uri($"{Root}/he/targets", UriKind.Relative)))
            .ShouldBe("""[{"metric":"posts","amount":10,"shares":[{"unit":"xa-1","amount":7},{"unit":"xa-2","amount":3}]}]""");
    }

    [Fact]
    public async Task Shares_are_adjusted_on_the_version_that_was_seen()
    {
        _host.Pages.Campaigns.Put(Campaign("he", "tinh", CampaignState.Draft) with
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
        _host.Pages.Campaigns.Told.ShouldHaveSingleItem().Action.ShouldBe("campaign.shares-adjusted");
    }

    [Fact]
    public async Task A_large_body_of_shares_is_read_once_whatever_is_sent_again()
    {
        var units = Enumerable.Range(1, 2_000).Select(number => $"don-vi-truc-thuoc-{number:0000}").ToList();
        _host.Pages.Campaigns.Put(Campaign("he", "tinh", CampaignState.Draft) with
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
            return await _host.Http.SendAsync(request);
        }

        var (first, again) = (await SendAsync(), await SendAsync());

        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        again.Headers.Contains(IdempotencyKeys.ReplayedHeaderName).ShouldBeTrue();
        _host.Pages.Campaigns.Told.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_copy_names_the_units_that_are_gone()
    {
        _host.Organization.Units.Add(new Unit("xa-cu", "Đoàn xã Cũ", "xa-2") { ClosedOn = new(2026, 5, 1), MergedInto = "xa-2" });
        _host.Pages.Campaigns.Put(Campaign("he", "tinh", CampaignState.Closed) with
        {
            Plan = Campaign("he", "tinh", CampaignState.Closed).Plan with { Units = ["xa-cu", "xa-het"] },
        });

        var body = await (await PostAsync($"{Root}/he/copy", new { id = "he-2027", from = "2027-07-01" })).Content.ReadFromJsonAsync<JsonElement>();

        body.GetProperty("units").GetRawText().ShouldBe("""["xa-2"]""");
        body.GetProperty("unitsGone").GetRawText().ShouldBe("""[{"unit":"xa-cu","now":"xa-2"},{"unit":"xa-het","now":null}]""");
    }

    [Fact]
    public async Task Posts_join_and_leave_by_hand()
    {
        await CreateAsync("he");
        _host.Pages.Campaigns.Posts.Add(new PostKey(Platform.YouTube, "v1"));
        await (await PutAsync($"{Root}/he/posts/youtube/v1", new { })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "campaign_posts_fixed");
        await StepAsync("launch");

        var joined = await PutAsync($"{Root}/he/posts/youtube/v1", new { });
        var left = await _host.Http.DeleteAsync(new Uri($"{Root}/he/posts/youtube/v1", UriKind.Relative));
        var unknown = await PostAsync($"{Root}/he/posts", new { posts = new[] { new { platform = "youtube", postId = "v2" } } });

        (joined.StatusCode, left.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        _host.Pages.Stored.Batches.SelectMany(batch => batch.Attributions).Select(each => (each.Post.PostId, each.Joins, each.How, each.By.Account)).ShouldBe(
            [("v1", true, AttributedBy.Hand, TestSignIn.Account), ("v1", false, AttributedBy.Hand, TestSignIn.Account)]);
        (await unknown.ShouldBeProblemAsync(HttpStatusCode.NotFound, "posts_not_found")).GetProperty("detail").GetString().ShouldBe("youtube:v2");
    }

    [Fact]
    public async Task Progress_and_cadence_are_told_of_units()
    {
        await CreateAsync("he");

        (await _host.Http.GetStringAsync(new Uri($"{Root}/he/progress", UriKind.Relative))).ShouldBe("""
            {"unit":"tinh","today":"2026-06-30","targets":[{"metric":"views","target":1000,"gained":300,"expected":400,"part":0.3,"isBehind":true}],"units":[]}
            """);
        (await _host.Http.GetStringAsync(new Uri($"{Root}/he/cadence?unit=xa-1", UriKind.Relative))).ShouldContain("\"result\":\"kept\"");
        await (await _host.Http.GetAsync(new Uri($"{Root}/he/progress?unit=tw", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task A_list_has_pages_and_says_what_is_wrong_with_its_address()
    {
        (await _host.Http.GetStringAsync(new Uri($"{Root}?size=1&page=2", UriKind.Relative))).ShouldStartWith("""{"total":2,"page":2,"size":1,"campaigns":[{"id":"he-xa-1",""");
        var wrong = await _host.Http.GetAsync(new Uri($"{Root}?size=0&page=x&state=gone&order=up", UriKind.Relative));

        Fields(await wrong.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_page")).ShouldBe(["page", "size", "state", "order"], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_only_reads_changes_nothing_and_sees_no_draft_of_others()
    {
        await CreateAsync("he");
        _host.Pages.Campaigns.Put(Campaign("cua-tw", "tw", CampaignState.Launched));
        _host.Pages.Campaigns.Put(Campaign("nhap-tw", "tw", CampaignState.Draft));
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.UnitAdmin, "tinh"));

        await (await CreateAsync("khac")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await StepAsync("launch")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await PutAsync($"{Root}/cua-tw", new { name = "x", from = "2026-07-01", to = "2026-07-02" })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        (await _host.Http.GetAsync(new Uri($"{Root}/he", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _host.Http.GetAsync(new Uri($"{Root}/cua-tw", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await _host.Http.GetAsync(new Uri($"{Root}/nhap-tw", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await _host.Http.GetAsync(new Uri($"{Root}/Không-Có", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task A_write_sent_again_with_its_key_runs_once()
    {
        async Task<HttpResponseMessage> SendAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Root, UriKind.Relative)) { Content = JsonContent.Create(Body("he")) };
            request.Headers.Add("Idempotency-Key", "k-1");
            return await _host.Http.SendAsync(request);
        }

        var first = await SendAsync();
        var again = await SendAsync();

        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
        _host.Pages.Campaigns.Told.Count.ShouldBe(1);
    }

    [Fact]
    public void Every_outcome_has_an_answer()
    {
        foreach (var outcome in (CampaignOutcome[])
                 [
                     new CampaignOutcome.NoSuchCampaign(), new CampaignOutcome.NoSuchOwner("x"), new CampaignOutcome.IdTaken(),
                     .. Enum.GetValues<CampaignFaultKind>().Select(kind => new CampaignOutcome.Unsound([new CampaignFault("name", kind, 1)])),
                     new CampaignOutcome.NoSuchStep(CampaignState.Draft), new CampaignOutcome.Fixed(CampaignState.Closed, ["from"]),
                     new CampaignOutcome.ChangedMeanwhile(Campaign("a", "tinh", CampaignState.Draft)),
                     .. Enum.GetValues<SplitRefusalKind>().Select(kind => new CampaignOutcome.NotSplit(new SplitRefusal(kind, ["xa"]))),
                 ])
        {
            CampaignProblems.Of(outcome, Text.Vietnamese).ProblemDetails.Extensions["code"].ShouldNotBeNull();
        }

        typeof(CampaignOutcome).GetNestedTypes().Length.ShouldBe(9, "a new case needs an answer, and a line above");
    }

    private static Campaign Campaign(string id, string unit, CampaignState state) => new()
    {
        Id = id,
        Unit = unit,
        State = state,
        Plan = new CampaignPlan { Name = id, Period = new(new(2026, 7, 1), new(2026, 7, 31)) },
    };

    private static object Body(string id) => new
    {
        id,
        unit = "tinh",
        name = " Hè xanh ",
        from = "2026-07-01",
        to = "2026-07-31",
        hashtags = new[] { "#HèXanh" },
        phases = new[] { new { name = "Ra quân", from = "2026-07-01", to = "2026-07-10", share = 100 } },
        cadence = new[] { new { posts = 1, per = "day" } },
        content = new[] { new { title = "Bài 1", text = "Lời", link = "https://example.org/1", platforms = new[] { "facebook" } } },
        platforms = new[] { "youtube" },
        units = new[] { "xa-1" },
        targets = new[] { new { metric = "views", amount = 1000 } },
    };

    private static string[] List(params string[] words) => words;

    private static IEnumerable<string> Fields(JsonElement problem) => problem.GetProperty("errors").EnumerateObject().Select(field => field.Name);

    private Task<HttpResponseMessage> CreateAsync(string id) => PostAsync(Root, Body(id));

    private Task<HttpResponseMessage> AdjustAsync(long version, params (string Metric, string Unit, long Amount)[] shares) =>
        PutAsync($"{Root}/he/targets/shares", new { shares = shares.Select(share => new { share.Metric, share.Unit, share.Amount }), version });

    private Task<HttpResponseMessage> StepAsync(string step) => PostAsync($"{Root}/he/{step}", new { });

    private Task<HttpResponseMessage> PostAsync(string address, object body) => _host.Http.PostAsJsonAsync(new Uri(address, UriKind.Relative), body);

    private Task<HttpResponseMessage> PutAsync(string address, object body) => _host.Http.PutAsJsonAsync(new Uri(address, UriKind.Relative), body);
}

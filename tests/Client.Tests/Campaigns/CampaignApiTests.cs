using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class CampaignApiTests : CampaignApiSuite
{
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
            "acceptedPlatforms":[],"launchedAt":null,"closedAt":null}
            """.ReplaceLineEndings(""));
        (await Host.Http.GetStringAsync(new Uri($"{Root}/he-2026", UriKind.Relative))).ShouldBe(body);
        Host.Pages.Campaigns.Told.ShouldHaveSingleItem().By.Account.ShouldBe(TestSignIn.Account);
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
        Host.Pages.Campaigns.Told.ShouldBeEmpty();
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
        await Host.Http.DeleteAsync(new Uri($"{Root}/he/content/1", UriKind.Relative));

        (await Host.Http.GetStringAsync(new Uri($"{Root}/he/content", UriKind.Relative)))
            .ShouldBe("""[{"number":2,"title":"Bài hai","text":null,"link":null,"platforms":[]}]""");
        await (await PutAsync($"{Root}/he/content/9", new { title = "x" })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task A_copy_names_the_units_that_are_gone()
    {
        Host.Organization.Units.Add(new Unit("xa-cu", "Đoàn xã Cũ", "xa-2") { ClosedOn = new(2026, 5, 1), MergedInto = "xa-2" });
        Host.Pages.Campaigns.Put(Campaign("he", "tinh", CampaignState.Closed) with
        {
            Plan = Campaign("he", "tinh", CampaignState.Closed).Plan with { Units = ["xa-cu", "xa-het"] },
        });

        var body = await (await PostAsync($"{Root}/he/copy", new { id = "he-2027", from = "2027-07-01" })).Content.ReadFromJsonAsync<JsonElement>();

        body.GetProperty("units").GetRawText().ShouldBe("""["xa-2"]""");
        body.GetProperty("unitsGone").GetRawText().ShouldBe("""[{"unit":"xa-cu","now":"xa-2"},{"unit":"xa-het","now":null}]""");
    }

    [Fact]
    public async Task A_list_has_pages_and_says_what_is_wrong_with_its_address()
    {
        (await Host.Http.GetStringAsync(new Uri($"{Root}?size=1&page=2", UriKind.Relative))).ShouldStartWith("""{"total":2,"page":2,"size":1,"campaigns":[{"id":"he-xa-1",""");
        var wrong = await Host.Http.GetAsync(new Uri($"{Root}?size=0&page=x&state=gone&order=up", UriKind.Relative));

        Fields(await wrong.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_page")).ShouldBe(["page", "size", "state", "order"], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_only_reads_changes_nothing_and_sees_no_draft_of_others()
    {
        await CreateAsync("he");
        Host.Pages.Campaigns.Put(Campaign("cua-tw", "tw", CampaignState.Launched));
        Host.Pages.Campaigns.Put(Campaign("nhap-tw", "tw", CampaignState.Draft));
        Host.Directory.Grants.Clear();
        Host.Directory.Grants.Add(new Grant(Role.UnitAdmin, "tinh"));

        await (await CreateAsync("khac")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await StepAsync("launch")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await PutAsync($"{Root}/cua-tw", new { name = "x", from = "2026-07-01", to = "2026-07-02" })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        (await Host.Http.GetAsync(new Uri($"{Root}/he", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Host.Http.GetAsync(new Uri($"{Root}/cua-tw", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await Host.Http.GetAsync(new Uri($"{Root}/nhap-tw", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await Host.Http.GetAsync(new Uri($"{Root}/Không-Có", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task A_write_sent_again_with_its_key_runs_once()
    {
        async Task<HttpResponseMessage> SendAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Root, UriKind.Relative)) { Content = JsonContent.Create(Body("he")) };
            request.Headers.Add("Idempotency-Key", "k-1");
            return await Host.Http.SendAsync(request);
        }

        var first = await SendAsync();
        var again = await SendAsync();

        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
        Host.Pages.Campaigns.Told.Count.ShouldBe(1);
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

    private static string[] List(params string[] words) => words;
}

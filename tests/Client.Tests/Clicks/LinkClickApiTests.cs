using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class LinkClickApiTests : IAsyncLifetime
{
    private const string Links = "/api/v1/campaigns/he-2026/links";

    private static readonly string[] OneUnit = ["xa-1"];

    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await CampaignScene.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Clicks_come_by_day_unit_and_campaign_for_the_scope_asked_for()
    {
        _host.Clicks.Report = new ClickReport(
            new(12, 3, 1), [new(new(2026, 6, 2), new(12, 3, 1))], [new("xa-1", "Đoàn xã Một", new(12, 3, 1))], [new("he-2026", "Hè xanh 2026", new(12, 3, 1))]);

        var answer = await GetAsync("/api/v1/link-clicks?unit=tinh&campaign=he-2026&from=2026-06-01&to=2026-06-30&structure=then");

        _host.Clicks.Reported.ShouldBe(new ClickScope("tinh", new Period(new(2026, 6, 1), new(2026, 6, 30))) { Campaign = "he-2026", Structure = Structure.Then });
        answer.GetProperty("total").GetProperty("linkClicks").GetInt64().ShouldBe(12);
        answer.GetProperty("structure").GetString().ShouldBe("then");
        answer.GetProperty("days")[0].GetProperty("day").GetString().ShouldBe("2026-06-02");
        answer.GetProperty("units")[0].GetProperty("counts").GetProperty("previews").GetInt64().ShouldBe(3);
        answer.GetProperty("campaigns")[0].GetProperty("counts").GetProperty("bots").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task Asked_for_nothing_in_particular_it_tells_of_thirty_days_of_ones_own_unit()
    {
        await GetAsync("/api/v1/link-clicks");

        _host.Clicks.Reported.ShouldBe(new ClickScope("tinh", new Period(new(2026, 6, 1), new(2026, 6, 30))));
    }

    [Theory]
    [InlineData("/api/v1/link-clicks?unit=tw", HttpStatusCode.NotFound, "not_found")]
    [InlineData("/api/v1/link-clicks?campaign=khac", HttpStatusCode.NotFound, "not_found")]
    [InlineData("/api/v1/link-clicks?from=hom-qua", HttpStatusCode.BadRequest, "invalid_day")]
    [InlineData("/api/v1/link-clicks?from=2026-06-02&to=2026-06-01", HttpStatusCode.BadRequest, "period_reversed")]
    [InlineData("/api/v1/link-clicks?structure=khac", HttpStatusCode.BadRequest, "invalid_structure")]
    [InlineData(Links + "?item=x", HttpStatusCode.BadRequest, "invalid_item")]
    [InlineData(Links + "?order=x", HttpStatusCode.BadRequest, "invalid_order")]
    [InlineData("/api/v1/campaigns/khac/links", HttpStatusCode.NotFound, "not_found")]
    public async Task What_cannot_be_answered_is_said(string address, HttpStatusCode status, string code)
    {
        var answer = await _host.Http.GetAsync(new Uri(address, UriKind.Relative));

        await answer.ShouldBeProblemAsync(status, code);
    }

    [Fact]
    public async Task Links_are_listed_with_their_clicks()
    {
        var link = new TrackedLink(ShortCode.New(), CampaignScene.Id, 1, "xa-1");
        _host.Clicks.Links.Add(new LinkClicks(link, "Bài", "Đoàn xã Một", new(5, 2, 1)) { Leads = true });

        var answer = await GetAsync($"{Links}?order=-clicks&q=xa&item=1&from=2026-06-05");

        (_host.Clicks.Listed!.Order, _host.Clicks.Listed.Descending, _host.Clicks.Listed.Item).ShouldBe((LinkOrder.Clicks, true, 1));
        _host.Clicks.Listed.Period.ShouldBe(new Period(new(2026, 6, 5), new(2026, 6, 30)));
        var row = answer.GetProperty("links")[0];
        row.GetProperty("address").GetString().ShouldBe($"{_host.Http.BaseAddress}l/{link.Code}");
        row.GetProperty("linkClicks").GetInt64().ShouldBe(5);
    }

    [Fact]
    public async Task Links_are_made_for_whom_it_is_asked()
    {
        var link = new TrackedLink(ShortCode.New(), CampaignScene.Id, 1, "xa-1");
        _host.Clicks.Outcome = new TrackOutcome.Tracked(1, [link]);

        using var made = await _host.Http.PostAsJsonAsync(Links, new { item = 1, units = OneUnit });

        made.StatusCode.ShouldBe(HttpStatusCode.OK);
        _host.Clicks.Tracked!.For.ShouldBeOfType<LinkOwners.Units>().Codes.ShouldBe(["xa-1"]);
        var answer = await made.Content.ReadFromJsonAsync<JsonElement>();
        answer.GetProperty("made").GetInt32().ShouldBe(1);
        answer.GetProperty("links")[0].GetProperty("code").GetString().ShouldBe(link.Code.ToString());
        (await _host.Http.PostAsJsonAsync(Links, new { everyUnit = true })).Dispose();
        _host.Clicks.Tracked!.ShouldBe(new TrackContent(CampaignScene.Id, null, new LinkOwners.EveryUnit(), new Actor(TestSignIn.Account)));
    }

    [Fact]
    public async Task Refusals_have_codes()
    {
        foreach (var (outcome, status, code) in new (TrackOutcome, HttpStatusCode, string)[]
        {
            (new TrackOutcome.NoSuchItem(), HttpStatusCode.NotFound, "not_found"),
            (new TrackOutcome.NoSuchCampaign(), HttpStatusCode.NotFound, "not_found"),
            (new TrackOutcome.NoAddress(), HttpStatusCode.Conflict, "content_without_address"),
            (new TrackOutcome.NotTakingPart(["x"]), HttpStatusCode.Conflict, "units_not_taking_part"),
            (new TrackOutcome.TooMany(30_000), HttpStatusCode.Conflict, "too_many_links"),
        })
        {
            _host.Clicks.Outcome = outcome;
            await (await _host.Http.PostAsJsonAsync(Links, new { item = 1 })).ShouldBeProblemAsync(status, code);
        }

        await (await _host.Http.PostAsJsonAsync(Links, new { units = OneUnit, everyUnit = true }))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "units_or_every_unit");
    }

    [Fact]
    public async Task A_link_leads_on_without_signing_in_and_sets_no_cookie()
    {
        var code = ShortCode.New();
        _host.Clicks.Targets[code] = new LinkTarget(7, "https://example.org/bai");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/l/{code}");
        request.Headers.Add(TestSignIn.AnonymousHeader, "1");
        request.Headers.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 Firefox/133.0");

        using var answer = await _host.Http.SendAsync(request);

        answer.Headers.Location!.OriginalString.ShouldBe("https://example.org/bai");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        _host.Clicks.Recorded.ShouldBe([new Click(7, new(2026, 6, 30), VisitorKind.Person)]);
    }

    private async Task<JsonElement> GetAsync(string address) => await _host.Http.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));
}

using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class ShareReviewApiTests : IAsyncLifetime
{
    private const string Campaign = "/api/v1/campaigns/he-2026";
    private const string Decisions = Campaign + "/shares/decisions";
    private const string Recounts = Campaign + "/recounts";
    private const string Results = Recounts + "/7/results";

    private static readonly long[] One = [1];
    private static readonly long[] TwoAndOneAgain = [1, 2, 2];
    private static readonly long[] OneUnknown = [1, 99];
    private static readonly string[] TikTok = ["tiktok"];
    private static readonly string[] Unknown = ["x"];

    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await CampaignScene.StartAsync();
        _host.Shares.Shares.Add(FakeShares.Share(1));
        _host.Shares.Recounts.Add(FakeShares.Recount(200, 196));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Shares_are_listed_without_anybodys_name()
    {
        var answer = await _host.Http.GetStringAsync(new Uri($"{Campaign}/shares?size=10", UriKind.Relative));

        answer.ShouldBe("""
            {"total":1,"page":1,"size":10,"shares":[{"number":1,"platform":"facebook","address":"https://www.facebook.com/m/posts/1",
            "unit":"xa-1","unitName":"Đoàn xã Một","handedInAt":"2026-06-29T01:15:00+00:00","attempts":1,"state":"pending","reason":null,"decidedAt":null}]}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData("/shares?state=x", HttpStatusCode.BadRequest, "invalid_state")]
    [InlineData("/shares?platform=x", HttpStatusCode.BadRequest, "invalid_platform")]
    [InlineData("/shares?day=x", HttpStatusCode.BadRequest, "invalid_day")]
    [InlineData("/shares?day=0001-01-01", HttpStatusCode.BadRequest, "invalid_day")]
    [InlineData("/shares?size=201", HttpStatusCode.BadRequest, "invalid_size")]
    [InlineData("/shares?unit=tw", HttpStatusCode.NotFound, "not_found")]
    [InlineData("/recounts?page=0", HttpStatusCode.BadRequest, "invalid_page")]
    [InlineData("/recounts/8", HttpStatusCode.NotFound, "not_found")]
    [InlineData("/recounts/7?size=x", HttpStatusCode.BadRequest, "invalid_size")]
    [InlineData("/recounts/8/drawn-from", HttpStatusCode.NotFound, "not_found")]
    public async Task What_cannot_be_answered_is_said(string address, HttpStatusCode status, string code) =>
        await (await _host.Http.GetAsync(new Uri(Campaign + address, UriKind.Relative))).ShouldBeProblemAsync(status, code);

    [Fact]
    public async Task Shares_are_decided_on_and_what_changed_is_told()
    {
        _host.Shares.Shares.Add(FakeShares.Share(2));
        _host.Shares.DecidedMeanwhile.Add(2);

        var answer = await PostAsync(Decisions, new { shares = TwoAndOneAgain, decision = "reject", reason = "altered", from = "accepted" });

        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"changed":1,"asked":2}""");
        (_host.Shares.Reviewed!.From, _host.Shares.Reviewed.Reason).ShouldBe((ShareState.Accepted, RejectionReason.Altered));
    }

    [Fact]
    public async Task Decisions_that_cannot_be_made_have_codes()
    {
        await RefusedAsync(Decisions, new { shares = One, decision = "keep" }, HttpStatusCode.BadRequest, "invalid_decision");
        await RefusedAsync(Decisions, new { shares = One, decision = "reject" }, HttpStatusCode.BadRequest, "invalid_reason");
        await RefusedAsync(Decisions, new { shares = One, decision = "reject", reason = "recount" }, HttpStatusCode.BadRequest, "invalid_reason");
        await RefusedAsync(Decisions, new { shares = One, decision = "accept", reason = "not_own" }, HttpStatusCode.BadRequest, "reason_not_taken");
        await RefusedAsync(Decisions, new { shares = One, decision = "accept", from = "lost" }, HttpStatusCode.BadRequest, "invalid_state");
        await RefusedAsync(Decisions, new { shares = Array.Empty<long>(), decision = "accept" }, HttpStatusCode.BadRequest, "wrong_number_of_shares");
        await RefusedAsync(Decisions, new { shares = Enumerable.Range(1, 201), decision = "accept" }, HttpStatusCode.BadRequest, "wrong_number_of_shares");
        await RefusedAsync(Decisions, new { shares = One, decision = "accept", from = "unresolvable" }, HttpStatusCode.Conflict, "decision_not_possible");
        await RefusedAsync(Decisions, new { shares = OneUnknown, decision = "accept" }, HttpStatusCode.NotFound, "shares_not_found");
        _host.Shares.Reviewed.ShouldBeNull();
    }

    [Fact]
    public async Task Acceptance_is_put_and_part_of_the_campaign()
    {
        using var put = await _host.Http.PutAsJsonAsync($"{Campaign}/acceptance", new { platforms = TikTok, version = 1 });
        using var late = await _host.Http.PutAsJsonAsync($"{Campaign}/acceptance", new { platforms = Array.Empty<string>(), version = 1 });
        using var wrong = await _host.Http.PutAsJsonAsync($"{Campaign}/acceptance", new { platforms = Unknown });

        (await put.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("acceptedPlatforms")[0].GetString().ShouldBe("tiktok");
        await late.ShouldBeProblemAsync(HttpStatusCode.Conflict, "campaign_changed_meanwhile");
        await wrong.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_platform");
        (await _host.Http.GetFromJsonAsync<JsonElement>(new Uri(Campaign, UriKind.Relative))).GetProperty("acceptedPlatforms").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_recount_is_drawn_by_the_product_alone()
    {
        var drawn = await PostAsync(Recounts, new { halfWidth = 3 });

        drawn.StatusCode.ShouldBe(HttpStatusCode.Created);
        drawn.Headers.Location!.OriginalString.ShouldBe($"{Recounts}/7");
        _host.Shares.Asked.ShouldBe(new DrawRecount(CampaignScene.Id, "tinh", null, 0.03, new Actor(TestSignIn.Account)));
        (await drawn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("seed").GetString().ShouldBe("-7234567890123456789");
        await RefusedAsync(Recounts, new { seed = 7 }, HttpStatusCode.BadRequest, "seed_not_taken");
        await RefusedAsync(Recounts, new { SEED = "7", size = 1 }, HttpStatusCode.BadRequest, "seed_not_taken");
        await RefusedAsync(Recounts, new { size = 0 }, HttpStatusCode.BadRequest, "invalid_size");
        await RefusedAsync(Recounts, new { size = 2_001 }, HttpStatusCode.BadRequest, "invalid_size");
        await RefusedAsync(Recounts, new { halfWidth = 51 }, HttpStatusCode.BadRequest, "invalid_half_width");
        await RefusedAsync(Recounts, new { unit = "tw" }, HttpStatusCode.NotFound, "not_found");
        _host.Shares.Asked!.HalfWidth.ShouldBe(0.03, "nothing else was drawn");
    }

    [Fact]
    public async Task Refusals_to_draw_have_codes()
    {
        foreach (var (outcome, status, code) in new (DrawOutcome, HttpStatusCode, string)[]
        {
            (new DrawOutcome.NoSuchCampaign(), HttpStatusCode.NotFound, "not_found"),
            (new DrawOutcome.NothingAccepted(), HttpStatusCode.Conflict, "nothing_to_recount"),
            (new DrawOutcome.Unfinished(7), HttpStatusCode.Conflict, "recount_unfinished"),
            (new DrawOutcome.TooLarge(3_000), HttpStatusCode.Conflict, "recount_too_large"),
        })
        {
            _host.Shares.DrawAnswer = outcome;
            await RefusedAsync(Recounts, new { }, status, code);
        }
    }

    [Fact]
    public async Task A_recount_is_described_with_what_it_takes_to_draw_it_again()
    {
        _host.Shares.Drawn.Add(Drawn(3) with { IsRight = false, Reason = RejectionReason.NotOwn, AcceptedBy = [TestSignIn.Account] });

        var one = await GetAsync($"{Recounts}/7");
        var list = await GetAsync(Recounts);
        var from = await GetAsync($"{Recounts}/7/drawn-from");

        one.GetProperty("recount").GetProperty("rate").GetProperty("rate").GetDouble().ShouldBe(0.98);
        one.GetProperty("shares")[0].GetRawText().ShouldBe("""
            {"place":3,"number":3,"platform":"facebook","address":"https://www.facebook.com/m/posts/3","unitName":"Đoàn xã Một","isRight":false,
            "reason":"not_own","mayCheck":false}
            """.ReplaceLineEndings(""));
        list.GetProperty("recounts")[0].GetProperty("halfWidth").GetDouble().ShouldBe(5);
        from.GetRawText().ShouldBe("""{"seed":"-7234567890123456789","size":200,"shares":[3,5,8]}""");
    }

    [Fact]
    public async Task Results_are_kept_and_those_that_cannot_be_have_codes()
    {
        _host.Shares.Drawn.AddRange([Drawn(1), Drawn(2) with { AcceptedBy = [TestSignIn.Account] }]);

        await RefusedAsync(Results, Found(new { number = 2, isRight = true }), HttpStatusCode.Conflict, "own_decision");
        await RefusedAsync(Results, Found(), HttpStatusCode.BadRequest, "wrong_number_of_results");
        await RefusedAsync(Results, Found([.. Enumerable.Range(1, 201).Select(number => new { number, isRight = true })]), HttpStatusCode.BadRequest, "wrong_number_of_results");
        await RefusedAsync(Results, Found(new { number = 1, isRight = false }), HttpStatusCode.BadRequest, "invalid_reason");
        await RefusedAsync(Results, Found(new { number = 1, isRight = true, reason = "not_own" }), HttpStatusCode.BadRequest, "reason_not_taken");
        await RefusedAsync(Results, Found(new { number = 1, isRight = true }, new { number = 1, isRight = true }), HttpStatusCode.BadRequest, "repeated");
        await RefusedAsync($"{Recounts}/8/results", Found(new { number = 1, isRight = true }), HttpStatusCode.NotFound, "not_found");
        _host.Shares.Checked.ShouldBeNull();

        var kept = await PostAsync(Results, Found(new { number = 1, isRight = false, reason = "not_visible" }));

        _host.Shares.Checked!.Found.ShouldBe([new FoundShare(1, RejectionReason.NotVisible)]);
        var told = await kept.Content.ReadFromJsonAsync<JsonElement>();
        (told.GetProperty("kept").GetInt32(), told.GetProperty("recount").GetProperty("number").GetInt64()).ShouldBe((1, 7));
    }

    [Fact]
    public async Task A_recount_is_ended_once_and_nothing_of_it_is_kept_from_then_on()
    {
        await RefusedAsync($"{Recounts}/7/end", new { }, HttpStatusCode.Conflict, "recount_finished");
        await RefusedAsync($"{Recounts}/8/end", new { }, HttpStatusCode.NotFound, "not_found");
        _host.Shares.Recounts[0] = FakeShares.Recount(40, 40);
        _host.Shares.Drawn.Add(Drawn(1));

        var ended = await (await PostAsync($"{Recounts}/7/end", new { })).Content.ReadFromJsonAsync<JsonElement>();

        (ended.GetProperty("endedAt").GetDateTimeOffset(), ended.GetProperty("checked").GetInt32()).ShouldBe((_host.Shares.Recounts[0].EndedAt!.Value, 40));
        ended.GetProperty("rate").ValueKind.ShouldBe(JsonValueKind.Null);
        await RefusedAsync(Results, Found(new { number = 1, isRight = true }), HttpStatusCode.Conflict, "recount_ended");
        _host.Shares.Checked.ShouldBeNull();
    }

    [Fact]
    public async Task A_campaigns_figures_carry_the_rate()
    {
        var rate = FakeShares.Recount(200, 196).Rate!;

        var recount = (await GetAsync($"{Campaign}/progress")).GetProperty("recount");

        (recount.GetProperty("rate").GetDouble(), recount.GetProperty("lower").GetDouble(), recount.GetProperty("upper").GetDouble(), recount.GetProperty("level").GetDouble())
            .ShouldBe((0.98, rate.Lower, rate.Upper, 0.95));
        (recount.GetProperty("checked").GetInt32(), recount.GetProperty("population").GetInt32()).ShouldBe((200, 1_240));
        _host.Shares.Recounts[0] = FakeShares.Recount(199, 199);
        (await GetAsync($"{Campaign}/progress")).GetProperty("recount").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static DrawnShare Drawn(long share) => new(
        (int)share, share, Platform.Facebook, new Uri($"https://www.facebook.com/m/posts/{share}"), "Đoàn xã Một", DateTimeOffset.UnixEpoch);

    private static object Found(params object[] results) => new { results };

    private Task<HttpResponseMessage> PostAsync(string address, object body) => _host.Http.PostAsJsonAsync(address, body);

    private async Task<JsonElement> GetAsync(string address) => await _host.Http.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));

    private async Task RefusedAsync(string address, object body, HttpStatusCode status, string code)
    {
        using var answer = await PostAsync(address, body);
        await answer.ShouldBeProblemAsync(status, code);
    }
}

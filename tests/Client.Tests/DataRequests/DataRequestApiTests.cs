using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class DataRequestApiTests : IAsyncLifetime
{
    private const string Requests = "/api/v1/data-requests";

    private static readonly string[] Points = ["points"];

    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_request_is_taken_in_and_taken_through_its_steps()
    {
        var an = _host.DataRequests.Enrol("Nguyễn An", "xa-1");

        var made = await _host.Http.PostAsJsonAsync(Requests, new { member = an.Id.ToString(), kind = "consent_withdrawal", receivedOn = "2026-06-29", wish = "Nguyễn An xin dừng" });
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        made.Headers.Location!.OriginalString.ShouldBe($"{Requests}/1");
        (await made.Content.ReadAsStringAsync()).ShouldNotContain("Nguy", Case.Sensitive, "answers are kept for a day, and name nobody");
        (await StepAsync("answer", new { version = 1 })).GetProperty("state").GetString().ShouldBe("answered");
        (await StepAsync("extend", new { version = 2, days = 3, reason = "Chờ" })).GetProperty("extendedByDays").GetInt32().ShouldBe(3);
        (await StepAsync("finish", new { version = 3, purposes = Points })).GetProperty("state").GetString().ShouldBe("finished");

        _host.DataRequests.Members[an.Id].Words.ShouldHaveSingleItem().Purpose.ShouldBe(ConsentPurpose.Points);
        (await _host.Http.GetFromJsonAsync<JsonElement>($"{Requests}?state=finished")).GetProperty("total").GetInt32().ShouldBe(1);
        (await _host.Http.GetFromJsonAsync<JsonElement>(Requests)).GetProperty("rows").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task The_list_has_the_terms_and_the_most_pressing_first()
    {
        var an = _host.DataRequests.Enrol("An", "xa-1");
        _host.DataRequests.Put(an, DataRequestKind.Erasure, new(2026, 6, 30));
        _host.DataRequests.Put(an, DataRequestKind.Access, new(2026, 6, 24));

        var rows = (await _host.Http.GetFromJsonAsync<JsonElement>($"{Requests}?unit=xa-1&size=1")).GetProperty("rows");

        var row = rows.EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("number").GetInt64().ShouldBe(2);
        (row.GetProperty("answerBy").GetString(), row.GetProperty("answerLateBy").GetInt32(), row.GetProperty("isOverdue").GetBoolean()).ShouldBe(("2026-06-26", 2, true));
    }

    [Theory]
    [InlineData("answer", """{ "version": 7 }""", HttpStatusCode.Conflict, "changed_meanwhile")]
    [InlineData("answer", "{}", HttpStatusCode.BadRequest, "required")]
    [InlineData("extend", """{ "version": 1, "days": 0, "reason": "a" }""", HttpStatusCode.BadRequest, "days_out_of_range")]
    [InlineData("extend", """{ "version": 1, "days": 1, "reason": " " }""", HttpStatusCode.BadRequest, "no_reason")]
    [InlineData("finish", """{ "version": 1 }""", HttpStatusCode.BadRequest, "no_purpose")]
    [InlineData("finish", """{ "version": 1, "purposes": ["points", "all"] }""", HttpStatusCode.BadRequest, "no_purpose")]
    [InlineData("lift", """{ "version": 1 }""", HttpStatusCode.Conflict, "no_restriction")]
    public async Task A_step_that_may_not_be_taken_is_refused_with_its_code(string step, string body, HttpStatusCode status, string code)
    {
        _host.DataRequests.Put(_host.DataRequests.Enrol("An", "xa-1"), DataRequestKind.ConsentWithdrawal, new(2026, 6, 29));

        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        await (await _host.Http.PostAsync(new Uri($"{Requests}/1/{step}", UriKind.Relative), content)).ShouldBeProblemAsync(status, code);

        _host.DataRequests[1].Version.ShouldBe(1);
    }

    [Theory]
    [InlineData("gossip", "2026-06-29", "invalid_kind")]
    [InlineData("", "2026-06-29", "required")]
    [InlineData("access", "29/06/2026", "invalid_day")]
    [InlineData("access", "2026-07-01", "day_out_of_range")]
    public async Task What_cannot_be_taken_in_is_refused_with_its_code(string kind, string receivedOn, string code)
    {
        var an = _host.DataRequests.Enrol("An", "xa-1");

        var answer = await _host.Http.PostAsJsonAsync(Requests, new { member = an.Id.ToString(), kind, receivedOn });

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task What_is_not_ones_own_is_not_there()
    {
        var binh = _host.DataRequests.Enrol("Bình", "xa-2");
        _host.DataRequests.Put(binh, DataRequestKind.Access, new(2026, 6, 29));
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.UnitAdmin, "xa-1"));

        await (await _host.Http.GetAsync(new Uri($"{Requests}/1", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await _host.Http.GetAsync(new Uri($"{Requests}?unit=xa-2", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await _host.Http.PostAsJsonAsync($"{Requests}/1/finish", new { version = 1 })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await _host.Http.PostAsJsonAsync(Requests, new { member = binh.Id.ToString(), kind = "access" })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await _host.Http.GetAsync(new Uri($"{Requests}?state=late", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_state");
    }

    private async Task<JsonElement> StepAsync(string step, object body)
    {
        var answer = await _host.Http.PostAsJsonAsync($"{Requests}/1/{step}", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}

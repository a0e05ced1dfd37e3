using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class FanpageChangeApiTests : IAsyncLifetime
{
    private const string Pages = "/api/v1/fanpages";
    private const string Page = "/api/v1/fanpages/youtube/UC1";

    private static readonly FanpageKey Key = new(Platform.YouTube, "UC1");

    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        _host.Pages.Stored.Put(new Fanpage { Key = Key, Name = "Kênh xã", Unit = "xa-1", Health = FanpageHealth.Healthy });
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("suspend", "suspended")]
    [InlineData("retire", "retired")]
    [InlineData("resume", "active")]
    public async Task A_page_is_suspended_retired_and_resumed_and_the_same_again_changes_nothing(string change, string status)
    {
        foreach (var _ in new[] { 1, 2 })
        {
            var answer = await _host.Http.PostAsync(new Uri($"{Page}/{change}", UriKind.Relative), null);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString().ShouldBe(status);
        }

        _host.Pages.Stored.Audit.ShouldAllBe(entry => entry.By.Account == TestSignIn.Account);
    }

    [Fact]
    public async Task A_retired_page_answers_with_a_stable_code()
    {
        _host.Pages.Stored.Put(_host.Pages.Stored[Key] with { Status = FanpageStatus.Retired });

        await (await PostAsync("suspend", new { })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "page_retired");
        await (await _host.Http.PutAsJsonAsync(Page, new { name = "Tên" })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "page_retired");
        await (await _host.Http.PutAsJsonAsync($"{Page}/credential", new { token = "a" })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "page_retired");
        (await PostAsync("hand-over", new { unit = "xa-2" })).StatusCode.ShouldBe(HttpStatusCode.OK, "its unit may be closed");
    }

    [Fact]
    public async Task Its_credential_is_deleted()
    {
        _host.Pages.Stored.AddDue(Key, _host.Clock.GetUtcNow());
        _host.Pages.Stored.Put(_host.Pages.Stored[Key] with { Unit = "xa-1" });

        (await _host.Http.DeleteAsync(new Uri($"{Page}/credential", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        _host.Pages.Stored.TokenOf(Key).ShouldBeNull();
    }

    [Fact]
    public async Task A_page_is_renamed_and_what_cannot_be_used_is_named()
    {
        var answer = await _host.Http.PutAsJsonAsync(Page, new { name = "Tên mới", address = "https://example.org/" });
        var refused = await _host.Http.PutAsJsonAsync(Page, new { name = " ", address = "javascript:alert(1)" });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        _host.Pages.Stored[Key].Name.ShouldBe("Tên mới");
        (await refused.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "required"))
            .GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["name", "address"]);
    }

    [Fact]
    public async Task A_page_is_handed_over_between_units_that_one_looks_after()
    {
        (await PostAsync("hand-over", new { unit = "xa-2", fromDay = "2026-06-01" })).StatusCode.ShouldBe(HttpStatusCode.OK);

        _host.Pages.Stored[Key].Unit.ShouldBe("xa-2");
        _host.Pages.Stored.HandOvers.Single().FromDay.ShouldBe(new DateOnly(2026, 6, 1));
    }

    [Theory]
    [InlineData("tw", null, HttpStatusCode.NotFound, "not_found")]
    [InlineData("nowhere", null, HttpStatusCode.NotFound, "not_found")]
    [InlineData("xa-1", null, HttpStatusCode.Conflict, "same_unit")]
    [InlineData("xa-2", "2026-07-01", HttpStatusCode.UnprocessableEntity, "in_the_future")]
    [InlineData("xa-2", "01/06/2026", HttpStatusCode.BadRequest, "invalid_day")]
    [InlineData("", null, HttpStatusCode.BadRequest, "required")]
    public async Task What_cannot_be_handed_over_stays(string unit, string? fromDay, HttpStatusCode status, string code)
    {
        await (await PostAsync("hand-over", new { unit, fromDay })).ShouldBeProblemAsync(status, code);

        _host.Pages.Stored[Key].Unit.ShouldBe("xa-1");
    }

    [Theory]
    [InlineData(Role.Leadership, "tinh")]
    [InlineData(Role.UnitAdmin, "xa-2")]
    public async Task Whoever_does_not_look_after_a_page_changes_nothing(Role role, string unit)
    {
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(role, unit));

        foreach (var change in new[] { "suspend", "resume", "retire" })
            await (await PostAsync(change, new { })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await PostAsync("hand-over", new { unit = "xa-2" })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await _host.Http.PutAsJsonAsync(Page, new { name = "Tên" })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");

        _host.Pages.Stored.Audit.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_are_listed_for_whoever_reads_the_figures()
    {
        var list = await _host.Http.GetFromJsonAsync<JsonElement>(new Uri($"{Pages}?q=kenh&standing=healthy&sort=views&size=1", UriKind.Relative));

        (list.GetProperty("unit").GetString(), list.GetProperty("total").GetInt32()).ShouldBe(("tinh", 1));
        var row = list.GetProperty("rows").EnumerateArray().Single();
        row.GetProperty("fanpage").GetProperty("name").GetString().ShouldBe("Kênh xã");
        row.GetProperty("standing").GetString().ShouldBe("healthy");
        row.GetProperty("views").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("?unit=tw", HttpStatusCode.NotFound, "not_found")]
    [InlineData("?standing=fine", HttpStatusCode.BadRequest, "invalid_standing")]
    [InlineData("?platform=myspace", HttpStatusCode.BadRequest, "invalid_platform")]
    [InlineData("?sort=reach", HttpStatusCode.BadRequest, "invalid_sort")]
    [InlineData("?size=201", HttpStatusCode.BadRequest, "invalid_size")]
    [InlineData("?page=0", HttpStatusCode.BadRequest, "invalid_page")]
    public async Task A_list_that_cannot_be_is_refused(string query, HttpStatusCode status, string code) =>
        await (await _host.Http.GetAsync(new Uri(Pages + query, UriKind.Relative))).ShouldBeProblemAsync(status, code);

    private Task<HttpResponseMessage> PostAsync(string change, object body) => _host.Http.PostAsJsonAsync($"{Page}/{change}", body);
}

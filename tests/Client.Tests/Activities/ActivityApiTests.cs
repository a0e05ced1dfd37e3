using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class ActivityApiTests : IAsyncLifetime
{
    private const string Activities = "/api/v1/activities";

    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_unit_enters_and_hands_in_and_an_organizer_above_confirms()
    {
        var created = await _host.Http.PostAsJsonAsync(Activities, Body());
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var address = created.Headers.Location!.OriginalString;
        (await StepAsync(address, "submit", 1)).GetProperty("state").GetString().ShouldBe("submitted");

        As(Role.Organizer, "tinh");
        (await StepAsync(address, "confirm", 2)).GetProperty("state").GetString().ShouldBe("confirmed");

        var totals = await _host.Http.GetFromJsonAsync<JsonElement>(new Uri($"{Activities}/totals", UriKind.Relative));
        var kind = totals.GetProperty("kinds").EnumerateArray().Single();
        kind.GetProperty("kind").GetString().ShouldBe("training");
        kind.GetProperty("confirmed").GetProperty("attendances").GetInt64().ShouldBe(40);
        kind.GetProperty("submitted").GetProperty("activities").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_confirms_or_returns_what_their_own_unit_entered()
    {
        var address = await EnterAsync();
        await StepAsync(address, "submit", 1);

        foreach (var (role, unit) in new[] { (Role.UnitAdmin, "tinh"), (Role.Organizer, "xa-1"), (Role.Leadership, "tinh") })
        {
            As(role, unit);
            await (await PostAsync(address, "confirm", new { version = 2 })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
            await (await PostAsync(address, "return", new { version = 2, reason = "Không" })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        }
    }

    [Fact]
    public async Task What_has_changed_meanwhile_is_not_decided()
    {
        var address = await EnterAsync();

        await (await PostAsync(address, "submit", new { version = 7 })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "changed_meanwhile");
        await (await PostAsync(address, "submit", new { })).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "required");
    }

    [Fact]
    public async Task Without_evidence_it_is_not_handed_in()
    {
        var address = await EnterAsync(("evidenceNote", null));

        await (await PostAsync(address, "submit", new { version = 1 })).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "evidence_needed");
    }

    [Fact]
    public async Task It_goes_back_with_a_reason_is_edited_and_handed_in_again()
    {
        var address = await EnterAsync();
        await StepAsync(address, "submit", 1);
        As(Role.Organizer, "tinh");
        await (await PostAsync(address, "return", new { version = 2 })).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "required");
        (await PostAsync(address, "return", new { version = 2, reason = "Thiếu ảnh" })).StatusCode.ShouldBe(HttpStatusCode.OK);

        var edited = await _host.Http.PutAsJsonAsync(address, Body(("title", "Tên mới"), ("version", 3)));

        var body = await edited.Content.ReadFromJsonAsync<JsonElement>();
        (body.GetProperty("state").GetString(), body.GetProperty("returnReason").GetString(), body.GetProperty("title").GetString())
            .ShouldBe(("returned", "Thiếu ảnh", "Tên mới"));
        (await StepAsync(address, "submit", 4)).GetProperty("returnReason").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_step_that_cannot_be_taken_is_a_conflict()
    {
        var address = await EnterAsync();
        await StepAsync(address, "withdraw", 1);

        await (await PostAsync(address, "submit", new { version = 2 })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "not_in_this_state");
    }

    [Theory]
    [InlineData("kind", "party", "invalid_kind")]
    [InlineData("kind", null, "required")]
    [InlineData("title", " ", "required")]
    [InlineData("unit", null, "required")]
    [InlineData("evidenceLink", "javascript:alert(1)", "invalid_address")]
    public async Task A_field_that_cannot_be_used_is_named_with_a_stable_code(string field, string? value, string code)
    {
        var problem = await (await _host.Http.PostAsJsonAsync(Activities, Body((field, value)))).ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);

        problem.GetProperty("errors").EnumerateObject().Single().Name.ShouldBe(field);
        _host.Pages.Activities.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-07-01", 5, "in_the_future", "days[0].day")]
    [InlineData("30/06/2026", 5, "invalid_day", "days[0].day")]
    [InlineData("2026-06-30", -1, "out_of_range", "days[0].attendances")]
    public async Task A_day_that_cannot_be_is_named(string day, long attendances, string code, string field)
    {
        var body = Body(("days", new[] { new { day, attendances } }));

        var problem = await (await _host.Http.PostAsJsonAsync(Activities, body)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);

        problem.GetProperty("errors").EnumerateObject().Single().Name.ShouldBe(field);
    }

    [Fact]
    public async Task Elsewhere_nothing_is_entered_and_nothing_seen()
    {
        await (await _host.Http.PostAsJsonAsync(Activities, Body(("unit", "tw")))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        var address = await EnterAsync();
        As(Role.UnitAdmin, "xa-2");

        foreach (var hidden in new[] { address, $"{Activities}/nothing", $"{Activities}?unit=tinh", $"{Activities}/totals?unit=tinh" })
            await (await _host.Http.GetAsync(new Uri(hidden, UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task Few_persons_are_shown_to_those_who_enter_and_confirm_and_to_no_reader()
    {
        var address = await EnterAsync(("kind", "award"), ("days", new[] { new { day = "2026-06-30", collectives = 2, persons = 4 } }));
        (await DayAsync(address)).GetProperty("persons").GetInt64().ShouldBe(4);

        As(Role.Leadership, "tinh");

        (await DayAsync(address)).GetProperty("persons").ValueKind.ShouldBe(JsonValueKind.Null);
        var list = await _host.Http.GetFromJsonAsync<JsonElement>(new Uri(Activities, UriKind.Relative));
        list.GetProperty("rows")[0].GetProperty("counts").GetProperty("persons").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_row_of_the_list_names_its_campaign_by_id_as_everywhere_and_by_name()
    {
        _host.Organization.Campaigns.ShouldContain(campaign => campaign.Id == "tin-tot");
        var address = await EnterAsync(("campaign", "tin-tot"));

        var list = await _host.Http.GetFromJsonAsync<JsonElement>(new Uri(Activities, UriKind.Relative));
        var activity = await _host.Http.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));

        var row = list.GetProperty("rows")[0];
        row.GetProperty("campaign").GetString().ShouldBe(activity.GetProperty("campaign").GetString());
        row.GetProperty("campaignName").GetString().ShouldBe(_host.Organization.Campaigns.Single(campaign => campaign.Id == "tin-tot").Name);
    }

    private void As(Role role, string unit)
    {
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(role, unit));
    }

    private async Task<string> EnterAsync(params (string, object?)[] fields)
    {
        var created = await _host.Http.PostAsJsonAsync(Activities, Body(fields));
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        return created.Headers.Location!.OriginalString;
    }

    private async Task<JsonElement> DayAsync(string address) =>
        (await _host.Http.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative))).GetProperty("days")[0];

    private async Task<JsonElement> StepAsync(string address, string step, int version)
    {
        var answer = await PostAsync(address, step, new { version });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private Task<HttpResponseMessage> PostAsync(string address, string step, object body) => _host.Http.PostAsJsonAsync($"{address}/{step}", body);

    private static Dictionary<string, object?> Body(params (string Name, object? Value)[] fields)
    {
        var body = new Dictionary<string, object?>
        {
            ["unit"] = "xa-1",
            ["kind"] = "training",
            ["title"] = "Tập huấn",
            ["days"] = new[] { new { day = "2026-06-30", attendances = 40 } },
            ["evidenceNote"] = "Ảnh",
        };
        foreach (var (name, value) in fields) body[name] = value;
        return body;
    }
}

using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class FanpageApiTests : IAsyncLifetime
{
    private const string Pages = "/api/v1/fanpages";
    private const string Page = "/api/v1/fanpages/youtube/UC1";

    private static readonly FanpageKey Key = new(Platform.YouTube, "UC1");

    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_page_that_is_new_is_created_and_found_where_its_location_says()
    {
        var answer = await RegisterAsync(
            new { platform = "youtube", accountId = "UC1", name = " Kênh xã ", unit = "xa-1", address = "https://example.org/kenh" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.Location!.OriginalString.ShouldBe(Page);
        var body = await answer.Content.ReadAsStringAsync();
        body.ShouldBe("""
            {"platform":"youtube","accountId":"UC1","name":"Kênh xã","unit":"xa-1","address":"https://example.org/kenh",
            "status":"active","health":"not_connected","lastFailure":null,"dueAt":null,"collectedAt":null}
            """.ReplaceLineEndings(""));
        (await (await _host.Http.GetAsync(Page)).Content.ReadAsStringAsync()).ShouldBe(body);
    }

    [Fact]
    public async Task The_same_again_in_the_same_unit_is_the_page_as_it_stands()
    {
        await RegisterAsync("xa-1");

        var again = await RegisterAsync(new { platform = "youtube", accountId = "UC1", name = "Tên khác", unit = "xa-1" });

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("name").GetString().ShouldBe("Page");
    }

    [Fact]
    public async Task A_page_of_another_unit_is_not_taken_away()
    {
        await RegisterAsync("xa-1");

        var answer = await RegisterAsync("xa-2");

        await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "taken_by_another_unit");
        _host.Pages.Stored[Key].Unit.ShouldBe("xa-1");
    }

    [Theory]
    [InlineData("tw")]
    [InlineData("nowhere")]
    public async Task In_a_unit_that_one_does_not_manage_or_that_is_not_there_nothing_is_registered(string unit)
    {
        await (await RegisterAsync(unit)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        _host.Pages.Stored.Saves.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_reads_figures_sees_a_page_and_can_neither_register_nor_connect_one()
    {
        await RegisterAsync("xa-1");
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.Leadership, "tinh"));

        await (await RegisterAsync("xa-1")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await ConnectAsync("a-token")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        (await _host.Http.GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _host.Pages.YouTube.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_of_a_unit_elsewhere_is_answered_like_one_that_is_not_there()
    {
        _host.Pages.Stored.Put(new Fanpage { Key = Key, Name = "Của Trung ương", Unit = "tw" });

        foreach (var account in new[] { "UC1", "UC2" })
        {
            await (await _host.Http.GetAsync($"{Pages}/youtube/{account}")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
            await (await ConnectAsync("a-token", account)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        }

        await (await _host.Http.GetAsync($"{Pages}/myspace/UC1")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        _host.Pages.YouTube.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("platform", "YouTube", "invalid_platform")]
    [InlineData("platform", null, "required")]
    [InlineData("accountId", "", "required")]
    [InlineData("accountId", "UC1/credential", "invalid_account_id")]
    [InlineData("accountId", "..", "invalid_account_id")]
    [InlineData("name", " ", "required")]
    [InlineData("name", "a\0b", "control_characters")]
    [InlineData("unit", null, "required")]
    [InlineData("unit", "xa\n-1", "control_characters")]
    [InlineData("address", "javascript:alert(1)", "invalid_address")]
    [InlineData("address", "example.org", "invalid_address")]
    public async Task A_field_that_cannot_be_used_is_named_with_a_stable_code(string field, string? value, string code)
    {
        var body = new Dictionary<string, string?>
        {
            ["platform"] = "youtube",
            ["accountId"] = "UC1",
            ["name"] = "Page",
            ["unit"] = "xa-1",
        };
        body[field] = value;

        var problem = await (await RegisterAsync(body)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);

        problem.GetProperty("errors").EnumerateObject().Single().Name.ShouldBe(field);
        _host.Pages.Stored.Saves.ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once()
    {
        var answer = await RegisterAsync(new { accountId = new string('x', 201), unit = "xa-1", address = "ftp://example.org" });

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "required");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["platform", "accountId", "name", "address"]);
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest, "bad_request")]
    [InlineData("", "application/json", HttpStatusCode.BadRequest, "bad_request")]
    [InlineData("""{"name":5}""", "application/json", HttpStatusCode.BadRequest, "bad_request")]
    [InlineData("platform=youtube", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "unsupported_media_type")]
    [InlineData("{}", "text/plain", HttpStatusCode.UnsupportedMediaType, "unsupported_media_type")]
    public async Task What_is_not_json_is_refused(string body, string type, HttpStatusCode status, string code)
    {
        foreach (var idempotencyKey in new[] { null, "k" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Pages) { Content = new StringContent(body, null, type) };
            request.Headers.Add(IdempotencyKeys.HeaderName, idempotencyKey is null ? [] : [idempotencyKey]);

            await (await _host.Http.SendAsync(request)).ShouldBeProblemAsync(status, code);
        }
    }

    [Theory]
    [InlineData("GET", Page)]
    [InlineData("POST", Pages)]
    [InlineData("PUT", Page + "/credential")]
    public async Task Strangers_are_asked_who_they_are(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = JsonContent.Create(new { }) };
        request.Headers.Add(TestSignIn.AnonymousHeader, "1");

        (await _host.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_description_tells_of_the_writes_with_their_header_and_refusals()
    {
        var document = await _host.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        var register = document.GetProperty("paths").GetProperty(Pages).GetProperty("post");
        var header = register.GetProperty("parameters").EnumerateArray().ShouldHaveSingleItem();
        (header.GetProperty("name").GetString(), header.GetProperty("in").GetString()).ShouldBe(("Idempotency-Key", "header"));
        header.GetProperty("schema").GetProperty("maxLength").GetInt32().ShouldBe(200);
        register.GetProperty("responses").EnumerateObject().Select(response => response.Name)
            .ShouldBe(["200", "201", "400", "404", "409", "413", "422"], ignoreOrder: true);
        var body = document.GetProperty("components").GetProperty("schemas").GetProperty("RegisterFanpageRequest");
        body.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ShouldBe(["platform", "accountId", "name", "unit"]);
        document.GetProperty("paths").GetProperty("/api/v1/fanpages/{platform}/{accountId}").GetProperty("get")
            .GetProperty("parameters").GetArrayLength().ShouldBe(2);
    }

    private Task<HttpResponseMessage> RegisterAsync(string unit) =>
        RegisterAsync(new { platform = "youtube", accountId = "UC1", name = "Page", unit });

    private Task<HttpResponseMessage> RegisterAsync(object body) => _host.Http.PostAsJsonAsync(Pages, body);

    private Task<HttpResponseMessage> ConnectAsync(string? token, string account = "UC1") =>
        _host.Http.PutAsJsonAsync($"{Pages}/youtube/{account}/credential", new { token });
}

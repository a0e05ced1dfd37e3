using System.Net;
using System.Text.Json;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo.Tests;

public abstract class ApiKeyTests(StorageEngine engine)
{
    private const string Page = "/account/api-keys";

    [StorageTheory]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("X-Api-Key", "")]
    public async Task A_key_opens_the_api(string header, string before)
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        var key = await CreateAsync(await app.BrowseSignedInAsync());
        using var program = app.Browse();
        program.Headers.Add(header, before + key);

        (await program.GetAsync("/api/figures/TW")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync("/api/figures/elsewhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [StorageFact]
    public async Task A_key_opens_no_page()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var program = WithKey(app, await CreateAsync(await app.BrowseSignedInAsync()));

        var response = await program.GetAsync(Page);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StorageFact]
    public async Task A_key_is_shown_once_and_stored_nowhere()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = await app.BrowseSignedInAsync();

        var key = await CreateAsync(browser);

        var later = await (await browser.GetAsync(Page)).Content.ReadAsStringAsync();
        later.ShouldContain(key[..16]);
        later.ShouldNotContain(key);
        var stored = await app.DumpAsync();
        stored.ShouldContain(key[..16]);
        stored.ShouldNotContain(key[17..]);
    }

    [StorageFact]
    public async Task A_revoked_key_opens_nothing_any_more()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = await app.BrowseSignedInAsync();
        using var program = WithKey(app, await CreateAsync(browser));

        var response = await browser.SubmitAsync(Page, $"{Page}/1/revoke");

        response.Headers.Location!.OriginalString.ShouldBe(Page);
        (await program.GetAsync("/api/figures/TW")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Browser.ReadAsync(await browser.GetAsync(Page))).Body!.TextContent.ShouldContain("Đã thu hồi");
    }

    [StorageFact]
    public async Task A_key_ends_with_its_last_day()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var program = WithKey(app, await CreateAsync(await app.BrowseSignedInAsync(), days: "30"));

        app.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        var before = await program.GetAsync("/api/figures/TW");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await program.GetAsync("/api/figures/TW");

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [StorageTheory]
    [InlineData("cmp_0123456789ab_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("nonsense")]
    public async Task A_wrong_key_is_told_so_as_problem_json(string key)
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);

        var response = await WithKey(app, key).GetAsync("/api/figures/TW");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("code").GetString().ShouldBe("invalid_api_key");
    }

    [StorageFact]
    public async Task A_right_prefix_with_a_wrong_secret_opens_nothing()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        var key = await CreateAsync(await app.BrowseSignedInAsync());

        var response = await WithKey(app, key[..17] + new string('A', 43)).GetAsync("/api/figures/TW");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [StorageFact]
    public async Task Its_last_use_is_noted_to_the_minute()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var program = WithKey(app, await CreateAsync(await app.BrowseSignedInAsync()));
        var first = app.Clock.GetUtcNow();

        await program.GetAsync("/api/figures/TW");
        app.Clock.Advance(TimeSpan.FromSeconds(59));
        await program.GetAsync("/api/figures/TW");
        var noted = await LastUseAsync(app);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await program.GetAsync("/api/figures/TW");

        noted.ShouldBe(first);
        (await LastUseAsync(app)).ShouldBe(first + TimeSpan.FromMinutes(1));
    }

    [StorageFact]
    public async Task A_key_cannot_be_given_more_than_its_owner_has()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = await app.BrowseSignedInAsync();

        var elsewhere = await SubmitAsync(browser, nameof(Role.Leadership), "elsewhere", "30");
        var more = await SubmitAsync(browser, nameof(Role.Member), "TW", "30");

        (await Browser.ReadAsync(elsewhere)).QuerySelector("[role=alert]").ShouldNotBeNull();
        (await Browser.ReadAsync(more)).QuerySelector("[role=alert]").ShouldNotBeNull();
        (await app.InStorageAsync(storage => storage.ApiKeys.CountAsync())).ShouldBe(0);
    }

    [StorageFact]
    public async Task Nobody_can_revoke_the_key_of_another()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var owner = await app.BrowseSignedInAsync();
        using var program = WithKey(app, await CreateAsync(owner));
        await UserAddTests.AddAsync(app, "khac", new Grant(Role.Organizer, "TW"));
        using var other = app.Browse();
        await other.SignInAsync("khac", AccountsApp.Password);
        var token = await other.OpenFormAsync(Page);

        var response = await other.PostAsync($"{Page}/1/revoke", token);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.GetAsync("/api/figures/TW")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    internal static async Task<string> CreateAsync(Browser browser, string days = "")
    {
        var response = await SubmitAsync(browser, nameof(Role.Leadership), "TW", days);
        return (await Browser.ReadAsync(response)).QuerySelector("[role=status] code")!.TextContent;
    }

    private static async Task<HttpResponseMessage> SubmitAsync(Browser browser, string role, string unit, string days)
    {
        var page = await Browser.ReadAsync(await browser.GetAsync(Page));
        var hidden = page.QuerySelectorAll("form.card input[type=hidden]")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!));
        return await browser.PostAsync(Page,
            [.. hidden, ("Input.Name", "báo cáo"), ("Input.Role", role), ("Input.Unit", unit), ("Input.Days", days)]);
    }

    internal static Browser WithKey(AccountsApp app, string key)
    {
        var program = app.Browse();
        program.Headers.Add("Authorization", "Bearer " + key);
        return program;
    }

    private static Task<DateTimeOffset?> LastUseAsync(AccountsApp app) =>
        app.InStorageAsync(storage => storage.ApiKeys.Select(key => key.LastUsedAt).SingleAsync());
}

public sealed class SqliteApiKeyTests() : ApiKeyTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresApiKeyTests() : ApiKeyTests(StorageEngine.Postgres);

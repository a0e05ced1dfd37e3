using System.Net;
using System.Text.Json;
using Campaigns.Client;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

public abstract class SetupTests(StorageEngine engine)
{
    [StorageTheory]
    [InlineData("/")]
    [InlineData("/stub-page")]
    [InlineData("/sign-in")]
    [InlineData("/account/api-keys")]
    [InlineData("/not/there")]
    public async Task Before_it_every_page_leads_to_it(string address)
    {
        await using var app = await AccountsApp.StartAsync(engine);

        var response = await app.Browse().GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.OriginalString.ShouldBe("/setup");
    }

    [StorageFact]
    public async Task Before_it_the_api_says_so_and_health_answers()
    {
        await using var app = await AccountsApp.StartAsync(engine);
        using var browser = app.Browse();

        var api = await browser.GetAsync("/api/figures/TW");
        var health = await browser.GetAsync("/healthz/live");

        api.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        api.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(await api.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString().ShouldBe("setup_required");
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StorageFact]
    public async Task It_makes_the_root_unit_and_its_first_organizer_who_is_signed_in()
    {
        await using var app = await AccountsApp.StartAsync(engine);
        using var browser = app.Browse();

        var response = await SetUpAsync(browser);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        new Uri(app.Address, response.Headers.Location!).AbsolutePath.ShouldBe("/");
        (await browser.GetAsync("/api/figures/TW")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var grants = await app.InStorageAsync(storage => storage.Grants.OrderBy(grant => grant.Role)
            .Select(grant => new Grant(grant.Role, grant.Unit!.Code)).ToListAsync());
        grants.ShouldBe([new Grant(Role.Organizer, "TW"), new Grant(Role.SystemAdmin, "TW")]);
        var root = await app.InStorageAsync(storage => storage.UnitAncestors.Include(pair => pair.Unit).SingleAsync());
        (root.Unit!.Name, root.Depth, root.AncestorId).ShouldBe(("Trung ương Đoàn", 0, root.UnitId));
    }

    [StorageTheory]
    [InlineData("/setup")]
    [InlineData("/setup/")]
    [InlineData("/SETUP")]
    public async Task After_it_there_is_no_such_page(string address)
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = app.Browse();

        (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.PostAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [StorageFact]
    public async Task Of_many_at_the_same_time_one_succeeds()
    {
        await using var app = await AccountsApp.StartAsync(engine);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(async () =>
        {
            using var scope = app.Services.CreateScope();
            var command = new SetupCommand(new NewUnit($"U{number}", "Đơn vị"), "An", $"user{number}", AccountsApp.Password);
            return await scope.ServiceProvider.GetRequiredService<ISetup>().SetUpAsync(command, CancellationToken.None);
        })));

        outcomes.Count(outcome => outcome is SetupOutcome.Done).ShouldBe(1);
        outcomes.Count(outcome => outcome is SetupOutcome.AlreadyDone).ShouldBe(5);
        (await app.InStorageAsync(storage => storage.Accounts.CountAsync())).ShouldBe(1);
        (await app.InStorageAsync(storage => storage.Units.CountAsync())).ShouldBe(1);
    }

    [StorageFact]
    public async Task A_weak_password_is_refused_with_the_reason_and_nothing_is_made()
    {
        await using var app = await AccountsApp.StartAsync(engine);

        var response = await SetUpAsync(app.Browse(), password: "ngan");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Browser.ReadAsync(response)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("ít nhất 10 ký tự");
        (await app.InStorageAsync(storage => storage.Units.CountAsync())).ShouldBe(0);
        (await app.InStorageAsync(storage => storage.Accounts.CountAsync())).ShouldBe(0);
    }

    [StorageFact]
    public async Task A_password_is_never_sent_back()
    {
        await using var app = await AccountsApp.StartAsync(engine);

        var response = await SetUpAsync(app.Browse(), userName: "có dấu");

        (await response.Content.ReadAsStringAsync()).ShouldNotContain(AccountsApp.Password);
    }

    [StorageFact]
    public async Task A_root_unit_that_an_import_made_gets_its_name()
    {
        await using var app = await AccountsApp.StartAsync(engine);
        await app.InStorageAsync(async storage =>
        {
            await storage.Database.OpenConnectionAsync();
            return await UnitStore.AddAsync(storage.Database.GetDbConnection(), "GOC", "Đã nhập", parent: null);
        });

        var response = await SetUpAsync(app.Browse());

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.InStorageAsync(storage => storage.Units.Select(unit => unit.Code).ToListAsync())).ShouldBe(["TW"]);
        (await app.InStorageAsync(storage => storage.Grants.Select(grant => grant.Unit!.Code).Distinct().ToListAsync()))
            .ShouldBe(["TW"]);
    }

    [StorageFact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        await using var app = await AccountsApp.StartAsync(engine);

        var response = await app.Browse().PostAsync("/setup", ("_handler", "setup"), ("Input.UnitName", "X"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    internal static (string Name, string Value)[] Fields(
        string userName = AccountsApp.UserName, string password = AccountsApp.Password) =>
    [
        ("Input.UnitName", "Trung ương Đoàn"), ("Input.UnitCode", "TW"), ("Input.Name", "Nguyễn Văn An"),
        ("Input.UserName", userName), ("Input.Password", password), ("Input.PasswordAgain", password),
    ];

    private static Task<HttpResponseMessage> SetUpAsync(
        Browser browser, string userName = AccountsApp.UserName, string password = AccountsApp.Password) =>
        browser.SubmitAsync("/setup", null, Fields(userName, password));
}

public sealed class SqliteSetupTests() : SetupTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresSetupTests() : SetupTests(StorageEngine.Postgres);

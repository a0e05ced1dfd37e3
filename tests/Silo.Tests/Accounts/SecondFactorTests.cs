using System.Net;
using Campaigns.Client;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QRCoder;

namespace Campaigns.Silo.Tests;

public abstract class SecondFactorTests(StorageEngine engine)
{
    private const string Page = "/account/second-factor";
    private const string SignInPage = "/sign-in/second-factor";

    [StorageFact]
    public async Task With_it_a_password_alone_opens_nothing()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        await EnableAsync(app);
        using var browser = app.Browse();

        var response = await browser.SignInAsync(AccountsApp.UserName, AccountsApp.Password, "/stub-page");

        response.Headers.Location!.ToString().ShouldEndWith("/sign-in/second-factor?returnUrl=%2Fstub-page");
        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CodeAsync(browser, await NextCodeAsync(app), "?returnUrl=%2Fstub-page")).Headers.Location!.ToString().ShouldEndWith("/stub-page");
        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StorageFact]
    public async Task A_wrong_an_old_and_a_used_code_open_nothing()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        await EnableAsync(app);
        var old = await NextCodeAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var used = await NextCodeAsync(app);
        using var first = await ShownPasswordAsync(app);
        await CodeAsync(first, used);
        using var second = await ShownPasswordAsync(app);

        foreach (var code in new[] { old, used, "000000", "" }) await CodeAsync(second, code);

        (await first.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await second.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StorageFact]
    public async Task A_recovery_code_opens_once_and_is_stored_nowhere()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        var codes = await EnableAsync(app);
        using var first = await ShownPasswordAsync(app);
        using var second = await ShownPasswordAsync(app);

        await CodeAsync(first, codes[0].ToUpperInvariant());
        await CodeAsync(second, codes[0]);

        codes.Count.ShouldBe(10);
        (await first.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await second.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.DumpAsync()).ShouldNotContain(codes[1]);
        (await Browser.ReadAsync(await first.GetAsync(Page))).Body!.TextContent.ShouldContain("9 mã dự phòng");
    }

    [StorageFact]
    public async Task Five_wrong_codes_lock_the_account_however_often_the_password_is_right()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        await EnableAsync(app);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var guessing = await ShownPasswordAsync(app);
            await CodeAsync(guessing, "000000");
        }

        using var browser = app.Browse();
        var locked = await browser.SignInAsync(AccountsApp.UserName, AccountsApp.Password);

        locked.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StorageFact]
    public async Task The_image_names_the_account_by_what_it_signs_in_with()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = await app.BrowseSignedInAsync();
        var page = await Browser.ReadAsync(await browser.GetAsync(Page));
        var account = await app.InStorageAsync(storage => storage.Accounts.SingleAsync());
        app.Services.GetRequiredService<SecondFactorSecret>().TryRead(account.SecondFactorKey, out var secret).ShouldBeTrue();

        using var code = QRCodeGenerator.GenerateQrCode(
            Totp.Address(secret, "Chiến dịch truyền thông", AccountsApp.UserName), QRCodeGenerator.ECCLevel.M);
        using var image = new PngByteQRCode(code);

        page.QuerySelector(".qr-code")!.GetAttribute("src").ShouldBe($"data:image/png;base64,{Convert.ToBase64String(image.GetGraphic(6))}");
    }

    [StorageFact]
    public async Task The_code_is_asked_for_within_five_minutes_of_the_password()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        await EnableAsync(app);
        using var browser = await ShownPasswordAsync(app);

        app.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));

        (await browser.GetAsync(SignInPage)).Headers.Location!.ToString().ShouldEndWith("/sign-in");
    }

    [StorageFact]
    public async Task A_wrong_code_does_not_turn_it_on()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = await app.BrowseSignedInAsync();

        var answer = await browser.SubmitAsync(Page, null, ("Enabling.Code", "000000"));

        (await Browser.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Mã không đúng");
        (await app.InStorageAsync(storage => storage.Accounts.CountAsync(account => account.SecondFactorSince != null))).ShouldBe(0);
    }

    [StorageFact]
    public async Task Turning_it_on_and_off_ends_the_other_sessions_and_not_this_one()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var other = await app.BrowseSignedInAsync();
        using var browser = await app.BrowseSignedInAsync();

        await EnableAsync(app, browser);
        (await other.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await SubmitAsync(browser, "disable", ("Password", "sai-mat-khau"));
        var still = await IsOnAsync(app);
        await SubmitAsync(browser, "disable", ("Password", AccountsApp.Password));

        still.ShouldBeTrue();
        (await IsOnAsync(app)).ShouldBeFalse();
        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StorageFact]
    public async Task New_recovery_codes_replace_the_earlier_ones()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = await app.BrowseSignedInAsync();
        var earlier = await EnableAsync(app, browser);

        var codes = await CodesAsync(await SubmitAsync(browser, "codes", ("Password", AccountsApp.Password)));

        using var withEarlier = await ShownPasswordAsync(app);
        await CodeAsync(withEarlier, earlier[0]);
        (await withEarlier.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await CodeAsync(withEarlier, codes[0]);
        (await withEarlier.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StorageFact]
    public async Task A_role_that_requires_it_opens_nothing_else_before_it_is_set_up()
    {
        await using var app = await AccountsApp.StartSetUpAsync(
            engine, configuration => configuration.AddInMemoryCollection([new("Accounts:RequireSecondFactorFor:0", "Organizer")]));
        await UserAddTests.AddAsync(app, "lanh-dao", new Grant(Role.Leadership, "TW"));
        using var organizer = await app.BrowseSignedInAsync();
        using var leader = app.Browse();
        await leader.SignInAsync("lanh-dao", AccountsApp.Password);

        (await leader.GetAsync("/api/figures/TW")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await organizer.GetAsync("/stub-page")).Headers.Location!.OriginalString.ShouldBe(Page);
        (await organizer.GetAsync("/api/figures/TW")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await EnableAsync(app, organizer);
        (await organizer.GetAsync("/api/figures/TW")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<IReadOnlyList<string>> EnableAsync(AccountsApp app)
    {
        using var browser = await app.BrowseSignedInAsync();
        return await EnableAsync(app, browser);
    }

    private static async Task<IReadOnlyList<string>> EnableAsync(AccountsApp app, Browser browser)
    {
        await browser.GetAsync(Page); // makes the secret
        return await CodesAsync(await browser.SubmitAsync(Page, null, ("Enabling.Code", await NextCodeAsync(app))));
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(HttpResponseMessage answer) =>
        [.. (await Browser.ReadAsync(answer)).QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent)];

    // The code of the next step, which a clock that is a little slow may show: it is later than any code taken before.
    private static async Task<string> NextCodeAsync(AccountsApp app)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        var account = await app.InStorageAsync(storage => storage.Accounts.SingleAsync(row => row.UserName == AccountsApp.UserName));
        app.Services.GetRequiredService<SecondFactorSecret>().TryRead(account.SecondFactorKey, out var secret).ShouldBeTrue();
        return Totp.Code(secret, Totp.StepAt(app.Clock.GetUtcNow()));
    }

    private static async Task<Browser> ShownPasswordAsync(AccountsApp app)
    {
        var browser = app.Browse();
        await browser.SignInAsync(AccountsApp.UserName, AccountsApp.Password);
        return browser;
    }

    private static Task<HttpResponseMessage> CodeAsync(Browser browser, string code, string query = "") =>
        browser.SubmitAsync(SignInPage + query, null, ("Input.Code", code));

    private static async Task<HttpResponseMessage> SubmitAsync(Browser browser, string form, params (string, string)[] fields)
    {
        var page = await Browser.ReadAsync(await browser.GetAsync(Page));
        var hidden = page.QuerySelectorAll("form").Single(one => one.QuerySelector($"input[value={form}]") is not null)
            .QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!));
        return await browser.PostAsync(Page, [.. hidden, .. fields]);
    }

    private static async Task<bool> IsOnAsync(AccountsApp app) =>
        await app.InStorageAsync(storage => storage.Accounts.AnyAsync(account => account.SecondFactorSince != null));
}

public sealed class SqliteSecondFactorTests() : SecondFactorTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresSecondFactorTests() : SecondFactorTests(StorageEngine.Postgres);

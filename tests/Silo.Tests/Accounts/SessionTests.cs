using System.Net;
using Campaigns.Testing;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo.Tests;

public abstract class SessionTests(StorageEngine engine)
{
    private const string Page = "/account/sessions";

    [StorageFact]
    public async Task A_session_ended_elsewhere_is_over_with_the_next_request()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var phone = await app.BrowseSignedInAsync();
        using var browser = await app.BrowseSignedInAsync();
        var page = await Browser.ReadAsync(await browser.GetAsync(Page));
        var end = page.QuerySelectorAll("form").Select(form => form.GetAttribute("action")!)
            .First(action => action.StartsWith($"{Page}/", StringComparison.Ordinal) && action != $"{Page}/end");

        await browser.SubmitAsync(Page, end);

        (await phone.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StorageFact]
    public async Task Signing_out_everywhere_else_leaves_this_session()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var phone = await app.BrowseSignedInAsync();
        using var browser = await app.BrowseSignedInAsync();

        await browser.SubmitAsync(Page, $"{Page}/end");

        (await phone.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StorageFact]
    public async Task A_cookie_copied_before_signing_out_opens_nothing_afterwards()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = await app.BrowseSignedInAsync();
        using var copy = new Browser(app.Address);
        copy.Cookies.SetCookies(app.Address, browser.Cookies.GetCookieHeader(app.Address).Replace(';', ','));
        (await copy.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await browser.SubmitAsync("/stub-sign-out", "/sign-out");

        (await copy.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StorageFact]
    public async Task Only_families_and_days_are_kept()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = app.Browse();
        browser.Headers.Add("User-Agent", "Mozilla/5.0 (Linux; Android 15; SM-A556E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Mobile Safari/537.36");
        await browser.SignInAsync(AccountsApp.UserName, AccountsApp.Password);

        (await Browser.ReadAsync(await browser.GetAsync(Page))).QuerySelector("tbody th")!.TextContent.ShouldBe("Chrome, Android");
        (await app.DumpAsync()).ShouldNotContain("SM-A556E");
    }

    [StorageFact]
    public async Task A_new_password_needs_the_old_one_and_ends_the_other_sessions_at_once()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var phone = await app.BrowseSignedInAsync();
        using var browser = await app.BrowseSignedInAsync();

        var wrong = await ChangeAsync(browser, "sai-mat-khau", "mat-khau-moi-hon", "mat-khau-moi-hon");
        var weak = await ChangeAsync(browser, AccountsApp.Password, "ngan", "ngan");
        var different = await ChangeAsync(browser, AccountsApp.Password, "mat-khau-moi-hon", "mat-khau-khac-hon");
        (await phone.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ChangeAsync(browser, AccountsApp.Password, "mat-khau-moi-hon", "mat-khau-moi-hon");

        foreach (var refused in new[] { wrong, weak }) refused.QuerySelector("[role=alert]").ShouldNotBeNull();
        different.QuerySelector(".validation-message")!.TextContent.ShouldContain("không giống nhau");
        (await phone.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = app.Browse();
        (await again.SignInAsync(AccountsApp.UserName, "mat-khau-moi-hon")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StorageFact]
    public async Task A_deactivated_account_is_out_at_once_with_its_keys_and_does_not_come_in_again()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = await app.BrowseSignedInAsync();
        using var program = ApiKeyTests.WithKey(app, await ApiKeyTests.CreateAsync(browser));
        await app.InStorageAsync(storage => storage.Accounts.ExecuteUpdateAsync(
            set => set.SetProperty(account => account.DeactivatedAt, app.Clock.GetUtcNow())));

        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await program.GetAsync("/api/figures/TW")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var again = app.Browse();
        (await again.SignInAsync(AccountsApp.UserName, AccountsApp.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ChangeAsync(Browser browser, string current, string next, string again) =>
        await Browser.ReadAsync(await browser.SubmitAsync(
            "/account/password", null, ("Input.Current", current), ("Input.Password", next), ("Input.PasswordAgain", again)));
}

public sealed class SqliteSessionTests() : SessionTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresSessionTests() : SessionTests(StorageEngine.Postgres);

using System.Net;
using Campaigns.Client;
using Campaigns.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

public abstract class SignInTests(StorageEngine engine)
{
    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    [StorageFact]
    public async Task The_right_password_leads_back_to_where_one_wanted_to_go()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = app.Browse();

        var response = await browser.SignInAsync(AccountsApp.UserName, AccountsApp.Password, "/stub-page?day=2026-01-01");

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        new Uri(app.Address, response.Headers.Location!).PathAndQuery.ShouldBe("/stub-page?day=2026-01-01");
        (await (await browser.GetAsync("/stub-page")).Content.ReadAsStringAsync()).ShouldBe("page");
    }

    [StorageTheory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task It_never_leads_to_another_site(string returnUrl)
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);

        var response = await app.Browse().SignInAsync(AccountsApp.UserName, AccountsApp.Password, returnUrl);

        new Uri(app.Address, response.Headers.Location!).ShouldBe(new Uri(app.Address, "/"));
    }

    [StorageFact]
    public async Task The_cookie_is_kept_from_scripts_and_from_other_sites()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);

        var plain = CookieOf(await app.Browse().SignInAsync(AccountsApp.UserName, AccountsApp.Password));
        using var browser = app.Browse();
        var form = await browser.OpenFormAsync("/sign-in");
        browser.Headers.Add("Test-Scheme", "https");
        var https = CookieOf(await browser.PostAsync(
            "/sign-in", [.. form, ("Input.UserName", AccountsApp.UserName), ("Input.Password", AccountsApp.Password)]));

        plain.ShouldContain("httponly");
        plain.ShouldContain("samesite=lax");
        plain.ShouldNotContain("secure");
        https.ShouldContain("secure");
    }

    [StorageFact]
    public async Task After_five_wrong_passwords_even_the_right_one_waits_a_quarter_of_an_hour()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = app.Browse();
        for (var attempt = 0; attempt < 5; attempt++) await browser.SignInAsync(AccountsApp.UserName, "sai-mat-khau");

        app.Clock.Advance(Lockout - TimeSpan.FromSeconds(1));
        var locked = await browser.SignInAsync(AccountsApp.UserName, AccountsApp.Password);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var open = await browser.SignInAsync(AccountsApp.UserName, AccountsApp.Password);

        locked.StatusCode.ShouldBe(HttpStatusCode.OK);
        open.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StorageFact]
    public async Task Four_wrong_passwords_and_a_right_one_start_the_count_anew()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = app.Browse();
        for (var attempt = 0; attempt < 4; attempt++) await app.Browse().SignInAsync(AccountsApp.UserName, "sai-mat-khau");
        await app.Browse().SignInAsync(AccountsApp.UserName, AccountsApp.Password);
        await app.Browse().SignInAsync(AccountsApp.UserName, "sai-mat-khau");

        var response = await browser.SignInAsync(AccountsApp.UserName, AccountsApp.Password);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StorageFact]
    public async Task A_refusal_reads_the_same_for_a_wrong_password_a_locked_account_and_none()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        var wrong = await AlertAsync(app, AccountsApp.UserName, "sai-mat-khau");
        for (var attempt = 0; attempt < 4; attempt++) await AlertAsync(app, AccountsApp.UserName, "sai-mat-khau");
        var locked = await AlertAsync(app, AccountsApp.UserName, AccountsApp.Password);
        var none = await AlertAsync(app, "khong-co-ai", AccountsApp.Password);

        wrong.ShouldContain("15 phút");
        locked.ShouldBe(wrong);
        none.ShouldBe(wrong);
    }

    [StorageFact]
    public async Task A_session_lives_on_while_it_is_used_and_ends_twelve_hours_after()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = await app.BrowseSignedInAsync();

        app.Clock.Advance(TimeSpan.FromHours(11));
        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromHours(11));
        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));
        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StorageFact]
    public async Task A_new_password_ends_the_sessions_that_began_before_it()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = await app.BrowseSignedInAsync();
        using var scope = app.Services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByNameAsync(AccountsApp.UserName);
        (await accounts.ChangePasswordAsync(account!, AccountsApp.Password, "mat-khau-moi-hon")).Succeeded.ShouldBeTrue();

        app.Clock.Advance(TimeSpan.FromMinutes(6));
        var response = await browser.GetAsync("/stub-page");

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StorageFact]
    public async Task Signing_out_ends_the_session_and_needs_our_own_form()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = await app.BrowseSignedInAsync();

        var foreign = await browser.PostAsync("/sign-out");
        var still = await browser.GetAsync("/stub-page");
        var ours = await browser.SubmitAsync("/stub-sign-out", "/sign-out");
        var after = await browser.GetAsync("/stub-page");

        foreign.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        still.StatusCode.ShouldBe(HttpStatusCode.OK);
        ours.Headers.Location!.OriginalString.ShouldBe("/sign-in");
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StorageFact]
    public async Task A_sign_in_form_from_elsewhere_is_refused()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);

        var response = await app.Browse().PostAsync("/sign-in", ("_handler", "sign-in"),
            ("Input.UserName", AccountsApp.UserName), ("Input.Password", AccountsApp.Password));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Headers.TryGetValues("Set-Cookie", out _).ShouldBeFalse();
    }

    [StorageFact]
    public async Task One_address_may_try_only_so_often()
    {
        await using var app = await AccountsApp.StartSetUpAsync(
            engine, configuration => configuration.AddInMemoryCollection([new("Accounts:AttemptsPerMinute", "2")]));
        using var browser = app.Browse();
        await browser.SignInAsync("khong-co-ai", "sai-mat-khau");
        await browser.SignInAsync("khong-co-ai", "sai-mat-khau");

        var third = await browser.SignInAsync(AccountsApp.UserName, AccountsApp.Password);

        third.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await browser.GetAsync("/sign-in")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> AlertAsync(AccountsApp app, string userName, string password)
    {
        var response = await app.Browse().SignInAsync(userName, password);
        return (await Browser.ReadAsync(response)).QuerySelector("[role=alert]")!.TextContent.Trim();
    }

    private static string CookieOf(HttpResponseMessage response) =>
        response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("campaigns.account", StringComparison.Ordinal))
            .ToLowerInvariant();
}

public sealed class SqliteSignInTests() : SignInTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresSignInTests() : SignInTests(StorageEngine.Postgres);

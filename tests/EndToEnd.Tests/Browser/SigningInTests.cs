using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.EndToEnd.Tests;

[Collection(BrowserTests.Name)]
public sealed class SigningInTests(BrowserFixture browser) : IAsyncLifetime
{
    private static readonly string[] Gained = ["views", "interactions", "shares", "posts"];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.LeaveAsync();

    [RequiresChromiumFact]
    public async Task Who_signs_in_sees_the_dashboard_until_signing_out()
    {
        var page = await browser.VisitAsync();

        await page.GotoAsync("/?days=7");
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in\\?returnUrl="));
        await page.SignInAsync("lanh-dao", BrowserFixture.DemoPassword);
        await page.ShouldShowFiguresAsync();

        await page.Locator(".account-menu summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đăng nhập" })).ToBeVisibleAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đăng nhập" })).ToBeVisibleAsync();
        (await page.APIRequest.GetAsync("/api/v1/reach/summary")).Status.ShouldBe(401);
    }

    [RequiresChromiumFact]
    public async Task The_figures_on_the_page_are_those_of_the_API()
    {
        var page = await browser.VisitAsOrganizerAsync();
        // Days that are over: what was gained in them no longer changes while the demo goes on collecting.
        var last = LocalDay.Of(TimeProvider.System.GetUtcNow()).AddDays(-3);
        var period = string.Create(CultureInfo.InvariantCulture, $"from={last.AddDays(-13):yyyy-MM-dd}&to={last:yyyy-MM-dd}");

        await page.GotoAsync($"/?{period}");
        var shown = await page.KeyFigures().EvaluateAllAsync<string[]>("all => all.map(figure => figure.value)");
        var exact = await page.Locator("#key-figures .key-figure-exact").First.TextContentAsync();
        var summary = (await (await page.APIRequest.GetAsync($"/api/v1/reach/summary?{period}")).JsonAsync())!.Value;

        long[] told = [.. Gained.Select(name => summary.GetProperty("gained").GetProperty(name).GetInt64()), Followers(summary)];
        shown.ShouldBe(told.Select(figure => figure.ToString(CultureInfo.InvariantCulture)));
        told.ShouldAllBe(figure => figure > 0);
        exact.ShouldBe(told[0].ToString("#,0", CultureInfo.GetCultureInfo("vi-VN")));
    }

    [RequiresChromiumFact]
    public async Task A_wrong_password_is_told_and_shows_nothing()
    {
        var page = await browser.VisitAsync();

        await page.SignInAsync("to-chuc", "xem-thu-2025");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tên đăng nhập hoặc mật khẩu không đúng");
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đăng nhập" })).ToBeVisibleAsync();
        await Expect(page.KeyFigures()).ToHaveCountAsync(0);
    }

    private static long Followers(JsonElement summary) => summary.GetProperty("platforms").EnumerateArray()
        .Select(platform => platform.GetProperty("followers"))
        .Where(followers => followers.ValueKind == JsonValueKind.Number)
        .Sum(followers => followers.GetInt64());
}

using System.Text.RegularExpressions;
using Campaigns.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The pages that are a member's own, on a phone, by a personal link; and what happens when the network goes.</summary>
[Collection(BrowserTests.Name)]
public sealed class OwnPagesTests(BrowserFixture browser) : IAsyncLifetime
{
    private static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    /// <summary>Every route that is looked at here: no account opens them.</summary>
    public static IReadOnlyList<string> Routes { get; } =
        ["/m", "/m/{Secret}", "/me", "/me/answer", "/me/shares", "/me/privacy", "/me/data", "/me/kit/{Campaign}"];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.LeaveAsync();

    [RequiresChromiumTheory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public async Task Every_page_of_a_member_fits_the_phone_and_keeps_nobody_out(string language)
    {
        var link = await NewLinkAsync();
        var page = await browser.VisitAsync(options: new BrowserNewContextOptions { ViewportSize = Phone, Locale = language });
        var errors = page.NoteErrors();
        List<string> faults = [.. await page.FaultsAsync("/m", errors), .. await page.FaultsAsync(link, errors)];
        await SignInAsync(page, link);
        faults.AddRange(await page.FaultsAsync("/me", errors));
        await HandInAsync(page, $"https://www.facebook.com/nguoi.mau/posts/{Random.Shared.NextInt64(1_000_000_000, 9_000_000_000)} https://vnexpress.net/a.html");
        await Expect(page.Locator("#verdicts > li")).ToHaveCountAsync(2);

        foreach (var address in (string[])["/me/answer", "/me/shares", "/me/privacy", "/me/data", "/me/kit/tin-tot"])
            faults.AddRange(await page.FaultsAsync(address, errors));

        (await page.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe(language[..2]);
        faults.ShouldBeEmpty();
    }

    [RequiresChromiumFact]
    public async Task What_was_typed_outlives_the_network_and_is_sent_when_it_is_back()
    {
        var page = await browser.VisitAsync(options: new BrowserNewContextOptions { ViewportSize = Phone });
        await SignInAsync(page, await NewLinkAsync());
        await page.GotoAsync("/me");
        await page.Context.SetOfflineAsync(true);
        var link = $"https://www.facebook.com/nguoi.mau/posts/{Random.Shared.NextInt64(1_000_000_000, 9_000_000_000)}";
        await HandInAsync(page, link);
        await Expect(page.Locator(".draft-state")).ToContainTextAsync("mất mạng");

        await page.Context.SetOfflineAsync(false);

        await Expect(page.Locator("#verdicts > li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#verdicts > li")).ToContainTextAsync(link);
        await page.GotoAsync("/me");
        (await page.Locator("textarea[name=links]").InputValueAsync()).ShouldBeEmpty();
    }

    [RequiresChromiumFact]
    public async Task What_was_typed_is_there_again_after_the_page_was_closed()
    {
        var page = await browser.VisitAsync(options: new BrowserNewContextOptions { ViewportSize = Phone });
        await SignInAsync(page, await NewLinkAsync());
        await page.GotoAsync("/me");
        await page.Locator("textarea[name=links]").FillAsync("https://www.facebook.com/nguoi.mau/posts/77");
        await page.Locator("textarea[name=links]").BlurAsync();

        await page.GotoAsync("/me/privacy");
        await page.GotoAsync("/me");

        await Expect(page.Locator("textarea[name=links]")).ToHaveValueAsync("https://www.facebook.com/nguoi.mau/posts/77");
    }

    // A new member of the demo's, who may hand in links, and a personal link.
    private async Task<string> NewLinkAsync()
    {
        var organizer = await browser.VisitAsOrganizerAsync();
        await organizer.GotoAsync("/units/SX-X01/members/new");
        await organizer.Locator("#name").FillAsync($"Nguyễn {Letters()}");
        await organizer.Locator("#number").FillAsync($"09{Random.Shared.Next(10_000_000, 99_999_999)}");
        await organizer.Locator("main form button[type=submit]").First.ClickAsync();
        await organizer.WaitForURLAsync(new Regex("/members/[0-9a-f]{32}"));
        await organizer.ConfirmAsync("Cấp liên kết mới");
        var link = (await organizer.Locator(".personal-link").TextContentAsync())!;
        await organizer.Context.CloseAsync();
        return link;
    }

    private static async Task SignInAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Locator("#consent [name=purpose]").First.CheckAsync();
        await page.Locator("#consent [name=birth]").FillAsync("01/09/2000");
        await page.Locator("#consent button[type=submit]").ClickAsync();
        await Expect(page.Locator("#hand-in")).ToBeVisibleAsync();
    }

    private static async Task HandInAsync(IPage page, string text)
    {
        if (await page.Locator("select[name=campaign]").CountAsync() > 0) await page.Locator("select[name=campaign]").SelectOptionAsync("tin-tot");
        await page.Locator("textarea[name=links]").FillAsync(text);
        await page.Locator("#hand-in button[type=submit]").ClickAsync();
    }

    private static string Letters() => new([.. Enumerable.Range(0, 8).Select(_ => (char)('a' + Random.Shared.Next(26)))]);
}

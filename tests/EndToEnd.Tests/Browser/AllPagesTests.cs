using Campaigns.Testing;
using Microsoft.Playwright;

namespace Campaigns.EndToEnd.Tests;

[Collection(BrowserTests.Name)]
public sealed class AllPagesTests(BrowserFixture browser) : IAsyncLifetime
{
    private static readonly string[] Fixed =
    [
        "/units/import", "/people/invite", "/fanpages/new", "/campaigns/new", "/activities", "/activities/new", "/audit",
        "/account/second-factor", "/account/sessions", "/account/password",
    ];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.LeaveAsync();

    [RequiresChromiumTheory]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    [InlineData(1920, 1080)]
    public async Task Every_page_of_the_organization_fits_the_screen_and_keeps_nobody_out(int width, int height)
    {
        var screen = new ViewportSize { Width = width, Height = height };
        var page = await browser.VisitAsOrganizerAsync(new BrowserNewContextOptions { ViewportSize = screen });
        var errors = page.NoteErrors();
        List<string> faults = [];

        var campaign = await FirstOfAsync("/campaigns", "Đang chạy");
        var unit = await FirstOfAsync("/units");
        var fanpage = await FirstOfAsync("/fanpages");
        var person = await FirstOfAsync("/people");
        string[] inside =
        [
            .. Fixed, person, fanpage, unit, $"{unit}/below", $"{unit}/history", $"{unit}/change/open", $"{unit}/change/merge",
            campaign, $"{campaign}/posts", $"{campaign}/posts/join", $"{campaign}/posts/history", $"{campaign}/kit", $"{campaign}/copy",
            $"{campaign}/edit", $"{campaign}/edit/schedule", $"{campaign}/edit/units", $"{campaign}/edit/targets", $"{campaign}/edit/content",
        ];
        foreach (var address in inside)
        {
            faults.AddRange(await page.FaultsAsync(address, errors));
            if (address == campaign) await page.SaveAsync("campaign");
            if (address == fanpage) await page.SaveAsync("fanpage");
        }

        faults.ShouldBeEmpty();

        // The list is looked at on the way.
        async Task<string> FirstOfAsync(string list, string rowWith = "")
        {
            faults.AddRange(await page.FaultsAsync(list, errors));
            await page.SaveAsync(list[1..]);
            return (await page.Locator("main tr", new() { HasText = rowWith }).Locator($"th a[href^='{list}/']").First.GetAttributeAsync("href"))!;
        }
    }
}

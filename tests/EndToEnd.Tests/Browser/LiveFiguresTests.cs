using Campaigns.Testing;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.EndToEnd.Tests;

[Collection(BrowserTests.Name)]
public sealed class LiveFiguresTests(BrowserFixture browser) : IAsyncLifetime
{
    private const float LongestWait = 150_000;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.LeaveAsync();

    [RequiresChromiumFact]
    public async Task Figures_that_are_collected_appear_without_a_reload()
    {
        var page = await browser.VisitAsOrganizerAsync();
        await page.GotoAsync("/");
        await Expect(page.Locator("#live-state")).ToHaveTextAsync("Trực tiếp");
        await page.EvaluateAsync("document.body.dataset.visit = 'first'");
        var newest = page.Locator("#provenance time");
        var before = await newest.GetAttributeAsync("datetime");

        await Expect(newest).Not.ToHaveAttributeAsync("datetime", before!, new() { Timeout = LongestWait });

        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-visit", "first");
        await Expect(page.Locator("#live-state")).ToHaveTextAsync("Trực tiếp");
        await Expect(page.Locator("[data-chart] canvas")).ToBeVisibleAsync();
    }
}

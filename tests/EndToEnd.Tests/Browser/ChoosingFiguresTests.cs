using System.Text.RegularExpressions;
using Campaigns.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.EndToEnd.Tests;

[Collection(BrowserTests.Name)]
public sealed class ChoosingFiguresTests(BrowserFixture browser) : IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.LeaveAsync();

    [RequiresChromiumFact]
    public async Task What_is_chosen_is_in_the_address_and_is_still_chosen_after_a_reload()
    {
        var page = await browser.VisitAsOrganizerAsync();
        await page.GotoAsync("/");
        var campaign = page.GetByLabel("Chiến dịch", new() { Exact = true });
        var name = await campaign.Locator("option").Nth(1).TextContentAsync();
        var id = await campaign.Locator("option").Nth(1).GetAttributeAsync("value");

        await campaign.SelectOptionAsync(new SelectOptionValue { Value = id });
        await page.GetByLabel("Nền tảng", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "YouTube" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem", Exact = true }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex($"campaign={Regex.Escape(id!)}&platform=youtube"));
        await page.ReloadAsync();
        await Expect(campaign).ToHaveValueAsync(id!);
        await Expect(page.GetByLabel("Nền tảng", new() { Exact = true })).ToHaveValueAsync("youtube");
        await Expect(page.Locator(".page-subtitle")).ToContainTextAsync($"{name} · YouTube");
        await Expect(page.Locator("#platforms tbody tr")).ToHaveCountAsync(1);
    }

    [RequiresChromiumFact]
    public async Task A_unit_that_does_not_exist_is_not_found()
    {
        var page = await browser.VisitAsOrganizerAsync();

        var answer = await page.GotoAsync("/?unit=KHONG-CO");

        answer!.Status.ShouldBe(404);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await Expect(page.KeyFigures()).ToHaveCountAsync(0);
    }

    [RequiresChromiumFact]
    public async Task A_unit_admin_sees_the_own_unit_and_nothing_above_it()
    {
        var page = await browser.VisitAsync();
        await page.SignInAsync("quan-tri", BrowserFixture.DemoPassword);
        await page.ShouldShowFiguresAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToContainTextAsync("Tỉnh Đoàn");

        var above = await page.GotoAsync("/?unit=SX");

        above!.Status.ShouldBe(404);
        await Expect(page.KeyFigures()).ToHaveCountAsync(0);
        (await page.APIRequest.GetAsync("/api/v1/reach/summary?unit=SX")).Status.ShouldBe(404);
    }
}

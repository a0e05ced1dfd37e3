using System.Text.RegularExpressions;
using Campaigns.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.EndToEnd.Tests;

[Collection(BrowserTests.Name)]
public sealed class FirstVisitTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Password = "mat-khau-dau-tien";
    private readonly TemporaryFolder _folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await browser.LeaveAsync();
        _folder.Dispose();
    }

    [RequiresChromiumFact]
    public async Task The_first_visit_sets_the_installation_up_once_and_what_it_made_outlives_a_kill()
    {
        await using (var site = await ServedSite.ServeAsync(_folder.Path))
        {
            var page = await browser.VisitAsync(site.Address);
            await ShouldAskForTheFirstUnitAsync(page);
            await page.SetUpAsync(Password);
            await ShouldShowAnEmptyDashboardAsync(page);
            (await page.GotoAsync("/setup"))!.Status.ShouldBe(404);
        }

        await using var again = await ServedSite.ServeAsync(_folder.Path);
        var later = await browser.VisitAsync(again.Address);
        (await later.GotoAsync("/setup"))!.Status.ShouldBe(404);
        await later.SignInAsync("nguoi-to-chuc", Password);
        await ShouldShowAnEmptyDashboardAsync(later);
    }

    private static async Task ShouldAskForTheFirstUnitAsync(IPage page)
    {
        await page.GotoAsync("/");
        await Expect(page).ToHaveURLAsync(new Regex("/setup$"));
        (await page.ViolationsAsync()).ShouldBeEmpty();
    }

    private static async Task ShouldShowAnEmptyDashboardAsync(IPage page)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Tỉnh Đoàn Mẫu" })).ToBeVisibleAsync();
        await Expect(page.Locator("#figures")).ToContainTextAsync("Chưa có trang nào");
        (await page.ViolationsAsync()).ShouldBeEmpty();
    }
}

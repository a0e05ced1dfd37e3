using Campaigns.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.EndToEnd.Tests;

[Collection(BrowserTests.Name)]
public sealed class AppearanceTests(BrowserFixture browser) : IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.LeaveAsync();

    [RequiresChromiumTheory]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    [InlineData(1920, 1080)]
    public async Task Pages_fit_the_screen_work_without_errors_and_keep_nobody_out(int width, int height)
    {
        var screen = new ViewportSize { Width = width, Height = height };
        var member = await browser.VisitAsOrganizerAsync(new BrowserNewContextOptions { ViewportSize = screen });
        var stranger = await browser.VisitAsync(options: new BrowserNewContextOptions { ViewportSize = screen });

        var errors = member.NoteErrors();
        await ShouldShowASoundDashboardAsync(member, errors);
        await member.SaveAsync("dashboard");
        (await member.FaultsAsync("/account/api-keys", errors)).ShouldBeEmpty();
        (await stranger.FaultsAsync("/sign-in", stranger.NoteErrors())).ShouldBeEmpty();
    }

    [RequiresChromiumTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task What_forms_answer_keeps_nobody_out(ColorScheme colours)
    {
        var organizer = await browser.VisitAsOrganizerAsync(new BrowserNewContextOptions { ColorScheme = colours });
        await organizer.GotoAsync("/account/api-keys");
        await organizer.GetByLabel("Tên (dùng cho chương trình nào)").FillAsync($"Bảng điện tử ({colours})");
        await organizer.GetByRole(AriaRole.Button, new() { Name = "Tạo khoá" }).ClickAsync();
        await Expect(organizer.GetByRole(AriaRole.Status)).ToContainTextAsync("cmp_");
        (await organizer.ViolationsAsync()).ShouldBeEmpty();

        var stranger = await browser.VisitAsync(options: new BrowserNewContextOptions { ColorScheme = colours });
        await stranger.SignInAsync("khong-co", "sai-mat-khau");
        await Expect(stranger.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        (await stranger.ViolationsAsync()).ShouldBeEmpty();
    }

    [RequiresChromiumFact]
    public async Task The_dark_dashboard_keeps_nobody_out()
    {
        var page = await browser.VisitAsOrganizerAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });

        await ShouldShowASoundDashboardAsync(page, page.NoteErrors());

        (await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(15, 23, 32)");
    }

    private static async Task ShouldShowASoundDashboardAsync(IPage page, List<string> errors) =>
        (await page.FaultsAsync("/", errors, () => Expect(page.Locator("[data-chart] canvas")).ToBeVisibleAsync())).ShouldBeEmpty();
}

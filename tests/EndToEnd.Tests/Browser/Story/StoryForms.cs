using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.EndToEnd.Tests;

/// <summary>How people of the story fill in forms.</summary>
internal static class StoryForms
{
    /// <summary>Opens a page, which must be there and keep nobody out.</summary>
    public static async Task OpenAsync(this IPage page, string address)
    {
        (await page.GotoAsync(address))!.Status.ShouldBe(200, address);
        (await page.ViolationsAsync()).ShouldBeEmpty(address);
    }

    /// <summary>Fills fields in by their names.</summary>
    public static async Task FillInAsync(this IPage page, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields) await page.Locator($"[name='{name}']").FillAsync(value);
    }

    /// <summary>Presses a button by what it says.</summary>
    public static Task PressAsync(this IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Opens a question by what it is about and answers yes.</summary>
    public static async Task ConfirmAsync(this IPage page, string label)
    {
        var question = page.Locator("details.confirm", new() { HasText = $"{label}…" });
        await question.Locator("summary").ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).ClickAsync();
    }

    /// <summary>The page says that it is done, and that keeps nobody out either.</summary>
    public static async Task ShouldSayAsync(this IPage page, string words)
    {
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = words })).ToBeVisibleAsync();
        (await page.ViolationsAsync()).ShouldBeEmpty(words);
    }

    /// <summary>The views that a page with key figures shows.</summary>
    public static async Task<string?> ViewsAsync(this IPage page, string address)
    {
        await page.OpenAsync(address);
        return await page.KeyFigures().First.GetAttributeAsync("value");
    }

    /// <summary>Opens the page until it shows these views: what other processes wrote may show a second late.</summary>
    public static async Task ShouldShowViewsAsync(this IPage page, string address, string views)
    {
        await page.OpenAsync(address);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var turn = 0; turn < 50 && await ShownAsync() != views; turn++)
        {
            await timer.WaitForNextTickAsync();
            await page.ReloadAsync();
        }

        (await ShownAsync()).ShouldBe(views, address);

        async Task<string?> ShownAsync() => await page.KeyFigures().CountAsync() == 0 ? null : await page.KeyFigures().First.GetAttributeAsync("value");
    }
}

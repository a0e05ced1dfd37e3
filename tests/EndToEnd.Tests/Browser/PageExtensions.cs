using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.EndToEnd.Tests;

/// <summary>What visitors do and see on more than one page.</summary>
internal static class PageExtensions
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    // The elements that reach beyond the screen, apart from those that hold such an element.
    private const string Wide = """
        [...document.body.querySelectorAll('*')]
            .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth)
            .filter((element, index, all) => !all.some(other => other !== element && element.contains(other)))
            .map(element => `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 40)}`)
        """;

    // The buttons and badges whose words stand out of them.
    private const string Overfull = """
        [...document.querySelectorAll('.btn, .status-badge')]
            .filter(element => element.clientWidth > 0 && element.scrollWidth > element.clientWidth)
            .map(element => element.textContent.trim().slice(0, 40))
        """;

    /// <summary>Fills in the sign-in form and sends it.</summary>
    public static async Task SignInAsync(this IPage page, string userName, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-mail hoặc tên đăng nhập").FillAsync(userName);
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
    }

    /// <summary>Sets an installation up: the unit TDM, and "nguoi-to-chuc", who organizes.</summary>
    public static async Task SetUpAsync(this IPage page, string password)
    {
        await page.GotoAsync("/setup");
        await page.GetByLabel("Tên đơn vị").FillAsync("Tỉnh Đoàn Mẫu");
        await page.GetByLabel("Mã đơn vị").FillAsync("TDM");
        await page.GetByLabel("Họ và tên").FillAsync("Người Tổ Chức");
        await page.GetByLabel("E-mail hoặc tên đăng nhập").FillAsync("nguoi-to-chuc");
        await page.GetByLabel("Mật khẩu (ít nhất 10 ký tự)").FillAsync(password);
        await page.GetByLabel("Nhập lại mật khẩu").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu" }).ClickAsync();
    }

    /// <summary>The dashboard is there, with its five key figures.</summary>
    public static Task ShouldShowFiguresAsync(this IPage page) => Expect(page.KeyFigures()).ToHaveCountAsync(5);

    /// <summary>The key figures as machines read them: views, interactions, shares, posts, followers.</summary>
    public static ILocator KeyFigures(this IPage page) => page.Locator("#key-figures data");

    /// <summary>Asks axe for what keeps people out, in the rules of WCAG 2.2 AA and its best practices.</summary>
    /// <returns>A line per violation: the rule, and the elements that break it.</returns>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page)
    {
        await page.EvaluateAsync(Axe.Value);
        var violations = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document)).violations.map(rule => `${rule.id}: ${rule.nodes.map(node => node.target.join(' ')).join(', ')}`)");
        return [.. violations.EnumerateArray().Select(line => line.GetString()!)];
    }

    /// <summary>Opens a page and looks whether it is there, fits the screen, works without errors and keeps nobody out.</summary>
    /// <param name="page">Where it is opened.</param>
    /// <param name="address">The page's address.</param>
    /// <param name="errors">What <see cref="NoteErrors"/> notes; empty afterwards.</param>
    /// <param name="isReady">Waits for what the script draws; null where it draws nothing.</param>
    /// <returns>A line per fault; none when it is sound.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this IPage page, string address, List<string> errors, Func<Task>? isReady = null)
    {
        var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        if (isReady is not null) await isReady();

        List<string> faults = [.. await page.ViolationsAsync(), .. errors];
        errors.Clear();
        if (answer!.Status != 200) faults.Add($"status {answer.Status}");
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > page.ViewportSize!.Width)
            faults.Add($"scrolls sideways: {string.Join(", ", await page.EvaluateAsync<string[]>(Wide))}");
        if (await page.EvaluateAsync<string[]>(Overfull) is { Length: > 0 } overfull)
            faults.Add($"words stand out of: {string.Join(", ", overfull)}");
        return [.. faults.Select(fault => $"{address}: {fault}")];
    }

    /// <summary>Notes what goes wrong in the page from now on: errors on the console, exceptions, and answers that did not come.</summary>
    public static List<string> NoteErrors(this IPage page)
    {
        List<string> errors = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") errors.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => errors.Add(error);
        return errors;
    }
}

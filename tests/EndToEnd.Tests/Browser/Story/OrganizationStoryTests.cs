using System.Text.RegularExpressions;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.EndToEnd.Tests;

/// <summary>An organization's first days: its tree, its people and pages, a campaign from plan to end, and a merger.</summary>
[Collection(BrowserTests.Name)]
public sealed class OrganizationStoryTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Password = "mat-khau-cua-ca-truyen";
    private const string Campaign = "/campaigns/he-xanh";
    private static readonly DateOnly Today = LocalDay.Of(TimeProvider.System.GetUtcNow());
    private readonly TemporaryFolder _folder = new();

    private Installed Installed => new(_folder.File("data"));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await browser.LeaveAsync();
        _folder.Dispose();
    }

    [RequiresChromiumFact]
    public async Task A_tree_is_imported_a_campaign_is_run_to_its_end_and_provinces_merge_without_losing_a_figure()
    {
        await using var site = await ServedSite.ServeAsync(Installed.Data);
        var organizer = await browser.VisitAsync(site.Address);
        await organizer.SetUpAsync(Password);
        await ImportTreeAsync(organizer);

        var link = await InviteAsync(organizer);
        var admin = await browser.VisitAsync(site.Address, new() { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        await AcceptAsync(admin, link);
        await ShouldSeeOnlyTheirsAsync(admin);
        await RegisterAsync(admin, "tiktok", "tinh-b", "TB");
        await RegisterAsync(admin, "zalo", "xa-b1", "TB-1");

        await PlanAsync(organizer);
        await organizer.OpenAsync(Campaign);
        await organizer.ConfirmAsync("Phát động");
        await organizer.ShouldSayAsync("Đã phát động");
        await PostsJoinAsync(organizer);
        await TakeOutAsync(organizer);
        await organizer.ConfirmAsync("Kết thúc");
        await organizer.ShouldSayAsync("Đã kết thúc");

        await MergeAsync(organizer);
        await BothViewsShouldAddUpAsync(organizer);
        await Installed.VerifyAsync();
    }

    private static async Task ImportTreeAsync(IPage page)
    {
        await Expect(page).ToHaveURLAsync(new Regex("/$"));
        await page.OpenAsync("/units/import");
        await page.GetByLabel("Tệp CSV hoặc XLSX").SetInputFilesAsync(new FilePayload { Name = "cay.csv", MimeType = "text/csv", Buffer = StoryFiles.Tree() });
        await page.GetByLabel("Áp dụng từ ngày").FillAsync(Day(-30));
        await page.PressAsync("Xem trước");
        await Expect(page.Locator("#import-counts")).ToContainTextAsync("3.000");
        (await page.ViolationsAsync()).ShouldBeEmpty();
        await page.ConfirmAsync("Áp dụng");
        await Expect(page.GetByText("Hoàn tác…")).ToBeVisibleAsync();
        (await page.ViolationsAsync()).ShouldBeEmpty();
    }

    private static async Task<string> InviteAsync(IPage page)
    {
        await page.OpenAsync("/people/invite");
        await page.GetByLabel("Họ và tên").FillAsync("Quản Trị Tỉnh B");
        await page.GetByLabel("Vai trò được giao").SelectOptionAsync(new SelectOptionValue { Label = "Quản trị đơn vị" });
        await page.GetByLabel("Đơn vị", new() { Exact = true }).FillAsync("tinh b");
        await page.PressAsync("Tạo lời mời");
        return (await page.Locator("#invitation-link").TextContentAsync())!;
    }

    private static async Task AcceptAsync(IPage page, string link)
    {
        await page.OpenAsync(link);
        await page.GetByLabel("E-mail hoặc tên đăng nhập").FillAsync("tinh-b");
        await page.GetByLabel("Mật khẩu (ít nhất 10 ký tự)").FillAsync(Password);
        await page.GetByLabel("Nhập lại mật khẩu").FillAsync(Password);
        await page.PressAsync("Tạo tài khoản");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Tỉnh B" })).ToBeVisibleAsync();
    }

    private static async Task ShouldSeeOnlyTheirsAsync(IPage admin)
    {
        await admin.OpenAsync("/units/TB");
        string[] others = ["/units/TA", "/units/TA-1/history", "/units/TA/change/rename", "/?unit=TA", "/campaigns/new", "/units/nowhere"];
        foreach (var address in others) (await admin.GotoAsync(address))!.Status.ShouldBe(404, address);
    }

    private static async Task RegisterAsync(IPage page, string platform, string account, string unit)
    {
        await page.OpenAsync("/fanpages/new");
        await page.GetByLabel("Nền tảng").SelectOptionAsync(platform);
        await page.FillInAsync(("accountId", account), ("name", $"Trang {account}"), ("unit", unit));
        await page.PressAsync("Đăng ký");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Trang {account} Chưa kết nối");
        (await page.ViolationsAsync()).ShouldBeEmpty();
    }

    private static async Task PlanAsync(IPage page)
    {
        var (first, second, third, last) = (Day(-6), Day(0), Day(1), Day(7));
        await page.OpenAsync("/campaigns/new");
        await page.FillInAsync(("name", "Hè xanh"), ("id", "he-xanh"), ("from", first), ("to", last), ("hashtags", "#HeXanh"));
        await page.PressAsync("Tạo bản nháp");
        await page.ShouldSayAsync("Đã tạo bản nháp");

        await page.OpenAsync($"{Campaign}/edit/schedule");
        await page.FillInAsync(
            ("phases[0].name", "Ra quân"), ("phases[0].from", first), ("phases[0].to", second), ("phases[0].share", "60"),
            ("phases[1].name", "Về đích"), ("phases[1].from", third), ("phases[1].to", last), ("phases[1].share", "40"));
        await page.Locator("#phases button").ClickAsync();
        await page.ShouldSayAsync("Đã lưu");

        await page.OpenAsync($"{Campaign}/edit/targets");
        await page.FillInAsync(("views", "1.001"), ("posts", "2"));
        await page.Locator("#targets button").ClickAsync();
        await page.PressAsync("Chia theo số đoàn viên");
        await Expect(page.GetByLabel("Phần của Tỉnh A: Lượt xem")).ToHaveValueAsync("601");
        await Expect(page.GetByLabel("Phần của Tỉnh B: Lượt xem")).ToHaveValueAsync("400");
        (await page.ViolationsAsync()).ShouldBeEmpty();
    }

    private async Task PostsJoinAsync(IPage page)
    {
        StoryFiles.WriteFigures(_folder.Path, Today);
        (await Installed.RunAsync("import", _folder.Path)).ExitCode.ShouldBe(0);

        await page.ShouldShowViewsAsync(Campaign, "310");
        await Expect(page.Locator("#targets")).ToContainTextAsync("310 / 1.001");
        await Expect(page.Locator("#targets .value").First).ToHaveAttributeAsync("width", new Regex("^[1-9]"));
    }

    private static async Task TakeOutAsync(IPage page)
    {
        await page.OpenAsync($"{Campaign}/posts");
        await page.GetByLabel("Chọn bài: Xã ra quân #HeXanh").CheckAsync();
        await page.ConfirmAsync("Đưa bài đã chọn ra");
        await page.ShouldSayAsync("Đã đưa 1 bài ra");
        await page.ShouldShowViewsAsync(Campaign, "250");
    }

    private static async Task MergeAsync(IPage page)
    {
        await page.OpenAsync("/units/TA/change/merge");
        await page.FillInAsync(("Input.Units", "TB"), ("Input.From", Day(0)));
        await page.PressAsync("Tiếp tục");
        await page.PressAsync("Xác nhận: Sáp nhập vào đây");
        await page.ShouldSayAsync("Đã thực hiện");
        await page.OpenAsync("/units/TB/history");
    }

    // All was gained before the day of the merger: seen by the structure of now it is A's, by that of then it is B's.
    private static async Task BothViewsShouldAddUpAsync(IPage page)
    {
        (await page.ViewsAsync("/?structure=now")).ShouldBe("1310");
        (await page.ViewsAsync("/?structure=then")).ShouldBe("1310");
        await Expect(page.Locator("#units")).ToContainTextAsync("Tỉnh B");
        (await page.ViewsAsync("/?unit=TA&structure=now")).ShouldBe("310");
        (await page.ViewsAsync("/?unit=TB&structure=then")).ShouldBe("310");
        await page.OpenAsync("/?unit=TA&structure=then");
        (await page.Locator("#key-figures data[value='310']").CountAsync()).ShouldBe(0);
        await page.OpenAsync($"{Campaign}?unit=TA");
    }

    private static string Day(int fromToday) => Today.AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

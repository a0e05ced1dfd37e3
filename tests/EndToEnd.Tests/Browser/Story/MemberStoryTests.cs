using System.Globalization;
using System.Text;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.EndToEnd.Tests;

/// <summary>Twenty thousand members, one of whom shares from a phone; a reviewer, a recount, and the way out again.</summary>
[Collection(BrowserTests.Name)]
public sealed class MemberStoryTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Password = "mat-khau-cua-ca-truyen";
    private const string Campaign = "/campaigns/he-xanh";
    private const string Name = "Quách Thị Xuyến";
    private const int Members = 20_000;
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
    public async Task A_member_of_twenty_thousand_shares_is_reviewed_and_recounted_and_leaves_no_trace_but_numbers()
    {
        await using var site = await ServedSite.ServeAsync(Installed.Data);
        var organizer = await browser.VisitAsync(site.Address);
        await organizer.SetUpAsync(Password);
        await LaunchAsync(organizer);
        await ImportRosterAsync(organizer);
        var link = await GiveLinkAsync(organizer);

        var member = await browser.VisitAsync(site.Address, new() { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        await ConsentAsync(member, link);
        await HandInAsync(member);

        await ReviewAsync(organizer);
        await ShouldReadTheReasonAsync(member);
        var admin = await InvitedAsync(organizer, site.Address);
        await RecountAsync(admin);
        await FiguresShouldFollowAsync(organizer);
        await Installed.VerifyAsync();

        await EraseAsync(member, link);
        await ShouldBeGoneAsync(organizer);
        await Installed.VerifyAsync();
    }

    private static async Task LaunchAsync(IPage page)
    {
        await page.OpenAsync("/campaigns/new");
        await page.FillInAsync(("name", "Hè xanh"), ("id", "he-xanh"), ("from", Day(-1)), ("to", Day(7)), ("hashtags", "#HeXanh"));
        await page.PressAsync("Tạo bản nháp");
        await page.ShouldSayAsync("Đã tạo bản nháp");
        await page.OpenAsync($"{Campaign}/edit/content");
        await page.FillInAsync(("title", "Mùa hè xanh bắt đầu"), ("text", "Mùa hè này bạn ở đâu? #HeXanh"));
        await page.Locator("form:has([name='title']) button[type=submit]").ClickAsync();
        await page.ShouldSayAsync("Đã lưu");
        await page.OpenAsync(Campaign);
        await page.ConfirmAsync("Phát động");
        await page.ShouldSayAsync("Đã phát động");
    }

    private static async Task ImportRosterAsync(IPage page)
    {
        await page.OpenAsync("/units/TDM/members/import");
        await page.GetByLabel("Tệp CSV hoặc XLSX").SetInputFilesAsync(new FilePayload { Name = "doan-vien.csv", MimeType = "text/csv", Buffer = Roster() });
        await page.PressAsync("Xem trước");
        await Expect(page.Locator("#import-counts")).ToContainTextAsync("20.000 người thêm mới", new() { Timeout = 60_000 });
        (await page.ViolationsAsync()).ShouldBeEmpty();
        await page.SaveAsync("member-import");
        await page.ConfirmAsync("Áp dụng");
        await Expect(page.GetByText("Hoàn tác…")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        (await page.ViolationsAsync()).ShouldBeEmpty();
    }

    private static async Task<string> GiveLinkAsync(IPage page)
    {
        await page.OpenAsync("/units/TDM/members");
        await page.GetByLabel("Tìm theo họ tên hoặc mã riêng").FillAsync("quach thi xuyen");
        await page.PressAsync("Tìm");
        await page.SaveAsync("members");
        await page.GetByRole(AriaRole.Link, new() { Name = Name }).ClickAsync();
        await page.ConfirmAsync("Cấp liên kết mới");
        await Expect(page.Locator("#personal-link img")).ToBeVisibleAsync();
        (await page.ViolationsAsync()).ShouldBeEmpty();
        return (await page.Locator(".personal-link").TextContentAsync())!;
    }

    private static async Task ConsentAsync(IPage page, string link)
    {
        await page.OpenAsync(link);
        await page.SaveAsync("member-link");
        await page.PressAsync("Mở trang của tôi");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bạn có đồng ý không?" })).ToBeVisibleAsync();
        (await page.GetByRole(AriaRole.Checkbox, new() { Checked = true }).CountAsync()).ShouldBe(0);
        (await page.ViolationsAsync()).ShouldBeEmpty();
        await page.SaveAsync("member-consent");
        await page.GetByLabel("Tính bài chia sẻ").CheckAsync();
        await page.PressAsync("Đồng ý");
        await Expect(page.Locator("#hand-in")).ToBeVisibleAsync();
        (await page.ViolationsAsync()).ShouldBeEmpty();
        await page.SaveAsync("member-today");
    }

    private static async Task HandInAsync(IPage page)
    {
        await page.GetByLabel("Đường dẫn").FillAsync("""
            Em đã chia sẻ ạ: https://www.facebook.com/xuyen.qt/posts/8081828384 và
            https://www.tiktok.com/@xuyen.qt/video/7234567890123456789?is_from_webapp=1
            (lần nữa: m.facebook.com/xuyen.qt/posts/8081828384?fbclid=abc)
            """);
        await page.PressAsync("Gửi");
        await Expect(page.Locator("#verdicts > li")).ToHaveCountAsync(3);
        await Expect(page.Locator("#verdicts .status-badge")).ToHaveTextAsync(["Đã nhận", "Đã nhận", "Đã gửi rồi"]);
        (await page.ViolationsAsync()).ShouldBeEmpty();
        await page.SaveAsync("member-verdicts");
    }

    private static async Task ReviewAsync(IPage page)
    {
        await page.OpenAsync($"{Campaign}/shares");
        await Expect(page.GetByText("Lượt chia sẻ (2 chờ duyệt)")).ToBeVisibleAsync();
        (await page.Locator("main").TextContentAsync())!.ShouldNotContain("Xuyến");
        await page.SaveAsync("shares");
        await page.GetByLabel("Chọn https://www.tiktok.com", new() { Exact = false }).CheckAsync();
        await page.Locator("details.confirm summary").ClickAsync();
        await page.GetByLabel("Lý do từ chối").SelectOptionAsync("not_visible");
        await page.PressAsync("Từ chối các lượt đã chọn");
        await Expect(page.Locator("#shares tbody tr")).ToHaveCountAsync(1);
        await page.GetByLabel("Chọn https://www.facebook.com", new() { Exact = false }).CheckAsync();
        await page.PressAsync("Duyệt các lượt đã chọn");
        await Expect(page.GetByText("Không có lượt nào chờ duyệt")).ToBeVisibleAsync();
        (await page.ViolationsAsync()).ShouldBeEmpty();
    }

    private static async Task ShouldReadTheReasonAsync(IPage member)
    {
        await member.OpenAsync("/me/shares");
        await Expect(member.GetByText("Được tính")).ToBeVisibleAsync();
        await Expect(member.GetByText("Bị từ chối")).ToBeVisibleAsync();
        await Expect(member.GetByText("Gửi lại")).ToBeVisibleAsync();
        await member.SaveAsync("member-shares");
    }

    private async Task<IPage> InvitedAsync(IPage organizer, Uri site)
    {
        await organizer.OpenAsync("/people/invite");
        await organizer.GetByLabel("Họ và tên").FillAsync("Người Hậu Kiểm");
        await organizer.GetByLabel("Vai trò được giao").SelectOptionAsync(new SelectOptionValue { Label = "Quản trị đơn vị" });
        await organizer.GetByLabel("Đơn vị", new() { Exact = true }).FillAsync("TDM");
        await organizer.PressAsync("Tạo lời mời");
        var admin = await browser.VisitAsync(site);
        await admin.OpenAsync((await organizer.Locator("#invitation-link").TextContentAsync())!);
        await admin.GetByLabel("E-mail hoặc tên đăng nhập").FillAsync("hau-kiem");
        await admin.GetByLabel("Mật khẩu (ít nhất 10 ký tự)").FillAsync(Password);
        await admin.GetByLabel("Nhập lại mật khẩu").FillAsync(Password);
        await admin.PressAsync("Tạo tài khoản");
        await Expect(admin.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Tỉnh Đoàn Mẫu" })).ToBeVisibleAsync();
        return admin;
    }

    private static async Task RecountAsync(IPage admin)
    {
        await admin.OpenAsync($"{Campaign}/recounts");
        await admin.PressAsync("Rút mẫu");
        await Expect(admin.Locator("#drawn tbody tr")).ToHaveCountAsync(1);
        (await admin.ViolationsAsync()).ShouldBeEmpty();
        await admin.SaveAsync("recount");
        await admin.Locator("#drawn select").SelectOptionAsync("right");
        await admin.Locator("form:has(#drawn) button[type=submit]").ClickAsync();
        await Expect(admin.GetByText("100,0% đúng").First).ToBeVisibleAsync();
        (await admin.ViolationsAsync()).ShouldBeEmpty();
    }

    private static async Task FiguresShouldFollowAsync(IPage organizer)
    {
        await organizer.OpenAsync(Campaign);
        await Expect(organizer.Locator("#recount data")).ToHaveTextAsync("100,0%");
        await Expect(organizer.GetByText("Đoàn viên nộp 1 liên kết")).ToBeVisibleAsync();
        await organizer.SaveAsync("campaign-shares");
    }

    private static async Task EraseAsync(IPage member, string link)
    {
        await member.OpenAsync("/me/privacy");
        await member.SaveAsync("member-privacy");
        await member.Locator("#purpose-counting_shares details.confirm summary").ClickAsync();
        await member.Locator("#purpose-counting_shares").GetByRole(AriaRole.Button, new() { Name = "Rút lại đồng ý", Exact = true }).ClickAsync();
        await member.OpenAsync("/me");
        await Expect(member.Locator("#hand-in")).ToHaveCountAsync(0);
        await member.OpenAsync("/me/data");
        await member.OpenAsync("/me/privacy");
        await member.ConfirmAsync("Xoá mọi thứ về tôi");
        await Expect(member.GetByText("Mọi thông tin về bạn đã được xoá.")).ToBeVisibleAsync();
        (await member.GotoAsync(link))!.Status.ShouldBe(404);
    }

    private static async Task ShouldBeGoneAsync(IPage organizer)
    {
        await organizer.OpenAsync("/units/TDM/members?q=quach%20thi%20xuyen");
        await Expect(organizer.GetByRole(AriaRole.Link, new() { Name = Name })).ToHaveCountAsync(0);
        await FiguresShouldFollowAsync(organizer);
    }

    private static byte[] Roster()
    {
        var rows = new StringBuilder("họ và tên;số điện thoại;ngày sinh\n").Append(CultureInfo.InvariantCulture, $"{Name};0912.345.678;01/09/2005\n");
        for (var number = 1; number < Members; number++)
            rows.Append(CultureInfo.InvariantCulture, $"NGUYỄN VĂN {Letters(number)};{900_000_000 + number};{1990 + (number % 18)}\n");
        return Encoding.UTF8.GetBytes(rows.ToString());
    }

    // A name of letters for each number.
    private static string Letters(int number)
    {
        var letters = "";
        for (; number > 0; number /= 26) letters += (char)('A' + (number % 26));
        return letters;
    }

    private static string Day(int offset) => Today.AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

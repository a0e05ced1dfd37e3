using System.Text.RegularExpressions;
using Campaigns.Testing;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.EndToEnd.Tests;

[Collection(BrowserTests.Name)]
public sealed class DemoContentsTests(BrowserFixture browser) : IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.LeaveAsync();

    [RequiresChromiumFact]
    public async Task Two_communes_are_one_now_and_were_two_then()
    {
        var page = await browser.VisitAsOrganizerAsync();

        await page.GotoAsync("/?structure=then");
        await Expect(page.Locator("#units")).ToContainTextAsync("Đoàn xã Gò Sen");

        await page.GotoAsync("/");
        await Expect(page.Locator("#units")).ToContainTextAsync("Đoàn xã Sen Dâu");
        await Expect(page.Locator("#units")).Not.ToContainTextAsync("Đoàn xã Gò Sen");
    }

    [RequiresChromiumFact]
    public async Task A_page_was_handed_over_some_days_ago()
    {
        var page = await browser.VisitAsOrganizerAsync();
        await page.GotoAsync("/fanpages?q=" + Uri.EscapeDataString("thôn 2"));

        await page.Locator("#fanpages tbody th a").First.ClickAsync();

        await Expect(page.Locator("#stays tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator("#stays tbody tr").First).ToContainTextAsync("Đoàn xã Suối Trong");
    }

    [RequiresChromiumTheory]
    [InlineData("/campaigns", "Mỗi ngày một tin tốt, mỗi tuần một câu chuyện đẹp")]
    [InlineData("/campaigns?state=draft", "Ngày thứ Bảy tình nguyện: đợt tiếp theo")]
    [InlineData("/campaigns/tin-tot", "Lan tỏa")]
    [InlineData("/units/SX-X11", "Đoàn xã Sen Dâu")]
    [InlineData("/activities", "Tập huấn kỹ năng viết tin tốt")]
    [InlineData("/activities?state=confirmed", "Khen thưởng gương người tốt, việc tốt")]
    [InlineData("/activities?state=returned", "Cuộc thi viết “Gương sáng quanh em”")]
    [InlineData("/fanpages?standing=suspended", "Đoàn phường Hồ Trúc")]
    [InlineData("/campaigns/tin-tot/posts/history", "bằng tay")]
    [InlineData("/campaigns/tin-tot/links", "Đoàn xã Sen Dâu")]
    [InlineData("/people", "Bí thư Đoàn xã Sen Dâu (mẫu)")]
    public async Task The_demo_has_something_to_show_on(string address, string contents)
    {
        var page = await browser.VisitAsOrganizerAsync();

        await page.GotoAsync(address);

        await Expect(page.Locator("main")).ToContainTextAsync(new Regex(Regex.Escape(contents)));
    }
}

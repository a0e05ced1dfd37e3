using Campaigns.Client;
using Campaigns.Testing;
using Microsoft.Playwright;

namespace Campaigns.EndToEnd.Tests;

[Collection(BrowserTests.Name)]
public sealed class AllPagesTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Campaign = "/campaigns/tin-tot"; // with phases, cadence, shares and a kit

    private static readonly string[] Fixed =
    [
        "/units/import", "/people/invite", "/fanpages/new", "/campaigns/new", "/activities/new", "/data-requests", "/data-requests/1", "/audit",
        "/account/api-keys", "/account/second-factor", "/account/sessions", "/account/password", "/points",
    ];

    private static readonly string[] OfCampaign =
    [
        $"{Campaign}/posts", $"{Campaign}/posts/join", $"{Campaign}/posts/history", $"{Campaign}/kit", $"{Campaign}/kit/1",
        $"{Campaign}/links", $"{Campaign}/copy", $"{Campaign}/edit", $"{Campaign}/edit/schedule", $"{Campaign}/edit/units", $"{Campaign}/edit/targets",
        $"{Campaign}/edit/content", $"{Campaign}/edit/acceptance", $"{Campaign}/shares", $"{Campaign}/recounts",
        $"{Campaign}/recounts/1?show=all",
    ];

    // Looked at where people come to them: whoever is signed in has no way there, or needs the script to be ready first.
    private static readonly string[] Elsewhere =
        ["/", "/setup", "/sign-in", "/sign-in/second-factor", "/invitation", "/error/{status:int}", .. OwnPagesTests.Routes];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.LeaveAsync();

    [RequiresChromiumTheory]
    [InlineData(390, 844, "vi-VN")]
    [InlineData(390, 844, "en-GB")]
    [InlineData(1280, 800, "vi-VN")]
    [InlineData(1920, 1080, "vi-VN")]
    public async Task Every_page_of_the_organization_fits_the_screen_and_keeps_nobody_out(int width, int height, string language)
    {
        var screen = new ViewportSize { Width = width, Height = height };
        var page = await browser.VisitAsOrganizerAsync(new BrowserNewContextOptions { ViewportSize = screen, Locale = language });
        var errors = page.NoteErrors();
        List<string> faults = [];
        List<string> visited = [];

        foreach (var list in new[] { "/campaigns", "/units", "/fanpages", "/people", "/activities" })
        {
            await LookAtAsync(list, picture: list[1..]);
            if (list != "/campaigns") await LookAtAsync(await FirstOfAsync(list), picture: list == "/fanpages" ? "fanpage" : null);
        }

        var unit = visited.Single(address => PageRoutes.Of(address) == "/units/{Code}");
        await LookAtAsync(Campaign, picture: "campaign");
        foreach (var address in (string[])[.. Fixed, .. OfCampaign, .. OfUnit(unit)]) await LookAtAsync(address);
        await LookAtAsync(await NewImportAsync("/units/import", "code,name,parent\nSX-X98,Đoàn xã Mới,SX\nSX-X99,,SX\n"));
        var member = await NewMemberAsync();
        await LookAtAsync(member);
        await LookAtAsync($"/data-requests/new?member={member.Split('/')[^1]}");
        // One of each kind of line: the second may be the member who was just enrolled.
        await LookAtAsync(await NewImportAsync(
            $"{unit}/members/import", "name,phone,birth\nNgười Mới,0912345670,2013\nNguyễn Thử Nghiệm,0912345671,\nSai,12,\nNgười Mới,0912345670,2013\n"));

        (await page.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe(language[..2]);
        PageRoutes.All.Except(visited.Select(PageRoutes.Of)).Except(Elsewhere).ShouldBeEmpty("each page is to be looked at");
        faults.ShouldBeEmpty();

        async Task LookAtAsync(string address, string? picture = null)
        {
            visited.Add(address);
            faults.AddRange(await page.FaultsAsync(address, errors));
            if (picture is not null && language == "vi-VN") await page.SaveAsync(picture);
        }

        async Task<string> FirstOfAsync(string list) =>
            (await page.Locator($"main tr th a[href^='{list}/']").First.GetAttributeAsync("href"))!;

        async Task<string> NewMemberAsync()
        {
            await page.GotoAsync($"{unit}/members/new");
            await page.Locator("#name").FillAsync("Nguyễn Thử Nghiệm");
            await page.Locator("#number").FillAsync("0912345678");
            await page.Locator("main form button[type=submit]").First.ClickAsync();
            // Another screen has enrolled the same person before.
            await page.Locator("#words, .alert a[href^='/members/']").First.WaitForAsync();
            return await page.Locator(".alert a[href^='/members/']").CountAsync() == 0
                ? new Uri(page.Url).AbsolutePath
                : (await page.Locator(".alert a[href^='/members/']").First.GetAttributeAsync("href"))!;
        }

        async Task<string> NewImportAsync(string form, string content)
        {
            await page.GotoAsync(form);
            var file = new FilePayload { Name = "cay.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(content) };
            await page.Locator("input[type=file]").SetInputFilesAsync(file);
            await page.Locator("form[enctype='multipart/form-data'] button[type=submit]").ClickAsync();
            await page.Locator("#import-counts").WaitForAsync();
            return new Uri(page.Url).AbsolutePath;
        }
    }

    private static IEnumerable<string> OfUnit(string unit) =>
    [
        $"{unit}/below", $"{unit}/history", $"{unit}/points",
        $"{unit}/members", $"{unit}/members/new", $"{unit}/members/links", $"{unit}/members/guardian-sheet", $"{unit}/members/import",
        .. Enum.GetNames<UnitAction>().Select(action => $"{unit}/change/{action.ToLowerInvariant()}"),
    ];
}

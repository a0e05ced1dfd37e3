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
        "/units/import", "/people/invite", "/fanpages/new", "/campaigns/new", "/activities/new", "/data-requests", "/audit", "/account/api-keys",
        "/account/second-factor", "/account/sessions", "/account/password",
    ];

    private static readonly string[] OfCampaign =
    [
        $"{Campaign}/posts", $"{Campaign}/posts/join", $"{Campaign}/posts/history", $"{Campaign}/kit", $"{Campaign}/kit/1",
        $"{Campaign}/links", $"{Campaign}/copy", $"{Campaign}/edit", $"{Campaign}/edit/schedule", $"{Campaign}/edit/units", $"{Campaign}/edit/targets",
        $"{Campaign}/edit/content",
    ];

    // Looked at where people come to them: whoever is signed in has no way there, or needs the script to be ready first.
    private static readonly string[] Elsewhere =
    [
        "/", "/setup", "/sign-in", "/sign-in/second-factor", "/invitation", "/error/{status:int}",
        "/data-requests/new", "/data-requests/{No:long}",
    ];

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
        foreach (var address in (string[])[.. Fixed, .. OfCampaign, .. OfUnit(unit), await NewImportAsync()]) await LookAtAsync(address);

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

        async Task<string> NewImportAsync()
        {
            await page.GotoAsync("/units/import");
            var file = new FilePayload { Name = "cay.csv", MimeType = "text/csv", Buffer = "code,name,parent\nSX-X98,Đoàn xã Mới,SX\nSX-X99,,SX\n"u8.ToArray() };
            await page.Locator("input[type=file]").SetInputFilesAsync(file);
            await page.Locator("form[enctype='multipart/form-data'] button[type=submit]").ClickAsync();
            await page.Locator("#import-counts").WaitForAsync();
            return new Uri(page.Url).AbsolutePath;
        }
    }

    private static IEnumerable<string> OfUnit(string unit) =>
    [
        $"{unit}/below", $"{unit}/history",
        .. Enum.GetNames<UnitAction>().Select(action => $"{unit}/change/{action.ToLowerInvariant()}"),
    ];
}

using Campaigns.Testing;
using Microsoft.Playwright;

namespace Campaigns.EndToEnd.Tests;

/// <summary>One browser and one demo for all tests that visit pages; each test visits in a context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>The password of every account of the demo.</summary>
    public const string DemoPassword = "xem-thu-2026";

    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ServedSite? _demo;
    private string? _organizer;

    /// <summary>Where the demo is served.</summary>
    public Uri Demo => _demo!.Address;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        if (Requirement.SkipUnlessCi(Chromium.SkipReason) is not null) return;
        if (Chromium.SkipReason is { } reason) throw new InvalidOperationException(reason);
        var demo = ServedSite.DemoAsync(_folder.File("demo"));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--lang=vi-VN",
            ],
        });
        _demo = await demo;
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_demo is not null) await _demo.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A page of a visitor nobody knows; addresses may be relative to the site.</summary>
    /// <param name="site">The site; null for the demo.</param>
    /// <param name="options">The visitor's screen, colours and language; null for 1280×800 in light colours, and Vietnamese.</param>
    public async Task<IPage> VisitAsync(Uri? site = null, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.Locale ??= "vi-VN";
        options.BaseURL = (site ?? Demo).AbsoluteUri;
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 800 };
        var context = await _browser!.NewContextAsync(options);
        return await context.NewPageAsync();
    }

    /// <summary>A page of the demo's organizer. Signed in once for all tests: attempts per minute are limited.</summary>
    /// <param name="options">The visitor's screen, colours and language; null for 1280×800 in light colours, and Vietnamese.</param>
    public async Task<IPage> VisitAsOrganizerAsync(BrowserNewContextOptions? options = null)
    {
        _organizer ??= await SignedInAsync("to-chuc");
        options ??= new BrowserNewContextOptions();
        options.StorageState = _organizer;
        return await VisitAsync(options: options);
    }

    /// <summary>Ends every visit: a dashboard left open would go on refreshing itself beside the next test.</summary>
    public async Task LeaveAsync()
    {
        foreach (var context in _browser!.Contexts.ToList()) await context.CloseAsync();
    }

    private async Task<string> SignedInAsync(string userName)
    {
        var page = await VisitAsync();
        await page.SignInAsync(userName, DemoPassword);
        await page.ShouldShowFiguresAsync();
        var state = await page.Context.StorageStateAsync();
        await page.Context.CloseAsync();
        return state;
    }
}

/// <summary>The tests that share a browser and a demo. They run one after another; other tests run beside them.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Browser";
}

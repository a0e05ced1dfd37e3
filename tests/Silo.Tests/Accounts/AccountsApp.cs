using Campaigns.Client;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Silo.Tests;

/// <summary>
/// The real accounts, pages and storage on a port and a file of their own, with three stubs of what else a host has: a page, an
/// API call (<c>/api/figures/{unit}</c>) and a health answer.
/// </summary>
internal sealed class AccountsApp : IAsyncDisposable
{
    public const string UserName = "an@example.vn";
    public const string Password = "mot-mat-khau-dai";

    private readonly TestDatabase _store;
    private readonly WebApplication _app;

    private AccountsApp(TestDatabase store, ManualClock clock, Action<IConfigurationBuilder>? configure)
    {
        (_store, Clock) = (store, clock);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        configure?.Invoke(builder.Configuration);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddCampaignsAccounts(builder.Configuration);
        builder.Services.AddSingleton(store.Database);
        builder.Services.AddAccountStorage();
        builder.Services.AddScoped<IUnitQueries, StoredUnits>();
        builder.Services.AddRazorComponents();
        _app = builder.Build();
        _app.Use(SpeakAsToldAsync);
        _app.UseAccounts();
        Map(_app);
    }

    public ManualClock Clock { get; }

    public IDatabase Database => _store.Database;

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public IServiceProvider Services => _app.Services;

    public static async Task<AccountsApp> StartAsync(StorageEngine engine, Action<IConfigurationBuilder>? configure = null)
    {
        var clock = new ManualClock();
        var app = new AccountsApp(await TestDatabase.CreateAsync(engine, clock), clock, configure);
        await app._app.StartAsync();
        return app;
    }

    /// <summary>The same, after a first set-up with the unit TW and the account of <see cref="UserName"/>.</summary>
    public static async Task<AccountsApp> StartSetUpAsync(StorageEngine engine, Action<IConfigurationBuilder>? configure = null)
    {
        var app = await StartAsync(engine, configure);
        using var scope = app.Services.CreateScope();
        var command = new SetupCommand(new NewUnit("TW", "Trung ương Đoàn"), "Nguyễn Văn An", UserName, Password);
        await scope.ServiceProvider.GetRequiredService<ISetup>().SetUpAsync(command, CancellationToken.None);
        return app;
    }

    public Browser Browse() => new(Address);

    /// <summary>A browser that has signed in.</summary>
    public async Task<Browser> BrowseSignedInAsync()
    {
        var browser = Browse();
        await browser.SignInAsync(UserName, Password);
        return browser;
    }

    /// <summary>Everything that is stored, as text.</summary>
    public Task<string> DumpAsync() => _store.DumpAsync();

    /// <summary>Runs something on a context of its own.</summary>
    public async Task<T> InStorageAsync<T>(Func<CampaignsContext, Task<T>> use)
    {
        using var scope = Services.CreateScope();
        return await use(scope.ServiceProvider.GetRequiredService<CampaignsContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static void Map(WebApplication app)
    {
        app.MapAccounts();
        app.MapRazorComponents<TestRoot>().AddAdditionalAssemblies(typeof(Account).Assembly);
        app.MapGet("/stub-page", () => "page");
        app.MapGet("/healthz/live", () => "alive").WithMetadata(new AllowAnonymousAttribute());
        app.MapGet("/api/figures/{unit}", async (string unit, Access access, CancellationToken cancellationToken) =>
            await access.MayAsync(Capability.ReadFigures, unit, cancellationToken) ? Results.Ok(unit) : Results.NotFound());
    }

    // Stands in for a proxy in front that ends https.
    private static Task SpeakAsToldAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers["Test-Scheme"] is [{ } scheme]) context.Request.Scheme = scheme;
        return next(context);
    }
}

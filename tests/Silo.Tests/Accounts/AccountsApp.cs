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
/// The real accounts, pages and storage on a port and a database of their own, with stubs of what else a host has: a page, an API
/// call (<c>/api/figures/{unit}</c>), a write (<c>/api/writes</c>) and a health answer.
/// </summary>
internal sealed class AccountsApp : IAsyncDisposable
{
    public const string UserName = "an@example.vn";
    public const string Password = "mot-mat-khau-dai";

    private readonly TestDatabase _store;
    private readonly WebApplication _app;
    private int _writes;

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
        builder.Services.AddSingleton<IUnitFinder, UnitFinder>();
        builder.Services.AddSingleton<IIdempotencyStore, IdempotencyStore>();
        builder.Services.AddCampaignsClient();
        _app = builder.Build();
        _app.Use(SpeakAsToldAsync);
        _app.UseAccounts();
        Map();
    }

    public ManualClock Clock { get; }

    public IDatabase Database => _store.Database;

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public IServiceProvider Services => _app.Services;

    /// <summary>How often the write ran.</summary>
    public int Writes => _writes;

    /// <summary>What the write waits for before it answers with how often it ran.</summary>
    public Func<Task> BeforeWriteAnswers { get; set; } = () => Task.CompletedTask;

    public static async Task<AccountsApp> StartAsync(StorageEngine engine, Action<IConfigurationBuilder>? configure = null)
    {
        var clock = new ManualClock();
        return await StartAsync(new AccountsApp(await TestDatabase.CreateAsync(engine, clock), clock, configure));
    }

    /// <summary>One more node of an installation.</summary>
    public static Task<AccountsApp> StartNodeAsync(string connectionString, ManualClock clock) =>
        StartAsync(new AccountsApp(TestDatabase.OnPostgres(connectionString), clock, configure: null));

    /// <summary>The same, after a first set-up with the unit TW and the account of <see cref="UserName"/>.</summary>
    public static async Task<AccountsApp> StartSetUpAsync(StorageEngine engine, Action<IConfigurationBuilder>? configure = null)
    {
        var app = await StartAsync(engine, configure);
        await app.SetUpAsync();
        return app;
    }

    /// <summary>A first set-up with the unit TW and the account of <see cref="UserName"/>.</summary>
    public async Task SetUpAsync()
    {
        using var scope = Services.CreateScope();
        var command = new SetupCommand(new NewUnit("TW", "Trung ương Đoàn"), "Nguyễn Văn An", UserName, Password);
        await scope.ServiceProvider.GetRequiredService<ISetup>().SetUpAsync(command, CancellationToken.None);
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

    private static async Task<AccountsApp> StartAsync(AccountsApp app)
    {
        await app._app.StartAsync();
        return app;
    }

    private void Map()
    {
        _app.MapAccounts();
        _app.MapRazorComponents<TestRoot>().AddAdditionalAssemblies(typeof(Account).Assembly);
        _app.MapGet("/stub-page", () => "page");
        _app.MapGet("/healthz/live", () => "alive").WithMetadata(new AllowAnonymousAttribute());
        _app.MapGet("/api/figures/{unit}", async (string unit, Access access, CancellationToken cancellationToken) =>
            await access.MayAsync(Capability.ReadFigures, unit, cancellationToken) ? Results.Ok(unit) : Results.NotFound());
        _app.MapPost("/api/writes", async () =>
        {
            var run = Interlocked.Increment(ref _writes);
            await BeforeWriteAnswers();
            return $"run {run}";
        }).AcceptIdempotencyKeys();
    }

    // Stands in for a proxy in front that ends https.
    private static Task SpeakAsToldAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers["Test-Scheme"] is [{ } scheme]) context.Request.Scheme = scheme;
        return next(context);
    }
}

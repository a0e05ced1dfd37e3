using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>
/// The product as its host composes it, on a database of its own, and the platforms as a site of their own that it calls over HTTP.
/// Both go by one clock, which the test moves. The host is not started, so nothing runs but what the test calls.
/// </summary>
internal sealed class CollectingSite : IAsyncDisposable
{
    public const string Unit = "tinh";

    private readonly TestDatabase _store;
    private readonly WebApplication _app;

    private CollectingSite(TestDatabase store, SandboxSite platforms, WebApplication app) => (_store, Platforms, _app) = (store, platforms, app);

    public SandboxSite Platforms { get; }

    public IDatabase Database => _store.Database;

    public SandboxClock Clock => Platforms.Clock;

    public Collector Collector => Get<Collector>();

    public static Task<CollectingSite> StartAsync(ISandboxWorld world, DateTimeOffset now, params (string Key, string Value)[] settings) =>
        StartAsync(StorageEngine.Sqlite, world, now, settings);

    public static async Task<CollectingSite> StartAsync(
        StorageEngine engine, ISandboxWorld world, DateTimeOffset now, params (string Key, string Value)[] settings)
    {
        var platforms = await SandboxSite.StartAsync(options => options with { World = world, Clock = new SandboxClock(now) });
        var store = await TestDatabase.CreateAsync(engine, platforms.Clock);
        await using (var connection = await store.Database.OpenAsync()) await UnitStore.AddAsync(connection, Unit, "Tỉnh Đoàn", parent: null);
        var app = CampaignsHost.Build(new HostSettings
        {
            Database = store.Database,
            Urls = "http://127.0.0.1:0",
            Time = platforms.Clock,
            Overrides = Settings(platforms.Http.BaseAddress!, settings),
        });
        return new CollectingSite(store, platforms, app);
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public IFanpageGrain Page(FanpageKey key) => Get<IGrains>().Get<IFanpageGrain>(key.ToString());

    /// <summary>Registers pages of the platforms and connects them with their own credentials, as their admins would.</summary>
    public async Task ConnectAsync(IEnumerable<SandboxAccount> accounts)
    {
        await Parallel.ForEachAsync(accounts, async (account, cancellationToken) =>
        {
            await Page(account.Key).RegisterAsync(new RegisterFanpage(account.Name, Unit), cancellationToken);
            var outcome = await Page(account.Key).ConnectAsync(new ConnectFanpage(account.Token), cancellationToken);
            outcome.ShouldBeOfType<ConnectOutcome.Connected>();
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Platforms.DisposeAsync();
        await _store.DisposeAsync();
    }

    // The stand-in allows any number of calls, so the budgets must not be what a test waits for.
    private static Dictionary<string, string?> Settings(Uri origin, (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Platforms:Facebook:BaseAddress"] = new Uri(origin, "sandbox/facebook/").ToString(),
            ["Platforms:YouTube:BaseAddress"] = new Uri(origin, "sandbox/youtube/").ToString(),
            ["CallBudgets:Rates:facebook:Burst"] = "1000000",
            ["CallBudgets:Rates:facebook:PerHour"] = "1000000",
            ["CallBudgets:Rates:youtube:Burst"] = "1000000",
            ["CallBudgets:Rates:youtube:PerHour"] = "1000000",
            ["Logging:LogLevel:Default"] = "None",
        };
        foreach (var (key, value) in settings) all[key] = value;
        return all;
    }
}

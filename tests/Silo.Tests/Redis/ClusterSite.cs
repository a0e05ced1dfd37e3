using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>Whole nodes as in production, in this process, on one database and one Redis, with a page to write figures to.</summary>
internal sealed class ClusterSite : IAsyncDisposable
{
    public const string Unit = "tinh";
    public const string Password = "mot-mat-khau-dai";
    public static readonly FanpageKey Page = new(Platform.YouTube, "UCpage");

    private readonly TestDatabase _store;
    private readonly List<WebApplication> _nodes = [];

    private ClusterSite(TestDatabase store, RedisServer redis) => (_store, Redis) = (store, redis);

    public RedisServer Redis { get; }

    public WebApplication A => _nodes[0];

    public WebApplication B => _nodes[1];

    public static async Task<ClusterSite> StartAsync(int nodes, params (string Key, string Value)[] settings)
    {
        var store = await TestDatabase.CreateAsync(StorageEngine.Sqlite, TimeProvider.System);
        await using (var connection = await store.Database.OpenAsync())
        {
            await UnitStore.AddAsync(connection, Unit, "Tỉnh Đoàn", parent: null);
            await FanpageStore.AddIfNewAsync(connection, Page, "Trang thử", Unit);
        }

        var site = new ClusterSite(store, await RedisServer.StartAsync());
        for (var node = 0; node < nodes; node++) await site.StartNodeAsync(settings);
        return site;
    }

    /// <summary>Starts one node more.</summary>
    public async Task StartNodeAsync(params (string Key, string Value)[] settings)
    {
        var node = Build(settings);
        try
        {
            await node.StartAsync();
            _nodes.Add(node);
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    /// <summary>A browser at a node; with a role it has signed in with it.</summary>
    public static async Task<Browser> BrowseAsync(WebApplication node, Role? role = null)
    {
        var browser = new Browser(new Uri(node.Urls.Single()));
        if (role is not { } its) return browser;
        await using var scope = node.Services.CreateAsyncScope();
        var userName = $"{its}".ToLowerInvariant();
        await scope.ServiceProvider.GetRequiredService<UserAdd>()
            .CreateAccountAsync("Người dùng", userName, Password, [new Grant(its, Unit)], CancellationToken.None);
        await browser.SignInAsync(userName, Password);
        return browser;
    }

    /// <summary>Records a reading on a node, acknowledged when this returns.</summary>
    public static Task RecordAsync(WebApplication node, long views) => node.Services.GetRequiredService<ILedger>().RecordAsync(new LedgerBatch
    {
        Source = FigureSource.Api,
        Posts = [new SeenPost(new PostKey(Page.Platform, "p"), Page, Now.AddDays(-1))],
        Snapshots = [new Snapshot(new PostKey(Page.Platform, "p"), Now, new Counters(Views: views))],
    });

    /// <summary>The views of all posts, as a node's dashboard asks for them.</summary>
    public static async Task<long?> ViewsAsync(WebApplication node)
    {
        var today = LocalDay.Of(Now);
        var filter = new ReachFilter(Unit, null, null, new Period(today.AddDays(-7), today));
        var summary = await node.Services.GetRequiredService<IReachQueries>().SummaryAsync(filter, CancellationToken.None);
        return summary.Gained.Views;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.StopAsync();
            await node.DisposeAsync();
        }

        await Redis.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow().ToMicrosecond();

    private WebApplication Build((string Key, string Value)[] settings) => CampaignsHost.Build(new HostSettings
    {
        Database = _store.Database,
        Urls = "http://127.0.0.1:0",
        Overrides = new Dictionary<string, string?>
        {
            ["Engine"] = "Orleans",
            ["Redis:ConnectionString"] = Redis.ConnectionString,
            ["Orleans:AdvertisedAddress"] = "127.0.0.1",
            ["Orleans:SiloPort"] = $"{FreePort.Take()}",
            ["Orleans:GatewayPort"] = $"{FreePort.Take()}",
            ["Collector:Enabled"] = "false",
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "None",
        }.With(settings),
    });
}

/// <summary>Settings on top of settings.</summary>
internal static class SettingsOnTop
{
    public static Dictionary<string, string?> With(this Dictionary<string, string?> settings, (string Key, string Value)[] others)
    {
        foreach (var (key, value) in others) settings[key] = value;
        return settings;
    }
}

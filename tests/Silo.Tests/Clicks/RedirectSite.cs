using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>The whole product with one campaign and a tracked link to each of its content items, visited by people who are not signed in.</summary>
internal sealed class RedirectSite : IAsyncDisposable
{
    public const string Browser = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";

    private readonly TestDatabase _store;
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private RedirectSite(TestDatabase store, WebApplication app)
    {
        (_store, _app) = (store, app);
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public ManualClock Clock { get; private init; } = null!; // Set when it is made.

    public ObstructedDatabase Database { get; private init; } = null!;

    public ShortCode Code { get; private set; }

    public static async Task<RedirectSite> StartAsync(StorageEngine engine)
    {
        var clock = new ManualClock();
        var store = await TestDatabase.CreateAsync(engine, clock);
        var database = new ObstructedDatabase(store.Database);
        var app = CampaignsHost.Build(new HostSettings
        {
            Database = database,
            Time = clock,
            Urls = "http://127.0.0.1:0",
            Overrides = new Dictionary<string, string?> { ["Collector:Enabled"] = "false", ["Logging:LogLevel:Default"] = "None" },
        });
        await app.StartAsync();
        var site = new RedirectSite(store, app) { Clock = clock, Database = database };
        await site.SeedAsync();
        return site;
    }

    /// <summary>Follows a path, as a browser does unless it is said otherwise.</summary>
    public async Task<HttpResponseMessage> FollowAsync(
        string path, string? agent = Browser, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (agent is not null) request.Headers.TryAddWithoutValidation("User-Agent", agent);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request);
    }

    /// <summary>What was counted, as "day clicks/previews/bots".</summary>
    public async Task<string> CountedAsync()
    {
        await using var connection = await _store.Database.OpenAsync();
        return string.Join(", ", await connection.QueryAsync(
            "SELECT day, clicks, previews, bots FROM click_daily ORDER BY day, link",
            row => $"{row.Day(0):dd/MM} {row.GetInt64(1)}/{row.GetInt64(2)}/{row.GetInt64(3)}", CancellationToken.None));
    }

    /// <summary>Everything that is stored, as text.</summary>
    public Task<string> DumpAsync() => _store.DumpAsync();

    public async Task EditAsync(Func<CampaignPlan, CampaignPlan> change)
    {
        var grain = _app.Services.GetRequiredService<IGrains>().Get<ICampaignGrain>(ClickScene.Campaign);
        var plan = (await grain.DescribeAsync())!.Plan; // it was made before
        (await grain.EditAsync(new EditCampaign(change(plan), null, Actor.Shell))).ShouldBeOfType<CampaignOutcome.Settled>();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }

    private async Task SeedAsync()
    {
        await using (var connection = await _store.Database.OpenAsync())
            await UnitStore.AddAsync(connection, TestInstallation.District, "Huyện Đoàn", parent: null);
        var grain = _app.Services.GetRequiredService<IGrains>().Get<ICampaignGrain>(ClickScene.Campaign);
        await grain.CreateAsync(new CreateCampaign(TestInstallation.District, ClickScene.Plan, Actor.Shell));
        await grain.StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));
        var tracked = await _app.Services.GetRequiredService<ITrackedLinks>().TrackAsync(
            new TrackContent(ClickScene.Campaign, 1, new LinkOwners.Campaign(), Actor.Shell), CancellationToken.None);
        Code = tracked.ShouldBeOfType<TrackOutcome.Tracked>().Links.Single().Code;
    }
}

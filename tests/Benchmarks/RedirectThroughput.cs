using System.Diagnostics;
using System.Text;
using Campaigns.Grains;
using Campaigns.Silo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Benchmarks;

/// <summary>
/// Redirects of tracked links, each counted and committed before it is answered, against a bare redirect: of a web server that does nothing
/// else, and of the product's own server. Durable, and both under the same load in turns.
/// </summary>
internal static class RedirectThroughput
{
    private const int Connections = 512;
    private const int Rounds = 5;
    private const int RequestsPerConnection = 60;
    private const string Bare = "/bare";

    public static async Task RunAsync()
    {
        Verdicts.Title("Redirects of tracked links");
        await BothEngines.RunAsync(RunAsync);
    }

    private static async Task RunAsync(string engine, IDatabase database)
    {
        await using var plain = BuildPlain();
        await using var product = CampaignsHost.Build(new HostSettings
        {
            Database = database,
            Urls = "http://127.0.0.1:0",
            Overrides = new Dictionary<string, string?> { ["Collector:Enabled"] = "false", ["Logging:LogLevel:Default"] = "None" },
        });
        product.MapGet(Bare, () => TypedResults.Redirect("https://example.org/bai")).AllowAnonymous().ShortCircuit();
        await plain.StartAsync();
        await product.StartAsync();
        var link = $"/l/{await SeedAsync(product, database)}";

        List<double> tracked = [], own = [], bare = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var (a, b, c) = (await LoadAsync(plain, Bare), await LoadAsync(product, Bare), await LoadAsync(product, link));
            if (round == 0) continue; // warm
            bare.Add(a);
            own.Add(b);
            tracked.Add(c);
        }

        await product.StopAsync();
        await plain.StopAsync();
        var (counted, server, nothing) = (LedgerThroughput.Median(tracked), LedgerThroughput.Median(own), LedgerThroughput.Median(bare));
        Verdicts.Note($"{engine}: tracked {counted:N0}/s, bare redirect of the same server {server:N0}/s, of a server that does nothing else {nothing:N0}/s");
        Verdicts.AtLeast($"{engine}: redirect with its click committed ÷ bare redirect of the same server", counted / server, 0.5);
        Verdicts.Note($"{engine}: ÷ bare redirect of a server that does nothing else: {counted / nothing:0.00}");
        await using var connection = await database.OpenAsync();
        var clicks = await connection.ScalarAsync<long>("SELECT SUM(clicks + previews + bots) FROM click_daily", CancellationToken.None);
        Verdicts.AtMost($"{engine}: redirects answered and not counted", ((Rounds + 1) * Connections * RequestsPerConnection) - clicks, 0);
    }

    private static WebApplication BuildPlain()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet(Bare, () => TypedResults.Redirect("https://example.org/bai"));
        return app;
    }

    private static async Task<ShortCode> SeedAsync(WebApplication product, IDatabase database)
    {
        await using (var connection = await database.OpenAsync()) await UnitStore.AddAsync(connection, "tinh", "Tỉnh Đoàn", parent: null);
        var plan = new CampaignPlan
        {
            Name = "Hè xanh",
            Period = new Period(new(2026, 6, 1), new(2026, 8, 31)),
            Content = [new ContentItem(0, "Bài", null, new Uri("https://example.org/bai"), [])],
        };
        await product.Services.GetRequiredService<IGrains>().Get<ICampaignGrain>("he").CreateAsync(new CreateCampaign("tinh", plan, Actor.Shell));
        var command = new TrackContent("he", 1, new LinkOwners.Campaign(), Actor.Shell);
        var outcome = await product.Services.GetRequiredService<ITrackedLinks>().TrackAsync(command, CancellationToken.None);
        return ((TrackOutcome.Tracked)outcome).Links[0].Code;
    }

    private static async Task<double> LoadAsync(WebApplication app, string path)
    {
        var address = new Uri(app.Urls.Single());
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nUser-Agent: Mozilla/5.0 Firefox/133.0\r\n\r\n");
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => FollowAsync(address, request))));
        return Connections * RequestsPerConnection / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task FollowAsync(Uri address, byte[] request)
    {
        using var connection = await BareConnection.OpenAsync(address);
        for (var turn = 0; turn < RequestsPerConnection; turn++)
        {
            if (await connection.SendAsync(request) != 302) throw new InvalidOperationException("That was no redirect.");
        }
    }
}

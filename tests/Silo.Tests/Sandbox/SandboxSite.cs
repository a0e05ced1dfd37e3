using System.Net;
using System.Text.Json.Nodes;
using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Silo.Tests;

/// <summary>A sandbox on a free port of this machine, and a client to it.</summary>
internal sealed class SandboxSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SandboxSite(WebApplication app, SandboxOptions options)
    {
        _app = app;
        Options = options;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public SandboxOptions Options { get; }

    public ISandboxWorld World => Options.World;

    public SandboxClock Clock => (SandboxClock)Options.Clock;

    public SandboxFaults Faults => _app.Services.GetRequiredService<SandboxFaults>();

    public SandboxCalls Calls => _app.Services.GetRequiredService<SandboxCalls>();

    public HttpClient Http { get; }

    public static Task<SandboxSite> StartAsync() => StartAsync(options => options);

    public static async Task<SandboxSite> StartAsync(Func<SandboxOptions, SandboxOptions> change)
    {
        var options = change(new SandboxOptions { World = Worlds.Small(), Clock = new SandboxClock(Worlds.Now) });
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSandbox(options);
        var app = builder.Build();
        app.MapSandbox();
        await app.StartAsync();
        return new SandboxSite(app, options);
    }

    public SandboxAccount Account(Platform platform) => World.Accounts.First(account => account.Key.Platform == platform);

    public Task<SandboxReply> GraphAsync(string pathAndQuery, string? token) => GetAsync($"/sandbox/facebook/v25.0/{pathAndQuery}", token);

    public Task<SandboxReply> DataAsync(string pathAndQuery, string? token) => GetAsync($"/sandbox/youtube/{pathAndQuery}", token);

    public async Task<SandboxReply> GetAsync(string address, string? bearer, string? apiKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (bearer is not null) request.Headers.Authorization = new("Bearer", bearer);
        if (apiKey is not null) request.Headers.Add("X-Goog-Api-Key", apiKey);
        using var response = await Http.SendAsync(request);
        var headers = response.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase);
        var body = await response.Content.ReadAsStringAsync();
        return new SandboxReply(response.StatusCode, headers, response.Content.Headers.ContentType?.MediaType, body);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>What the sandbox answered.</summary>
internal sealed record SandboxReply(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string? MediaType, string Body)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public JsonObject Error => Json["error"]!.AsObject();

    public string Reason => Error["errors"]![0]!["reason"]!.GetValue<string>();

    public JsonArray List(string name) => Json[name]!.AsArray();
}

/// <summary>Worlds that tests share; each is made anew.</summary>
internal static class Worlds
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 3, 0, 0, TimeSpan.Zero);

    public static SandboxWorld Small(int seed = 7) => new(new SandboxWorldOptions
    {
        Seed = seed,
        OpensOn = new DateOnly(2026, 4, 1),
        Accounts =
        [
            .. Many(SandboxProfile.YouthUnionPage with { MedianPostsPerDay = 4, PostsSigma = 0 }, Platform.Facebook, 3, seed),
            .. Many(SandboxProfile.YouthUnionChannel with { MedianPostsPerDay = 3, PostsSigma = 0 }, Platform.YouTube, 3, seed),
        ],
    });

    public static SandboxWorld Of(Platform platform, SandboxProfile profile, int accounts, int seed = 7) => new(new SandboxWorldOptions
    {
        Seed = seed,
        OpensOn = new DateOnly(2026, 4, 1),
        Accounts = [.. Many(profile, platform, accounts, seed)],
    });

    public static IEnumerable<SandboxAccount> Many(SandboxProfile profile, Platform platform, int count, int seed) =>
        Enumerable.Range(1, count).Select(number => profile.Draw(seed, platform, number));

    public static IReadOnlyList<SandboxPost> Posts(this ISandboxWorld world, Platform platform) =>
        [.. world.Accounts.Where(account => account.Key.Platform == platform).SelectMany(account => world.Posts(account, Now))];
}

using System.Net;
using Campaigns.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo.Tests;

/// <summary>What a node does between being told to stop and stopping.</summary>
public sealed class DrainTests : IDisposable
{
    private static readonly TimeSpan DrainFor = TimeSpan.FromSeconds(20);

    private readonly ManualClock _clock = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_draining_node_is_not_ready_but_still_serves_until_the_drain_is_over()
    {
        await using var app = Build("00:00:20");
        using var client = await StartAsync(app);
        (await StatusAsync(client, "/healthz/ready")).ShouldBe(HttpStatusCode.OK);

        var stopped = app.StopAsync();

        await BecomesAsync(client, "/healthz/ready", HttpStatusCode.ServiceUnavailable);
        (await StatusAsync(client, "/healthz/live")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(client, "/setup")).ShouldBe(HttpStatusCode.OK);
        _clock.Advance(DrainFor - TimeSpan.FromTicks(1));
        (await StatusAsync(client, "/healthz/live")).ShouldBe(HttpStatusCode.OK);
        stopped.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromTicks(1));
        await stopped.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_draining_node_has_its_callers_connect_anew_so_that_none_is_cut_off_when_it_stops()
    {
        await using var app = Build("00:00:20");
        using var client = await StartAsync(app);
        (await ClosesAsync(client)).ShouldBeFalse();

        var stopped = app.StopAsync();

        await BecomesAsync(client, "/healthz/ready", HttpStatusCode.ServiceUnavailable);
        (await ClosesAsync(client)).ShouldBeTrue();
        _clock.Advance(DrainFor);
        await stopped.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Without_a_drain_the_host_stops_at_once()
    {
        await using var app = Build(drainFor: null);
        using var client = await StartAsync(app);

        await app.StopAsync().WaitAsync(TimeSpan.FromMinutes(1));

        await Should.ThrowAsync<HttpRequestException>(() => StatusAsync(client, "/healthz/live"));
    }

    [Fact]
    public async Task The_host_gives_itself_the_drain_and_as_long_again_as_without_one_to_finish()
    {
        await using var plain = Build(drainFor: null);
        await using var draining = Build("00:00:20");

        ShutdownTimeout(plain).ShouldBe(TimeSpan.FromSeconds(30));
        ShutdownTimeout(draining).ShouldBe(TimeSpan.FromSeconds(50));
    }

    [Theory]
    [InlineData("-00:00:01")]
    [InlineData("00:05:01")]
    [InlineData("soon")]
    public void A_drain_that_makes_no_sense_stops_the_start_with_its_name(string drainFor)
    {
        var refusal = Should.Throw<Exception>(() => Build(drainFor));

        refusal.Message.ShouldContain("Shutdown:DrainFor");
    }

    private static TimeSpan ShutdownTimeout(WebApplication app) => app.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;

    private static async Task<HttpClient> StartAsync(WebApplication app)
    {
        await app.StartAsync();
        return new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<bool> ClosesAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/healthz/live", UriKind.Relative));
        return answer.Headers.ConnectionClose == true;
    }

    private static async Task BecomesAsync(HttpClient client, string path, HttpStatusCode expected)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await StatusAsync(client, path) != expected) enough.Token.ThrowIfCancellationRequested();
    }

    private WebApplication Build(string? drainFor) => CampaignsHost.Build(new HostSettings
    {
        Database = DataDirectory.Open(_folder.File("data"), _clock, survivesPowerLoss: false),
        Urls = "http://127.0.0.1:0",
        Time = _clock,
        Overrides = new Dictionary<string, string?>
        {
            ["Shutdown:DrainFor"] = drainFor,
            ["Collector:Enabled"] = "false",
            ["Logging:LogLevel:Default"] = "None",
        },
    });
}

using System.Net;
using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>SIGTERM to the process itself, as systemd, a container engine and a cluster send it.</summary>
public sealed class StoppingTests : IDisposable
{
    // Time enough for a loaded machine to answer a few requests, and all this test waits for.
    private const string DrainFor = "00:00:08";
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_node_told_to_stop_leaves_the_rotation_serves_on_and_ends_well()
    {
        await using var site = await ServedSite.ServeAsync(_folder.File("data"), ("Shutdown:DrainFor", DrainFor));
        using var client = new HttpClient { BaseAddress = site.Address };
        using var enough = new CancellationTokenSource(Enough);
        (await StatusAsync(client, "/healthz/ready")).ShouldBe(HttpStatusCode.OK);

        await site.TerminateAsync();

        while (await StatusAsync(client, "/healthz/ready") != HttpStatusCode.ServiceUnavailable) enough.Token.ThrowIfCancellationRequested();
        (await StatusAsync(client, "/setup")).ShouldBe(HttpStatusCode.OK, "whoever still comes is served");
        (await HealthAsync(site)).ShouldBe((1, "Unhealthy"), "so does the check that container engines run");
        (await site.EndAsync(enough.Token)).ShouldBe(0, site.Output);
    }

    [Fact]
    public async Task Health_asks_the_node_at_an_address_whether_it_is_ready()
    {
        await using var site = await ServedSite.ServeAsync(_folder.File("data"));

        (await HealthAsync(site)).ShouldBe((0, "Healthy"));
        await site.TerminateAsync();
        using var enough = new CancellationTokenSource(Enough);
        (await site.EndAsync(enough.Token)).ShouldBe(0, site.Output);
        (await HealthAsync(site)).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_demo_told_to_stop_ends_well()
    {
        await using var site = await ServedSite.DemoAsync(_folder.File("data"));
        using var enough = new CancellationTokenSource(Enough);

        await site.TerminateAsync();

        (await site.EndAsync(enough.Token)).ShouldBe(0, site.Output);
    }

    private static async Task<(int ExitCode, string Answer)> HealthAsync(ServedSite site)
    {
        var result = await SiloProcess.RunAsync("health", "--urls", site.Address.GetLeftPart(UriPartial.Authority));
        return (result.ExitCode, result.Output.Trim());
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}

using System.Net;
using System.Text.Json;
using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The reverse proxy's configuration, read and run by the proxy itself.</summary>
public sealed class ProxyTests : IDisposable
{
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresToolFact("caddy")]
    public async Task The_proxy_understands_its_configuration_and_passes_events_on_one_by_one()
    {
        var environment = RunningProxy.Environment(_folder.Path, "campaigns.example.vn", "campaigns-1:8080 campaigns-2:8080");

        var result = await Tool.RunAsync(environment, "caddy", "adapt", "--validate", "--config", RunningProxy.Configuration);

        result.ExitCode.ShouldBe(0, result.Error);
        var proxy = Find(JsonDocument.Parse(result.Output).RootElement, "reverse_proxy").ShouldNotBeNull();
        proxy.GetProperty("flush_interval").GetInt64().ShouldBe(-1);
        proxy.GetProperty("health_checks").GetProperty("active").GetProperty("uri").GetString().ShouldBe("/healthz/ready");
        proxy.GetProperty("upstreams").GetArrayLength().ShouldBe(2);
    }

    [RequiresToolFact("caddy")]
    public async Task No_visitor_is_refused_while_one_of_two_nodes_is_stopped()
    {
        await using var leaving = await ServedSite.ServeAsync(_folder.File("1"), ("Shutdown:DrainFor", "00:00:08"));
        await using var staying = await ServedSite.ServeAsync(_folder.File("2"));
        await using var proxy = await RunningProxy.StartAsync(_folder.Path, leaving.Address, staying.Address);
        using var client = new HttpClient { BaseAddress = proxy.Address };
        using var enough = new CancellationTokenSource(Enough);

        await leaving.TerminateAsync();
        var ended = leaving.EndAsync(enough.Token);
        var answers = new List<HttpStatusCode>();
        while (!ended.IsCompleted) answers.Add(await StatusAsync(client, enough.Token));

        (await ended).ShouldBe(0, leaving.Output);
        answers.Count.ShouldBeGreaterThan(10);
        answers.ShouldAllBe(status => status == HttpStatusCode.OK);
        (await StatusAsync(client, enough.Token)).ShouldBe(HttpStatusCode.OK, "the other node serves");
    }

    private static JsonElement? Find(JsonElement element, string handler) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(item => Find(item, handler)).FirstOrDefault(found => found is not null),
        JsonValueKind.Object when element.TryGetProperty("handler", out var name) && name.ValueEquals(handler) => element,
        JsonValueKind.Object => element.EnumerateObject().Select(item => Find(item.Value, handler)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync(new Uri("/setup", UriKind.Relative), cancellationToken);
        return answer.StatusCode;
    }
}

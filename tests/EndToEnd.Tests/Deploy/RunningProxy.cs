using System.Diagnostics;
using System.Net;
using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The reverse proxy with the configuration that is deployed, in front of nodes of this machine.</summary>
internal sealed class RunningProxy : IAsyncDisposable
{
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private RunningProxy(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Its configuration.</summary>
    public static string Configuration { get; } = DeployFiles.At("proxy/Caddyfile");

    /// <summary>Where visitors come.</summary>
    public Uri Address { get; }

    /// <summary>Starts it and waits until a node answers through it.</summary>
    /// <param name="folder">For what it keeps.</param>
    /// <param name="nodes">The nodes' addresses.</param>
    public static async Task<RunningProxy> StartAsync(string folder, params IEnumerable<Uri> nodes)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Take()}");
        var environment = Environment(
            folder, address.GetLeftPart(UriPartial.Authority), string.Join(' ', nodes.Select(node => node.Authority)));
        var process = Tool.Start(environment, "caddy", "run", "--config", Configuration);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var proxy = new RunningProxy(process, address);
        await proxy.AnswersAsync();
        return proxy;
    }

    /// <summary>What its configuration asks of the environment.</summary>
    public static (string, string)[] Environment(string folder, string host, string nodes) =>
    [
        ("CAMPAIGNS_HOST", host), ("CAMPAIGNS_TLS", ""), ("CAMPAIGNS_NODES", nodes), ("XDG_CONFIG_HOME", folder), ("XDG_DATA_HOME", folder),
    ];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var enough = new CancellationTokenSource(Enough);
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/healthz/live", UriKind.Relative), enough.Token);
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // It has not opened its port yet.
            }
        }
    }
}

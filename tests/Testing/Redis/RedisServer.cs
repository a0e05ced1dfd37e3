using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Campaigns.Testing;

/// <summary>
/// A Redis server of the tests' own, on a port of this machine, keeping nothing on disk while it runs. It ends with the process that started
/// it, however that ends.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    // Far beyond what a loaded machine takes.
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort.Take();
    private Process? _process;

    private RedisServer()
    {
    }

    /// <summary>Why tests that need it are skipped; null where it is installed.</summary>
    public static string? SkipReason => Tool.SkipReason("redis-server");

    /// <summary>How to connect to it, as StackExchange.Redis writes it.</summary>
    public string ConnectionString => $"127.0.0.1:{_port}";

    private string Log => _folder.File("redis.log");

    /// <summary>Starts one.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        while (true)
        {
            var server = new RedisServer();
            if (await server.TryStartAsync()) return server;
            await server.DisposeAsync();
        }
    }

    /// <summary>Starts it again after <see cref="StopAsync"/>, on the same port and with what it held.</summary>
    public async Task ResumeAsync()
    {
        if (!await TryStartAsync()) throw new InvalidOperationException($"Somebody else has taken port {_port}.");
    }

    /// <summary>Ends it for a while. What it holds is kept.</summary>
    public async Task StopAsync()
    {
        if (_process is null) return;
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, _port);
            await client.GetStream().WriteAsync("SHUTDOWN SAVE\r\n"u8.ToArray());
            while (await client.GetStream().ReadAsync(new byte[1]) > 0) continue; // It closes the connection when it has ended.
        }

        await EndAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _folder.Dispose();
    }

    private async Task EndAsync()
    {
        if (_process is null) return;
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    private async Task<bool> TryStartAsync()
    {
        File.Delete(Log);

        // The shell waits for its input to end, which it does with this process, and then ends the server.
        var start = new ProcessStartInfo(
            "sh", ["-c", "\"$@\" > redis.log & server=$!; cat; kill -TERM $server; wait $server", "sh", "redis-server",
                "--bind", "127.0.0.1", "--port", $"{_port}", "--save", "", "--appendonly", "no", "--dir", _folder.Path])
        {
            RedirectStandardInput = true,
            WorkingDirectory = _folder.Path,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start.");
        return await IsReadyAsync();
    }

    /// <summary>Goes by its own log: somebody else may have taken the port meanwhile, and would answer too.</summary>
    /// <returns>False when it could not take the port.</returns>
    private async Task<bool> IsReadyAsync()
    {
        for (var attempt = 0; attempt < LongestStart / LookEvery; attempt++)
        {
            var log = File.Exists(Log) ? await File.ReadAllTextAsync(Log) : "";
            if (log.Contains("Ready to accept connections", StringComparison.Ordinal)) return true;
            if (log.Contains("Address already in use", StringComparison.Ordinal)) return false;
            await Task.Delay(LookEvery, TimeProvider.System);
        }

        throw new InvalidOperationException($"redis-server did not start in {LongestStart}.");
    }
}

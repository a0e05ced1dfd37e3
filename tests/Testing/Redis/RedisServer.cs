using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Campaigns.Testing;

/// <summary>
/// A Redis server of the tests' own, on a port of this machine, keeping nothing on disk while it runs. It ends with the process that started it, however
/// that ends.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
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

    /// <summary>Starts one.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer();
        await server.ResumeAsync();
        return server;
    }

    /// <summary>Starts it again after <see cref="StopAsync"/>, on the same port and with what it held.</summary>
    public async Task ResumeAsync()
    {
        // The shell waits for its input to end, which it does with this process, and then ends the server.
        var start = new ProcessStartInfo(
            "sh", ["-c", "\"$@\" > redis.log & server=$!; cat; kill -TERM $server; wait $server", "sh", "redis-server",
                "--bind", "127.0.0.1", "--port", $"{_port}", "--save", "", "--appendonly", "no", "--dir", _folder.Path])
        {
            RedirectStandardInput = true,
            WorkingDirectory = _folder.Path,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start.");
        await AwaitReadyAsync();
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

    private async Task AwaitReadyAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, _port);
                return;
            }
            catch (SocketException) when (attempt < 200)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }
}

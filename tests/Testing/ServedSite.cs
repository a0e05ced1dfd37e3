using System.Diagnostics;
using System.Text;

namespace Campaigns.Testing;

/// <summary>The executable serving on a port of its own, ready to be visited. Disposing of it kills it, as a power failure would.</summary>
public sealed class ServedSite : IAsyncDisposable
{
    // Far beyond what a loaded machine takes; a site that fails says so at once, by ending.
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    private readonly Lock _lock = new();
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private ServedSite(Process process, Uri address, string readyWhen)
    {
        (_process, Address) = (process, address);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"The site ended:\n{Output}"));
        process.OutputDataReceived += (_, line) => Read(line.Data, readyWhen);
        process.ErrorDataReceived += (_, line) => Read(line.Data, readyWhen);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it is served.</summary>
    public Uri Address { get; }

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_lock) return _output.ToString();
        }
    }

    /// <summary>Serves a data directory.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="settings">Settings given by the environment, as <c>Section:Key</c>.</param>
    public static Task<ServedSite> ServeAsync(string data, params (string Key, string Value)[] settings) =>
        ServeAtAsync(AnyAddress(), data, settings);

    /// <summary>Serves a data directory at an address, where another one may have been served before.</summary>
    public static Task<ServedSite> ServeAtAsync(Uri address, string data, params (string Key, string Value)[] settings) =>
        StartAsync(address, "Now listening on", settings, "--data", data);

    /// <summary>Serves the demo, complete with its history.</summary>
    public static Task<ServedSite> DemoAsync(string data) => StartAsync(AnyAddress(), "The demo is ready", [], "demo", "--data", data);

    /// <summary>Sends SIGTERM, as a supervisor does that wants the process to end.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -TERM {_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the process to end by itself.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="OperationCanceledException">It was still running when the caller had waited enough.</exception>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Kills it, as a power failure would.</summary>
    public Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        return _process.WaitForExitAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private static Uri AnyAddress() => new($"http://127.0.0.1:{FreePort.Take()}");

    private static async Task<ServedSite> StartAsync(
        Uri address, string readyWhen, (string Key, string Value)[] settings, params string[] arguments)
    {
        var process = SiloProcess.Start(settings, [.. arguments, "--urls", address.GetLeftPart(UriPartial.Authority)]);
        var site = new ServedSite(process, address, readyWhen);
        try
        {
            await site._ready.Task.WaitAsync(LongestStart);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    private void Read(string? line, string readyWhen)
    {
        if (line is null) return;
        lock (_lock) _output.AppendLine(line);
        if (line.Contains(readyWhen, StringComparison.Ordinal)) _ready.TrySetResult();
    }
}

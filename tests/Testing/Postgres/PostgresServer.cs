using System.Diagnostics;
using Npgsql;

namespace Campaigns.Testing;

/// <summary>
/// A PostgreSQL server of the tests' own, from whatever version is installed: data in a temporary folder, reached by a socket in
/// it, so that no port is taken. It ends with the process that started it, however that ends.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> TheShared = new(() => StartAsync(durable: false));

    private readonly Process _process;
    private readonly string _folder;
    private int _databases;

    private PostgresServer(Process process, string folder) => (_process, _folder) = (process, folder);

    /// <summary>Why tests that need it are skipped; null where it is installed.</summary>
    public static string? SkipReason => Binaries is null ? "PostgreSQL's server (initdb, postgres) is not installed." : null;

    private static string? Binaries { get; } = FindBinaries();

    /// <summary>The server that the tests of this process share; it trades durability for speed.</summary>
    public static Task<PostgresServer> SharedAsync() => TheShared.Value;

    /// <summary>Starts a server.</summary>
    /// <param name="durable">Whether its commits wait for the disk, as in production.</param>
    public static async Task<PostgresServer> StartAsync(bool durable)
    {
        var binaries = Binaries ?? throw new InvalidOperationException(SkipReason);
        var folder = Directory.CreateTempSubdirectory("campaigns-pg-").FullName;
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", "postgres", folder); // the server refuses to run as root
        var data = Path.Combine(folder, "data");
        await RunAsync([.. AsServer, Path.Combine(binaries, "initdb"), "-D", data, "-U", "campaigns", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]);
        string[] speed = durable ? [] : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
        // The shell waits for its input to end, which it does with this process, and then ends the server and removes its folder.
        var process = Start("sh", ["-c", "\"$@\" & server=$!; cat; kill -INT $server; wait $server; rm -rf \"$0\"", folder,
            .. AsServer, Path.Combine(binaries, "postgres"), "-D", data, "-k", folder,
            "-c", "listen_addresses=", "-c", "max_connections=400", "-c", "shared_buffers=256MB", "-c", "log_min_messages=fatal",
            "-c", "max_wal_size=4GB", .. speed]);
        process.BeginErrorReadLine();
        var server = new PostgresServer(process, folder);
        await server.AwaitReadyAsync();
        return server;
    }

    /// <summary>A new database.</summary>
    /// <param name="template">Name of a database to copy; null for an empty one.</param>
    /// <param name="name">Its name; null for one that nobody else has.</param>
    /// <returns>How to connect to it.</returns>
    public async Task<string> CreateDatabaseAsync(string? template = null, string? name = null)
    {
        name ??= $"d{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name} TEMPLATE {template ?? "template0"}");
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>How to connect to a database.</summary>
    public string ConnectionString(string database) => $"Host={_folder};Username=campaigns;Database={database};Maximum Pool Size=50";

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string[] AsServer =>
        Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : ["env"];

    private async Task AwaitReadyAsync()
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 600 && !_process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    private static async Task RunAsync(params string[] command)
    {
        using var process = Start(command[0], command[1..]);
        process.StandardInput.Close();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command[0]} failed: {error}");
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.WorkingDirectory = "/";
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.BeginOutputReadLine();
        return process;
    }

    private static string? FindBinaries()
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return debian.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}

using System.Diagnostics;
using Campaigns.Testing;
using Npgsql;

namespace Campaigns.EndToEnd.Tests;

/// <summary>An installation that commands are run on, each as a process of its own.</summary>
/// <param name="Data">The data directory.</param>
/// <param name="Settings">Settings given by the environment; where the PostgreSQL database is, if it is one.</param>
internal sealed record Installed(string Data, params (string Key, string Value)[] Settings)
{
    /// <summary>An empty database in PostgreSQL.</summary>
    /// <param name="data">The data directory, for what is not in the database.</param>
    public static async Task<Installed> OnPostgresAsync(string data) =>
        new(data, ("Storage:ConnectionString", await (await PostgresServer.SharedAsync()).CreateDatabaseAsync()));

    /// <summary>How to connect to its database; for installations on PostgreSQL.</summary>
    public string ConnectionString => Settings.Single().Value;

    /// <summary>Runs a command to its end.</summary>
    public Task<CommandResult> RunAsync(params string[] arguments) => SiloProcess.RunAsync(Settings, "", [.. arguments, "--data", Data]);

    /// <summary>Starts a command; the caller ends it.</summary>
    public Process Start(params string[] arguments)
    {
        var process = SiloProcess.Start(Settings, [.. arguments, "--data", Data]);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>What <c>verify</c> says, which must be that every figure agrees.</summary>
    public async Task<string> VerifyAsync(string because = "")
    {
        var result = await RunAsync("verify");
        result.ExitCode.ShouldBe(0, $"{because}\n{result.Output}{result.Error}");
        return result.Output;
    }

    /// <summary>Waits until the PostgreSQL database answers a question with yes.</summary>
    public async Task UntilAsync(string condition, Process? whileRunning = null)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString + ";Pooling=false");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await timer.WaitForNextTickAsync())
        {
            whileRunning?.HasExited.ShouldBeFalse($"ended before: {condition}");
            try
            {
                await using var command = source.CreateCommand(condition);
                if (await command.ExecuteScalarAsync() is true) return;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UndefinedTable)
            {
                // Its schema is still being made.
            }
        }
    }
}

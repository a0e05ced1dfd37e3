using Campaigns.Silo;
using Campaigns.Testing;

namespace Campaigns.Benchmarks;

/// <summary>Measures on a new SQLite file, and on a durable PostgreSQL database where one can be started.</summary>
internal static class BothEngines
{
    /// <summary>Measures on one after the other.</summary>
    /// <param name="measure">Is given the engine's name and an empty database.</param>
    public static async Task RunAsync(Func<string, IDatabase, Task> measure)
    {
        using var folder = new TemporaryFolder();
        var database = DataDirectory.Open(folder.File("data"), TimeProvider.System);
        await measure("SQLite", database);
        database.ClosePool();
        if (PostgresServer.SkipReason is { } reason)
        {
            Verdicts.Note($"PostgreSQL: {reason}");
            return;
        }

        await using var server = await PostgresServer.StartAsync(durable: true);
        await using var postgres = new PostgresDatabase(await server.CreateDatabaseAsync());
        await new PostgresMigrator(postgres, TimeProvider.System).MigrateAsync(CancellationToken.None);
        await measure("PostgreSQL", postgres);
    }
}

using Npgsql;

namespace Campaigns.Silo;

/// <summary>
/// Brings the schema up to date: numbered scripts, forward only, each in a transaction of its own together with the note that it
/// was applied. Nodes that start at once come one after the other, by an advisory lock. Others may serve meanwhile: a script that has to
/// wait for a long reader steps back and tries again, because everybody else would have to wait behind it.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="time">For the note of when.</param>
/// <param name="scripts">The scripts to apply, in order; null for those of this build.</param>
internal sealed class PostgresMigrator(PostgresDatabase database, TimeProvider time, IReadOnlyList<MigrationScript>? scripts = null)
{
    private const long MigrationLock = 0x43414d50_4d494752;
    private static readonly TimeSpan StandAsideFor = TimeSpan.FromSeconds(1);

    /// <summary>How long a script may be kept from its turn before it is given up.</summary>
    public TimeSpan TryFor { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The scripts that this build knows, in order.</summary>
    public static IReadOnlyList<MigrationScript> Scripts { get; } = MigrationScript.In("Postgres");

    /// <summary>Applies what is missing.</summary>
    /// <returns>The numbers of the scripts applied now, in order.</returns>
    /// <exception cref="InvalidDataException">A newer version of the product has changed the schema beyond what this one works with.</exception>
    public async Task<IReadOnlyList<int>> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await RunAsync(connection, $"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
        try
        {
            return await ApplyMissingAsync(connection, cancellationToken);
        }
        finally
        {
            await connection.ExecuteAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<int>> ApplyMissingAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("""
            CREATE TABLE IF NOT EXISTS schema_versions (
                version     integer     PRIMARY KEY,
                name        text        NOT NULL,
                works_with  integer     NOT NULL,
                applied_at  timestamptz NOT NULL
            )
            """, cancellationToken);
        var known = scripts ?? Scripts;
        await RefuseIfTooNewAsync(connection, known[^1].Version, cancellationToken);
        var current = await connection.ScalarAsync<int>("SELECT COALESCE(MAX(version), 0) FROM schema_versions", cancellationToken);
        var missing = known.Where(script => script.Version > current).ToList();
        foreach (var script in missing) await ApplyInTurnAsync(connection, script, cancellationToken);
        return missing.ConvertAll(script => script.Version);
    }

    private async Task ApplyInTurnAsync(NpgsqlConnection connection, MigrationScript script, CancellationToken cancellationToken)
    {
        for (var began = time.GetTimestamp(); ;)
        {
            try
            {
                await ApplyAsync(connection, script, cancellationToken);
                return;
            }
            catch (PostgresException exception) when (
                exception.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected
                && time.GetElapsedTime(began) < TryFor)
            {
                await Task.Delay(StandAsideFor, time, cancellationToken);
            }
        }
    }

    private async Task ApplyAsync(NpgsqlConnection connection, MigrationScript script, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("SET LOCAL lock_timeout = '1s'", cancellationToken);
        await RunAsync(connection, script.Sql, cancellationToken);
        await connection.ExecuteAsync(
            "INSERT INTO schema_versions (version, name, works_with, applied_at) VALUES (@version, @name, @worksWith, @at)",
            cancellationToken,
            ("@version", script.Version), ("@name", script.Name), ("@worksWith", script.WorksWithVersion), ("@at", time.GetUtcNow()));
        await transaction.CommitAsync(cancellationToken);
    }

    // However long it takes: an index over millions of rows, or another node that makes one.
    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // A newer schema that still works with this version is what a node of the old release finds in the middle of an upgrade.
    private async Task RefuseIfTooNewAsync(NpgsqlConnection connection, int newestKnown, CancellationToken cancellationToken)
    {
        var needed = await connection.ScalarAsync<int>("SELECT COALESCE(MAX(works_with), 0) FROM schema_versions", cancellationToken);
        if (needed > newestKnown)
        {
            throw new InvalidDataException(
                $"{database.Name}: its schema needs a program that knows version {needed}, but this version of the product knows only "
                + $"{newestKnown}. Use a newer version.");
        }
    }
}

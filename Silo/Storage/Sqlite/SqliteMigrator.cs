using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>
/// Brings the schema up to date: numbered scripts, forward only, each applied once in a transaction of its own together with the
/// note that it was applied. An existing installation is copied aside first.
/// </summary>
internal sealed class SqliteMigrator(SqliteDatabase database, TimeProvider time)
{
    /// <summary>The scripts that this build knows, in order.</summary>
    public static IReadOnlyList<MigrationScript> Scripts { get; } = MigrationScript.In("Sqlite");

    /// <summary>Applies what is missing.</summary>
    /// <returns>The numbers of the scripts applied now, in order.</returns>
    /// <exception cref="InvalidDataException">The database was written by a newer version of the product.</exception>
    public IReadOnlyList<int> Migrate()
    {
        using var connection = database.Open();
        SqliteDatabase.Execute(connection, """
            CREATE TABLE IF NOT EXISTS schema_versions (
                version     INTEGER PRIMARY KEY,
                name        TEXT    NOT NULL,
                applied_at  INTEGER NOT NULL
            ) STRICT
            """);
        var current = CurrentVersion(connection);
        if (current > Scripts[^1].Version) throw TooNew(current);
        if (current == Scripts[^1].Version) return [];
        if (current > 0) CopyAside(connection, current);
        return [.. Scripts.Where(script => TryApply(connection, script)).Select(script => script.Version)];
    }

    // Two processes may start at once: the lock is taken before looking whether the script is still missing.
    private bool TryApply(SqliteConnection connection, MigrationScript script)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (script.Version <= CurrentVersion(connection)) return false;
        SqliteDatabase.Execute(connection, script.Sql);
        using var note = connection.CreateCommand();
        note.CommandText = "INSERT INTO schema_versions (version, name, applied_at) VALUES ($version, $name, $at)";
        note.Parameters.AddWithValue("$version", script.Version);
        note.Parameters.AddWithValue("$name", script.Name);
        note.Parameters.AddWithValue("$at", time.GetUtcNow().ToMicroseconds());
        note.ExecuteNonQuery();
        transaction.Commit();
        return true;
    }

    private static long CurrentVersion(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COALESCE(MAX(version), 0) FROM schema_versions";
        return (long)command.ExecuteScalar()!;
    }

    private InvalidDataException TooNew(long current) => new(
        $"{database.Path}: its schema is version {current}, but this version of the product knows only {Scripts[^1].Version}. "
        + "Use a newer version.");

    private void CopyAside(SqliteConnection connection, long version)
    {
        var copy = Path.Combine(database.DataDirectory, $"before-upgrade-from-{version}.db");
        if (!File.Exists(copy)) SqliteCopy.Write(connection, copy); // an interrupted upgrade has made it: that is the older one
    }
}

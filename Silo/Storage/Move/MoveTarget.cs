using Npgsql;

namespace Campaigns.Silo;

/// <summary>The PostgreSQL database that an installation is moved to, held by one move at a time.</summary>
internal sealed class MoveTarget : IAsyncDisposable
{
    private const long MoveLock = 0x43414d50_4d4f5645;

    private MoveTarget(PostgresDatabase database, NpgsqlConnection connection) => (Database, Connection) = (database, connection);

    /// <summary>The database, for reading on connections of one's own.</summary>
    public PostgresDatabase Database { get; }

    /// <summary>The connection that everything is written on.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>Opens the database and brings its schema up to date.</summary>
    /// <exception cref="InputException">Another move is under way, or the database is somebody else's.</exception>
    public static async Task<MoveTarget> OpenAsync(PostgresDatabase database, TimeProvider time, CancellationToken cancellationToken)
    {
        var target = new MoveTarget(database, await database.ConnectAsync(cancellationToken));
        try
        {
            await target.RefuseStrangersAsync(cancellationToken);
            await new PostgresMigrator(database, time).MigrateAsync(cancellationToken);
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins a move, or finds the one that was interrupted.</summary>
    /// <param name="note">The move as it would begin now.</param>
    /// <param name="restart">Whether to remove what an unfinished move has copied, and begin again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The move as it stands; finished if there is nothing left to do.</returns>
    /// <exception cref="InputException">The database holds what this move has not brought.</exception>
    public async Task<MoveNote> BeginAsync(MoveNote note, bool restart, CancellationToken cancellationToken)
    {
        await using var transaction = await Connection.BeginTransactionAsync(cancellationToken);
        var found = await MoveNotes.ReadAsync(Connection, cancellationToken);
        if (found is { FinishedAt: not null }) return RefuseOthers(found, note);
        if (found is not null && !restart) return Resume(found, note);
        if (found is null) await RefuseIfNotEmptyAsync(cancellationToken);
        else await EmptyAsync(cancellationToken);
        await Connection.ExecuteAsync($"DELETE FROM {MoveContents.LedgerState}", cancellationToken);
        await MoveNotes.BeginAsync(Connection, note, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return note;
    }

    // With the tables that are left behind but refer to one of them: nobody has served this database yet, so they are empty anyway.
    private Task<int> EmptyAsync(CancellationToken cancellationToken) => Connection.ExecuteAsync(
        $"TRUNCATE {string.Join(", ", MoveContents.Tables.Select(table => table.Name))} CASCADE", cancellationToken);

    /// <summary>Lets new rows get ids beyond those that came along, and PostgreSQL know how much there is of what.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        foreach (var table in MoveContents.Tables)
        {
            foreach (var column in await IdentitiesAsync(table, cancellationToken))
            {
                await Connection.ExecuteAsync($"""
                    SELECT setval(pg_get_serial_sequence('{table.Name}', '{column}'), COALESCE(MAX({column}), 1), MAX({column}) IS NOT NULL)
                    FROM {table.Name}
                    """, cancellationToken);
            }
        }

        await Connection.ExecuteAsync("ANALYZE", cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            // The pool keeps the connection open, and it would keep the lock.
            await Connection.ExecuteAsync("SELECT pg_advisory_unlock_all()", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The connection is lost, and the lock with it. What lost it is already on its way to the operator.
        }

        await Connection.DisposeAsync();
    }

    private async Task RefuseStrangersAsync(CancellationToken cancellationToken)
    {
        await LockAsync(cancellationToken);
        var strange = await Connection.ScalarAsync<string>("""
            SELECT tablename::text FROM pg_tables
            WHERE schemaname = current_schema() AND to_regclass('schema_versions') IS NULL
            ORDER BY tablename LIMIT 1
            """, cancellationToken);
        if (strange is not null)
            throw new InputException($"{Database.Name}: holds tables of something else ({strange}); name an empty database");
    }

    // Held until this is disposed of, or the connection is lost with the process. PostgreSQL may take a moment to notice that.
    private async Task LockAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Connection.ExecuteAsync(
                $"SET lock_timeout = '5s'; SELECT pg_advisory_lock({MoveLock}); RESET lock_timeout", cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new InputException($"{Database.Name}: another move into it is under way");
        }
    }

    private async Task RefuseIfNotEmptyAsync(CancellationToken cancellationToken)
    {
        foreach (var table in MoveContents.Tables.Where(table => table.Name != MoveContents.LedgerState))
        {
            if (await Connection.ScalarAsync<bool>($"SELECT EXISTS (SELECT 1 FROM {table.Name})", cancellationToken))
                throw new InputException($"{Database.Name}: holds an installation already ({table.Name} has rows); name an empty database");
        }
    }

    private MoveNote RefuseOthers(MoveNote finished, MoveNote note) => finished.Fingerprint == note.Fingerprint
        ? finished
        : throw new InputException(
            $"{Database.Name}: holds the installation that was moved from {finished.Source} at {finished.FinishedAt:u}; name an empty database");

    private MoveNote Resume(MoveNote begun, MoveNote note) => begun.Fingerprint == note.Fingerprint
        ? begun
        : throw new InputException(
            $"{note.Source}: is not what it was when the move began at {begun.BegunAt:u}; stop the server and begin again with --restart, "
            + $"which empties {Database.Name}");

    private Task<List<string>> IdentitiesAsync(MovedTable table, CancellationToken cancellationToken) => Connection.QueryAsync("""
        SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = to_regclass(@table) AND a.attidentity <> ''
        """, row => row.GetString(0), cancellationToken, ("@table", table.Name));
}

using Campaigns.Grains;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Silo;

/// <summary>Writes groups of batches on one connection, each group in one transaction.</summary>
internal sealed class LedgerWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly LedgerStatements _statements;
    private readonly RollUpStatements _rollUps;
    private readonly PublishedStatements _published;
    private readonly PostIndex _posts;
    private readonly RollUpDeltas _deltas = new();
    private long _commits = -1;

    /// <summary>Takes over an open connection.</summary>
    public LedgerWriter(SqliteConnection connection)
    {
        _connection = connection;
        // The writer touches the same pages round after round: keep them at hand, and move them to the file less often.
        SqliteDatabase.Execute(connection, "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16384");
        _statements = new LedgerStatements(connection);
        _rollUps = new RollUpStatements(connection);
        _published = new PublishedStatements(connection);
        _posts = new PostIndex(_statements);
    }

    /// <summary>Writes the batches, all or none.</summary>
    /// <returns>A receipt for each, in order.</returns>
    public IReadOnlyList<LedgerReceipt> Write(IReadOnlyList<LedgerBatch> batches) =>
        InTransaction(transaction => batches.Select(transaction.Apply).ToList());

    /// <summary>Thins some posts' snapshots of one past local day.</summary>
    /// <returns>How many snapshots were removed.</returns>
    public int Thin(DateOnly day, IReadOnlyList<PostKey> posts) => InTransaction(transaction => transaction.Thin(day, posts));

    /// <inheritdoc />
    public void Dispose()
    {
        _statements.Dispose();
        _rollUps.Dispose();
        _published.Dispose();
        _connection.Dispose();
    }

    private T InTransaction<T>(Func<LedgerTransaction, T> work)
    {
        // IMMEDIATE: the lock is taken before anything is read, so what was read is still so when it is written.
        SqliteDatabase.Execute(_connection, "BEGIN IMMEDIATE");
        try
        {
            BeginTransaction();
            var transaction = new LedgerTransaction(_statements, _posts, new CampaignMatcher(_connection), _deltas);
            var result = work(transaction);
            transaction.Complete(_rollUps, _published);
            Commit(transaction.EarliestReading);
            return result;
        }
        catch
        {
            _posts.Forget();
            // SQLite has rolled back by itself after some errors (full disk, I/O); a second time would hide the first error.
            if (raw.sqlite3_get_autocommit(_connection.Handle) == 0) SqliteDatabase.Execute(_connection, "ROLLBACK");
            throw;
        }
    }

    // Readings of days that were thinned already bring those days up for thinning again.
    private void Commit(DateTimeOffset? earliestReading)
    {
        _connection.Execute("""
            UPDATE ledger_state SET commits = commits + 1, thinned_until = MIN(thinned_until, COALESCE($day, thinned_until));
            COMMIT
            """, ("$day", earliestReading is { } earliest ? LocalDay.Of(earliest).ToStoredDay() : null));
        _commits++;
    }

    private void BeginTransaction()
    {
        _deltas.Clear();
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT commits FROM ledger_state";
        var commits = (long)command.ExecuteScalar()!;
        if (commits == _commits) _posts.BeginTransaction();
        else _posts.Forget();
        _commits = commits;
    }
}

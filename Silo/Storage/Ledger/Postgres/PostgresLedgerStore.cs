using Campaigns.Grains;
using Npgsql;

namespace Campaigns.Silo;

/// <summary>
/// The ledger's store on PostgreSQL, one of many writers. A transaction first locks the pages it is about, in the order of their row
/// ids: from then on their posts and readings are its own. Shared rows, the roll-ups of units, are written last and in one order
/// everywhere. So writers wait for each other but never in a ring.
/// </summary>
internal sealed class PostgresLedgerStore(PostgresDatabase database, NpgsqlConnection connection) : ILedgerStore
{
    private readonly PostgresLedgerReads _reads = new(connection);
    private readonly PostgresSnapshotTable _snapshots = new(database, connection);
    private readonly PostgresPostTables _posts = new(connection);
    private readonly PostgresRollUpTables _rollUps = new(connection);
    private NpgsqlTransaction? _transaction;

    /// <inheritdoc />
    public async Task<LedgerScope> BeginAsync(LedgerKeys keys, CancellationToken cancellationToken)
    {
        _transaction = await connection.BeginTransactionAsync(cancellationToken);
        return await _reads.FindAsync(keys, cancellationToken);
    }

    /// <inheritdoc />
    public Task LoadHistoriesAsync(IReadOnlyCollection<PostState> posts, CancellationToken cancellationToken) =>
        _snapshots.LoadHistoriesAsync(posts, cancellationToken);

    /// <inheritdoc />
    public async Task CommitAsync(LedgerChanges changes, CancellationToken cancellationToken)
    {
        await _posts.WriteAsync(changes, cancellationToken);
        await _snapshots.WriteAsync(changes, cancellationToken);
        await _rollUps.WriteAsync(changes, cancellationToken);
        if (changes.EarliestReading is { } earliest) await ThinAgainFromAsync(LocalDay.Of(earliest), cancellationToken);
        await _transaction!.CommitAsync(cancellationToken); // begun before
        await EndAsync();
    }

    /// <inheritdoc />
    public Task RollbackAsync() => EndAsync();

    /// <inheritdoc />
    public bool LostARace(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
            // Another node has inserted the same post since we looked.
            or PostgresErrorCodes.UniqueViolation,
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await connection.DisposeAsync();
    }

    // Readings of days that were thinned already bring those days up for thinning again. Rare, so that writers rarely meet here.
    private Task<int> ThinAgainFromAsync(DateOnly day, CancellationToken cancellationToken) => connection.ExecuteAsync(
        "UPDATE ledger_state SET thinned_until = @day WHERE thinned_until > @day", cancellationToken, ("@day", day));

    private async Task EndAsync()
    {
        if (_transaction is null) return;
        await _transaction.DisposeAsync(); // rolls back what is not committed, and says nothing on a connection that is gone
        _transaction = null;
    }
}

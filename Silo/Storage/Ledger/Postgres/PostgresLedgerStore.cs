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
    private readonly PostgresLedgerReads _reads = new(connection, database.Posts);
    private readonly PostgresSnapshotTable _snapshots = new(database, connection);
    private readonly PostgresPostTables _posts = new(connection);
    private readonly PostgresRollUpTables _rollUps = new(connection);
    private NpgsqlTransaction? _transaction;
    private PostgresLedgerScope? _found;

    /// <inheritdoc />
    public async Task<LedgerScope> BeginAsync(LedgerKeys keys, CancellationToken cancellationToken)
    {
        _transaction = await connection.BeginTransactionAsync(cancellationToken);
        _found = await _reads.FindAsync(keys, cancellationToken);
        return _found.Scope;
    }

    /// <inheritdoc />
    public Task LoadHistoriesAsync(IReadOnlyCollection<PostState> posts, CancellationToken cancellationToken) =>
        _snapshots.LoadHistoriesAsync(posts, cancellationToken);

    /// <inheritdoc />
    public async Task CommitAsync(LedgerChanges changes, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await _posts.WriteAsync(changes, cancellationToken);
        await PostAliases.WriteAsync(connection, changes, cancellationToken);
        await AttributionTable.WriteAsync(connection, changes, at, cancellationToken);
        await _snapshots.WriteAsync(changes, cancellationToken);
        await _rollUps.WriteAsync(changes, cancellationToken);
        if (changes.EarliestReading is { } earliest) await ThinAgainFromAsync(LocalDay.Of(earliest), cancellationToken);
        await CountUpAsync([.. _found!.Pages.Keys], cancellationToken); // begun before, hence both
        await _transaction!.CommitAsync(cancellationToken);
        Keep(changes);
        await EndAsync();
    }

    /// <inheritdoc />
    public Task RollbackAsync() => EndAsync();

    /// <inheritdoc />
    public bool LostARace(Exception exception) => database.LostARace(exception);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await connection.DisposeAsync();
    }

    // Readings of days that were thinned already bring those days up for thinning again. Rare, so that writers rarely meet here.
    private Task<int> ThinAgainFromAsync(DateOnly day, CancellationToken cancellationToken) => connection.ExecuteAsync(
        "UPDATE ledger_state SET thinned_until = @day WHERE thinned_until > @day", cancellationToken, ("@day", day));

    private async Task CountUpAsync(long[] pages, CancellationToken cancellationToken)
    {
        if (pages.Length == 0) return;
        await using var command = new NpgsqlCommand("UPDATE fanpages SET ledger_version = ledger_version + 1 WHERE id = ANY ($1)", connection);
        await command.AddColumn(pages, page => page).ExecuteNonQueryAsync(cancellationToken);
    }

    private void Keep(LedgerChanges changes)
    {
        foreach (var (post, seen) in changes.NewPosts) _found!.Pages[post.Fanpage.Id].Posts.Add(seen.Key, post);
        foreach (var post in _found!.Scope.Posts.Values) post.Settle();
        foreach (var (id, page) in _found.Pages) database.Posts.Keep(id, page.Version + 1, page.Posts);
    }

    private async Task EndAsync()
    {
        _found = null;
        if (_transaction is null) return;
        await _transaction.DisposeAsync(); // rolls back what is not committed, and says nothing on a connection that is gone
        _transaction = null;
    }
}

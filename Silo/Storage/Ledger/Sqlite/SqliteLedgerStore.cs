using Campaigns.Grains;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Silo;

/// <summary>The ledger's store on SQLite. There is one writer at a time, and statements run in this process.</summary>
internal sealed class SqliteLedgerStore : ILedgerStore
{
    private readonly SqliteConnection _connection;
    private readonly SqliteLedgerStatements _statements;
    private readonly SqliteRollUpStatements _rollUps;
    private readonly SqlitePublishedStatements _published;
    private readonly SqlitePostIndex _posts;
    private LedgerScope? _scope;
    private long _commits = -1;

    /// <summary>Takes over an open connection.</summary>
    public SqliteLedgerStore(SqliteConnection connection)
    {
        _connection = connection;
        // The writer touches the same pages round after round: keep them at hand, and move them to the file less often.
        SqliteDatabase.Execute(connection, "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16384");
        _statements = new SqliteLedgerStatements(connection);
        _rollUps = new SqliteRollUpStatements(connection);
        _published = new SqlitePublishedStatements(connection);
        _posts = new SqlitePostIndex(_statements);
    }

    /// <inheritdoc />
    public async Task<LedgerScope> BeginAsync(LedgerKeys keys, CancellationToken cancellationToken)
    {
        // IMMEDIATE: the lock is taken before anything is read, so what was read is still so when it is written.
        SqliteDatabase.Execute(_connection, "BEGIN IMMEDIATE");
        await ForgetWhatOthersChangedAsync(cancellationToken);
        var posts = new Dictionary<PostKey, PostState>(keys.Posts.Count);
        foreach (var key in keys.Posts)
        {
            if (_posts.Post(key) is { } post) posts.Add(key, post);
        }

        var fanpages = new Dictionary<FanpageKey, FanpageEntry>(keys.Fanpages.Count);
        foreach (var key in keys.Fanpages)
        {
            if (_posts.Fanpage(key) is { } fanpage) fanpages.Add(key, fanpage);
        }

        var fresh = keys.Seen.Count(key => !posts.ContainsKey(key));
        var attributions = await AttributionScope.ReadAsync(_connection, keys, posts.Values, cancellationToken);
        return _scope = new LedgerScope
        {
            Fanpages = fanpages,
            Posts = posts,
            Campaigns = fresh > 0 ? await CampaignMatcher.ReadAsync(_connection, keys.TrackedLinks, cancellationToken) : CampaignMatcher.None,
            Attributions = attributions,
            FreshIds = FreshIds(fresh),
        };
    }

    /// <inheritdoc />
    public Task LoadHistoriesAsync(IReadOnlyCollection<PostState> posts, CancellationToken cancellationToken)
    {
        foreach (var post in posts)
        {
            post.History = [];
            if (post.FirstObservedAt is not { } first || post.LastObservedAt is not { } last) continue;
            for (var row = _statements.History(post.Id, LocalDay.Of(first), LocalDay.Of(last)); row.Read();)
            {
                var observation = new Observation(row.Int64(0).ToInstant(), row.Counters(1));
                post.History.Add(observation.ObservedAt, new StoredSnapshot(observation, (FigureSource)row.Int64(7)));
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task CommitAsync(LedgerChanges changes, DateTimeOffset at, CancellationToken cancellationToken)
    {
        WritePosts(changes);
        await PostAliases.WriteAsync(_connection, changes, cancellationToken);
        await AttributionTable.WriteAsync(_connection, changes, at, cancellationToken);
        WriteSnapshots(changes);
        foreach (var post in changes.Latest)
        {
            if (post.HasLatest) _statements.UpdateLatest(post);
            else _statements.InsertLatest(post);
        }

        foreach (var ((fanpage, day), reading) in changes.Followers) _statements.WriteFollowers(fanpage, day, reading);
        foreach (var ((fanpage, source), newestAt) in changes.Readings) _statements.WriteReading(fanpage, source, newestAt);
        _published.Add(changes.Published);
        _rollUps.Add(changes.RollUps);
        await CommitAsync(changes.EarliestReading, cancellationToken);
        Settle(changes);
    }

    /// <inheritdoc />
    public Task RollbackAsync()
    {
        _posts.Forget();
        // SQLite has rolled back by itself after some errors (full disk, I/O); a second time would hide the first error.
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0) SqliteDatabase.Execute(_connection, "ROLLBACK");
        return Task.CompletedTask;
    }

    /// <summary>Never: the lock is taken before anything is read.</summary>
    public bool LostARace(Exception exception) => false;

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _statements.Dispose();
        _rollUps.Dispose();
        _published.Dispose();
        return _connection.DisposeAsync();
    }

    private void WritePosts(LedgerChanges changes)
    {
        foreach (var (post, seen) in changes.NewPosts) _statements.InsertPost(post, seen);
        foreach (var (post, words) in changes.Words) _statements.UpdateWords(post.Id, words);
        foreach (var post in changes.Dated) _statements.UpdateDates(post);
    }

    private void WriteSnapshots(LedgerChanges changes)
    {
        foreach (var (post, snapshot) in changes.Appended) _statements.AppendSnapshot(post, snapshot);
        foreach (var ((post, _), snapshot) in changes.Replaced) _statements.ReplaceSnapshot(post, snapshot);
        foreach (var (post, at) in changes.Removed) _statements.RemoveSnapshot(post, at);
    }

    // Readings of days that were thinned already bring those days up for thinning again.
    private async Task CommitAsync(DateTimeOffset? earliestReading, CancellationToken cancellationToken)
    {
        DateOnly? day = earliestReading is { } earliest ? LocalDay.Of(earliest) : null;
        await _connection.ExecuteAsync("""
            UPDATE ledger_state SET commits = commits + 1, thinned_until = MIN(thinned_until, COALESCE(@day, thinned_until));
            COMMIT
            """, cancellationToken, ("@day", day));
        _commits++;
    }

    private void Settle(LedgerChanges changes)
    {
        foreach (var post in _scope!.Posts.Values) post.Settle(); // a transaction was begun
        foreach (var (post, seen) in changes.NewPosts) _posts.Add(seen.Key, post);
    }

    private async Task ForgetWhatOthersChangedAsync(CancellationToken cancellationToken)
    {
        var commits = await _connection.ScalarAsync<long>("SELECT commits FROM ledger_state", cancellationToken);
        if (commits == _commits) _posts.BeginTransaction();
        else _posts.Forget();
        _commits = commits;
    }

    private Queue<long> FreshIds(int count)
    {
        if (count == 0) return [];
        var row = _statements.HighestPostId();
        row.Read();
        var highest = row.NullableInt64(0) ?? 0;
        row.Reset();
        return new Queue<long>(Enumerable.Range(1, count).Select(offset => highest + offset));
    }
}

using Campaigns.Grains;
using Npgsql;
using NpgsqlTypes;

namespace Campaigns.Silo;

/// <summary>Reads and writes snapshots, which stand in a partition for each month.</summary>
internal sealed class PostgresSnapshotTable(PostgresDatabase database, NpgsqlConnection connection)
{
    private readonly PostgresSnapshotMonths _months = new(database);

    /// <summary>Fills in the posts' histories.</summary>
    public async Task LoadHistoriesAsync(IReadOnlyCollection<PostState> posts, CancellationToken cancellationToken)
    {
        foreach (var post in posts) post.History = [];
        var read = posts.Where(post => post.LastObservedAt is not null).ToDictionary(post => post.Id);
        if (read.Count == 0) return;
        await using var command = new NpgsqlCommand("""
            SELECT s.post, s.observed_at, s.views, s.reach, s.reactions, s.comments, s.shares, s.clicks, s.source
            FROM snapshots s
            WHERE s.post = ANY ($1) AND s.observed_on BETWEEN $2 AND $3
            ORDER BY s.post, s.observed_at
            """, connection);
        command.AddColumn(read.Keys, id => id);
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = LocalDay.Of(read.Values.Min(post => post.FirstObservedAt!.Value)) });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = LocalDay.Of(read.Values.Max(post => post.LastObservedAt!.Value)) });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            var observation = new Observation(row.Instant(1), row.Counters(2));
            read[row.GetInt64(0)].History!.Add(observation.ObservedAt, new StoredSnapshot(observation, (FigureSource)row.GetInt16(8)));
        }
    }

    /// <summary>Appends, replaces and removes.</summary>
    public async Task WriteAsync(LedgerChanges changes, CancellationToken cancellationToken)
    {
        await _months.EnsureAsync(
            changes.Appended.Select(row => row.Snapshot.Observation.ObservedAt).Concat(changes.Replaced.Keys.Select(key => key.At)),
            cancellationToken);
        await AppendAsync(changes.Appended, cancellationToken);
        await ReplaceAsync(changes.Replaced, cancellationToken);
        await RemoveAsync(changes.Removed, cancellationToken);
    }

    private async Task AppendAsync(List<(long Post, StoredSnapshot Snapshot)> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        await using var copy = await connection.BeginBinaryImportAsync("""
            COPY snapshots (post, observed_on, observed_at, views, reach, reactions, comments, shares, clicks, source)
            FROM STDIN (FORMAT BINARY)
            """, cancellationToken);
        foreach (var (post, (observation, source)) in rows.OrderBy(row => row.Post)) // the order of the key: neighbours share a page of it
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(post, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(LocalDay.Of(observation.ObservedAt), NpgsqlDbType.Date, cancellationToken);
            await copy.WriteAsync(observation.ObservedAt.ToUniversalTime(), NpgsqlDbType.TimestampTz, cancellationToken);
            await WriteAsync(copy, observation.Counters.Views, cancellationToken);
            await WriteAsync(copy, observation.Counters.Reach, cancellationToken);
            await WriteAsync(copy, observation.Counters.Reactions, cancellationToken);
            await WriteAsync(copy, observation.Counters.Comments, cancellationToken);
            await WriteAsync(copy, observation.Counters.Shares, cancellationToken);
            await WriteAsync(copy, observation.Counters.Clicks, cancellationToken);
            await copy.WriteAsync((short)source, NpgsqlDbType.Smallint, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, long? counter, CancellationToken cancellationToken) =>
        counter is { } known ? copy.WriteAsync(known, NpgsqlDbType.Bigint, cancellationToken) : copy.WriteNullAsync(cancellationToken);

    private async Task ReplaceAsync(
        Dictionary<(long Post, DateTimeOffset At), StoredSnapshot> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        await using var command = new NpgsqlCommand($"""
            INSERT INTO snapshots (post, observed_on, observed_at, views, reach, reactions, comments, shares, clicks, source)
            {PostgresColumns.Rows(10)}
            ON CONFLICT (post, observed_on, observed_at) DO UPDATE SET
                views = excluded.views, reach = excluded.reach, reactions = excluded.reactions, comments = excluded.comments,
                shares = excluded.shares, clicks = excluded.clicks, source = excluded.source
            """, connection);
        command
            .AddColumn(rows, row => row.Key.Post).AddColumn(rows, row => LocalDay.Of(row.Key.At)).AddColumn(rows, row => row.Key.At.ToUniversalTime())
            .AddColumn(rows, row => row.Value.Observation.Counters.Views).AddColumn(rows, row => row.Value.Observation.Counters.Reach)
            .AddColumn(rows, row => row.Value.Observation.Counters.Reactions).AddColumn(rows, row => row.Value.Observation.Counters.Comments)
            .AddColumn(rows, row => row.Value.Observation.Counters.Shares).AddColumn(rows, row => row.Value.Observation.Counters.Clicks)
            .AddColumn(rows, row => (short)row.Value.Source);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task RemoveAsync(List<(long Post, DateTimeOffset At)> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        await using var command = new NpgsqlCommand("""
            DELETE FROM snapshots s
            USING unnest($1, $2, $3) AS r (post, observed_on, observed_at)
            WHERE s.post = r.post AND s.observed_on = r.observed_on AND s.observed_at = r.observed_at
            """, connection);
        command
            .AddColumn(rows, row => row.Post).AddColumn(rows, row => LocalDay.Of(row.At)).AddColumn(rows, row => row.At.ToUniversalTime());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Thins the snapshots of past days, day by day and some posts at a time, so that the ledger's writer never waits long. Works on a
/// connection of its own, as another process would; the ledger notices.
/// </summary>
internal sealed class SnapshotThinner(IDatabase database, TimeProvider time)
{
    private const int PostsPerTransaction = 500;

    /// <summary>Thins every day that is old enough and not yet thinned.</summary>
    /// <returns>How many snapshots were removed.</returns>
    public async Task<int> ThinAsync(CancellationToken cancellationToken)
    {
        await using var writer = new LedgerWriter(await database.OpenLedgerAsync(cancellationToken), time);
        var removed = 0;
        var last = Thinning.LastDay(time.GetUtcNow());
        for (var day = await FirstDayAsync(cancellationToken); day <= last; day = day.AddDays(1))
        {
            foreach (var posts in (await PostsWithSeveralAsync(day, cancellationToken)).Chunk(PostsPerTransaction))
            {
                cancellationToken.ThrowIfCancellationRequested();
                removed += await writer.ThinAsync(day, posts);
            }

            if (!await RememberAsync(day, cancellationToken)) break;
        }

        return removed;
    }

    private async Task<DateOnly> FirstDayAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var first = await connection.QueryAsync(
            "SELECT COALESCE((SELECT thinned_until FROM ledger_state), (SELECT MIN(observed_on) FROM snapshots))",
            row => row.NullableDay(0), cancellationToken);
        return first.Single() ?? DateOnly.MaxValue;
    }

    private async Task<List<PostKey>> PostsWithSeveralAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync("""
            SELECT p.platform, p.post_id
            FROM (SELECT post FROM snapshots WHERE observed_on = @day GROUP BY post HAVING COUNT(*) > 1) s
            JOIN posts p ON p.id = s.post
            """, row => new PostKey((Platform)row.GetInt64(0), row.GetString(1)), cancellationToken, ("@day", day));
    }

    // Not where a late reading, or another node, has meanwhile set it to another day: the next run goes on from there.
    private async Task<bool> RememberAsync(DateOnly thinned, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(
            "UPDATE ledger_state SET thinned_until = @until WHERE COALESCE(thinned_until, @thinned) = @thinned",
            cancellationToken, ("@until", thinned.AddDays(1)), ("@thinned", thinned)) > 0;
    }
}

using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Thins the snapshots of past days, day by day and some posts at a time, so that the ledger's writer never waits long. Works on a
/// connection of its own, as another process would; the ledger notices.
/// </summary>
internal sealed class SnapshotThinner(SqliteDatabase database, TimeProvider time)
{
    private const int PostsPerTransaction = 500;

    /// <summary>Thins every day that is old enough and not yet thinned.</summary>
    /// <returns>How many snapshots were removed.</returns>
    public int Thin(CancellationToken cancellationToken)
    {
        using var writer = new LedgerWriter(database.Open());
        var removed = 0;
        var last = Thinning.LastDay(time.GetUtcNow());
        for (var day = FirstDay(); day <= last; day = day.AddDays(1))
        {
            foreach (var posts in PostsWithSeveral(day).Chunk(PostsPerTransaction))
            {
                cancellationToken.ThrowIfCancellationRequested();
                removed += writer.Thin(day, posts);
            }

            Remember(day.AddDays(1));
        }

        return removed;
    }

    private DateOnly FirstDay()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COALESCE((SELECT thinned_until FROM ledger_state), (SELECT MIN(observed_on) FROM snapshots))";
        return command.ExecuteScalar() is long day ? day.ToDay() : DateOnly.MaxValue;
    }

    private List<PostKey> PostsWithSeveral(DateOnly day)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT p.platform, p.post_id
            FROM (SELECT post FROM snapshots WHERE observed_on = $day GROUP BY post HAVING COUNT(*) > 1) s
            JOIN posts p ON p.id = s.post
            """;
        command.Parameters.AddWithValue("$day", day.ToStoredDay());
        using var row = command.ExecuteReader();
        var posts = new List<PostKey>();
        while (row.Read()) posts.Add(new PostKey((Platform)row.GetInt64(0), row.GetString(1)));
        return posts;
    }

    private void Remember(DateOnly thinnedUntil)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE ledger_state SET thinned_until = $day";
        command.Parameters.AddWithValue("$day", thinnedUntil.ToStoredDay());
        command.ExecuteNonQuery();
    }
}

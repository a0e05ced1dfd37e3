using Campaigns.Grains;
using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>Every post as it stands, each with its whole history, one after the other: two streams in the order of row ids, merged.</summary>
internal sealed class PostHistories(SqliteConnection connection) : IDisposable
{
    private readonly LedgerStatements _statements = new(connection);

    /// <summary>The posts. A history is only valid until the next one is asked for.</summary>
    public IEnumerable<(PostState Stored, List<Observation> History)> Read()
    {
        var campaigns = Campaigns();
        var history = new List<Observation>();
        using var snapshots = connection.Stream("""
            SELECT post, observed_at, views, reach, reactions, comments, shares, clicks FROM snapshots ORDER BY post, observed_at
            """, row => (Post: row.GetInt64(0), Observation: new Observation(row.GetInt64(1).ToInstant(), row.Counters(2)))).GetEnumerator();
        var more = snapshots.MoveNext();
        foreach (var post in Posts(campaigns))
        {
            history.Clear();
            while (more && snapshots.Current.Post < post.Id) more = snapshots.MoveNext(); // of no post: nothing to compare with
            for (; more && snapshots.Current.Post == post.Id; more = snapshots.MoveNext()) history.Add(snapshots.Current.Observation);
            yield return (post, history);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _statements.Dispose();

    private IEnumerable<PostState> Posts(ILookup<long, long> campaigns)
    {
        var pages = new PostIndex(_statements);
        return connection.Stream("""
            SELECT p.id, f.platform, f.account_id, p.published_at, p.counted_on, l.first_observed_at, l.last_observed_at,
                   l.views, l.reach, l.reactions, l.comments, l.shares, l.clicks
            FROM posts p
            JOIN fanpages f ON f.id = p.fanpage
            LEFT JOIN post_latest l ON l.post = p.id
            ORDER BY p.id
            """, row => new PostState
        {
            Id = row.GetInt64(0),
            Fanpage = pages.Fanpage(new FanpageKey((Platform)row.GetInt64(1), row.GetString(2)))!, // joined above
            PublishedAt = row.NullableInt64(3)?.ToInstant(),
            CountedOn = row.NullableInt64(4)?.ToDay(),
            Campaigns = [.. campaigns[row.GetInt64(0)]],
            FirstObservedAt = row.NullableInt64(5)?.ToInstant(),
            LastObservedAt = row.NullableInt64(6)?.ToInstant(),
            Latest = row.Counters(7),
        });
    }

    private ILookup<long, long> Campaigns() => connection
        .Query("SELECT post, campaign FROM post_campaigns ORDER BY campaign", row => (Post: row.GetInt64(0), Campaign: row.GetInt64(1)))
        .ToLookup(pair => pair.Post, pair => pair.Campaign);
}

using System.Data.Common;
using System.Runtime.CompilerServices;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Every post as it stands, each with its whole history, one after the other: two streams in the order of row ids, merged. Each
/// stream needs a connection of its own, and both must see the same state of the data.
/// </summary>
internal sealed class PostHistories(DbConnection posts, DbConnection snapshots)
{
    /// <summary>The posts. A history is only valid until the next one is asked for.</summary>
    public async IAsyncEnumerable<(PostState Stored, List<Observation> History)> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var history = new List<Observation>();
        var readings = Readings(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (readings.ConfigureAwait(false))
        {
            var more = await readings.MoveNextAsync();
            await foreach (var post in PostsAsync(cancellationToken))
            {
                history.Clear();
                while (more && readings.Current.Post < post.Id) more = await readings.MoveNextAsync(); // of no post: nothing to compare with
                for (; more && readings.Current.Post == post.Id; more = await readings.MoveNextAsync()) history.Add(readings.Current.Observation);
                yield return (post, history);
            }
        }
    }

    private IAsyncEnumerable<(long Post, Observation Observation)> Readings(CancellationToken cancellationToken) => snapshots.StreamAsync("""
        SELECT post, observed_at, views, reach, reactions, comments, shares, clicks FROM snapshots ORDER BY post, observed_at
        """, row => (Post: row.GetInt64(0), Observation: new Observation(row.Instant(1), row.Counters(2))), cancellationToken);

    private async IAsyncEnumerable<PostState> PostsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = await FanpagesAsync(cancellationToken);
        var campaigns = (await posts.QueryAsync(
            "SELECT post, campaign FROM post_campaigns ORDER BY campaign",
            row => (Post: row.GetInt64(0), Campaign: row.GetInt64(1)), cancellationToken)).ToLookup(pair => pair.Post, pair => pair.Campaign);
        var stored = posts.StreamAsync("""
            SELECT p.id, p.fanpage, p.published_at, p.counted_on, l.first_observed_at, l.last_observed_at,
                   l.views, l.reach, l.reactions, l.comments, l.shares, l.clicks, p.unit
            FROM posts p
            LEFT JOIN post_latest l ON l.post = p.id
            ORDER BY p.id
            """, row => new PostState
        {
            Id = row.GetInt64(0),
            Fanpage = pages[row.GetInt64(1)],
            PublishedAt = row.NullableInstant(2),
            CountedOn = row.NullableDay(3),
            Campaigns = [.. campaigns[row.GetInt64(0)]],
            FirstObservedAt = row.NullableInstant(4),
            LastObservedAt = row.NullableInstant(5),
            Latest = row.Counters(6),
            StoredUnit = row.NullableInt64(12),
        }, cancellationToken);
        await foreach (var post in stored) yield return post;
    }

    private async Task<Dictionary<long, FanpageEntry>> FanpagesAsync(CancellationToken cancellationToken)
    {
        var pages = await FanpageEntries.ReadAsync(posts, cancellationToken);
        return pages.ToDictionary(page => page.Id);
    }
}

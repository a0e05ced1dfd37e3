using System.Data.Common;
using System.Runtime.CompilerServices;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Figures computed from the snapshots themselves, one post's history at a time: for single posts on days, and as of an instant.
/// As of an instant a post counts once it has been read by then.
/// </summary>
internal sealed class StatsFromSnapshots(DbConnection connection, StatsRequest request)
{
    private readonly Dictionary<StatsKey, StatsAccumulator> _rows = [];
    private ILookup<long, string> _unitsOf = Array.Empty<string>().ToLookup(_ => 0L);

    /// <summary>The rows, in no order.</summary>
    public async Task<IEnumerable<StatsRow>> RowsAsync(CancellationToken cancellationToken)
    {
        await ReadUnitsAsync(cancellationToken);
        await foreach (var (post, history) in HistoriesAsync(cancellationToken)) Take(post, history);
        if (request is { AsksGained: true, AsOf: null }) await TakeUnreadAsync(cancellationToken);
        return _rows.Where(row => row.Value.HasAnything).Select(row => row.Value.ToRow(row.Key));
    }

    private void Take(PostRow post, IReadOnlyList<Observation> history)
    {
        var gained = new DaySums(request.AsksGained ? request.Period : null);
        var latest = Increments.Of(post.PublishedAt, history, gained);
        var counted = Increments.PostDay(post.PublishedAt, history[0].ObservedAt)!.Value;
        foreach (var day in request.By == StatsBy.Day ? gained.Days.Append(counted).Distinct() : [null as DateOnly?])
        {
            if (day is { } one && !request.Period.Contains(one)) continue;
            var counts = !request.AsksGained || (day is { } on ? counted == on : request.Period.Contains(counted));
            foreach (var key in Keys(post, day))
                Row(key).Add(post.Fanpage, counts, request.AsksGained ? gained.Of(day) : latest, counts ? latest.Reach : null);
        }
    }

    // Posts of the period that nobody has read yet: they count as posts, and nothing else is known of them.
    private async Task TakeUnreadAsync(CancellationToken cancellationToken)
    {
        var unread = await connection.QueryAsync($"""
            SELECT p.id, p.platform, f.account_id, p.post_id, p.fanpage, f.unit, p.published_at, p.counted_on
            FROM posts p
            JOIN fanpages f ON f.id = p.fanpage
            WHERE p.counted_on BETWEEN @from AND @to AND {FigureScope.OfPosts}
              AND NOT EXISTS (SELECT 1 FROM post_latest l WHERE l.post = p.id)
            """, row => (Post: Post(row), Day: row.Day(7)), cancellationToken, request.Scope.In(request.Period));
        foreach (var (post, day) in unread)
        {
            foreach (var key in Keys(post, request.By == StatsBy.Day ? day : null))
                Row(key).Add(post.Fanpage, counts: true, default, reach: null);
        }
    }

    private IEnumerable<StatsKey> Keys(PostRow post, DateOnly? day) => request.By switch
    {
        StatsBy.Platform => [new StatsKey(post.Platform)],
        StatsBy.Fanpage => [new StatsKey(post.Platform, post.AccountId)],
        StatsBy.Post => [new StatsKey(post.Platform, post.AccountId, post.PostId)],
        StatsBy.Day => [new StatsKey(post.Platform, Day: day)],
        StatsBy.Unit => _unitsOf[post.Unit].Select(unit => new StatsKey(post.Platform, Unit: unit)),
    };

    private StatsAccumulator Row(StatsKey key) => _rows.TryGetValue(key, out var row) ? row : _rows[key] = new StatsAccumulator();

    // Before the histories are streamed: one connection runs one query at a time.
    private async Task ReadUnitsAsync(CancellationToken cancellationToken)
    {
        if (request.By != StatsBy.Unit) return;
        var pairs = await connection.QueryAsync("""
            SELECT above.unit, u.code
            FROM unit_ancestors above
            JOIN unit_ancestors within ON within.ancestor = @scope AND within.unit = above.ancestor
            JOIN units u ON u.id = above.ancestor
            """, row => (Unit: row.GetInt64(0), Code: row.GetString(1)), cancellationToken, ("@scope", request.Scope.Unit));
        _unitsOf = pairs.ToLookup(pair => pair.Unit, pair => pair.Code);
    }

    private async IAsyncEnumerable<(PostRow Post, IReadOnlyList<Observation> History)> HistoriesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var history = new List<Observation>();
        PostRow? post = null;
        var asOf = request.AsOf ?? DateTimeOffset.MaxValue;
        await foreach (var (row, observation) in connection.StreamAsync(Sql, Map, cancellationToken, request.Scope.With(("@asOf", asOf))))
        {
            if (post is not null && post.Id != row.Id)
            {
                yield return (post, history);
                history.Clear();
            }

            post = row;
            history.Add(observation);
        }

        if (post is not null) yield return (post, history);
    }

    private const string Sql = $"""
        SELECT p.id, p.platform, f.account_id, p.post_id, p.fanpage, f.unit, p.published_at,
               s.observed_at, s.views, s.reach, s.reactions, s.comments, s.shares, s.clicks
        FROM snapshots s
        JOIN posts p ON p.id = s.post
        JOIN fanpages f ON f.id = p.fanpage
        WHERE s.observed_at <= @asOf AND {FigureScope.OfPosts}
        ORDER BY s.post, s.observed_at
        """;

    private static (PostRow Post, Observation Observation) Map(DbDataReader row) =>
        (Post(row), new Observation(row.Instant(7), row.Counters(8)));

    private static PostRow Post(DbDataReader row) => new(
        row.GetInt64(0), (Platform)row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5),
        row.NullableInstant(6));

    private sealed record PostRow(
        long Id, Platform Platform, string AccountId, string PostId, long Fanpage, long Unit, DateTimeOffset? PublishedAt);
}

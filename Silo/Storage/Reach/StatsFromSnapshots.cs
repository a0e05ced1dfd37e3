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
    private Dictionary<long, FanpageEntry> _pages = [];
    private Dictionary<long, string> _codes = [];

    /// <summary>The rows, in no order.</summary>
    public async Task<IEnumerable<StatsRow>> RowsAsync(CancellationToken cancellationToken)
    {
        // Before the histories are streamed: one connection runs one query at a time.
        _pages = (await FanpageEntries.ReadAsync(connection, cancellationToken)).ToDictionary(page => page.Id);
        if (request.By == StatsBy.Unit) await ReadCodesAsync(cancellationToken);
        await foreach (var (post, history) in HistoriesAsync(cancellationToken)) Take(post, history);
        if (request is { AsksGained: true, AsOf: null }) await TakeUnreadAsync(cancellationToken);
        return _rows.Where(row => row.Value.HasAnything).Select(row => row.Value.ToRow(row.Key));
    }

    // Day by day: what was gained on a day is the unit's that had the page on it.
    private void Take(PostRow post, IReadOnlyList<Observation> history)
    {
        var gained = new DaySums(request.AsksGained ? request.Period : null);
        var latest = Increments.Of(post.PublishedAt, history, gained);
        var counted = Increments.PostDay(post.PublishedAt, history[0].ObservedAt)!.Value;
        if (!request.AsksGained)
        {
            foreach (var key in Keys(post, counted)) Row(key).Add(post.Fanpage, counts: true, latest, latest.Reach);
            return;
        }

        foreach (var day in gained.Days.Append(counted).Distinct().Where(request.Period.Contains))
        {
            foreach (var key in Keys(post, day)) Row(key).Add(post.Fanpage, day == counted, gained.Of(day), day == counted ? latest.Reach : null);
        }
    }

    // Posts of the period that nobody has read yet: they count as posts, and nothing else is known of them.
    private async Task TakeUnreadAsync(CancellationToken cancellationToken)
    {
        var unread = await connection.QueryAsync($"""
            SELECT p.id, p.platform, f.account_id, p.post_id, p.fanpage, p.published_at, p.counted_on
            FROM posts p
            JOIN fanpages f ON f.id = p.fanpage
            WHERE p.counted_on BETWEEN @from AND @to AND {request.Scope.Posts}
              AND NOT EXISTS (SELECT 1 FROM post_latest l WHERE l.post = p.id)
            """, row => (Post: Post(row), Day: row.Day(6)), cancellationToken, request.Scope.In(request.Period));
        foreach (var (post, day) in unread)
        {
            foreach (var key in Keys(post, day)) Row(key).Add(post.Fanpage, counts: true, default, reach: null);
        }
    }

    // None where the day belongs to a unit out of scope.
    private IEnumerable<StatsKey> Keys(PostRow post, DateOnly day)
    {
        var period = _pages[post.Fanpage].Units.On(day);
        var units = request.Scope.Structure == Structure.Now ? period.Now : period.Then;
        if (!units.Contains(request.Scope.Unit)) return [];
        return request.By switch
        {
            StatsBy.Platform => [new StatsKey(post.Platform)],
            StatsBy.Fanpage => [new StatsKey(post.Platform, post.AccountId)],
            StatsBy.Post => [new StatsKey(post.Platform, post.AccountId, post.PostId)],
            StatsBy.Day => [new StatsKey(post.Platform, Day: day)],
            StatsBy.Unit => units.TakeWhile(unit => unit != request.Scope.Unit).Append(request.Scope.Unit)
                .Select(unit => new StatsKey(post.Platform, Unit: _codes[unit])),
        };
    }

    private StatsAccumulator Row(StatsKey key) => _rows.TryGetValue(key, out var row) ? row : _rows[key] = new StatsAccumulator();

    private async Task ReadCodesAsync(CancellationToken cancellationToken) => _codes = (await connection.QueryAsync(
        "SELECT id, code FROM units", row => KeyValuePair.Create(row.GetInt64(0), row.GetString(1)), cancellationToken)).ToDictionary();

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

    // Of pages that were in scope on any day.
    private const string Sql = """
        SELECT p.id, p.platform, f.account_id, p.post_id, p.fanpage, p.published_at,
               s.observed_at, s.views, s.reach, s.reactions, s.comments, s.shares, s.clicks
        FROM snapshots s
        JOIN posts p ON p.id = s.post
        JOIN fanpages f ON f.id = p.fanpage
        WHERE s.observed_at <= @asOf AND (@platform = 0 OR p.platform = @platform)
          AND (@campaign = 0 OR EXISTS (SELECT 1 FROM post_campaigns pc WHERE pc.post = p.id AND pc.campaign = @campaign))
          AND EXISTS (
              SELECT 1 FROM fanpage_units h JOIN unit_lineage scope ON scope.unit = h.unit AND scope.ancestor = @unit WHERE h.fanpage = f.id)
        ORDER BY s.post, s.observed_at
        """;

    private static (PostRow Post, Observation Observation) Map(DbDataReader row) =>
        (Post(row), new Observation(row.Instant(6), row.Counters(7)));

    private static PostRow Post(DbDataReader row) => new(
        row.GetInt64(0), (Platform)row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.NullableInstant(5));

    private sealed record PostRow(long Id, Platform Platform, string AccountId, string PostId, long Fanpage, DateTimeOffset? PublishedAt);
}

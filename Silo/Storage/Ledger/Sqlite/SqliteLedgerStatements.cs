using Campaigns.Grains;
using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>The ledger's SQL about posts and snapshots, prepared once per connection; each text beside the method that binds it.</summary>
internal sealed class SqliteLedgerStatements(SqliteConnection connection) : IDisposable
{
    private readonly List<SqliteStatement> _prepared = [];
    private SqliteStatement? _findPost, _highestPostId, _insertPost, _updateWords, _updateDates, _campaignsOf, _findFanpage, _holdings, _lineage,
        _appendSnapshot, _replaceSnapshot, _removeSnapshot, _history, _insertLatest, _updateLatest, _writeFollowers, _writeReading;

    /// <summary>Columns: id, platform and account of the page, published_at, counted_on, then those of <c>post_latest</c>.</summary>
    public SqliteStatement FindPost(PostKey key) => Prepare(ref _findPost, """
        SELECT p.id, f.platform, f.account_id, p.published_at, p.counted_on,
               l.first_observed_at, l.last_observed_at, l.unchanged_reads,
               l.views, l.reach, l.reactions, l.comments, l.shares, l.clicks
        FROM posts p
        JOIN fanpages f ON f.id = p.fanpage
        LEFT JOIN post_latest l ON l.post = p.id
        WHERE p.platform = ? AND p.post_id = ?
        """).Bind((long)key.Platform).Bind(key.PostId);

    /// <summary>Inserts a post with its dates as they are now.</summary>
    public void InsertPost(PostState post, SeenPost seen) => Prepare(ref _insertPost, """
        INSERT INTO posts (id, platform, post_id, fanpage, published_at, kind, title, address, counted_on, unit)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
        .Bind(post.Id).Bind((long)seen.Key.Platform).Bind(seen.Key.PostId).Bind(post.Fanpage.Id).Bind(post.PublishedAt.ToMicroseconds())
        .Bind(seen.Kind).Bind(seen.Title).Bind(seen.Address?.ToString()).Bind(post.CountedOn?.ToStoredDay())
        .Bind(post.Unit).Execute();

    /// <summary>Column: the highest row id of a post; NULL without any.</summary>
    public SqliteStatement HighestPostId() => Prepare(ref _highestPostId, "SELECT MAX(id) FROM posts");

    /// <summary>Changes a post's words where new ones are given and differ.</summary>
    public void UpdateWords(long post, in PostWords words) => Prepare(ref _updateWords, """
        UPDATE posts
        SET kind = COALESCE(?2, kind), title = COALESCE(?3, title), address = COALESCE(?4, address)
        WHERE id = ?1
          AND (kind IS NOT COALESCE(?2, kind) OR title IS NOT COALESCE(?3, title) OR address IS NOT COALESCE(?4, address))
        """).Bind(post).Bind(words.Kind).Bind(words.Title).Bind(words.Address).Execute();

    /// <summary>Writes when a post was published, the day it counts on, and whose it is by that.</summary>
    public void UpdateDates(PostState post) => Prepare(ref _updateDates, """
        UPDATE posts SET published_at = ?, counted_on = ?, unit = ? WHERE id = ?
        """).Bind(post.PublishedAt.ToMicroseconds()).Bind(post.CountedOn?.ToStoredDay()).Bind(post.Unit).Bind(post.Id).Execute();

    /// <summary>Column: row id of a campaign the post belongs to.</summary>
    public SqliteStatement CampaignsOf(long post) => Prepare(ref _campaignsOf, """
        SELECT campaign FROM post_campaigns WHERE post = ? ORDER BY campaign
        """).Bind(post);

    /// <summary>Column: id.</summary>
    public SqliteStatement FindFanpage(FanpageKey key) => Prepare(ref _findFanpage, """
        SELECT id FROM fanpages WHERE platform = ? AND account_id = ?
        """).Bind((long)key.Platform).Bind(key.AccountId);

    /// <summary>The units that had a page, in order. Columns: from_day, until_day, unit.</summary>
    public SqliteStatement Holdings(long fanpage) => Prepare(ref _holdings, """
        SELECT from_day, until_day, unit FROM fanpage_units WHERE fanpage = ? ORDER BY from_day
        """).Bind(fanpage);

    /// <summary>What stood above a unit, itself included, nearest first. Columns: ancestor, from_day, until_day.</summary>
    public SqliteStatement Lineage(long unit) => Prepare(ref _lineage, """
        SELECT ancestor, from_day, until_day FROM unit_lineage WHERE unit = ? ORDER BY from_day, depth
        """).Bind(unit);

    /// <summary>Writes a snapshot at an instant that has none.</summary>
    public void AppendSnapshot(long post, in StoredSnapshot snapshot) => BindSnapshot(Prepare(ref _appendSnapshot, """
        INSERT INTO snapshots (observed_on, post, observed_at, views, reach, reactions, comments, shares, clicks, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """), post, snapshot).Execute();

    /// <summary>Writes a snapshot, in place of the one at its instant if there is one.</summary>
    public void ReplaceSnapshot(long post, in StoredSnapshot snapshot) => BindSnapshot(Prepare(ref _replaceSnapshot, """
        INSERT OR REPLACE INTO snapshots (observed_on, post, observed_at, views, reach, reactions, comments, shares, clicks, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """), post, snapshot).Execute();

    /// <summary>Removes a snapshot.</summary>
    public void RemoveSnapshot(long post, DateTimeOffset observedAt) => Prepare(ref _removeSnapshot, """
        DELETE FROM snapshots WHERE observed_on = ? AND post = ? AND observed_at = ?
        """).Bind(LocalDay.Of(observedAt).ToStoredDay()).Bind(post).Bind(observedAt.ToMicroseconds()).Execute();

    /// <summary>
    /// A post's snapshots in time order, found by one seek per local day between its first and last reading. Columns:
    /// observed_at, the counters, source.
    /// </summary>
    public SqliteStatement History(long post, DateOnly first, DateOnly last) => Prepare(ref _history, """
        WITH RECURSIVE days (day) AS (SELECT ?2 UNION ALL SELECT day + 1 FROM days WHERE day < ?3)
        SELECT s.observed_at, s.views, s.reach, s.reactions, s.comments, s.shares, s.clicks, s.source
        FROM days CROSS JOIN snapshots s ON s.observed_on = days.day AND s.post = ?1
        """).Bind(post).Bind(first.ToStoredDay()).Bind(last.ToStoredDay());

    /// <summary>Writes the latest values of a post read for the first time.</summary>
    public void InsertLatest(PostState post) => BindLatest(Prepare(ref _insertLatest, """
        INSERT INTO post_latest
            (first_observed_at, last_observed_at, unchanged_reads, views, reach, reactions, comments, shares, clicks, post)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """), post).Execute();

    /// <summary>Writes the latest values of a post read before.</summary>
    public void UpdateLatest(PostState post) => BindLatest(Prepare(ref _updateLatest, """
        UPDATE post_latest
        SET first_observed_at = ?, last_observed_at = ?, unchanged_reads = ?,
            views = ?, reach = ?, reactions = ?, comments = ?, shares = ?, clicks = ?
        WHERE post = ?
        """), post).Execute();

    /// <summary>Notes how fresh a page's figures of one source are.</summary>
    public void WriteReading(long fanpage, FigureSource source, DateTimeOffset newestAt) => Prepare(ref _writeReading, """
        INSERT INTO fanpage_readings (fanpage, source, newest_at) VALUES (?, ?, ?)
        ON CONFLICT (fanpage, source) DO UPDATE SET newest_at = MAX(newest_at, excluded.newest_at)
        """).Bind(fanpage).Bind((long)source).Bind(newestAt.ToMicroseconds()).Execute();

    /// <summary>Writes the followers of a day unless a later reading of that day is known.</summary>
    public void WriteFollowers(long fanpage, DateOnly day, FollowerReading reading) => Prepare(ref _writeFollowers, """
        INSERT INTO follower_daily (fanpage, day, observed_at, followers) VALUES (?, ?, ?, ?)
        ON CONFLICT (fanpage, day) DO UPDATE SET observed_at = excluded.observed_at, followers = excluded.followers
        WHERE excluded.observed_at >= follower_daily.observed_at
        """)
        .Bind(fanpage).Bind(day.ToStoredDay()).Bind(reading.ObservedAt.ToMicroseconds())
        .Bind(reading.Followers).Execute();

    /// <inheritdoc />
    public void Dispose() => _prepared.ForEach(statement => statement.Dispose());

    private static SqliteStatement BindLatest(SqliteStatement statement, PostState post) => statement
        .Bind(post.FirstObservedAt!.Value.ToMicroseconds()).Bind(post.LastObservedAt!.Value.ToMicroseconds()) // read, hence both
        .Bind(post.UnchangedReads)
        .Bind(post.Latest.Views).Bind(post.Latest.Reach).Bind(post.Latest.Reactions)
        .Bind(post.Latest.Comments).Bind(post.Latest.Shares).Bind(post.Latest.Clicks)
        .Bind(post.Id);

    private static SqliteStatement BindSnapshot(SqliteStatement statement, long post, in StoredSnapshot snapshot)
    {
        var counters = snapshot.Observation.Counters;
        return statement
            .Bind(LocalDay.Of(snapshot.Observation.ObservedAt).ToStoredDay()).Bind(post)
            .Bind(snapshot.Observation.ObservedAt.ToMicroseconds())
            .Bind(counters.Views).Bind(counters.Reach).Bind(counters.Reactions)
            .Bind(counters.Comments).Bind(counters.Shares).Bind(counters.Clicks)
            .Bind((long)snapshot.Source);
    }

    private SqliteStatement Prepare(ref SqliteStatement? statement, string sql)
    {
        if (statement is null) _prepared.Add(statement = new SqliteStatement(connection, sql));
        return statement;
    }
}

using Campaigns.Grains;
using Npgsql;

namespace Campaigns.Silo;

/// <summary>Writes what the ledger keeps of posts and pages themselves: only rows of pages that the transaction has locked.</summary>
internal sealed class PostgresPostTables(NpgsqlConnection connection)
{
    /// <summary>Writes posts, their words and dates, their latest values, and the pages' readings.</summary>
    public async Task WriteAsync(LedgerChanges changes, CancellationToken cancellationToken)
    {
        await InsertPostsAsync(changes.NewPosts, cancellationToken);
        await UpdateWordsAsync(changes.Words, cancellationToken);
        await UpdateDatesAsync(changes.Dated, cancellationToken);
        await InsertLatestAsync(changes.Latest.FindAll(post => !post.HasLatest), cancellationToken);
        await UpdateLatestAsync(changes.Latest.FindAll(post => post.HasLatest), cancellationToken);
        await WriteFollowersAsync(changes.Followers, cancellationToken);
        await WriteReadingsAsync(changes.Readings, cancellationToken);
    }

    private async Task InsertPostsAsync(List<(PostState Post, SeenPost Seen)> posts, CancellationToken cancellationToken)
    {
        if (posts.Count == 0) return;
        await using var command = new NpgsqlCommand($"""
            INSERT INTO posts (id, platform, post_id, fanpage, published_at, kind, title, address, counted_on, unit)
            {PostgresColumns.Rows(10)}
            """, connection);
        command
            .AddColumn(posts, row => row.Post.Id).AddColumn(posts, row => (short)row.Seen.Key.Platform).AddColumn(posts, row => row.Seen.Key.PostId)
            .AddColumn(posts, row => row.Post.Fanpage.Id).AddColumn(posts, row => row.Post.PublishedAt?.ToUniversalTime())
            .AddColumn(posts, row => row.Seen.Kind).AddColumn(posts, row => row.Seen.Title).AddColumn(posts, row => row.Seen.Address?.ToString())
            .AddColumn(posts, row => row.Post.CountedOn).AddColumn(posts, row => row.Post.Unit);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task UpdateWordsAsync(Dictionary<PostState, PostWords> words, CancellationToken cancellationToken)
    {
        if (words.Count == 0) return;
        await using var command = new NpgsqlCommand("""
            UPDATE posts p
            SET kind = COALESCE(w.kind, p.kind), title = COALESCE(w.title, p.title), address = COALESCE(w.address, p.address)
            FROM unnest($1, $2, $3, $4) AS w (id, kind, title, address)
            WHERE p.id = w.id
              AND (p.kind IS DISTINCT FROM COALESCE(w.kind, p.kind) OR p.title IS DISTINCT FROM COALESCE(w.title, p.title)
                   OR p.address IS DISTINCT FROM COALESCE(w.address, p.address))
            """, connection);
        command
            .AddColumn(words, row => row.Key.Id).AddColumn(words, row => row.Value.Kind).AddColumn(words, row => row.Value.Title)
            .AddColumn(words, row => row.Value.Address);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task UpdateDatesAsync(HashSet<PostState> posts, CancellationToken cancellationToken)
    {
        if (posts.Count == 0) return;
        await using var command = new NpgsqlCommand("""
            UPDATE posts p SET published_at = d.published_at, counted_on = d.counted_on, unit = d.unit
            FROM unnest($1, $2, $3, $4) AS d (id, published_at, counted_on, unit)
            WHERE p.id = d.id
            """, connection);
        command
            .AddColumn(posts, post => post.Id).AddColumn(posts, post => post.PublishedAt?.ToUniversalTime())
            .AddColumn(posts, post => post.CountedOn).AddColumn(posts, post => post.Unit);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task InsertLatestAsync(List<PostState> posts, CancellationToken cancellationToken)
    {
        if (posts.Count == 0) return;
        await using var command = new NpgsqlCommand($"""
            INSERT INTO post_latest
                (post, first_observed_at, last_observed_at, unchanged_reads, views, reach, reactions, comments, shares, clicks)
            {PostgresColumns.Rows(10)}
            """, connection);
        await AddLatest(command, posts).ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task UpdateLatestAsync(List<PostState> posts, CancellationToken cancellationToken)
    {
        if (posts.Count == 0) return;
        await using var command = new NpgsqlCommand($"""
            UPDATE post_latest l
            SET first_observed_at = n.first_observed_at, last_observed_at = n.last_observed_at, unchanged_reads = n.unchanged_reads,
                views = n.views, reach = n.reach, reactions = n.reactions, comments = n.comments, shares = n.shares, clicks = n.clicks
            FROM ({PostgresColumns.Rows(10)})
                AS n (post, first_observed_at, last_observed_at, unchanged_reads, views, reach, reactions, comments, shares, clicks)
            WHERE l.post = n.post
            """, connection);
        await AddLatest(command, posts).ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlCommand AddLatest(NpgsqlCommand command, List<PostState> posts) => command
        .AddColumn(posts, post => post.Id)
        .AddColumn(posts, post => post.FirstObservedAt!.Value.ToUniversalTime()) // read, hence both
        .AddColumn(posts, post => post.LastObservedAt!.Value.ToUniversalTime())
        .AddColumn(posts, post => post.UnchangedReads)
        .AddColumn(posts, post => post.Latest.Views).AddColumn(posts, post => post.Latest.Reach).AddColumn(posts, post => post.Latest.Reactions)
        .AddColumn(posts, post => post.Latest.Comments).AddColumn(posts, post => post.Latest.Shares).AddColumn(posts, post => post.Latest.Clicks);

    private async Task WriteFollowersAsync(
        Dictionary<(long Fanpage, DateOnly Day), FollowerReading> followers, CancellationToken cancellationToken)
    {
        if (followers.Count == 0) return;
        await using var command = new NpgsqlCommand($"""
            INSERT INTO follower_daily AS f (fanpage, day, observed_at, followers)
            {PostgresColumns.Rows(4)}
            ON CONFLICT (fanpage, day) DO UPDATE SET observed_at = excluded.observed_at, followers = excluded.followers
            WHERE excluded.observed_at >= f.observed_at
            """, connection);
        command
            .AddColumn(followers, row => row.Key.Fanpage).AddColumn(followers, row => row.Key.Day)
            .AddColumn(followers, row => row.Value.ObservedAt.ToUniversalTime()).AddColumn(followers, row => row.Value.Followers);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task WriteReadingsAsync(
        Dictionary<(long Fanpage, FigureSource Source), DateTimeOffset> readings, CancellationToken cancellationToken)
    {
        if (readings.Count == 0) return;
        await using var command = new NpgsqlCommand($"""
            INSERT INTO fanpage_readings AS r (fanpage, source, newest_at)
            {PostgresColumns.Rows(3)}
            ON CONFLICT (fanpage, source) DO UPDATE SET newest_at = excluded.newest_at
            WHERE excluded.newest_at > r.newest_at
            """, connection);
        command
            .AddColumn(readings, row => row.Key.Fanpage).AddColumn(readings, row => (short)row.Key.Source)
            .AddColumn(readings, row => row.Value.ToUniversalTime());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Lets posts that are known already join the campaigns they match, and leave those they no longer match: after a campaign was
/// launched or changed, and after a post's words or day changed. Some posts at a time, each lot through the ledger, and the store
/// remembers how far it is: a stop in between loses nothing, and two nodes at it do the same thing twice, which changes nothing.
/// </summary>
internal sealed class LateAttribution(IDatabase database, ILedger ledger)
{
    /// <summary>Posts looked at in one go, when nothing else is said.</summary>
    public const int UsualPosts = 500;

    /// <summary>Posts looked at in one go.</summary>
    public int PostsAtOnce { get; init; } = UsualPosts;

    /// <summary>Does all there is to do.</summary>
    /// <returns>How many times a post joined a campaign or left one.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var moved = 0;
        while (await NextCampaignAsync(cancellationToken) is { } due) moved += await MatchCampaignAsync(due, cancellationToken);
        while (await ChangedPostsAsync(cancellationToken) is { Count: > 0 } changed)
        {
            moved += await MatchAsync([.. changed.Select(row => row.Post)], only: null, cancellationToken);
            await ForgetAsync(changed, cancellationToken);
        }

        return moved;
    }

    private async Task<DueCampaign?> NextCampaignAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var due = await connection.QueryAsync(
            "SELECT id, version, match_after, state, starts_on, ends_on FROM campaigns WHERE match_after IS NOT NULL ORDER BY id LIMIT 1",
            row => new DueCampaign(
                row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), (CampaignState)row.GetInt64(3), new Period(row.Day(4), row.Day(5))),
            cancellationToken);
        return due.FirstOrDefault();
    }

    private async Task<int> MatchCampaignAsync(DueCampaign due, CancellationToken cancellationToken)
    {
        var posts = due.State == CampaignState.Launched ? await CandidatesAsync(due, cancellationToken) : [];
        var moved = await MatchAsync(posts, due.Id, cancellationToken);
        await RememberAsync(due, posts.Count < PostsAtOnce ? null : posts[^1].Id, cancellationToken);
        return moved;
    }

    // Those in it, and those of its days of units that stand or stood below its unit, whether they match or not.
    private async Task<List<FoundPost>> CandidatesAsync(DueCampaign due, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync(
            $"""
            SELECT {FoundPost.Columns}
            FROM posts p
            JOIN campaigns c ON c.id = @campaign
            WHERE p.id > @after
              AND (EXISTS (SELECT 1 FROM post_campaigns pc WHERE pc.post = p.id AND pc.campaign = c.id)
                   OR (p.counted_on BETWEEN @from AND @to
                       AND (EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = p.unit AND a.ancestor = c.unit)
                            OR EXISTS (SELECT 1 FROM unit_lineage l WHERE l.unit = p.unit AND l.ancestor = c.unit))))
            ORDER BY p.id
            LIMIT @limit
            """,
            FoundPost.Map, cancellationToken,
            ("@campaign", due.Id), ("@after", due.After), ("@from", due.Period.From), ("@to", due.Period.To), ("@limit", PostsAtOnce));
    }

    // Not where the campaign has meanwhile changed: then it begins anew.
    private async Task RememberAsync(DueCampaign due, long? after, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            "UPDATE campaigns SET match_after = @next WHERE id = @campaign AND version = @version AND match_after = @after",
            cancellationToken, ("@next", after), ("@campaign", due.Id), ("@version", due.Version), ("@after", due.After));
    }

    private async Task<List<(FoundPost Post, long Changes)>> ChangedPostsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync(
            $"""
            SELECT {FoundPost.Columns}, m.changes
            FROM posts_to_match m
            JOIN posts p ON p.id = m.post
            ORDER BY m.post
            LIMIT @limit
            """,
            row => (FoundPost.Map(row), row.GetInt64(FoundPost.ColumnCount)), cancellationToken, ("@limit", PostsAtOnce));
    }

    // Not those that have changed once more since they were looked at. Their count alone does not tell: it begins anew when another node
    // forgets a post in between. So they are looked at again, where nobody changes them.
    private async Task ForgetAsync(List<(FoundPost Post, long Changes)> posts, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var standing = await connection.QueryAsync(
            $"""
            SELECT {FoundPost.Columns}, m.changes
            FROM posts_to_match m
            JOIN posts p ON p.id = m.post
            WHERE m.post IN ({AttributionTable.List(posts.Select(row => row.Post.Id))})
            {database.SkippingLocked}
            """,
            row => (FoundPost.Map(row), row.GetInt64(FoundPost.ColumnCount)), cancellationToken);
        var same = standing.Intersect(posts).Select(row => row.Item1.Id).ToList();
        if (same.Count > 0)
            await connection.ExecuteAsync($"DELETE FROM posts_to_match WHERE post IN ({AttributionTable.List(same)})", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<int> MatchAsync(List<FoundPost> posts, long? only, CancellationToken cancellationToken)
    {
        if (posts.Count == 0) return 0;
        var attributions = await DecideAsync(posts, only, cancellationToken);
        if (attributions.Count == 0) return 0;
        // Nothing but attributions, so that its source says nothing.
        var receipt = await ledger.RecordAsync(new LedgerBatch { Source = FigureSource.Api, Attributions = attributions }, cancellationToken);
        return receipt.Attributed;
    }

    private async Task<List<Attribution>> DecideAsync(List<FoundPost> posts, long? only, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var matcher = await CampaignMatcher.ReadAsync(
            connection, posts.SelectMany(post => post.Words.TrackedLinks).ToHashSet(), cancellationToken);
        var joined = (await connection.QueryAsync(
            $"SELECT post, campaign FROM post_campaigns WHERE post IN ({AttributionTable.List(posts.Select(post => post.Id))})",
            row => (Post: row.GetInt64(0), Campaign: row.GetInt64(1)), cancellationToken)).ToLookup(row => row.Post, row => row.Campaign);
        var above = (await connection.QueryAsync(
            $"""
            SELECT p.id, l.ancestor
            FROM posts p
            JOIN unit_lineage l ON l.unit = p.unit AND l.from_day <= p.counted_on AND p.counted_on < l.until_day
            WHERE p.id IN ({AttributionTable.List(posts.Select(post => post.Id))})
            """,
            row => (Post: row.GetInt64(0), Above: row.GetInt64(1)), cancellationToken)).ToLookup(row => row.Post, row => row.Above);
        return [.. posts.SelectMany(post => Decide(post, [.. above[post.Id]], [.. joined[post.Id]], matcher, only))];
    }

    // Campaigns that do not run let nobody in, and nobody out.
    private static IEnumerable<Attribution> Decide(
        FoundPost post, IReadOnlyList<long> units, HashSet<long> joined, CampaignMatcher matcher, long? only)
    {
        var matches = matcher.For(post.Words, units).Where(match => only is null || match.Campaign.Id == only).ToList();
        foreach (var (campaign, how) in matches.Where(match => !joined.Contains(match.Campaign.Id)))
            yield return new Attribution(post.Key, campaign.Code, Joins: true, how, Actor.Shell);

        joined.ExceptWith(matches.Select(match => match.Campaign.Id));
        foreach (var campaign in joined.Where(id => only is null || id == only).Order().Select(matcher.Find).OfType<MatchedCampaign>())
            yield return new Attribution(post.Key, campaign.Code, Joins: false, AttributedBy.Hashtag, Actor.Shell);
    }

    private sealed record DueCampaign(long Id, long Version, long After, CampaignState State, Period Period);

    /// <summary>A known post.</summary>
    private sealed record FoundPost(long Id, PostKey Key, DateOnly? CountedOn, string? Title, string? Address)
    {
        public const string Columns = "p.id, p.platform, p.post_id, p.counted_on, p.title, p.address";

        public const int ColumnCount = 6;

        public PostWordsFound Words => PostWordsFound.Of(Key.Platform, CountedOn, Title, Address);

        public static FoundPost Map(DbDataReader row) => new(
            row.GetInt64(0), new PostKey((Platform)row.GetInt64(1), row.GetString(2)), row.NullableDay(3),
            row.NullableString(4), row.NullableString(5));
    }
}

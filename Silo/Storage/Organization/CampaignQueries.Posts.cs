using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The posts of campaigns, and how they came to them.</summary>
internal sealed partial class CampaignQueries
{
    // Whoever runs it sees all of it, also what units did that have left since; whoever stands below, what their own units did.
    private static readonly string OfTheUnitAskedFor = $"""
        JOIN units scope ON scope.code = @unit AND (
            {Runs("scope.id")} OR EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = p.unit AND a.ancestor = scope.id))
        """;

    private static readonly string PostsInIt = $"""
        FROM post_campaigns pc
        JOIN campaigns c ON c.id = pc.campaign AND c.code = @id
        JOIN posts p ON p.id = pc.post
        JOIN fanpages f ON f.id = p.fanpage
        JOIN units u ON u.id = p.unit
        {OfTheUnitAskedFor}
        """;

    private static readonly string ChangesOfIt = $"""
        FROM post_campaign_changes h
        JOIN campaigns c ON c.id = h.campaign AND c.code = @id
        JOIN posts p ON p.id = h.post
        {OfTheUnitAskedFor}
        """;

    /// <inheritdoc />
    public async Task<PageOf<CampaignPost>> PostsAsync(string id, string unit, ListPage page, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var total = await connection.ScalarAsync<int>($"SELECT COUNT(*) {PostsInIt}", cancellationToken, ("@id", id), ("@unit", unit));
        var posts = await connection.QueryAsync(
            $"""
            SELECT p.platform, p.post_id, p.title, p.address, f.name, u.name, p.published_at,
                   l.views, l.reach, l.reactions, l.comments, l.shares, l.clicks, h.how, h.at
            {PostsInIt}
            LEFT JOIN post_latest l ON l.post = p.id
            LEFT JOIN post_campaign_changes h ON h.id = (
                SELECT MAX(n.id) FROM post_campaign_changes n WHERE n.post = p.id AND n.campaign = c.id)
            ORDER BY p.counted_on DESC NULLS LAST, p.id DESC
            LIMIT @size OFFSET @offset
            """, Post, cancellationToken, ("@id", id), ("@unit", unit), ("@size", page.Size), ("@offset", page.Offset));
        return page.Of(posts, total);
    }

    /// <inheritdoc />
    public async Task<PageOf<PostChange>> ChangesAsync(string id, string unit, ListPage page, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var total = await connection.ScalarAsync<int>($"SELECT COUNT(*) {ChangesOfIt}", cancellationToken, ("@id", id), ("@unit", unit));
        var changes = await connection.QueryAsync(
            $"""
            SELECT p.platform, p.post_id, p.title, h.at, h.how, h.joined
            {ChangesOfIt}
            ORDER BY h.id DESC
            LIMIT @size OFFSET @offset
            """,
            row => new PostChange(
                new PostKey((Platform)row.GetInt64(0), row.GetString(1)), row.NullableString(2), row.Instant(3), (AttributedBy)row.GetInt64(4),
                row.GetInt64(5) == 1),
            cancellationToken, ("@id", id), ("@unit", unit), ("@size", page.Size), ("@offset", page.Offset));
        return page.Of(changes, total);
    }

    // A post without a line of history came by hashtag, before that was kept.
    private static CampaignPost Post(DbDataReader row) => new(
        new PostKey((Platform)row.GetInt64(0), row.GetString(1)), row.NullableString(2),
        row.NullableString(3) is { } address && Uri.TryCreate(address, UriKind.Absolute, out var link) ? link : null,
        row.GetString(4), row.GetString(5), row.NullableInstant(6), row.Counters(7),
        (AttributedBy)(row.NullableInt64(13) ?? (long)AttributedBy.Hashtag), row.NullableInstant(14));
}

using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Finds posts for campaigns.</summary>
internal sealed class PostFinder(IDatabase database) : IPostFinder
{
    private const string Columns = "SELECT p.platform, p.post_id, p.title, p.address, f.name, u.name, p.published_at";

    private const string OfTheCampaignsUnits = """
        FROM campaigns c
        JOIN unit_ancestors a ON a.ancestor = c.unit
        JOIN posts p ON p.unit = a.unit
        JOIN fanpages f ON f.id = p.fanpage
        JOIN units u ON u.id = p.unit
        """;

    /// <inheritdoc />
    public async Task<PageOf<FoundPost>> SearchAsync(string campaign, string words, ListPage page, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var latest = await connection.QueryAsync(
            $"""
            {Columns}
            {OfTheCampaignsUnits}
            WHERE c.code = @campaign AND NOT EXISTS (SELECT 1 FROM post_campaigns pc WHERE pc.post = p.id AND pc.campaign = c.id)
            ORDER BY p.counted_on DESC NULLS LAST, p.id DESC
            LIMIT @most
            """, Post, cancellationToken, ("@campaign", campaign), ("@most", IPostFinder.LookedThrough));
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = latest.Where(post => FoldedText.Of($"{post.Title} {post.FanpageName}") is var key
            && wanted.All(word => key.Contains(word, StringComparison.Ordinal))).ToList();
        return page.Cut(found);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PostKey>> AtAsync(string campaign, string address, CancellationToken cancellationToken)
    {
        if (PostLinks.Read(address) is not LinkReading.Post(var alias, _, _)) return [];
        await using var connection = await database.OpenAsync(cancellationToken);
        var byId = alias.Kind == PostAliasKind.Post ? await ByIdAsync(connection, campaign, alias, cancellationToken) : [];
        return byId.Count > 0 ? byId : await ByAddressAsync(connection, campaign, alias, cancellationToken);
    }

    // A post's id on Facebook is its page's and its own, but the address may call the page by a name.
    private static async Task<IReadOnlyList<PostKey>> ByIdAsync(
        DbConnection connection, string campaign, PostAlias alias, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync(
            $"""
            {Columns}
            {OfTheCampaignsUnits}
            WHERE c.code = @campaign
              AND p.id IN (SELECT k.id FROM posts k
                           WHERE k.platform = @platform
                             AND (k.post_id = @id OR k.post_id IN (SELECT own.account_id || '_' || @id FROM fanpages own WHERE own.platform = @platform)))
            """, Post, cancellationToken, ("@campaign", campaign), ("@platform", (int)alias.Platform), ("@id", alias.Value));
        return [.. found.Select(post => post.Key)];
    }

    // Where the platform's id does not stand in its addresses, the one it gave us does.
    private static async Task<IReadOnlyList<PostKey>> ByAddressAsync(
        DbConnection connection, string campaign, PostAlias alias, CancellationToken cancellationToken)
    {
        var candidates = await connection.QueryAsync(
            $"""
            {Columns}
            {OfTheCampaignsUnits}
            WHERE c.code = @campaign AND p.platform = @platform AND p.address LIKE @part ESCAPE '\'
            """, Post, cancellationToken,
            ("@campaign", campaign), ("@platform", (int)alias.Platform), ("@part", $"%{Escaped(alias.Value)}%"));
        return [.. candidates.Where(post => LeadsTo(post, alias)).Select(post => post.Key)];
    }

    private static bool LeadsTo(FoundPost post, PostAlias alias) =>
        PostLinks.Read(post.Address?.OriginalString) is LinkReading.Post own && own.Alias == alias;

    private static string Escaped(string value) => value.Replace("_", @"\_", StringComparison.Ordinal);

    private static FoundPost Post(DbDataReader row) => new(
        new PostKey((Platform)row.GetInt64(0), row.GetString(1)), row.NullableString(2),
        row.NullableString(3) is { } address && Uri.TryCreate(address, UriKind.Absolute, out var link) ? link : null,
        row.GetString(4), row.GetString(5), row.NullableInstant(6));
}

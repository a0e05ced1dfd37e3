using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Finds posts for campaigns.</summary>
internal sealed class PostFinder(IDatabase database) : IPostFinder
{
    // What an address may carry is read off its path and query; more parts than these no platform's address has.
    private const int MostParts = 12;

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
        if (ContentLinks.Normalize(address) is not { } link) return [];
        var ids = Ids(link);
        await using var connection = await database.OpenAsync(cancellationToken);
        var parameters = ids.Select((id, index) => ($"@id{index.ToString(CultureInfo.InvariantCulture)}", (object?)id)).ToList();
        var candidates = await connection.QueryAsync(
            $"""
            {Columns}
            {OfTheCampaignsUnits}
            WHERE c.code = @campaign
              AND p.id IN (SELECT k.id FROM posts k
                           WHERE k.platform IN ({string.Join(", ", PlatformNames.All.Select(platform => (int)platform))})
                             AND k.post_id IN ({string.Join(", ", parameters.Select(parameter => parameter.Item1))}))
            """, Post, cancellationToken, [("@campaign", campaign), .. parameters]);
        return [.. candidates.Where(post => LeadsTo(post, link)).Select(post => post.Key)];
    }

    // Where the post's own address is known it must be this one; else the host must be one of the platform's.
    private static bool LeadsTo(FoundPost post, string link) => post.Address is { } own
        ? Spelled(ContentLinks.Normalize(own.OriginalString) ?? "") == Spelled(link)
        : HostsOf(post.Key.Platform).Contains(link.Split('/', '?')[0]);

    // As the platforms' own buttons and small screens write the same address.
    private static string Spelled(string link) =>
        link.StartsWith("youtu.be/", StringComparison.Ordinal) ? "youtube.com/watch?v=" + link["youtu.be/".Length..].Split('?')[0]
        : link.StartsWith("m.", StringComparison.Ordinal) ? link[2..]
        : link;

    private static IReadOnlyList<string> HostsOf(Platform platform) => platform switch
    {
        Platform.Facebook => ["facebook.com", "m.facebook.com", "web.facebook.com", "fb.com"],
        Platform.Instagram => ["instagram.com"],
        Platform.Threads => ["threads.net", "threads.com"],
        Platform.YouTube => ["youtube.com", "m.youtube.com", "youtu.be"],
        Platform.TikTok => ["tiktok.com", "m.tiktok.com"],
        Platform.Zalo => ["zalo.me", "oa.zalo.me"],
    };

    // An id stands in an address as a part of its path or a value of its query; on Facebook also as page and post, joined by "_".
    private static List<string> Ids(string link)
    {
        var parts = link.Split('/', '?', '&', '=').Skip(1).Where(part => part.Length > 0).Select(Uri.UnescapeDataString).Take(MostParts).ToList();
        var pairs = parts.SelectMany(page => parts.Where(post => post != page).Select(post => $"{page}_{post}"));
        return [.. parts.Concat(pairs).Append(link).Distinct()];
    }

    private static FoundPost Post(DbDataReader row) => new(
        new PostKey((Platform)row.GetInt64(0), row.GetString(1)), row.NullableString(2),
        row.NullableString(3) is { } address && Uri.TryCreate(address, UriKind.Absolute, out var link) ? link : null,
        row.GetString(4), row.GetString(5), row.NullableInstant(6));
}

using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What a page's own screen shows.</summary>
internal sealed partial class FanpageQueries
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<DailyFigures>> DailyAsync(FanpageKey key, Period period, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync($"""
            SELECT d.day, {FigureColumns.OfRollUps}
            FROM fanpage_daily d
            JOIN fanpages f ON f.id = d.fanpage
            WHERE f.platform = @platform AND f.account_id = @account AND d.campaign = 0 AND d.day BETWEEN @from AND @to
            GROUP BY d.day
            ORDER BY d.day
            """,
            row => new DailyFigures(row.Day(0), key.Platform, row.RolledUp(1)),
            cancellationToken, [.. Of(key), ("@from", period.From), ("@to", period.To)]);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<FollowersOnDay>> FollowersAsync(FanpageKey key, Period period, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync("""
            SELECT g.day, g.followers
            FROM follower_daily g
            JOIN fanpages f ON f.id = g.fanpage
            WHERE f.platform = @platform AND f.account_id = @account AND g.day BETWEEN @from AND @to
            ORDER BY g.day
            """,
            row => new FollowersOnDay(row.Day(0), row.GetInt64(1)),
            cancellationToken, [.. Of(key), ("@from", period.From), ("@to", period.To)]);
    }

    /// <inheritdoc />
    public async Task<PageOf<FanpagePost>> PostsAsync(
        FanpageKey key, FanpagePostOrder order, bool descending, ListPage page, CancellationToken cancellationToken)
    {
        var direction = descending ? "DESC" : "ASC";
        await using var connection = await database.OpenAsync(cancellationToken);
        var total = await connection.ScalarAsync<int>("""
            SELECT COUNT(*) FROM posts p JOIN fanpages f ON f.id = p.fanpage WHERE f.platform = @platform AND f.account_id = @account
            """, cancellationToken, Of(key));
        var posts = await connection.QueryAsync($"""
            SELECT p.id, p.post_id, p.title, p.address, p.published_at,
                   l.views, l.reach, l.reactions, l.comments, l.shares, l.clicks
            FROM posts p
            JOIN fanpages f ON f.id = p.fanpage
            LEFT JOIN post_latest l ON l.post = p.id
            WHERE f.platform = @platform AND f.account_id = @account
            ORDER BY {OrderOf(order)} {direction} NULLS LAST, p.id {direction}
            LIMIT @limit OFFSET @offset
            """,
            row => (Id: row.GetInt64(0), Post: new FanpagePost(
                new PostKey(key.Platform, row.GetString(1)), row.NullableString(2),
                row.NullableString(3) is { } address ? new Uri(address) : null, row.NullableInstant(4), row.Counters(5), [])),
            cancellationToken, [.. Of(key), ("@limit", page.Size), ("@offset", page.Offset)]);

        // Numbers of our own: nothing that anybody typed becomes part of the text.
        var ids = string.Join(',', posts.Select(post => post.Id.ToString(CultureInfo.InvariantCulture)));
        var campaigns = ids.Length == 0 ? [] : await connection.QueryAsync($"""
            SELECT pc.post, c.name FROM post_campaigns pc JOIN campaigns c ON c.id = pc.campaign WHERE pc.post IN ({ids}) ORDER BY c.id
            """, row => (Post: row.GetInt64(0), Name: row.GetString(1)), cancellationToken);
        var names = campaigns.ToLookup(campaign => campaign.Post, campaign => campaign.Name);
        return page.Of<FanpagePost>([.. posts.Select(post => post.Post with { Campaigns = [.. names[post.Id]] })], total);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<FanpageStay>> StaysAsync(FanpageKey key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync("""
            SELECT u.code, u.name, h.from_day, h.until_day
            FROM fanpages f
            LEFT JOIN fanpage_units h ON h.fanpage = f.id
            JOIN units u ON u.id = COALESCE(h.unit, f.unit)
            WHERE f.platform = @platform AND f.account_id = @account
            ORDER BY h.from_day DESC
            """,
            row => new FanpageStay(
                row.GetString(0), row.GetString(1),
                row.NullableDay(2) is { } from && from > DateOnly.MinValue ? from : null,
                row.NullableDay(3) is { } until && until < DateOnly.MaxValue ? until.AddDays(-1) : null),
            cancellationToken, Of(key));
    }

    private static string OrderOf(FanpagePostOrder order) => order switch
    {
        FanpagePostOrder.Published => "p.published_at",
        FanpagePostOrder.Views => "l.views",
        FanpagePostOrder.Interactions => FigureColumns.LatestInteractions,
    };
}

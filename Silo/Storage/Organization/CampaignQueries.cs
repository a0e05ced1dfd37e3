using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads campaigns.</summary>
internal sealed partial class CampaignQueries(IDatabase database, ICampaignStore campaigns, TimeProvider time) : ICampaignQueries
{
    private const string Columns = """
        SELECT c.code, c.name, u.code,
               COALESCE((SELECT h.hashtag FROM campaign_hashtags h WHERE h.campaign = c.id AND h.place = 1), c.hashtag),
               c.starts_on, c.ends_on, c.state, u.name
        FROM campaigns c
        JOIN units u ON u.id = c.unit
        """;

    // Those of the scope's subtree, and those of units above in which something of the scope takes part.
    private const string InScope = """
        JOIN units scope ON scope.code = @unit
        WHERE EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = c.unit AND a.ancestor = scope.id)
           OR (c.state <> @draft
               AND EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = scope.id AND a.ancestor = c.unit)
               AND (NOT EXISTS (SELECT 1 FROM campaign_units t WHERE t.campaign = c.id)
                    OR EXISTS (SELECT 1 FROM campaign_units t JOIN unit_ancestors a ON a.ancestor = t.unit AND a.unit = scope.id WHERE t.campaign = c.id)
                    OR EXISTS (SELECT 1 FROM campaign_units t JOIN unit_ancestors a ON a.unit = t.unit AND a.ancestor = scope.id WHERE t.campaign = c.id)))
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<CampaignSummary>> InScopeAsync(string unit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync($"""
            {Columns}
            JOIN units scope ON scope.code = @unit
            WHERE c.state <> @draft
              AND (EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = c.unit AND a.ancestor = scope.id)
                   OR EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = scope.id AND a.ancestor = c.unit))
            ORDER BY c.starts_on DESC, c.id DESC
            """, Map, cancellationToken, ("@unit", unit), ("@draft", CampaignState.Draft));
    }

    /// <inheritdoc />
    public async Task<CampaignSummary?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync($"{Columns} WHERE c.code = @id", Map, cancellationToken, ("@id", id))).SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task<PageOf<CampaignSummary>> ListAsync(CampaignFilter filter, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await connection.QueryAsync(
            $"{Columns} {InScope}", Map, cancellationToken, ("@unit", filter.Unit), ("@draft", CampaignState.Draft));

        // An organization has hundreds, and no engine folds words or sorts Vietnamese as we do.
        var words = FoldedText.Of(filter.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var matching = found.Where(campaign =>
            (filter.State is { } state ? campaign.State == state : campaign.State != CampaignState.Archived)
            && words.All(word => FoldedText.Of($"{campaign.Name} {campaign.Id} {campaign.Hashtag}").Contains(word, StringComparison.Ordinal)));
        var page = filter.Page.Cut(Sorted(matching, filter.Order).ToList());
        return page with { Items = await WithPostsAsync(connection, page.Items, cancellationToken) };
    }

    private static IEnumerable<CampaignSummary> Sorted(IEnumerable<CampaignSummary> found, CampaignOrder order) => (order switch
    {
        CampaignOrder.Latest => found.OrderByDescending(campaign => campaign.Period.From),
        CampaignOrder.Ending => found.OrderBy(campaign => campaign.Period.To),
        CampaignOrder.Name => found.OrderBy(campaign => campaign.Name, VietnameseOrder.ByName),
    }).ThenBy(campaign => campaign.Id, StringComparer.Ordinal);

    private static async Task<List<CampaignSummary>> WithPostsAsync(
        DbConnection connection, IReadOnlyList<CampaignSummary> page, CancellationToken cancellationToken)
    {
        var counted = new List<CampaignSummary>();
        foreach (var campaign in page)
        {
            var posts = await connection.ScalarAsync<long>("""
                SELECT COUNT(*) FROM post_campaigns pc JOIN campaigns c ON c.id = pc.campaign WHERE c.code = @id
                """, cancellationToken, ("@id", campaign.Id));
            counted.Add(campaign with { Posts = posts });
        }

        return counted;
    }

    private static CampaignSummary Map(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.NullableString(3), new Period(row.Day(4), row.Day(5)))
    {
        State = (CampaignState)row.GetInt64(6),
        UnitName = row.GetString(7),
    };
}

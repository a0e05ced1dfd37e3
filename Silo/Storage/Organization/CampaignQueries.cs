using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads campaigns.</summary>
internal sealed partial class CampaignQueries(IDatabase database, TimeProvider time) : ICampaignQueries
{
    private const string Columns = """
        SELECT c.code, c.name, u.code,
               COALESCE((SELECT h.hashtag FROM campaign_hashtags h WHERE h.campaign = c.id AND h.place = 1), c.hashtag),
               c.starts_on, c.ends_on, c.state, u.name
        FROM campaigns c
        JOIN units u ON u.id = c.unit
        """;

    // A draft is known where it is run, and above.
    private static readonly string ScopeTakesPart =
        $"({Runs("scope.id")} OR (c.state <> @draft AND {TakesPartBelow("scope.id")}))";

    /// <inheritdoc />
    public async Task<IReadOnlyList<CampaignSummary>> InScopeAsync(string unit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync(
            $"{Columns} JOIN units scope ON scope.code = @unit WHERE c.state <> @draft AND {ScopeTakesPart} ORDER BY c.starts_on DESC, c.id DESC",
            Map, cancellationToken, ("@unit", unit), ("@draft", CampaignState.Draft));
    }

    /// <inheritdoc />
    public async Task<PageOf<CampaignSummary>> ListAsync(CampaignFilter filter, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await connection.QueryAsync(
            $"{Columns} JOIN units scope ON scope.code = @unit WHERE {ScopeTakesPart}", Map, cancellationToken,
            ("@unit", filter.Unit), ("@draft", CampaignState.Draft));

        // An organization has hundreds, and no engine folds words or sorts Vietnamese as we do.
        var words = FoldedText.Of(filter.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var matching = found.Where(campaign =>
            (filter.State is { } state ? campaign.State == state : campaign.State != CampaignState.Archived)
            && words.All(word => FoldedText.Of($"{campaign.Name} {campaign.Id} {campaign.Hashtag}").Contains(word, StringComparison.Ordinal)));
        var page = filter.Page.Cut(Sorted(matching, filter.Order).ToList());
        return page with { Items = await WithPostsAsync(connection, page.Items, cancellationToken) };
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> TakingPartAsync(string id, IReadOnlyCollection<string> units, CancellationToken cancellationToken)
    {
        if (units.Count == 0) return [];
        await using var connection = await database.OpenAsync(cancellationToken);
        var (codes, parameters) = CodeList.Of(units);
        var found = await connection.QueryAsync(
            $"SELECT scope.code FROM campaigns c JOIN units scope ON scope.code IN ({codes}) WHERE c.code = @id AND {ScopeTakesPart}",
            row => row.GetString(0), cancellationToken, [("@id", id), ("@draft", CampaignState.Draft), .. parameters]);
        return [.. units.Where(found.Contains)];
    }

    /// <summary>Whether a unit runs a campaign <c>c</c> or is above the one that does.</summary>
    /// <param name="unit">The unit's row id, as SQL.</param>
    public static string Runs(string unit) => $"EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = c.unit AND a.ancestor = {unit})";

    /// <summary>
    /// Whether a unit is below the one that runs a campaign <c>c</c>, or is that one, and what is named of its plan has something in common with it.
    /// </summary>
    /// <param name="unit">The unit's row id, as SQL.</param>
    public static string TakesPartBelow(string unit) => $"""
        {IsBelow(unit)}
        AND ({IsWithinNamed(unit)}
             OR EXISTS (SELECT 1 FROM campaign_units t JOIN unit_ancestors a ON a.unit = t.unit AND a.ancestor = {unit} WHERE t.campaign = c.id))
        """;

    /// <summary>Whether a unit takes part in a campaign <c>c</c> itself: it is below the one that runs it, and within what is named of its plan.</summary>
    /// <param name="unit">The unit's row id, as SQL.</param>
    public static string TakesPart(string unit) => $"{IsBelow(unit)} AND ({IsWithinNamed(unit)})";

    /// <summary>Whether a campaign <c>c</c> takes what is handed in on a local day.</summary>
    /// <param name="day">The day, as SQL.</param>
    public static string RunsOn(string day) => $"c.state = {(int)CampaignState.Launched} AND c.starts_on <= {day} AND c.ends_on >= {day}";

    private static string IsBelow(string unit) => $"EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = {unit} AND a.ancestor = c.unit)";

    private static string IsWithinNamed(string unit) => $"""
        NOT EXISTS (SELECT 1 FROM campaign_units t WHERE t.campaign = c.id)
        OR EXISTS (SELECT 1 FROM campaign_units t JOIN unit_ancestors a ON a.ancestor = t.unit AND a.unit = {unit} WHERE t.campaign = c.id)
        """;

    private static IEnumerable<CampaignSummary> Sorted(IEnumerable<CampaignSummary> found, CampaignOrder order) => (order switch
    {
        CampaignOrder.Latest => found.OrderByDescending(campaign => campaign.Period.From),
        CampaignOrder.Ending => found.OrderBy(campaign => campaign.Period.To),
        CampaignOrder.Name => found.OrderBy(campaign => campaign.Name, VietnameseOrder.ByName),
    }).ThenBy(campaign => campaign.Id, StringComparer.Ordinal);

    private static async Task<List<CampaignSummary>> WithPostsAsync(
        DbConnection connection, IReadOnlyList<CampaignSummary> page, CancellationToken cancellationToken)
    {
        if (page.Count == 0) return [];
        var (codes, parameters) = CodeList.Of(page.Select(campaign => campaign.Id));
        var posts = (await connection.QueryAsync(
            $"""
            SELECT c.code, COUNT(*) FROM post_campaigns pc JOIN campaigns c ON c.id = pc.campaign AND c.code IN ({codes}) GROUP BY c.code
            """, row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)), cancellationToken, parameters)).ToDictionary();
        return [.. page.Select(campaign => campaign with { Posts = posts.GetValueOrDefault(campaign.Id) })];
    }

    private static CampaignSummary Map(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.NullableString(3), new Period(row.Day(4), row.Day(5)))
    {
        State = (CampaignState)row.GetInt64(6),
        UnitName = row.GetString(7),
    };
}

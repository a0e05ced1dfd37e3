using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What figures are asked about, as row ids.</summary>
/// <param name="Unit">Row id of the unit whose subtree is meant.</param>
/// <param name="Campaign">Row id of the campaign; 0 for all posts, in a campaign or not.</param>
/// <param name="Platform">One platform; null for all.</param>
internal sealed record FigureScope(long Unit, long Campaign, Platform? Platform)
{
    /// <summary>Which unit had the page of a row <c>d</c> on its day, as <c>h</c>.</summary>
    public const string HolderOfTheDay = "JOIN fanpage_units h ON h.fanpage = d.fanpage AND h.from_day <= d.day AND d.day < h.until_day";

    /// <summary>By which organization.</summary>
    public Structure Structure { get; init; }

    /// <summary>Restricts posts <c>p</c> to the unit's subtree, the campaign and the platform.</summary>
    public string Posts => $"""
        {Within("p.unit", "p.counted_on")}
        AND (@platform = 0 OR p.platform = @platform)
        AND (@campaign = 0 OR EXISTS (SELECT 1 FROM post_campaigns pc WHERE pc.post = p.id AND pc.campaign = @campaign))
        """;

    /// <summary>What was gained, as a table <c>d</c> to read from.</summary>
    public string ReachDaily => Of(RollUpTable.Reach);

    /// <summary>What some units gained, as a table <c>d</c> to join.</summary>
    /// <param name="units">A query for their row ids.</param>
    public string ReachDailyOf(string units) =>
        Of(RollUpTable.Reach, $"campaign = @campaign AND unit IN ({units}) AND day BETWEEN @from AND @to");

    /// <summary>Latest values of posts, as a table <c>d</c> to read from; but for the largest reach.</summary>
    public string PublishedDaily => Of(RollUpTable.Published);

    /// <summary>Whether a unit is in the subtree, for what happened on a day.</summary>
    /// <param name="unit">The unit's row id, as SQL.</param>
    /// <param name="day">The day, as SQL.</param>
    public string Within(string unit, string day) => Structure == Structure.Now
        ? $"EXISTS (SELECT 1 FROM unit_ancestors scope WHERE scope.ancestor = @unit AND scope.unit = {unit})"
        : $"EXISTS (SELECT 1 FROM unit_lineage scope WHERE scope.ancestor = @unit AND scope.unit = {unit} AND {On("scope", day)})";

    /// <summary>Joins every unit <c>u</c> of the subtree that a unit is in, for what happened on a day.</summary>
    /// <param name="unit">The unit's row id, as SQL.</param>
    /// <param name="day">The day, as SQL.</param>
    public string EachUnit(string unit, string day) => Structure == Structure.Now
        ? $"""
        JOIN unit_ancestors above ON above.unit = {unit}
        JOIN unit_ancestors within ON within.ancestor = @unit AND within.unit = above.ancestor
        JOIN units u ON u.id = above.ancestor
        """
        : $"""
        JOIN unit_lineage above ON above.unit = {unit} AND {On("above", day)}
        JOIN unit_lineage within ON within.ancestor = @unit AND within.unit = above.ancestor AND {On("within", day)}
        JOIN units u ON u.id = above.ancestor
        """;

    private static string On(string lineage, string day) => $"{lineage}.from_day <= {day} AND {day} < {lineage}.until_day";

    private string Of(RollUpTable table, string where = "true") => Structure == Structure.Now ? $"{table.Name} d" : $"({table.AsItWas(where)}) d";

    /// <summary>The parameters of the scope, with others.</summary>
    public (string, object?)[] With(params ReadOnlySpan<(string, object?)> others) =>
        [("@unit", Unit), ("@campaign", Campaign), ("@platform", Platform ?? 0), .. others];

    /// <summary>The same with the period's days.</summary>
    public (string, object?)[] In(Period period, params ReadOnlySpan<(string, object?)> others) =>
        With([("@from", period.From), ("@to", period.To), .. others]);

    /// <summary>Finds a unit's row id; null when there is none with that code.</summary>
    public static Task<long?> UnitIdAsync(DbConnection connection, string code, CancellationToken cancellationToken) =>
        connection.ScalarAsync<long?>("SELECT id FROM units WHERE code = @code", cancellationToken, ("@code", code));

    /// <summary>Finds a campaign's row id; null when there is none with that id.</summary>
    public static Task<long?> CampaignIdAsync(DbConnection connection, string code, CancellationToken cancellationToken) =>
        connection.ScalarAsync<long?>("SELECT id FROM campaigns WHERE code = @code", cancellationToken, ("@code", code));

    /// <summary>The scope of a filter.</summary>
    /// <exception cref="ArgumentException">Its unit or campaign does not exist; callers check that first.</exception>
    public static async Task<FigureScope> OfAsync(DbConnection connection, ReachFilter filter, CancellationToken cancellationToken) => new(
        await UnitIdAsync(connection, filter.Unit, cancellationToken)
            ?? throw new ArgumentException($"There is no unit {filter.Unit}.", nameof(filter)),
        filter.Campaign is null
            ? 0
            : await CampaignIdAsync(connection, filter.Campaign, cancellationToken)
                ?? throw new ArgumentException($"There is no campaign {filter.Campaign}.", nameof(filter)),
        filter.Platform)
    {
        Structure = filter.Structure,
    };
}

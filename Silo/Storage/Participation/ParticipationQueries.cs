using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Reads participation from rosters and accepted shares: no roll-up can tell members apart. Which unit a member counts for is that of the
/// roster now, and each that earned one of the member's shares. What is hidden is decided by <see cref="ParticipationTree"/> alone.
/// </summary>
internal sealed class ParticipationQueries(IDatabase database) : IParticipationQueries
{
    // Runs the campaign, takes part in it, or has something below it that does.
    private static readonly string HasPart =
        $"EXISTS (SELECT 1 FROM campaigns c WHERE c.id = @campaign AND ({CampaignQueries.Runs("u.id")} OR ({CampaignQueries.TakesPartBelow("u.id")})))";

    /// <inheritdoc />
    public Task<ParticipationReport?> ReportAsync(ParticipationScope scope, CancellationToken cancellationToken) =>
        ReportAsync(scope, (top, campaign) => TreeAsync(top, campaign, scope.Period, cancellationToken), cancellationToken);

    /// <summary>What readers of a unit and everything below it see of members.</summary>
    /// <param name="top">Row id of the unit.</param>
    /// <param name="campaign">Row id of the campaign; 0 for all.</param>
    /// <param name="period">The local days.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ParticipationTree> TreeAsync(long top, long campaign, Period period, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        (string, object?)[] asked = [("@unit", top), ("@campaign", campaign), .. PeopleOfPeriod.Parameters(period)];
        var parents = await connection.QueryAsync(
            "SELECT u.id, u.parent FROM unit_ancestors a JOIN units u ON u.id = a.unit WHERE a.ancestor = @unit",
            row => KeyValuePair.Create(row.GetInt64(0), row.NullableInt64(1)), cancellationToken, ("@unit", top));
        var people = await new PeopleOfPeriod(connection, PlacesOf(campaign), asked).CountAsync(parents.ToDictionary(), cancellationToken);
        return new ParticipationTree(people.Counted());
    }

    /// <summary>The participation of a unit's subtree.</summary>
    /// <param name="scope">What is asked.</param>
    /// <param name="tree">What <see cref="TreeAsync"/> answers, or answered a moment ago: every table of one reader comes of the same.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ParticipationReport?> ReportAsync(
        ParticipationScope scope, Func<long, long, Task<ParticipationTree>> tree, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        if (await FigureScope.UnitIdAsync(connection, scope.Unit, cancellationToken) is not { } unit) return null;
        if (await TopAsync(connection, unit, scope.SeenFrom ?? scope.Unit, cancellationToken) is not { } top) return null;
        var campaign = scope.Campaign is null ? 0 : await FigureScope.CampaignIdAsync(connection, scope.Campaign, cancellationToken);
        if (campaign is not { } known) return null;

        var asked = new FigureScope(unit, known, Platform: null);
        var people = await tree(top, known);
        var below = await PartsAsync(connection, asked, cancellationToken);
        var open = below.FindAll(part => part.IsOpen && part.Id != unit);
        return new ParticipationReport(
            new ParticipationTable(people.Total(unit), Rows(unit, below, people)),
            await UnitsAsync(connection, asked, open.ConvertAll(part => part.Id), scope.Period, cancellationToken),
            new RosterCoverage(
                open.Count(part => people.HasAnybody(part.Id)), open.Count,
                await connection.ScalarAsync<long?>(
                    $"SELECT {HeadCounts.On("@unit", "@to")}", cancellationToken, asked.In(scope.Period))));
    }

    private static Task<long?> TopAsync(DbConnection connection, long unit, string seenFrom, CancellationToken cancellationToken) =>
        connection.ScalarAsync<long?>(
            "SELECT u.id FROM unit_ancestors a JOIN units u ON u.id = a.ancestor AND u.code = @top WHERE a.unit = @unit",
            cancellationToken, ("@unit", unit), ("@top", seenFrom));

    private static string PlacesOf(long campaign)
    {
        var hasRoster = campaign == 0 ? "true" : $"EXISTS (SELECT 1 FROM campaigns c WHERE c.id = @campaign AND {CampaignQueries.TakesPart("w.unit")})";
        return $"SELECT w.unit, CASE WHEN {hasRoster} THEN 1 ELSE 0 END AS has_roster FROM unit_ancestors w WHERE w.ancestor = @unit";
    }

    // What stands directly below, and the unit by itself.
    private static Task<List<Part>> PartsAsync(DbConnection connection, FigureScope scope, CancellationToken cancellationToken) =>
        connection.QueryAsync(
            $"""
            SELECT u.id, u.code, u.name, CASE WHEN u.closed_on IS NULL AND ({(scope.Campaign == 0 ? "true" : HasPart)}) THEN 1 ELSE 0 END
            FROM units u
            WHERE u.parent = @unit OR u.id = @unit
            """, row => new Part(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3) == 1), cancellationToken, scope.With());

    private static IReadOnlyList<ShownUnit> Rows(long unit, List<Part> parts, ParticipationTree people) =>
    [
        .. parts.Where(part => part.Id == unit ? people.HasOwn(unit) : people.HasAnybody(part.Id))
            .OrderBy(part => part.Name, VietnameseOrder.ByName).ThenBy(part => part.Code, StringComparer.Ordinal)
            .Select(part => new ShownUnit(part.Code, part.Name, part.Id == unit ? people.Own(unit) : people.Total(part.Id))),
    ];

    private static async Task<UnitParticipation> UnitsAsync(
        DbConnection connection, FigureScope scope, List<long> below, Period period, CancellationToken cancellationToken)
    {
        var units = scope.Campaign == 0 ? [] : await AssignedUnits.WithinAsync(connection, scope.Campaign, scope.Unit, cancellationToken);
        if (units.Count == 0) units = below;
        if (units.Count == 0) units = [scope.Unit];
        var active = await connection.ScalarAsync<int>(
            $"""
            SELECT COUNT(DISTINCT d.unit)
            FROM reach_daily d
            WHERE d.campaign = @campaign AND d.unit IN ({AttributionTable.List(units)}) AND d.day BETWEEN @from AND @to
              AND (d.posts > 0 OR d.member_shares > 0)
            """, cancellationToken, scope.In(period));
        return new UnitParticipation(active, units.Count);
    }

    private sealed record Part(long Id, string Code, string Name, bool IsOpen);
}

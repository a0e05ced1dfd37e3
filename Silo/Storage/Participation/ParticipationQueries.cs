using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Reads participation from rosters and accepted shares: no roll-up can tell members apart. Which unit a member counts for is that of the
/// roster now, and each that earned one of the member's shares.
/// </summary>
internal sealed class ParticipationQueries(IDatabase database) : IParticipationQueries
{
    // Runs the campaign, takes part in it, or has something below it that does.
    private static readonly string HasPart =
        $"EXISTS (SELECT 1 FROM campaigns c WHERE c.id = @campaign AND ({CampaignQueries.Runs("u.id")} OR ({CampaignQueries.TakesPartBelow("u.id")})))";

    private const string PartsOfUnit = """
        SELECT a.unit, b.ancestor AS part
        FROM unit_ancestors a
        JOIN unit_ancestors b ON b.unit = a.unit AND b.depth = CASE WHEN a.depth = 0 THEN 0 ELSE a.depth - 1 END
        WHERE a.ancestor = @unit
        """;

    /// <inheritdoc />
    public async Task<ParticipationReport?> ReportAsync(ParticipationScope scope, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        if (await FigureScope.UnitIdAsync(connection, scope.Unit, cancellationToken) is not { } unit) return null;
        var campaign = scope.Campaign is null ? 0 : await FigureScope.CampaignIdAsync(connection, scope.Campaign, cancellationToken);
        if (campaign is not { } known) return null;

        var asked = new FigureScope(unit, known, Platform: null);
        var (total, parts) = await MembersAsync(connection, asked, scope.Period, cancellationToken);
        var below = await PartsAsync(connection, asked, cancellationToken);
        var open = below.FindAll(part => part.IsOpen && part.Id != unit);
        return new ParticipationReport(
            new ParticipationTable(total, Rows(below, parts)),
            await UnitsAsync(connection, asked, open.ConvertAll(part => part.Id), scope.Period, cancellationToken),
            new RosterCoverage(
                open.Count(part => parts.ContainsKey(part.Id)), open.Count,
                await connection.ScalarAsync<long?>(
                    $"SELECT {HeadCounts.On("@unit", "@to")}", cancellationToken, asked.In(scope.Period))));
    }

    // A member counts once in each part and once in all, and so in the total of as many parts as may be.
    private static async Task<(Participation Total, Dictionary<long, Participation> Parts)> MembersAsync(
        DbConnection connection, FigureScope scope, Period period, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync(
            $"""
            WITH {PeopleOfPeriod.In(PartsOfUnit, TakesPart(scope))}
            SELECT part, {PeopleOfPeriod.Numbers} FROM counted WHERE shares >= 0 GROUP BY part
            UNION ALL
            SELECT NULL, {PeopleOfPeriod.Numbers}
            FROM (SELECT MAX(shares) AS shares, MIN(stands) AS stands FROM counted GROUP BY member) everybody
            """,
            row => (Part: row.NullableInt64(0), Participation: PeopleOfPeriod.Read(row)), cancellationToken,
            scope.With(PeopleOfPeriod.Parameters(period)));
        return (
            rows.Single(row => row.Part is null).Participation,
            rows.Where(row => row.Part is not null).ToDictionary(row => row.Part!.Value, row => row.Participation));
    }

    private static string TakesPart(FigureScope scope) => scope.Campaign == 0
        ? "true"
        : $"EXISTS (SELECT 1 FROM campaigns c WHERE c.id = @campaign AND {CampaignQueries.TakesPart("m.unit")})";

    // What stands directly below, and the unit by itself.
    private static Task<List<Part>> PartsAsync(DbConnection connection, FigureScope scope, CancellationToken cancellationToken) =>
        connection.QueryAsync(
            $"""
            SELECT u.id, u.code, u.name, CASE WHEN u.closed_on IS NULL AND ({(scope.Campaign == 0 ? "true" : HasPart)}) THEN 1 ELSE 0 END
            FROM units u
            WHERE u.parent = @unit OR u.id = @unit
            """, row => new Part(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3) == 1), cancellationToken, scope.With());

    private static IReadOnlyList<ParticipationOfUnit> Rows(List<Part> parts, Dictionary<long, Participation> people) =>
    [
        .. parts.Where(part => people.ContainsKey(part.Id))
            .OrderBy(part => part.Name, VietnameseOrder.ByName).ThenBy(part => part.Code, StringComparer.Ordinal)
            .Select(part => new ParticipationOfUnit(part.Code, part.Name, people[part.Id])),
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

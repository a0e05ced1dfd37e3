using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Who shared and who was enrolled in a period: the one definition, for participation and points alike. Whoever stands on the roster on a
/// day of it is enrolled, and whoever shared for a unit was enrolled there that day. A nobody of retention (<see cref="ShareUnnaming"/>)
/// shared like any other, and is enrolled only where the member it was taken from does not stand for it on the roster.
/// </summary>
internal static class PeopleOfPeriod
{
    private const string AcceptedState = "2"; // ShareState.Accepted, as the index has it

    private const string Enrolled = $"""
        m.enrolled_on <= @to AND (m.left_on IS NULL OR m.left_on > @from) AND NOT COALESCE({ShareUnnaming.IsOfRetention}, false)
        AND m.unit IN (SELECT unit FROM place WHERE has_roster = 1)
        """;

    private const string StoodFor = $"{ShareUnnaming.IsOfRetention} AND m.unit IN (SELECT unit FROM place WHERE has_roster = 1)";

    /// <summary>
    /// The people of some units, each once in every unit that is above. Needs <c>@campaign</c> (0 for all) and <see cref="Parameters"/>.
    /// </summary>
    /// <param name="connection">A connection that sees one state of the data.</param>
    /// <param name="places">A query for the units: <c>unit, has_roster</c>, which is 1 where its roster counts.</param>
    /// <param name="parents">The unit above each of them.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<PeopleOfUnits> ReadAsync(
        DbConnection connection, string places, IReadOnlyDictionary<long, long?> parents, (string, object?)[] parameters,
        CancellationToken cancellationToken)
    {
        var people = new PeopleOfUnits(parents);
        var rows = await connection.QueryAsync(Sql(places), Row.Of, cancellationToken, parameters);
        foreach (var row in rows.Where(row => row.Member is null)) people.Add(row.Unit, row.Enrolled, row.Sharing);
        foreach (var member in rows.Where(row => row.Member is not null).GroupBy(row => row.Member))
            people.Add(new MemberOfSeveral(member.First().Home, member.First().Standing, [.. member.Select(row => row.Unit)]));
        return people;
    }

    /// <summary>The parameters that <see cref="ReadAsync"/> needs besides those of its places and <c>@campaign</c>.</summary>
    public static (string, object?)[] Parameters(Period period) =>
    [
        ("@from", period.From), ("@to", period.To),
        ("@start", LocalDay.Start(period.From)), ("@end", LocalDay.Start(period.To.AddDays(1))),
    ];

    // Shares are gone through once, by an index that has them by unit and member. Rosters and those who shared for the unit on whose roster
    // they stand come as numbers of each unit, the others as they are.
    private static string Sql(string places) => $"""
        WITH place AS MATERIALIZED ({places}),
        sharing AS MATERIALIZED (
            SELECT s.unit, s.member
            FROM shares s
            WHERE s.unit IN (SELECT unit FROM place) AND s.state = {AcceptedState} AND s.handed_in_at >= @start AND s.handed_in_at < @end
              AND (@campaign = 0 OR s.campaign = @campaign)
            GROUP BY s.unit, s.member),
        several AS MATERIALIZED (
            SELECT s.member FROM sharing s JOIN members m ON m.id = s.member WHERE m.unit <> s.unit OR NOT ({Enrolled}))
        SELECT m.unit, CAST(NULL AS bigint), 0, 0, COUNT(*), 0
        FROM place JOIN members m ON m.unit = place.unit
        WHERE {Enrolled}
        GROUP BY m.unit
        UNION ALL
        SELECT s.unit, CAST(NULL AS bigint), 0, 0, 0, COUNT(*)
        FROM sharing s JOIN members m ON m.id = s.member AND m.unit = s.unit
        WHERE {Enrolled}
        GROUP BY s.unit
        UNION ALL
        SELECT s.unit, s.member, m.unit, CASE WHEN {Enrolled} THEN {(int)RosterStanding.Enrolled} WHEN {StoodFor} THEN {(int)RosterStanding.StoodFor} ELSE 0 END, 0, 0
        FROM sharing s JOIN members m ON m.id = s.member
        WHERE s.member IN (SELECT member FROM several)
        """;

    private sealed record Row(long Unit, long? Member, long Home, RosterStanding Standing, long Enrolled, long Sharing)
    {
        public static Row Of(DbDataReader row) =>
            new(row.GetInt64(0), row.NullableInt64(1), row.GetInt64(2), (RosterStanding)row.GetInt64(3), row.GetInt64(4), row.GetInt64(5));
    }
}

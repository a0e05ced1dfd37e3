using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Who shared and who was enrolled in a period: the one definition, for participation and points alike. Whoever stands on the roster on a
/// day of it is enrolled, and whoever shared for a unit was enrolled there that day. A nobody of retention (<see cref="ShareUnnaming"/>)
/// shared like any other, and is enrolled only where the member it was taken from does not stand for it on the roster.
/// </summary>
/// <param name="connection">A connection that sees one state of the data.</param>
/// <param name="places">A query for the units: <c>unit, has_roster</c>, which is 1 where its roster counts.</param>
/// <param name="parameters">Those of the places, <c>@campaign</c> (0 for all), and <see cref="Parameters"/>.</param>
internal sealed class PeopleOfPeriod(DbConnection connection, string places, (string, object?)[] parameters)
{
    private const string AcceptedState = "2"; // ShareState.Accepted, as the index has it

    private const string Enrolled = $"""
        m.enrolled_on <= @to AND (m.left_on IS NULL OR m.left_on > @from) AND NOT COALESCE({ShareUnnaming.IsOfRetention}, false)
        AND m.unit IN (SELECT unit FROM place WHERE has_roster = 1)
        """;

    private const string StoodFor = $"{ShareUnnaming.IsOfRetention} AND m.unit IN (SELECT unit FROM place WHERE has_roster = 1)";

    private static readonly string Standing =
        $"CASE WHEN {Enrolled} THEN {(int)RosterStanding.Enrolled} WHEN {StoodFor} THEN {(int)RosterStanding.StoodFor} ELSE {(int)RosterStanding.None} END";

    private const string Rosters = $"SELECT m.unit, COUNT(*) AS enrolled FROM place JOIN members m ON m.unit = place.unit WHERE {Enrolled} GROUP BY m.unit";

    // Shares are gone through once, by an index that has them by unit and member.
    private readonly string _with = $"""
        WITH place AS MATERIALIZED ({places}),
        sharing AS MATERIALIZED (
            SELECT s.unit, s.member, COUNT(*) AS accepted
            FROM shares s
            WHERE s.unit IN (SELECT unit FROM place) AND s.state = {AcceptedState} AND s.handed_in_at >= @start AND s.handed_in_at < @end
              AND (@campaign = 0 OR s.campaign = @campaign)
            GROUP BY s.unit, s.member),
        sharer AS MATERIALIZED (
            SELECT s.unit, s.member, m.unit AS home, {Standing} AS standing, s.accepted, m.born_year, m.born_on
            FROM sharing s
            JOIN members m ON m.id = s.member)
        """;

    /// <summary>The parameters of a period.</summary>
    public static (string, object?)[] Parameters(Period period) =>
    [
        ("@from", period.From), ("@to", period.To),
        ("@start", LocalDay.Start(period.From)), ("@end", LocalDay.Start(period.To.AddDays(1))),
    ];

    /// <summary>The people of the units, each once in every unit that is above.</summary>
    /// <param name="parents">The unit above each.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<PeopleOfUnits> CountAsync(IReadOnlyDictionary<long, long?> parents, CancellationToken cancellationToken)
    {
        // Rosters, and whoever shared for the unit on whose roster they stand, come as numbers of each unit; the others as they are.
        var rows = await connection.QueryAsync(
            $"""
            {_with}
            SELECT unit, enrolled, 0, CAST(NULL AS bigint), 0, 0 FROM ({Rosters}) rosters
            UNION ALL
            SELECT unit, 0, COUNT(*), CAST(NULL AS bigint), 0, 0 FROM sharer WHERE home = unit AND standing = {(int)RosterStanding.Enrolled} GROUP BY unit
            UNION ALL
            SELECT unit, 0, 0, member, home, standing
            FROM sharer
            WHERE member IN (SELECT member FROM sharer WHERE home <> unit OR standing <> {(int)RosterStanding.Enrolled})
            """,
            row => (
                Unit: row.GetInt64(0), Enrolled: row.GetInt64(1), Sharing: row.GetInt64(2), Member: row.NullableInt64(3),
                Home: row.GetInt64(4), Standing: (RosterStanding)row.GetInt64(5)),
            cancellationToken, parameters);
        var people = new PeopleOfUnits(parents);
        foreach (var row in rows.Where(row => row.Member is null)) people.Add(row.Unit, row.Enrolled, row.Sharing);
        foreach (var member in rows.Where(row => row.Member is not null).GroupBy(row => row.Member))
            people.Add(new MemberOfSeveral(member.First().Home, member.First().Standing, [.. member.Select(row => row.Unit)]));
        return people;
    }

    /// <summary>Everybody who shared for one of the units, once for each, those of one member together.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Sharer>>> SharersAsync(CancellationToken cancellationToken)
    {
        var sharers = await connection.QueryAsync(
            $"{_with} SELECT unit, member, home, standing, accepted, born_year, born_on FROM sharer",
            row => new Sharer(
                row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), (RosterStanding)row.GetInt64(3), row.GetInt64(4),
                row.NullableInt64(5) is { } year ? new BirthDate((int)year, row.NullableDay(6)) : null),
            cancellationToken, parameters);
        return [.. sharers.GroupBy(sharer => sharer.Member).Select(member => member.ToList())];
    }

    /// <summary>What <see cref="CountAsync(IReadOnlyDictionary{long, long?}, CancellationToken)"/> answers, for whoever has the sharers already.</summary>
    /// <param name="parents">The unit above each.</param>
    /// <param name="sharers">What <see cref="SharersAsync"/> answered.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<PeopleOfUnits> CountAsync(
        IReadOnlyDictionary<long, long?> parents, IReadOnlyList<IReadOnlyList<Sharer>> sharers, CancellationToken cancellationToken)
    {
        var atHome = sharers.SelectMany(member => member).Where(sharer => sharer.IsAtHome).CountBy(sharer => sharer.Home).ToDictionary();
        var rosters = await connection.QueryAsync(
            $"WITH place AS MATERIALIZED ({places}) {Rosters}", row => (Unit: row.GetInt64(0), Enrolled: row.GetInt64(1)), cancellationToken, parameters);
        var people = new PeopleOfUnits(parents);
        foreach (var (unit, enrolled) in rosters) people.Add(unit, enrolled, atHome.GetValueOrDefault(unit));
        foreach (var member in sharers.Where(member => member.Any(sharer => !sharer.IsAtHome)))
            people.Add(new MemberOfSeveral(member[0].Home, member[0].Standing, [.. member.Select(sharer => sharer.Unit)]));
        return people;
    }
}

/// <summary>Somebody who shared for a unit.</summary>
/// <param name="Unit">Row id of the unit.</param>
/// <param name="Member">Row id of the member.</param>
/// <param name="Home">Row id of the unit on whose roster the member stands.</param>
/// <param name="Standing">How the member stands on it.</param>
/// <param name="Accepted">Accepted shares, in whatever campaigns.</param>
/// <param name="Birth">When the member was born; null when unknown.</param>
internal sealed record Sharer(long Unit, long Member, long Home, RosterStanding Standing, long Accepted, BirthDate? Birth)
{
    /// <summary>Whether the member shared for the unit on whose roster they stand.</summary>
    public bool IsAtHome => Standing == RosterStanding.Enrolled && Unit == Home;
}

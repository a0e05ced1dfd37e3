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
    /// <summary>How <c>counted</c> is told as a row that <see cref="Read"/> reads from its second column; some part's, or everybody's.</summary>
    public const string Numbers =
        "COALESCE(SUM(CASE WHEN shares > 0 THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN shares >= 0 AND stands >= 0 THEN 1 ELSE 0 END), 0)";

    /// <summary>
    /// Tables for a WITH, the last of them <c>counted (part, member, shares, stands)</c>: each member once in each part. Needs <c>@from</c>,
    /// <c>@to</c>, <c>@start</c>, <c>@end</c>, <c>@unit</c>, and <c>@campaign</c> (0 for all).
    /// </summary>
    /// <param name="places">A query for each unit of <c>@unit</c>'s subtree with the part that it counts for: <c>unit, part</c>; a unit can be of several.</param>
    /// <param name="takesPart">Restricts rosters <c>m</c>.</param>
    public static string In(string places, string takesPart = "true") => $"""
        place AS ({places}),
        sharing AS (
            SELECT s.unit, s.member
            FROM (SELECT DISTINCT unit FROM place) a
            JOIN shares s ON s.unit = a.unit
            WHERE s.state = {(int)ShareState.Accepted} AND s.handed_in_at >= @start AND s.handed_in_at < @end AND (@campaign = 0 OR s.campaign = @campaign)
            GROUP BY s.unit, s.member),
        people AS (
            SELECT place.part, m.id AS member, CASE WHEN {ShareUnnaming.IsOfRetention} THEN -1 ELSE 0 END AS shares
            FROM place
            JOIN members m ON m.unit = place.unit
            WHERE ((m.enrolled_on <= @to AND (m.left_on IS NULL OR m.left_on > @from)) OR {ShareUnnaming.IsOfRetention}) AND {takesPart}
            UNION ALL
            SELECT place.part, s.member, 1 FROM sharing s JOIN place ON place.unit = s.unit),
        counted AS (SELECT part, member, MAX(shares) AS shares, MIN(shares) AS stands FROM people GROUP BY part, member)
        """;

    /// <summary>The parameters that <see cref="In"/> needs besides <c>@unit</c> and <c>@campaign</c>.</summary>
    public static (string, object?)[] Parameters(Period period) =>
    [
        ("@from", period.From), ("@to", period.To),
        ("@start", LocalDay.Start(period.From)), ("@end", LocalDay.Start(period.To.AddDays(1))),
    ];

    /// <summary>A row of <see cref="Numbers"/>.</summary>
    public static Participation Read(DbDataReader row) =>
        // A member who changed units after the links were forgotten stands for them no more: never fewer are enrolled than shared.
        new(row.GetInt64(1), Math.Max(row.GetInt64(1), row.GetInt64(2)));
}

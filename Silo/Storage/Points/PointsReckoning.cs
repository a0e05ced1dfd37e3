using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reckons points of a month from the shares that are accepted now, of members who now let them be used for points.</summary>
/// <param name="connection">A connection that sees one state of the data.</param>
/// <param name="schedule">The weights.</param>
/// <param name="today">The local day, on which consents are looked at.</param>
internal sealed class PointsReckoning(DbConnection connection, PointsSchedule schedule, DateOnly today)
{
    private const string AcceptedState = "2"; // ShareState.Accepted, as the index has it

    private const string Accepted = $"""
        FROM (SELECT DISTINCT unit FROM place) a
        JOIN shares s ON s.unit = a.unit
        WHERE s.state = {AcceptedState} AND s.handed_in_at >= @start AND s.handed_in_at < @end
        """;

    // Shares stay with the unit that earned them, so the organization of the month's last day says whose they are, whatever became of it since.
    private const string Places = "SELECT l.unit, l.ancestor AS part FROM unit_lineage l WHERE l.from_day <= @to AND @to < l.until_day";

    /// <summary>The points of every unit, as far as they may be told; those in which nobody is enrolled are missing.</summary>
    public async Task<IReadOnlyDictionary<long, PointsOutcome>> OfEachAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var period = new Period(month, month.AddMonths(1).AddDays(-1));
        (string, object?)[] asked = [("@campaign", 0L), .. PeopleOfPeriod.Parameters(period)];
        var parents = (await connection.QueryAsync($"""
            SELECT l.unit, (SELECT p.ancestor FROM unit_lineage p WHERE p.unit = l.unit AND p.depth = 1 AND p.from_day <= @to AND @to < p.until_day)
            FROM unit_lineage l
            WHERE l.depth = 0 AND l.from_day <= @to AND @to < l.until_day
            """, row => KeyValuePair.Create(row.GetInt64(0), row.NullableInt64(1)), cancellationToken, ("@to", period.To))).ToDictionary();
        var enrolled = (await PeopleOfPeriod.ReadAsync(connection, $"SELECT DISTINCT unit, 1 AS has_roster FROM ({Places}) l", parents, asked, cancellationToken))
            .Counted().ToDictionary(unit => unit.Unit, unit => unit.Total.Enrolled);
        var consenting = await ConsentingAsync(asked, cancellationToken);
        var shares = (await SharesAsync(asked, cancellationToken)).Where(row => consenting.Contains(row.Member)).ToLookup(
            row => row.Part, row => new MemberShares(row.Member.ToString(CultureInfo.InvariantCulture), month, row.Accepted));
        return WithheldPoints.Of([.. enrolled.Select(row => new ReckonedPoints(
            row.Key, parents[row.Key], UnitPoints.Of(month, shares[row.Key], row.Value, schedule), shares[row.Key].LongCount()))]);
    }

    // A post has one credit over all campaigns, on the day it was first handed in, as ShareFigures has it; a test holds both together.
    private Task<List<(long Part, long Member, long Accepted)>> SharesAsync(
        (string, object?)[] asked, CancellationToken cancellationToken) => connection.QueryAsync(
            $"""
            WITH place AS ({Places}),
            counted AS (
                SELECT s.unit, s.member, COUNT(*) AS accepted {Accepted}
                  AND NOT EXISTS (
                      SELECT 1 FROM shares e
                      WHERE e.member = s.member AND e.campaign <> s.campaign AND e.platform = s.platform AND e.kind = s.kind AND e.value = s.value
                        AND e.state = {AcceptedState}
                        AND (e.handed_in_at < s.handed_in_at OR (e.handed_in_at = s.handed_in_at AND e.campaign < s.campaign)))
                GROUP BY s.unit, s.member)
            SELECT place.part, c.member, CAST(SUM(c.accepted) AS bigint)
            FROM counted c
            JOIN place ON place.unit = c.unit
            GROUP BY place.part, c.member
            """, row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), cancellationToken, asked);

    private async Task<HashSet<long>> ConsentingAsync((string, object?)[] asked, CancellationToken cancellationToken)
    {
        var words = await connection.QueryAsync(
            $"""
            WITH place AS ({Places})
            SELECT m.id, m.born_year, m.born_on, w.purpose, w.giver, w.given, w.said_at, w.wording, w.sheet, w.account
            FROM members m
            JOIN member_consents w ON w.member = m.id AND w.purpose = {(int)ConsentPurpose.Points}
            WHERE m.id IN (SELECT s.member {Accepted})
            ORDER BY w.id
            """,
            row => (
                Member: row.GetInt64(0), Birth: row.NullableInt64(1) is { } year ? new BirthDate((int)year, row.NullableDay(2)) : (BirthDate?)null,
                Word: MemberWords.Read(row, 3)),
            cancellationToken, asked);
        return [.. words.GroupBy(row => row.Member)
            .Where(said => new Consents(said.Select(row => row.Word)).Hold(ConsentPurpose.Points, said.First().Birth, today))
            .Select(said => said.Key)];
    }
}

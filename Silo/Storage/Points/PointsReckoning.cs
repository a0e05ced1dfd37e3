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
    private const string Accepted = $"""
        FROM unit_ancestors a
        JOIN shares s ON s.unit = a.unit
        WHERE a.ancestor = @unit AND s.state = {AcceptedState} AND s.handed_in_at >= @start AND s.handed_in_at < @end
        """;

    private const string AcceptedState = "2"; // ShareState.Accepted, as the index has it

    /// <summary>The points of a unit with everything below it.</summary>
    public async Task<PointsOutcome> OfAsync(long unit, DateOnly month, CancellationToken cancellationToken) =>
        (await OfAsync(unit, month, _ => [unit], cancellationToken)).GetValueOrDefault(unit, new PointsOutcome.NotEnoughData());

    /// <summary>The points of each unit that is within another, or is that one; those in which nobody is enrolled are missing.</summary>
    public async Task<IReadOnlyDictionary<long, PointsOutcome>> OfEachAsync(long top, DateOnly month, CancellationToken cancellationToken)
    {
        var above = (await connection.QueryAsync(
            """
            SELECT a.unit, a.ancestor
            FROM unit_ancestors t
            JOIN unit_ancestors a ON a.unit = t.unit
            JOIN unit_ancestors within ON within.ancestor = @unit AND within.unit = a.ancestor
            WHERE t.ancestor = @unit
            """, row => (Unit: row.GetInt64(0), Above: row.GetInt64(1)), cancellationToken, ("@unit", top))).ToLookup(row => row.Unit, row => row.Above);
        return await OfAsync(top, month, unit => above[unit], cancellationToken);
    }

    private async Task<IReadOnlyDictionary<long, PointsOutcome>> OfAsync(
        long scope, DateOnly month, Func<long, IEnumerable<long>> above, CancellationToken cancellationToken)
    {
        var asked = Asked(scope, month);
        var consenting = await ConsentingAsync(asked, cancellationToken);
        var enrolled = new Dictionary<long, HashSet<long>>();
        foreach (var (unit, member) in await EnrolledAsync(asked, cancellationToken))
        {
            foreach (var each in above(unit)) Of(enrolled, each).Add(member);
        }

        var shares = new Dictionary<long, List<MemberShares>>();
        foreach (var (unit, member, accepted) in await SharesAsync(asked, cancellationToken))
        {
            if (!consenting.Contains(member)) continue;
            var ofMember = new MemberShares(member.ToString(CultureInfo.InvariantCulture), month, accepted);
            foreach (var each in above(unit)) Of(shares, each).Add(ofMember);
        }

        return enrolled.ToDictionary(
            unit => unit.Key, unit => UnitPoints.Of(month, shares.GetValueOrDefault(unit.Key) ?? [], unit.Value.Count, schedule));
    }

    // The same as participation: whoever is on the roster on a day of the month, or shared for the unit, nobodies included.
    private Task<List<(long Unit, long Member)>> EnrolledAsync((string, object?)[] asked, CancellationToken cancellationToken) => connection.QueryAsync(
        $"""
        SELECT m.unit, m.id
        FROM unit_ancestors a
        JOIN members m ON m.unit = a.unit
        WHERE a.ancestor = @unit AND m.enrolled_on <= @to AND (m.left_on IS NULL OR m.left_on > @from)
        UNION
        SELECT s.unit, s.member {Accepted} GROUP BY s.unit, s.member
        """, row => (row.GetInt64(0), row.GetInt64(1)), cancellationToken, asked);

    // A post has one credit over all campaigns, on the day it was first handed in (ShareFigures).
    private Task<List<(long Unit, long Member, long Accepted)>> SharesAsync((string, object?)[] asked, CancellationToken cancellationToken) =>
        connection.QueryAsync(
            $"""
            SELECT s.unit, s.member, COUNT(*) {Accepted}
              AND NOT EXISTS (
                  SELECT 1 FROM shares e
                  WHERE e.member = s.member AND e.campaign <> s.campaign AND e.platform = s.platform AND e.kind = s.kind AND e.value = s.value
                    AND e.state = {AcceptedState}
                    AND (e.handed_in_at < s.handed_in_at OR (e.handed_in_at = s.handed_in_at AND e.campaign < s.campaign)))
            GROUP BY s.unit, s.member
            """, row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), cancellationToken, asked);

    private async Task<HashSet<long>> ConsentingAsync((string, object?)[] asked, CancellationToken cancellationToken)
    {
        var words = await connection.QueryAsync(
            $"""
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

    private static (string, object?)[] Asked(long unit, DateOnly month)
    {
        var next = month.AddMonths(1);
        return
        [
            ("@unit", unit), ("@from", month), ("@to", next.AddDays(-1)), ("@start", LocalDay.Start(month)), ("@end", LocalDay.Start(next)),
        ];
    }

    private static T Of<T>(Dictionary<long, T> byUnit, long unit) where T : new() =>
        byUnit.TryGetValue(unit, out var found) ? found : byUnit[unit] = new T();
}

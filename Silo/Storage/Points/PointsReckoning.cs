using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reckons points of a month from the shares that are accepted now, of members who now let them be used for points.</summary>
/// <param name="connection">A connection that sees one state of the data.</param>
/// <param name="schedule">The weights.</param>
/// <param name="today">The local day, on which consents are looked at.</param>
internal sealed class PointsReckoning(DbConnection connection, PointsSchedule schedule, DateOnly today)
{
    // Shares stay with the unit that earned them, so the organization of the month's last day says whose they are, whatever became of it since.
    private const string Places = "SELECT l.unit, 1 AS has_roster FROM unit_lineage l WHERE l.depth = 0 AND l.from_day <= @to AND @to < l.until_day";

    /// <summary>
    /// The points of every unit, as far as they may be told; those in which nobody is enrolled are missing. All of them, for what is told of
    /// one depends on the others.
    /// </summary>
    public async Task<IReadOnlyDictionary<long, PointsOutcome>> OfEachAsync(DateOnly month, CancellationToken cancellationToken)
    {
        (string, object?)[] asked = [("@campaign", 0L), .. PeopleOfPeriod.Parameters(new Period(month, month.AddMonths(1).AddDays(-1)))];
        var parents = await ParentsAsync(asked, cancellationToken);
        var period = new PeopleOfPeriod(connection, Places, asked);
        var sharers = await period.SharersAsync(cancellationToken);
        var people = await period.CountAsync(parents, sharers, cancellationToken);
        var weights = schedule.On(month);
        var points = (await PointsAsync(parents, weights, sharers, asked, cancellationToken)).Totals();
        return WithheldPoints.Of([.. people.Counted().Select(unit => Reckon(unit, points.GetValueOrDefault(unit.Unit)))]);

        ReckonedPoints Reckon(CountedUnit unit, PointsTally tally) =>
            new(unit.Unit, unit.Parent, UnitPoints.Of(weights, tally, unit.Total.Enrolled), tally.Members);
    }

    private async Task<Dictionary<long, long?>> ParentsAsync((string, object?)[] asked, CancellationToken cancellationToken) =>
        (await connection.QueryAsync("""
            SELECT l.unit, p.ancestor
            FROM unit_lineage l
            LEFT JOIN unit_lineage p ON p.unit = l.unit AND p.depth = 1 AND p.from_day <= @to AND @to < p.until_day
            WHERE l.depth = 0 AND l.from_day <= @to AND @to < l.until_day
            """, row => KeyValuePair.Create(row.GetInt64(0), row.NullableInt64(1)), cancellationToken, asked)).ToDictionary();

    // A post has one credit over all campaigns, on the day it was first handed in, as ShareFigures has it; a test holds both together.
    private async Task<PointsOfUnits> PointsAsync(
        Dictionary<long, long?> parents, PointsWeights? weights, IReadOnlyList<IReadOnlyList<Sharer>> sharers, (string, object?)[] asked, CancellationToken cancellationToken)
    {
        var repeats = (await connection.QueryAsync(
            """
            SELECT s.unit, s.member, COUNT(*)
            FROM shares s
            WHERE s.state = 2 AND s.repeats = 1 AND s.handed_in_at >= @start AND s.handed_in_at < @end
            GROUP BY s.unit, s.member
            """, row => ((Unit: row.GetInt64(0), Member: row.GetInt64(1)), Count: row.GetInt64(2)), cancellationToken, asked))
            .ToDictionary(row => row.Item1, row => row.Count);
        var words = await WordsAsync(cancellationToken);
        var points = new PointsOfUnits(parents, weights);
        foreach (var member in sharers)
        {
            if (!words.TryGetValue(member[0].Member, out var said) || !new Consents(said).Hold(ConsentPurpose.Points, member[0].Birth, today)) continue;
            points.Add([.. member.Select(sharer => KeyValuePair.Create(sharer.Unit, sharer.Accepted - repeats.GetValueOrDefault((sharer.Unit, sharer.Member))))]);
        }

        return points;
    }

    // Without what shows that they were said: that decides nothing.
    private async Task<Dictionary<long, List<ConsentWord>>> WordsAsync(CancellationToken cancellationToken)
    {
        var words = new Dictionary<long, List<ConsentWord>>();
        var said = connection.StreamAsync(
            $"SELECT member, purpose, giver, given, said_at, wording FROM member_consents WHERE purpose = {(int)ConsentPurpose.Points}",
            row => (Member: row.GetInt64(0), Word: new ConsentWord(
                (ConsentPurpose)row.GetInt64(1), (ConsentGiver)row.GetInt64(2), row.GetInt64(3) == 1, row.Instant(4), row.GetInt32(5), new ConsentEvidence.PersonalLink())),
            cancellationToken);
        await foreach (var (member, word) in said)
        {
            if (!words.TryGetValue(member, out var ofOne)) words[member] = ofOne = new List<ConsentWord>(1);
            ofOne.Add(word);
        }

        return words;
    }
}

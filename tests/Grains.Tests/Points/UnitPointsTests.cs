using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class UnitPointsTests
{
    private static readonly PointsWeights Weights = new(new DateOnly(2026, 1, 1), PerMember: 5, PerShare: 2, MemberCap: 25);

    // 0 above 1 and 2, 1 above 3 and 4
    private static readonly Dictionary<long, long?> Parents = new() { [0] = null, [1] = 0, [2] = 0, [3] = 1, [4] = 1 };

    // shares of each member, members enrolled; points, and for each hundred enrolled
    [Theory]
    [InlineData("4 4 4 4 4", 50, 65, "130")] // 5 × (5 + 8)
    [InlineData("20 20 20 20 20", 50, 125, "250")] // 45 each, capped at 25
    [InlineData("10 10 10 10 10", 50, 125, "250")] // the cap exactly
    [InlineData("9 9 9 9 9", 50, 115, "230")]
    [InlineData("100 1 1 1 1", 30, 53, "176.7")]
    [InlineData("1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", 30, 140, "466.7")] // 20 shares of many are worth more than 104 of few
    [InlineData("4 4 4 4 4 0 0", 50, 65, "130")]
    public void Points_are_reckoned_by_member_and_capped(string shares, long enrolled, long points, string perHundred)
    {
        var earned = UnitPoints.Of(Weights, Shares(shares), enrolled).ShouldBeOfType<PointsOutcome.Earned>();

        earned.Points.ShouldBe(points);
        earned.PerHundred.ShouldBe(decimal.Parse(perHundred, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("4 4 4 4 3", 50, typeof(PointsOutcome.NotEnoughData))] // 19 posts
    [InlineData("", 50, typeof(PointsOutcome.NotEnoughData))]
    [InlineData("30 30 30 30", 50, typeof(PointsOutcome.TooFewPersons))] // 4 members
    [InlineData("30 30 30 30 0", 50, typeof(PointsOutcome.TooFewPersons))]
    [InlineData("30 30 30 30", 4, typeof(PointsOutcome.TooFewPersons))]
    [InlineData("30 30 30 30 30", 0, typeof(PointsOutcome.TooFewPersons))]
    public void There_are_none_where_they_would_say_nothing_or_too_much(string shares, long enrolled, Type why) =>
        UnitPoints.Of(Weights, Shares(shares), enrolled).ShouldBeOfType(why);

    [Fact]
    public void There_are_none_without_weights()
    {
        UnitPoints.Of(null, Shares("9 9 9 9 9"), 50).ShouldBeOfType<PointsOutcome.Off>();

        var none = new PointsOfUnits(Parents, weights: null);
        none.Add([new(3, 5)]);
        none.Totals().ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_shared_for_two_units_is_capped_in_each_and_where_they_come_together()
    {
        var points = new PointsOfUnits(Parents, Weights);
        points.Add([new(3, 9), new(4, 2)]); // 23 and 9; capped at 25 together
        points.Add([new(3, 1)]);
        points.Add([new(2, 1), new(4, 0)]); // nothing for 4 counts over all

        points.Totals().OrderBy(unit => unit.Key).Select(unit => $"{unit.Key}: {unit.Value.Members} {unit.Value.Posts} {unit.Value.Points}")
            .ShouldBe(["0: 3 13 39", "1: 2 12 32", "2: 1 1 7", "3: 2 10 30", "4: 1 2 9"]);
    }

    [Fact]
    public void Each_member_is_capped_once_in_every_subtree_however_their_shares_are_spread() => ForAnyMonth((members, totals) =>
    {
        foreach (var unit in Parents.Keys)
        {
            var expected = members.Select(member => member.Where(share => Above(share.Key).Contains(unit)).Sum(share => share.Value))
                .Aggregate(default(PointsTally), (sum, posts) => sum + PointsTally.Of(posts, Weights));
            totals.GetValueOrDefault(unit).ShouldBe(expected);
        }
    });

    [Fact]
    public void A_further_share_never_lowers_them() => ForAnyMonth((members, totals) =>
    {
        if (members.Count == 0) return;
        var more = new PointsOfUnits(Parents, Weights);
        foreach (var (number, member) in members.Index())
            more.Add(number > 0 ? member : [.. member.Select((share, index) => index > 0 ? share : KeyValuePair.Create(share.Key, share.Value + 1))]);
        foreach (var (unit, tally) in more.Totals()) tally.Points.ShouldBeGreaterThanOrEqualTo(totals.GetValueOrDefault(unit).Points);
    });

    private static void ForAnyMonth(Action<List<List<KeyValuePair<long, long>>>, IReadOnlyDictionary<long, PointsTally>> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var members = Enumerable.Range(0, random.Next(30)).Select(_ => Parents.Keys.OrderBy(_ => random.Next()).Take(random.Next(1, 4))
                .Select(unit => KeyValuePair.Create(unit, (long)random.Next(14))).ToList()).ToList();
            var points = new PointsOfUnits(Parents, Weights);
            members.ForEach(points.Add);
            holds(members, points.Totals());
        }).QuickCheckThrowOnFailure();

    private static List<long> Above(long unit) => Parents[unit] is { } parent ? [unit, .. Above(parent)] : [unit];

    private static PointsTally Shares(string shares) => shares.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(default(PointsTally), (sum, count) => sum + PointsTally.Of(Written.Number(count), Weights));
}

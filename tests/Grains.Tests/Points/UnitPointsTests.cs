using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class UnitPointsTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly PointsSchedule Schedule = new([new PointsWeights(new DateOnly(2026, 1, 1), PerMember: 5, PerShare: 2, MemberCap: 25)]);

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
        var earned = UnitPoints.Of(March, Shares(shares), enrolled, Schedule).ShouldBeOfType<PointsOutcome.Earned>();

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
        UnitPoints.Of(March, Shares(shares), enrolled, Schedule).ShouldBeOfType(why);

    [Fact]
    public void There_are_none_until_weights_are_announced_and_after_they_end()
    {
        var ended = new PointsSchedule([.. Schedule.Versions, PointsWeights.Off(new DateOnly(2026, 4, 1))]);

        UnitPoints.Of(March, Shares("9 9 9 9 9"), 50, new PointsSchedule([])).ShouldBeOfType<PointsOutcome.Off>();
        UnitPoints.Of(new DateOnly(2025, 12, 31), [], 50, Schedule).ShouldBeOfType<PointsOutcome.Off>();
        UnitPoints.Of(March, Shares("9 9 9 9 9"), 50, ended).ShouldBeOfType<PointsOutcome.Earned>();
        UnitPoints.Of(new DateOnly(2026, 4, 1), [], 50, ended).ShouldBeOfType<PointsOutcome.Off>();
    }

    [Fact]
    public void Only_the_month_counts()
    {
        MemberShares[] rows = [.. Shares("4 4 4 4 4"), new("m0", new DateOnly(2026, 2, 28), 9), new("m0", new DateOnly(2026, 4, 1), 9)];

        foreach (var day in new[] { 1, 15, 31 })
            UnitPoints.Of(new DateOnly(2026, 3, day), rows, 50, Schedule).ShouldBe(new PointsOutcome.Earned(65, 50));
    }

    [Fact]
    public void No_member_adds_more_than_the_cap_however_shares_are_spread() => ForAnyMonth((random, rows) =>
    {
        var spread = rows.SelectMany(row => Enumerable.Range(0, (int)row.Accepted).Select(_ => row with { Day = Day(random), Accepted = 1 }));
        var members = rows.Where(row => row.Accepted > 0).Select(row => row.Member).Distinct().Count();

        Points(spread).ShouldBe(Points(rows));
        Points(rows).ShouldBeLessThanOrEqualTo(25 * members);
    });

    [Fact]
    public void A_further_share_never_lowers_them() => ForAnyMonth((random, rows) =>
        Points(rows.Append(new MemberShares($"m{random.Next(12)}", Day(random), 1))).ShouldBeGreaterThanOrEqualTo(Points(rows)));

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => ForAnyMonth((random, rows) =>
    {
        var before = Points(rows);
        random.Shuffle(rows);
        Points(rows).ShouldBe(before);
    });

    private static long Points(IEnumerable<MemberShares> rows) =>
        UnitPoints.Of(March, rows, 50, Schedule).ShouldBeOfType<PointsOutcome.Earned>().Points;

    // Five members with four shares each are always there, so that there are points.
    private static void ForAnyMonth(Action<Random, MemberShares[]> holds) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var more = Enumerable.Range(0, random.Next(30)).Select(_ => new MemberShares($"m{random.Next(10)}", Day(random), random.Next(6)));
        holds(random, [.. Shares("4 4 4 4 4"), .. more]);
    }).QuickCheckThrowOnFailure();

    private static DateOnly Day(Random random) => March.AddDays(random.Next(31));

    private static IEnumerable<MemberShares> Shares(string shares) => shares.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select((count, index) => new MemberShares($"m{index}", March.AddDays(index), Written.Number(count)));
}

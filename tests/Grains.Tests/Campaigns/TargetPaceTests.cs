namespace Campaigns.Grains.Tests;

public sealed class TargetPaceTests
{
    private static readonly Period June = new(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30));

    [Theory]
    [InlineData("2026-05-31", 0)] // not begun
    [InlineData("2026-06-01", 0)] // the first day is not over
    [InlineData("2026-06-02", 10)]
    [InlineData("2026-06-16", 150)]
    [InlineData("2026-06-30", 290)]
    [InlineData("2026-07-01", 300)]
    [InlineData("2027-01-01", 300)]
    public void Without_shares_a_target_is_approached_evenly_over_the_campaigns_days(string today, long expected) =>
        TargetPace.Expected(300, Plan(), Day(today)).ShouldBe(expected);

    // 1–10 June: 60 %; 21–30 June: 40 %; nothing in the gap.
    [Theory]
    [InlineData("2026-06-01", 0)]
    [InlineData("2026-06-06", 300)]
    [InlineData("2026-06-11", 600)]
    [InlineData("2026-06-20", 600)]
    [InlineData("2026-06-21", 600)]
    [InlineData("2026-06-26", 800)]
    [InlineData("2026-07-01", 1_000)]
    public void Where_phases_carry_shares_each_is_approached_over_its_own_days(string today, long expected) =>
        TargetPace.Expected(1_000, Plan(Phase("2026-06-01", "2026-06-10", 60), Phase("2026-06-21", "2026-06-30", 40)), Day(today)).ShouldBe(expected);

    [Fact]
    public void Phases_without_shares_change_nothing() =>
        TargetPace.Expected(300, Plan(Phase("2026-06-01", "2026-06-02", null)), Day("2026-06-16")).ShouldBe(150);

    [Fact]
    public void It_is_rounded_down_once_and_never_overflows()
    {
        TargetPace.Expected(10, Plan(Phase("2026-06-01", "2026-06-03", 50), Phase("2026-06-04", "2026-06-09", 50)), Day("2026-06-05"))
            .ShouldBe(5, "5 of the first phase and 5/6 of the second");
        TargetPace.Expected(long.MaxValue, Plan(), Day("2026-06-16")).ShouldBe(long.MaxValue / 2);
    }

    private static CampaignPlan Plan(params CampaignPhase[] phases) => new() { Name = "Hè xanh", Period = June, Phases = phases };

    private static CampaignPhase Phase(string from, string to, int? share) => new("Đợt", new Period(Day(from), Day(to)), share);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class PointsScheduleTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void There_are_no_points_to_begin_with() => new PointsSchedule([]).On(Today).ShouldBeNull();

    [Fact]
    public void Announced_weights_hold_from_their_day_until_the_next()
    {
        var april = Weights("2026-04-01", 2);
        var june = Weights("2026-06-01", 3);
        var schedule = Announced(Announced(new PointsSchedule([]), june), april);

        schedule.Versions.ShouldBe([april, june]);
        schedule.On(new DateOnly(2026, 3, 31)).ShouldBeNull();
        schedule.On(new DateOnly(2026, 4, 1)).ShouldBe(april);
        schedule.On(new DateOnly(2026, 5, 31)).ShouldBe(april);
        schedule.On(new DateOnly(2026, 6, 1)).ShouldBe(june);
    }

    [Theory]
    [InlineData("2026-04-02", PointsBar.NotFirstOfMonth)]
    [InlineData("2026-03-01", PointsBar.NotToCome)]
    [InlineData("2026-05-01", PointsBar.AnnouncedBefore)]
    public void What_was_earned_is_never_reckoned_anew(string from, PointsBar why) =>
        Bar(new PointsSchedule([Weights("2026-05-01", 1)]).Announce(Weights(from, 2), Today)).ShouldBe(why);

    [Fact]
    public void Weights_do_not_begin_on_the_day_they_are_announced() =>
        Bar(new PointsSchedule([]).Announce(Weights("2026-04-01", 2), new DateOnly(2026, 4, 1))).ShouldBe(PointsBar.NotToCome);

    [Theory]
    [InlineData(0, 0, 0, true)] // off
    [InlineData(0, 1, 2, true)]
    [InlineData(5, 2, 25, true)]
    [InlineData(5, 2, 7, false)] // one share reaches the cap
    [InlineData(0, 0, 5, false)] // shares are worth nothing
    [InlineData(-1, 2, 25, false)]
    [InlineData(5, 2, 1001, false)]
    [InlineData(5, 2, 0, false)]
    public void Weights_make_sense(int perMember, int perShare, int cap, bool isSound)
    {
        var outcome = new PointsSchedule([]).Announce(new PointsWeights(new DateOnly(2026, 4, 1), perMember, perShare, cap), Today);

        (outcome is PointsAnnouncement.Announced).ShouldBe(isSound);
        if (!isSound) Bar(outcome).ShouldBe(PointsBar.Unsound);
    }

    [Fact]
    public void No_announcement_changes_the_weights_of_a_day_that_has_begun() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var schedule = new PointsSchedule([]);
        var today = Today;
        var seen = new Dictionary<DateOnly, PointsWeights?>();
        for (var step = 0; step < 40; step++)
        {
            var from = new DateOnly(2026, 1, 1).AddMonths(random.Next(30)).AddDays(random.Next(4) == 0 ? 1 : 0);
            if (schedule.Announce(new PointsWeights(from, 1, random.Next(-1, 4), 20), today) is PointsAnnouncement.Announced announced)
                schedule = announced.Schedule;
            seen[today] = schedule.On(today);
            today = today.AddDays(random.Next(1, 20));
        }

        seen.ShouldAllBe(day => schedule.On(day.Key) == day.Value);
    }).QuickCheckThrowOnFailure();

    private static PointsWeights Weights(string from, int perShare) => new(Written.Day(from), 1, perShare, 20);

    private static PointsSchedule Announced(PointsSchedule schedule, PointsWeights weights) =>
        schedule.Announce(weights, Today).ShouldBeOfType<PointsAnnouncement.Announced>().Schedule;

    private static PointsBar Bar(PointsAnnouncement outcome) => outcome.ShouldBeOfType<PointsAnnouncement.Refused>().Why;
}

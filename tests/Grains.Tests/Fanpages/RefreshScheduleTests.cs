namespace Campaigns.Grains.Tests;

public sealed class RefreshScheduleTests
{
    private static readonly DateTimeOffset Published = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CollectingOptions Options = new();

    /// <summary>Hours from a reading at that age to the next, worked out by hand from the curve: 5 % of the value ÷ the slope there.</summary>
    [Theory]
    [InlineData(0, 0.5)]           // nothing to grow from: the shortest interval
    [InlineData(6, 0.5)]           // 5 % of 6 h is 18 min, below the shortest interval
    [InlineData(12, 1.15)]         // 0.05 × 0.23 ÷ 0.24 a day
    [InlineData(24, 2.625)]        // 0.05 × 0.35 ÷ 0.16 a day
    [InlineData(72, 6.3)]          // 0.05 × 0.63 ÷ 0.12 a day
    [InlineData(168, 18.947368)]   // 0.05 × 1 ÷ 0.063333 a day
    [InlineData(504, 32.649057)]   // 0.05 × 2.06 ÷ 0.075714 a day
    public void A_post_is_due_when_it_is_expected_to_have_grown_by_a_twentieth(double ageHours, double hours)
    {
        var read = Published.AddHours(ageHours);

        var due = RefreshSchedule.DueAt(new KnownPost("p", Published, read, 0), read, Options);

        (due!.Value - read).TotalHours.ShouldBe(hours, 1e-4);
    }

    [Theory]
    [InlineData(0, 2.625)]
    [InlineData(1, 5.25)]
    [InlineData(3, 21)]
    [InlineData(6, 168)] // 2.625 h × 64 is exactly 7 days
    [InlineData(7, 168)]
    [InlineData(5000, 168)]
    public void Each_reading_without_change_doubles_the_interval_up_to_the_longest(int unchanged, double hours)
    {
        var read = Published.AddDays(1);

        var due = RefreshSchedule.DueAt(new KnownPost("p", Published, read, unchanged), read, Options);

        (due!.Value - read).TotalHours.ShouldBe(hours, 1e-6);
    }

    [Fact]
    public void A_post_dated_in_the_future_is_read_at_the_shortest_interval()
    {
        var read = Published.AddHours(-5);

        RefreshSchedule.DueAt(new KnownPost("p", Published, read, 0), read, Options).ShouldBe(read.AddMinutes(30));
    }

    [Fact]
    public void A_post_never_read_is_due_at_any_age()
    {
        RefreshSchedule.DueAt(new KnownPost("p", Published, null, 0), Published.AddDays(400), Options).ShouldBe(DateTimeOffset.MinValue);
        RefreshSchedule.DueAt(new KnownPost("p", null, null, 0), Published, Options).ShouldBe(DateTimeOffset.MinValue);
    }

    [Theory]
    [InlineData(0, 24)]
    [InlineData(2, 96)]
    [InlineData(3, 168)]
    public void A_post_without_a_date_goes_by_its_last_reading(int unchanged, double hours)
    {
        RefreshSchedule.DueAt(new KnownPost("p", null, Published, unchanged), Published.AddDays(300), Options)
            .ShouldBe(Published.AddHours(hours));
    }

    [Theory]
    [InlineData(84, 84, true)]
    [InlineData(89, 89, false)] // due beyond 90 days
    [InlineData(10, 89.9, true)]
    [InlineData(10, 90.1, false)]
    public void A_post_that_was_read_is_let_go_after_90_days(double readAtDays, double nowDays, bool due)
    {
        var post = new KnownPost("p", Published, Published.AddDays(readAtDays), 0);

        RefreshSchedule.DueAt(post, Published.AddDays(nowDays), Options).HasValue.ShouldBe(due);
    }

    [Theory]
    [InlineData(null, 60)]  // no post is due: new ones are looked for
    [InlineData(240d, 60)]
    [InlineData(45d, 45)]
    [InlineData(10d, 30)]   // several posts are worth a call together
    [InlineData(-500d, 30)]
    public void A_page_is_due_with_its_earliest_post_between_half_an_hour_and_an_hour(double? postDueInMinutes, double minutes)
    {
        var now = Published.AddDays(20);
        KnownPost[] posts = postDueInMinutes is { } due
            ? [new KnownPost("far", null, now, 0), new KnownPost("near", null, now.AddMinutes(due).AddDays(-1), 0)]
            : [];

        RefreshSchedule.NextRound(posts, now, Options).ShouldBe(now.AddMinutes(minutes));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(3, 20)]
    [InlineData(7, 320)]
    [InlineData(8, 360)]
    [InlineData(10_000, 360)]
    public void Failed_rounds_are_repeated_later_and_later(int failed, double minutes)
    {
        RefreshSchedule.RetryAt(failed, Published, Options).ShouldBe(Published.AddMinutes(minutes));
    }

    [Theory]
    [InlineData(null, "2026-05-01T05:00Z", true)]
    [InlineData("2026-05-01T05:00Z", "2026-05-01T05:59Z", false)]
    [InlineData("2026-05-01T05:59Z", "2026-05-01T06:00Z", true)]
    [InlineData("2026-05-01T06:00Z", "2026-05-01T11:59Z", false)]
    [InlineData("2026-05-01T06:00Z", "2026-05-02T06:00Z", true)]
    public void Followers_are_read_by_the_first_round_in_each_six_hours(string? before, string now, bool read)
    {
        RefreshSchedule.ReadsFollowers(before is null ? null : At(before), At(now), Options).ShouldBe(read);

        static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_defaults_make_sense_and_nonsense_is_seen()
    {
        Options.IsValid().ShouldBeTrue();
        (Options with { TolerableGrowth = 0 }).IsValid().ShouldBeFalse();
        (Options with { LongestInterval = TimeSpan.FromMinutes(1) }).IsValid().ShouldBeFalse();
    }
}

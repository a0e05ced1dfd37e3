using System.Globalization;

namespace Campaigns.Grains.Tests;

public sealed class LocalDayTests
{
    [Theory]
    [InlineData("2026-06-01T00:00:00Z", "2026-06-01")]
    [InlineData("2026-06-01T16:59:59.9999999Z", "2026-06-01")]
    [InlineData("2026-06-01T17:00:00Z", "2026-06-02")]
    [InlineData("2025-12-31T17:00:00Z", "2026-01-01")]
    [InlineData("2024-02-28T17:00:00Z", "2024-02-29")]
    [InlineData("2026-06-02T00:00:00+07:00", "2026-06-02")]
    [InlineData("2026-06-01T23:59:59-05:00", "2026-06-02")]
    public void A_local_day_begins_at_17_00Z_of_the_day_before(string instant, string expected) =>
        LocalDay.Of(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(expected);

    [Fact]
    public void The_constant_offset_is_that_of_the_time_zone_database()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

        for (var instant = new DateTime(2004, 1, 1, 0, 0, 0, DateTimeKind.Utc); instant.Year < 2030; instant = instant.AddDays(10))
            zone.GetUtcOffset(instant).ShouldBe(LocalDay.Offset);
    }

    [Fact]
    public void A_period_is_inclusive_in_days_and_half_open_in_instants()
    {
        var period = new Period(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 7));

        period.Days.ShouldBe(7);
        LocalDay.Of(period.Start).ShouldBe(period.From);
        LocalDay.Of(period.Start.AddTicks(-1)).ShouldBe(period.From.AddDays(-1));
        LocalDay.Of(period.End.AddTicks(-1)).ShouldBe(period.To);
        LocalDay.Of(period.End).ShouldBe(period.To.AddDays(1));
        Period.LastDays(7, period.To).ShouldBe(period);
    }
}

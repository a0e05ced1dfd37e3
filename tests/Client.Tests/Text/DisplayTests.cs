using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public class DisplayTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(99, "99")]
    [InlineData(100, "99+")]
    public void What_is_not_counted_to_the_end_says_that_there_is_more(int value, string text) => Display.UpTo(value, 99).ShouldBe(text);

    [Theory]
    [InlineData(null, "—")]
    [InlineData(0L, "0")]
    [InlineData(999L, "999")]
    [InlineData(1_000L, "1.000")]
    [InlineData(1_234_567L, "1.234.567")]
    [InlineData(-1_234L, "-1.234")]
    [InlineData(long.MaxValue, "9.223.372.036.854.775.807")]
    public void A_number_is_grouped_by_dots_and_an_unknown_one_is_a_dash(long? value, string text) =>
        Display.Number(value).ShouldBe(text);

    [Theory]
    [InlineData(null, "—")]
    [InlineData(0L, "0")]
    [InlineData(9_999L, "9.999")]
    [InlineData(10_000L, "10 nghìn")]
    [InlineData(12_345L, "12,3 nghìn")]
    [InlineData(999_949L, "999,9 nghìn")]
    [InlineData(999_950L, "1 triệu")]
    [InlineData(1_250_000L, "1,3 triệu")]
    [InlineData(999_950_000L, "1 tỷ")]
    [InlineData(10_876_543_210L, "10,9 tỷ")]
    [InlineData(1_234_000_000_000L, "1.234 tỷ")]
    [InlineData(-2_500_000L, "-2,5 triệu")]
    public void A_compact_number_keeps_one_decimal_and_never_shows_a_thousand_of_a_scale(long? value, string text) =>
        Display.Compact(value).ShouldBe(text);

    [Theory]
    [InlineData(null, "—")]
    [InlineData(0.0, "0,0%")]
    [InlineData(0.1234, "12,3%")]
    [InlineData(12.345, "1.234,5%")]
    public void A_ratio_is_per_cent_with_one_decimal(double? ratio, string text) => Display.Percent(ratio).ShouldBe(text);

    [Theory]
    [InlineData(0.05, "+5,0%")]
    [InlineData(-0.05, "-5,0%")]
    [InlineData(0.0, "0,0%")]
    public void A_change_has_its_sign(double ratio, string text) => Display.Change(ratio).ShouldBe(text);

    [Theory]
    [InlineData("2026-06-29T16:59:00Z", "23:59 29/06/2026")]
    [InlineData("2026-06-29T17:00:00Z", "00:00")]
    [InlineData("2026-06-30T01:15:00Z", "08:15")]
    [InlineData("2026-06-30T08:15:00+07:00", "08:15")]
    public void A_time_is_local_and_bears_its_day_unless_that_is_today(string instant, string text) =>
        Display.Time(DateTimeOffset.Parse(instant, null), new DateTimeOffset(2026, 6, 30, 1, 30, 0, TimeSpan.Zero)).ShouldBe(text);

    [Fact]
    public void An_unknown_time_is_a_dash() => Display.Time(null, DateTimeOffset.UnixEpoch).ShouldBe("—");

    [Fact]
    public void Days_are_written_day_month_year()
    {
        Display.Days(new Period(new(2026, 6, 1), new(2026, 6, 30))).ShouldBe("01/06/2026 – 30/06/2026");
        Display.Days(new Period(new(2026, 6, 1), new(2026, 6, 1))).ShouldBe("01/06/2026");
    }
}

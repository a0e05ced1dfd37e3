namespace Campaigns.Grains.Tests;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays ByRule = new(new WorkingDaysOptions());

    // The weekdays off around each holiday, as the government announced them; where days were swapped, without the swap.
    [Theory]
    [InlineData("2019-02-01", "2019-02-12", "04 05 06 07 08")] // Tet on a Tuesday
    [InlineData("2021-02-08", "2021-02-19", "10 11 12 15 16")] // on a Friday
    [InlineData("2022-01-28", "2022-02-08", "31 01 02 03 04")]
    [InlineData("2023-01-18", "2023-01-28", "20 23 24 25 26")] // on a Sunday
    [InlineData("2024-02-05", "2024-02-16", "08 09 12 13 14")] // on a Saturday
    [InlineData("2025-01-20", "2025-02-05", "27 28 29 30 31")] // on a Wednesday
    [InlineData("2026-02-10", "2026-02-25", "16 17 18 19 20")]
    [InlineData("2023-04-26", "2023-05-06", "01 02 03")] // the Hùng Kings on Saturday, 29 April
    [InlineData("2024-04-15", "2024-05-06", "18 30 01")]
    [InlineData("2025-04-28", "2025-05-05", "30 01")]
    [InlineData("2026-04-24", "2026-05-04", "27 30 01")] // the Hùng Kings on a Sunday
    [InlineData("2021-08-30", "2021-09-08", "02 03")]
    [InlineData("2022-08-30", "2022-09-08", "01 02")]
    [InlineData("2023-08-30", "2023-09-08", "01 04")]
    [InlineData("2024-08-30", "2024-09-08", "02 03")]
    [InlineData("2025-08-28", "2025-09-08", "01 02")]
    [InlineData("2026-08-28", "2026-09-08", "01 02")]
    [InlineData("2022-01-01", "2022-01-07", "03")] // 1 January on a Saturday
    [InlineData("2025-11-20", "2025-11-28", "")]
    [InlineData("2026-11-20", "2026-11-28", "24")] // the Day of Vietnamese Culture
    public void Holidays_are_off_and_those_on_weekends_move_to_the_next_working_day(string from, string to, string off)
    {
        var days = Days(from, to).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !ByRule.Includes(day));

        string.Join(' ', days.Select(day => $"{day:dd}")).ShouldBe(off);
    }

    [Fact]
    public void Weekends_are_off() => Days("2026-03-07", "2026-03-08").ShouldAllBe(day => !ByRule.Includes(day));

    [Fact]
    public void What_the_government_decided_goes_before_the_rule()
    {
        var swapped = new WorkingDays(new WorkingDaysOptions { Off = [new(2026, 8, 31)], Worked = [new(2026, 8, 22), new(2026, 9, 1)] });

        Days("2026-08-21", "2026-09-03").Where(swapped.Includes).Select(day => day.Day).ShouldBe([21, 22, 24, 25, 26, 27, 28, 1, 3]);
    }

    [Fact]
    public void A_day_cannot_be_both_off_and_worked()
    {
        new WorkingDaysOptions { Off = [new(2026, 8, 31)], Worked = [new(2026, 8, 22)] }.IsValid().ShouldBeTrue();
        new WorkingDaysOptions { Off = [new(2026, 8, 31)], Worked = [new(2026, 8, 31)] }.IsValid().ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-03-02", 2, "2026-03-04")]
    [InlineData("2026-03-05", 2, "2026-03-09")] // over a weekend
    [InlineData("2026-03-07", 1, "2026-03-09")] // from a Saturday
    [InlineData("2026-02-12", 2, "2026-02-23")] // over Tet
    public void Working_days_after_a_day_do_not_count_it(string day, int count, string last) =>
        ByRule.After(Written.Day(day), count).ShouldBe(Written.Day(last));

    [Theory]
    [InlineData("2026-03-02", 10, "2026-03-12")]
    [InlineData("2026-03-04", 10, "2026-03-16")] // the 14th is a Saturday
    [InlineData("2026-02-06", 10, "2026-02-23")] // the 16th is in Tet
    public void A_term_that_ends_on_a_day_off_ends_on_the_next_working_day(string day, int term, string last) =>
        ByRule.EndOfTerm(Written.Day(day), term).ShouldBe(Written.Day(last));

    [Theory]
    [InlineData("2026-02-13", "2026-02-22", 0)]
    [InlineData("2026-02-13", "2026-02-24", 2)]
    [InlineData("2026-02-24", "2026-02-13", 0)]
    [InlineData("2026-03-02", "2026-03-02", 0)]
    public void Working_days_between_two_days_count_the_last_one(string after, string upTo, int count) =>
        ByRule.Between(Written.Day(after), Written.Day(upTo)).ShouldBe(count);

    [Fact]
    public void Every_year_has_its_eleven_or_twelve_holidays_unless_two_fall_together() => Enumerable.Range(1968, 133)
        .Where(year => VietnameseHolidays.In(year).Count != (year < 2026 ? 11 : 12))
        .Select(VietnameseHolidays.HungKings).ShouldAllBe(day => day == new DateOnly(day.Year, 4, 30) || day == new DateOnly(day.Year, 5, 1));

    [Fact]
    public void Days_off_are_named_by_their_holiday_substitutes_and_decisions_too()
    {
        var decided = new WorkingDays(new WorkingDaysOptions { Off = [new(2026, 1, 2)], Worked = [new(2026, 4, 30)] });

        decided.HolidaysIn(new Period(new(2026, 1, 1), new(2026, 5, 31))).ShouldBe(
        [
            new(Holiday.NewYear, Day(1, 1)), new(Holiday.Decided, Day(1, 2)), new(Holiday.Tet, new Period(new(2026, 2, 16), new(2026, 2, 20))),
            new(Holiday.HungKings, Day(4, 27)), new(Holiday.Labor, Day(5, 1)), // the Hùng Kings' on a Sunday, and 30 April was worked
        ]);

        static Period Day(int month, int day) => new(new(2026, month, day), new(2026, month, day));
    }

    private static IEnumerable<DateOnly> Days(string from, string to)
    {
        for (var day = Written.Day(from); day <= Written.Day(to); day = day.AddDays(1)) yield return day;
    }
}

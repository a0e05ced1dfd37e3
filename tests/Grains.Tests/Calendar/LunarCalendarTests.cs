using System.Globalization;

namespace Campaigns.Grains.Tests;

public sealed class LunarCalendarTests
{
    // As celebrated, and as Vietnam's published calendars have them for the years to come.
    private static readonly string[] FirstDaysOf2000To2050 =
    [
        "05/02", "24/01", "12/02", "01/02", "22/01", "09/02", "29/01", "17/02", "07/02", "26/01", // 2000
        "14/02", "03/02", "23/01", "10/02", "31/01", "19/02", "08/02", "28/01", "16/02", "05/02", // 2010
        "25/01", "12/02", "01/02", "22/01", "10/02", "29/01", "17/02", "06/02", "26/01", "13/02", // 2020
        "02/02", "23/01", "11/02", "31/01", "19/02", "08/02", "28/01", "15/02", "04/02", "24/01", // 2030
        "12/02", "01/02", "22/01", "10/02", "30/01", "17/02", "06/02", "26/01", "14/02", "02/02", // 2040
        "23/01", // 2050
    ];

    [Fact]
    public void Tet_falls_on_its_days_from_2000_to_2050() => Enumerable.Range(2000, 51)
        .Select(year => LunarCalendar.Vietnam.FirstDay(year, 1).ToString("dd/MM", CultureInfo.InvariantCulture)).ShouldBe(FirstDaysOf2000To2050);

    [Theory]
    [InlineData("1968-01-29", "1968-01-30")]
    [InlineData("1985-01-21", "1985-02-20")] // a month apart
    [InlineData("2007-02-17", "2007-02-18")]
    [InlineData("2030-02-02", "2030-02-03")]
    [InlineData("2026-02-17", "2026-02-17")]
    public void Tet_is_not_always_the_day_of_the_Chinese_new_year(string vietnamese, string chinese)
    {
        var (here, there) = (Written.Day(vietnamese), Written.Day(chinese));

        LunarCalendar.Vietnam.FirstDay(here.Year, 1).ShouldBe(here);
        China.FirstDay(there.Year, 1).ShouldBe(there);
    }

    [Theory]
    [InlineData("2007-04-26")]
    [InlineData("2010-04-23")]
    [InlineData("2012-03-31")]
    [InlineData("2013-04-19")]
    [InlineData("2014-04-09")]
    [InlineData("2015-04-28")]
    [InlineData("2016-04-16")]
    [InlineData("2017-04-06")]
    [InlineData("2018-04-25")]
    [InlineData("2019-04-14")]
    [InlineData("2020-04-02")]
    [InlineData("2021-04-21")]
    [InlineData("2022-04-10")]
    [InlineData("2023-04-29")]
    [InlineData("2024-04-18")]
    [InlineData("2025-04-07")]
    [InlineData("2026-04-26")]
    [InlineData("2027-04-16")]
    public void The_day_of_the_Hung_Kings_is_the_tenth_of_the_third_month(string day) =>
        LunarCalendar.Vietnam.Of(Written.Day(day)).ShouldBe(new LunarDate(Written.Day(day).Year, 3, 10));

    [Theory]
    [InlineData(1985, 2)] // China: 1984, month 10
    [InlineData(1987, 7)] // China: month 6
    [InlineData(2001, 4)]
    [InlineData(2004, 2)]
    [InlineData(2006, 7)]
    [InlineData(2009, 5)]
    [InlineData(2012, 4)]
    [InlineData(2014, 9)]
    [InlineData(2017, 6)]
    [InlineData(2020, 4)]
    [InlineData(2023, 2)]
    [InlineData(2025, 6)]
    [InlineData(2026, null)]
    [InlineData(2028, 5)]
    [InlineData(2033, 11)] // two months without a principal term: the first one after the solstice
    public void A_month_comes_twice_where_the_sun_says_so(int year, int? month)
    {
        var first = LunarCalendar.Vietnam.FirstDay(year, 1).DayNumber;
        var days = Enumerable.Range(first, LunarCalendar.Vietnam.FirstDay(year + 1, 1).DayNumber - first);

        var twice = days.Select(day => LunarCalendar.Vietnam.Of(DateOnly.FromDayNumber(day))).Where(day => day.IsLeapMonth);

        twice.Select(day => (int?)day.Month).Distinct().SingleOrDefault().ShouldBe(month);
    }

    [Fact]
    public void By_the_meridian_of_China_every_month_begins_as_in_the_Chinese_calendar()
    {
        var calendar = new ChineseLunisolarCalendar();
        for (var first = new DateOnly(1968, 1, 30); first.Year <= 2050; first = first.AddDays(DaysInMonth(calendar, first)))
        {
            China.Of(first).ShouldBe(Theirs(calendar, first) with { Day = 1 });
            China.Of(first.AddDays(-1)).ShouldBe(Theirs(calendar, first.AddDays(-1)));
        }
    }

    [Theory]
    [InlineData(1967)]
    [InlineData(2101)]
    public void Other_years_are_not_asked_for(int year)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => LunarCalendar.Vietnam.FirstDay(year, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => LunarCalendar.Vietnam.Of(new DateOnly(year, 6, 1)));
    }

    private static LunarCalendar China { get; } = new(TimeSpan.FromHours(8));

    private static int DaysInMonth(ChineseLunisolarCalendar calendar, DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return calendar.GetDaysInMonth(calendar.GetYear(time), calendar.GetMonth(time));
    }

    private static LunarDate Theirs(ChineseLunisolarCalendar calendar, DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        var (year, month) = (calendar.GetYear(time), calendar.GetMonth(time));
        var leap = calendar.GetLeapMonth(year); // the ordinal of the second one; 0: none
        return new LunarDate(year, leap > 0 && month >= leap ? month - 1 : month, calendar.GetDayOfMonth(time), month == leap);
    }
}

namespace Campaigns.Grains;

/// <summary>
/// Vietnam's public holidays: Labor Code 45/2019/QH14, article 112, and from 2026 the Day of Vietnamese Culture by the National
/// Assembly's resolution 28/2026/QH16. Which days stand beside Tet and the National Day is decided anew each year; here they are what was
/// decided most often, and <see cref="WorkingDaysOptions"/> says otherwise.
/// </summary>
public static class VietnameseHolidays
{
    private const int FirstCultureDay = 2026;

    /// <summary>The first day of the lunar year.</summary>
    public static DateOnly Tet(int year) => LunarCalendar.Vietnam.FirstDay(year, 1);

    /// <summary>The day of the Hùng Kings: the 10th of the third lunar month.</summary>
    public static DateOnly HungKings(int year) => LunarCalendar.Vietnam.FirstDay(year, 3).AddDays(9);

    /// <summary>The holidays of a year as they fall, weekends too; in order, each day once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lunar calendar does not know the year.</exception>
    public static IReadOnlyList<DateOnly> In(int year)
    {
        List<DateOnly> days =
        [
            new(year, 1, 1), .. DaysOfTet(year), HungKings(year), new(year, 4, 30), new(year, 5, 1), .. NationalDays(new DateOnly(year, 9, 2)),
        ];
        if (year >= FirstCultureDay) days.Add(new DateOnly(year, 11, 24));
        return [.. days.Distinct().Order()];
    }

    // Five days: one before and four from Tet when that makes a whole week, as in 2019, 2022 and 2026; else two and three.
    private static IEnumerable<DateOnly> DaysOfTet(int year)
    {
        var tet = Tet(year);
        var before = tet.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday ? 1 : 2;
        return Enumerable.Range(-before, 5).Select(tet.AddDays);
    }

    // The second day is the one that bridges to a weekend, as in 2021 to 2026.
    private static DateOnly[] NationalDays(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday or DayOfWeek.Thursday ? [day, day.AddDays(1)] : [day.AddDays(-1), day];
}

namespace Campaigns.Grains;

/// <summary>
/// Vietnam's public holidays: Labor Code 45/2019/QH14, article 112, and from 2026 the Day of Vietnamese Culture by the National
/// Assembly's resolution 28/2026/QH16. Which days stand beside Tet and the National Day is decided anew each year; the days here give
/// the same working days, with their substitutes, as the decisions of 2021 to 2026, and <see cref="WorkingDaysOptions"/> says otherwise.
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
            new(year, 1, 1), .. Enumerable.Range(-2, 5).Select(Tet(year).AddDays), HungKings(year), new(year, 4, 30), new(year, 5, 1), .. NationalDays(new DateOnly(year, 9, 2)),
        ];
        if (year >= FirstCultureDay) days.Add(new DateOnly(year, 11, 24));
        return [.. days.Distinct().Order()];
    }

    // On a Thursday the second day bridges to the weekend, as in 2021; else it stands before.
    private static DateOnly[] NationalDays(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Thursday ? [day, day.AddDays(1)] : [day.AddDays(-1), day];
}

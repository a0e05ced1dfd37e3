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
    public static IReadOnlyList<DateOnly> In(int year) => [.. NamedIn(year).Keys.Order()];

    /// <summary>The same with what each is called; where two fall on one day, by the one of the sun's calendar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lunar calendar does not know the year.</exception>
    public static IReadOnlyDictionary<DateOnly, Holiday> NamedIn(int year)
    {
        var days = Enumerable.Range(-2, 5).ToDictionary(Tet(year).AddDays, _ => Holiday.Tet);
        days[HungKings(year)] = Holiday.HungKings;
        days[new DateOnly(year, 1, 1)] = Holiday.NewYear;
        days[new DateOnly(year, 4, 30)] = Holiday.Reunification;
        days[new DateOnly(year, 5, 1)] = Holiday.Labor;
        foreach (var day in NationalDays(new DateOnly(year, 9, 2))) days[day] = Holiday.National;
        if (year >= FirstCultureDay) days[new DateOnly(year, 11, 24)] = Holiday.Culture;
        return days;
    }

    // On a Thursday the second day bridges to the weekend, as in 2021; else it stands before.
    private static DateOnly[] NationalDays(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Thursday ? [day, day.AddDays(1)] : [day.AddDays(-1), day];
}

/// <summary>What public holidays are called.</summary>
public enum Holiday
{
    /// <summary>The first day of the year.</summary>
    NewYear = 1,

    /// <summary>The lunar new year, five days.</summary>
    Tet = 2,

    /// <summary>The day of the Hùng Kings.</summary>
    HungKings = 3,

    /// <summary>30 April.</summary>
    Reunification = 4,

    /// <summary>1 May.</summary>
    Labor = 5,

    /// <summary>The National Day, two days.</summary>
    National = 6,

    /// <summary>The Day of Vietnamese Culture, from 2026.</summary>
    Culture = 7,

    /// <summary>A day off that was decided besides, as 2 January 2026.</summary>
    Decided = 8,
}

/// <summary>Days off on which somebody would work, for one holiday.</summary>
/// <param name="Holiday">Which.</param>
/// <param name="Days">From the first to the last of them; weekends may lie between.</param>
public sealed record HolidaySpan(Holiday Holiday, Period Days);

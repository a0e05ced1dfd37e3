namespace Campaigns.Grains;

/// <summary>
/// The lunisolar calendar as it is kept at a meridian: a month begins on the day of a new moon, month 11 holds the December solstice, and
/// of thirteen months between two of these the first without a principal term (a multiple of 30° of the sun's way) repeats the number
/// before it. Vietnam keeps it at UTC+7 and China at UTC+8, so now and then they differ by a day, and in 1985 by a month.
/// </summary>
/// <remarks>
/// The rules: Explanatory Supplement to the Astronomical Almanac; for Vietnam as Hồ Ngọc Đức describes them
/// (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules_en.html).
/// </remarks>
/// <param name="offset">The meridian's offset from UTC.</param>
public sealed class LunarCalendar(TimeSpan offset)
{
    /// <summary>The first year it is asked for: from 1968 Vietnam counts by UTC+7.</summary>
    public const int FirstYear = 1968;

    /// <summary>
    /// The last year it is asked for. Up to 2053 no new moon is within a minute of midnight in Vietnam. Of the later ones those of May 2054
    /// and December 2072 are so near to it that their day hangs on how fast the earth will turn until then.
    /// </summary>
    public const int LastYear = 2100;

    private const int DaysBefore = 1721426; // Julian day number of the first day of DateOnly
    private const int MonthOfSolstice = 11;

    // Terrestrial less universal time: 38 s in 1968, 69 s in the 2020s (IERS). Nothing hangs on the difference.
    private static readonly double Slowing = TimeSpan.FromSeconds(69).TotalDays;

    /// <summary>The calendar of Vietnam.</summary>
    public static LunarCalendar Vietnam { get; } = new(LocalDay.Offset);

    /// <summary>What a day is called.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from <see cref="FirstYear"/> to <see cref="LastYear"/>.</exception>
    public LunarDate Of(DateOnly day)
    {
        ThrowUnlessKnown(day.Year);
        var year = day < Start(Solstice(day.Year)) ? day.Year : day.Year + 1;
        var month = MonthsTo(year).Last(month => month.First <= day);
        return new LunarDate(month.Year, month.Number, day.DayNumber - month.First.DayNumber + 1, month.IsLeap);
    }

    /// <summary>The first day of a month; of one that comes twice, the first time.</summary>
    /// <param name="year">The lunar year: the solar year that its first month begins in.</param>
    /// <param name="month">From 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, or it is not asked for.</exception>
    public DateOnly FirstDay(int year, int month)
    {
        ThrowUnlessKnown(year);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return MonthsTo(month < MonthOfSolstice ? year : year + 1).First(each => each.Number == month && !each.IsLeap).First;
    }

    // Months 11 and 12 of the year before, and 1 to 10 of the year.
    private IEnumerable<Month> MonthsTo(int year)
    {
        var (start, end) = (Solstice(year - 1), Solstice(year));
        var leap = end - start == 13 ? Enumerable.Range(start + 1, 12).First(moon => Sector(moon) == Sector(moon + 1)) : end;
        for (var moon = start; moon < end; moon++)
        {
            var number = (MonthOfSolstice - 1 + moon - start - (moon >= leap ? 1 : 0)) % 12 + 1;
            yield return new Month(Start(moon), number >= MonthOfSolstice ? year - 1 : year, number, moon == leap);
        }
    }

    // The new moon that month 11 of a solar year begins with: the last one not after the day of the solstice.
    private int Solstice(int year)
    {
        var yearsEnd = new DateOnly(year, 12, 31);
        var moon = (int)((yearsEnd.DayNumber + DaysBefore - NewMoons.First) / NewMoons.MeanMonth) + 1;
        while (Start(moon) > yearsEnd || Sector(moon) == 9) moon--;
        return moon;
    }

    private DateOnly Start(int moon) =>
        DateOnly.FromDayNumber((int)Math.Floor(NewMoons.Instant(moon) - Slowing + 0.5 + offset.TotalDays) - DaysBefore);

    // In which twelfth of its way the sun is when the month's first day begins.
    private int Sector(int moon) =>
        (int)(SunLongitude.At(Start(moon).DayNumber + DaysBefore - 0.5 - offset.TotalDays + Slowing) / 30);

    private static void ThrowUnlessKnown(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
    }

    private sealed record Month(DateOnly First, int Year, int Number, bool IsLeap);
}

/// <summary>A day of the lunisolar calendar.</summary>
/// <param name="Year">The solar year that its first month begins in.</param>
/// <param name="Month">From 1 to 12.</param>
/// <param name="Day">From 1 to 30.</param>
/// <param name="IsLeapMonth">Whether the month comes the second time in its year.</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeapMonth = false);

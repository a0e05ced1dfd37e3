using System.Collections.Concurrent;

namespace Campaigns.Grains;

/// <summary>
/// Vietnam's working days: Monday to Friday without public holidays, and without the next working day for each holiday on a weekend
/// (Labor Code 45/2019/QH14, article 111.3).
/// </summary>
/// <param name="options">What was decided otherwise.</param>
public sealed class WorkingDays(WorkingDaysOptions options)
{
    private readonly HashSet<DateOnly> _off = [.. options.Off];
    private readonly HashSet<DateOnly> _worked = [.. options.Worked];
    private readonly ConcurrentDictionary<int, IReadOnlySet<DateOnly>> _holidays = new();

    /// <summary>Whether a day is one of them.</summary>
    public bool Includes(DateOnly day)
    {
        if (_worked.Contains(day)) return true;
        return !_off.Contains(day) && !IsWeekend(day) && !_holidays.GetOrAdd(day.Year, HolidaysWithSubstitutes).Contains(day);
    }

    /// <summary>The so-manieth working day after a day, which itself is not counted (Civil Code 91/2015/QH13, article 147.2).</summary>
    /// <param name="day">Any day.</param>
    /// <param name="count">At least 1.</param>
    public DateOnly After(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (Includes(day)) left--;
        }

        return day;
    }

    /// <summary>
    /// The last day of a term of calendar days after a day, which itself is not counted; when it is no working day, the next one is
    /// (Civil Code 91/2015/QH13, articles 147.2 and 148.5).
    /// </summary>
    /// <param name="day">Any day.</param>
    /// <param name="calendarDays">At least 1.</param>
    public DateOnly EndOfTerm(DateOnly day, int calendarDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calendarDays, 1);
        return After(day.AddDays(calendarDays - 1), 1);
    }

    /// <summary>How many there are after a day and up to another one; 0 when that is not later.</summary>
    public int Between(DateOnly after, DateOnly upTo)
    {
        var count = 0;
        for (var day = after; day < upTo;)
        {
            day = day.AddDays(1);
            if (Includes(day)) count++;
        }

        return count;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static HashSet<DateOnly> HolidaysWithSubstitutes(int year)
    {
        var holidays = VietnameseHolidays.In(year);
        HashSet<DateOnly> off = [.. holidays];
        foreach (var holiday in holidays.Where(IsWeekend))
        {
            var substitute = holiday;
            while (IsWeekend(substitute) || off.Contains(substitute)) substitute = substitute.AddDays(1);
            off.Add(substitute);
        }

        return off;
    }
}

/// <summary>Where the government's decisions differ from the rule: which days of a year are swapped, or stand beside Tet.</summary>
public sealed record WorkingDaysOptions
{
    /// <summary>Days off besides: 2 January 2026 was one.</summary>
    public IReadOnlyList<DateOnly> Off { get; init; } = [];

    /// <summary>Days worked all the same: Saturday, 10 January 2026 was one, for 2 January.</summary>
    public IReadOnlyList<DateOnly> Worked { get; init; } = [];

    /// <summary>Whether it makes sense: no day is both off and worked.</summary>
    public bool IsValid() => !Off.Intersect(Worked).Any();
}

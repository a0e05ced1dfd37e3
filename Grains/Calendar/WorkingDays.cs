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
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, Holiday>> _holidays = new();

    /// <summary>Whether a day is one of them.</summary>
    public bool Includes(DateOnly day)
    {
        if (_worked.Contains(day)) return true;
        return !IsWeekend(day) && HolidayOn(day) is null;
    }

    /// <summary>The holidays by which days of Monday to Friday are none, in order; substitutes go with their holiday.</summary>
    /// <param name="period">The days that are looked at.</param>
    public IReadOnlyList<HolidaySpan> HolidaysIn(Period period)
    {
        var spans = new List<HolidaySpan>();
        for (var day = period.From; day <= period.To; day = day.AddDays(1))
        {
            if (Includes(day) || IsWeekend(day) || HolidayOn(day) is not { } holiday) continue;
            if (spans is [.., var last] && last.Holiday == holiday) spans[^1] = last with { Days = new Period(last.Days.From, day) };
            else spans.Add(new HolidaySpan(holiday, new Period(day, day)));
        }

        return spans;
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

    private Holiday? HolidayOn(DateOnly day)
    {
        if (_holidays.GetOrAdd(day.Year, HolidaysWithSubstitutes).TryGetValue(day, out var holiday)) return holiday;
        return _off.Contains(day) ? Holiday.Decided : null;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static Dictionary<DateOnly, Holiday> HolidaysWithSubstitutes(int year)
    {
        var holidays = VietnameseHolidays.NamedIn(year);
        var off = holidays.ToDictionary();
        foreach (var holiday in holidays.Keys.Where(IsWeekend).Order())
        {
            var substitute = holiday;
            while (IsWeekend(substitute) || off.ContainsKey(substitute)) substitute = substitute.AddDays(1);
            off.Add(substitute, holidays[holiday]);
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

using System.Data.Common;

namespace Campaigns.Silo;

/// <summary>
/// Whose a page's figures are, day by day: the unit that had the page on a day earned what was gained on it. As it was, that unit
/// and those above it on the day; as it is now, the same unit and those above it today, wherever it has gone.
/// </summary>
internal sealed class PageUnits
{
    private readonly PageUnitsPeriod[] _periods;

    /// <summary>The periods, without a gap and in order, from the beginning of the calendar to its end.</summary>
    public PageUnits(IReadOnlyList<PageUnitsPeriod> periods) => _periods = [.. periods];

    /// <summary>Of a page that was always in one unit, which always stood where it stands.</summary>
    public static PageUnits Always(params IReadOnlyList<long> unitAndAbove) =>
        new([new PageUnitsPeriod(DateOnly.MinValue, unitAndAbove[0], unitAndAbove, unitAndAbove)]);

    /// <summary>Whose the figures of a day are.</summary>
    public PageUnitsPeriod On(DateOnly day)
    {
        var index = _periods.Length - 1; // nearly always: readings are of today
        while (_periods[index].From > day) index--;
        return _periods[index];
    }

    /// <summary>Whose the figures of today are.</summary>
    public PageUnitsPeriod Now => _periods[^1];

    /// <summary>Puts the periods of a page together.</summary>
    /// <param name="holdings">The units that had the page, in order.</param>
    /// <param name="lineage">What stood above each of them and when, itself included.</param>
    public static PageUnits Of(IReadOnlyList<Holding> holdings, ILookup<long, Ancestor> lineage)
    {
        var periods = new List<PageUnitsPeriod>();
        foreach (var holding in holdings)
        {
            var above = lineage[holding.Unit].ToList();
            long[] now = [.. above.Where(ancestor => ancestor.Until == DateOnly.MaxValue).Select(ancestor => ancestor.Id)];
            var breaks = above.Select(ancestor => ancestor.From).Where(day => day > holding.From && day < holding.Until);
            foreach (var from in breaks.Append(holding.From).Distinct().Order())
                periods.Add(new PageUnitsPeriod(from, holding.Unit, now, [.. above.Where(ancestor => ancestor.Holds(from)).Select(ancestor => ancestor.Id)]));
        }

        return new PageUnits(periods);
    }

    /// <summary>Maps a row of <c>fanpage_units</c>: from_day, until_day, unit.</summary>
    public static Holding ReadHolding(DbDataReader row, int first) => new(row.Day(first), row.Day(first + 1), row.GetInt64(first + 2));

    /// <summary>Maps a row of <c>unit_lineage</c>: ancestor, from_day, until_day.</summary>
    public static Ancestor ReadAncestor(DbDataReader row, int first) => new(row.GetInt64(first), row.Day(first + 1), row.Day(first + 2));
}

/// <summary>A unit had a page from one day until before another.</summary>
internal readonly record struct Holding(DateOnly From, DateOnly Until, long Unit);

/// <summary>A unit stood above another from one day until before another.</summary>
internal readonly record struct Ancestor(long Id, DateOnly From, DateOnly Until)
{
    /// <summary>Whether it did on a day.</summary>
    public bool Holds(DateOnly day) => From <= day && day < Until;
}

/// <summary>Days on which a page's figures were one unit's, and that unit stood in one place.</summary>
internal sealed class PageUnitsPeriod
{
    /// <summary>Days from <paramref name="from"/> on.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="unit">Row id of the unit that had the page.</param>
    /// <param name="now">That unit and those above it today.</param>
    /// <param name="then">That unit and those above it on these days.</param>
    public PageUnitsPeriod(DateOnly from, long unit, IReadOnlyList<long> now, IReadOnlyList<long> then)
    {
        (From, Unit, Now, Then) = (from, unit, now, then);
        OnlyThen = [.. then.Except(now)];
        OnlyNow = [.. now.Except(then)];
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>Row id of the unit that had the page.</summary>
    public long Unit { get; }

    /// <summary>Row ids of that unit and those above it today.</summary>
    public IReadOnlyList<long> Now { get; }

    /// <summary>Row ids of that unit and those above it on these days.</summary>
    public IReadOnlyList<long> Then { get; }

    /// <summary>Those above it on these days that are not any more.</summary>
    public IReadOnlyList<long> OnlyThen { get; }

    /// <summary>Those above it today that were not on these days.</summary>
    public IReadOnlyList<long> OnlyNow { get; }
}

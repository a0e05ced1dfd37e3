using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>One metric by day and platform: the one series that both the chart and the table behind it show.</summary>
public sealed class DailySeries
{
    private readonly Dictionary<(DateOnly, Platform), long?> _values;

    /// <summary>Takes one metric out of daily figures.</summary>
    /// <param name="rows">What was gained, one row per platform and day.</param>
    /// <param name="period">The days to show.</param>
    /// <param name="today">The local day now; days still to come are left out.</param>
    /// <param name="metric">The metric.</param>
    public DailySeries(IReadOnlyList<DailyFigures> rows, Period period, DateOnly today, RankBy metric)
    {
        _values = rows.ToDictionary(row => (row.Day, row.Platform), row => row.Gained.Value(metric));
        Platforms = [.. PlatformNames.All.Where(platform => rows.Any(row => row.Platform == platform))];
        var last = period.To < today ? period.To : today;
        Days = [.. Enumerable.Range(0, Math.Max(0, last.DayNumber - period.From.DayNumber + 1)).Select(period.From.AddDays)];
    }

    /// <summary>The days in order, those without figures too.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>The platforms that have a row on any day, in the order people see them.</summary>
    public IReadOnlyList<Platform> Platforms { get; }

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Days.Count == 0 || _values.Values.All(value => value is null);

    /// <summary>What a platform gained on a day; null when nothing is known.</summary>
    public long? Value(DateOnly day, Platform platform) => _values.GetValueOrDefault((day, platform));

    /// <summary>What a day brought over all platforms; null when nothing is known.</summary>
    public long? Total(DateOnly day) => Sum(Platforms.Select(platform => Value(day, platform)));

    /// <summary>What a platform gained over all days; null when nothing is known.</summary>
    public long? Total(Platform platform) => Sum(Days.Select(day => Value(day, platform)));

    /// <summary>What was gained over everything; null when nothing is known.</summary>
    public long? GrandTotal => Sum(Days.Select(Total));

    private static long? Sum(IEnumerable<long?> values) =>
        values.Aggregate((long?)null, (sum, value) => value is null ? sum : checked((sum ?? 0) + value));
}

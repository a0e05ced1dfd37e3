using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Reads what an address says, and tells of every parameter that cannot be used, not only of the first.</summary>
internal sealed class ReachSelectionParser(ReachQuery query, DateOnly today, ErrorText text)
{
    private static readonly DateOnly FirstDay = new(2004, 1, 1);
    private static readonly DateOnly LastDay = new(2100, 12, 31);
    private readonly List<InvalidParameter> _invalid = [];

    /// <summary>What is wrong with the parameters; empty after a parse that succeeded.</summary>
    public IReadOnlyList<InvalidParameter> Invalid => _invalid;

    /// <summary>The selection; null when anything is wrong.</summary>
    public ReachSelection? Parse()
    {
        var platform = ReadPlatform();
        var metric = ReadMetric();
        var (period, lastDays) = ReadPeriod();
        var structure = ReadStructure();
        return _invalid.Count > 0
            ? null
            : new ReachSelection(Given(query.Unit), Given(query.Campaign), platform, period, lastDays, metric)
            {
                Structure = structure,
            };
    }

    private Platform? ReadPlatform()
    {
        if (Given(query.Platform) is not { } name) return null;
        if (PlatformNames.TryParse(name, out var platform)) return platform;
        Refuse("platform", "invalid_platform", text.InvalidPlatform(name));
        return null;
    }

    private RankBy ReadMetric()
    {
        if (Given(query.Metric) is not { } name) return RankBy.Views;
        if (Metrics.TryParse(name, out var metric)) return metric;
        if (name == "reach") Refuse("metric", "reach_is_not_additive", text.ReachIsNotAdditive);
        else Refuse("metric", "invalid_metric", text.InvalidMetric(name));
        return RankBy.Views;
    }

    private Structure ReadStructure()
    {
        if (Given(query.Structure) is not { } name) return Structure.Now;
        if (Structures.TryParse(name, out var structure)) return structure;
        Refuse("structure", "invalid_structure", text.InvalidStructure(name));
        return Structure.Now;
    }

    private (Period Period, int? LastDays) ReadPeriod()
    {
        if (Given(query.Days) is { } days) return ReadLastDays(days);
        var to = ReadDay("to", query.To);
        var from = ReadDay("from", query.From);
        if (to is null && from is null) return (Period.LastDays(ReachSelection.UsualDays, today), ReachSelection.UsualDays);

        var last = to ?? today;
        var period = from is { } first ? new Period(first, last) : Period.LastDays(ReachSelection.UsualDays, last);
        if (period.Days < 1) Refuse("from", "period_is_reversed", text.PeriodIsReversed);
        else if (period.Days > ReachSelection.MostDays) Refuse("from", "period_too_long", text.PeriodTooLong(ReachSelection.MostDays));
        return (period, null);
    }

    private (Period Period, int? LastDays) ReadLastDays(string given)
    {
        if (Given(query.From) is not null || Given(query.To) is not null)
            Refuse("days", "ambiguous_period", text.AmbiguousPeriod);
        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is >= 1 and <= ReachSelection.MostDays)
        {
            return (Period.LastDays(days, today), days);
        }

        Refuse("days", "invalid_days", text.InvalidDays(given, ReachSelection.MostDays));
        return default;
    }

    private DateOnly? ReadDay(string name, string? value)
    {
        if (Given(value) is not { } given) return null;
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= FirstDay && day <= LastDay)
        {
            return day;
        }

        Refuse(name, "invalid_day", text.InvalidDay(given));
        return today;
    }

    private void Refuse(string name, string code, string message) => _invalid.Add(new InvalidParameter(name, code, message));

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

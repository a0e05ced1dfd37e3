using System.Diagnostics.Metrics;

namespace Campaigns.Silo;

/// <summary>How counting clicks goes, under the meter <see cref="MeterName"/>.</summary>
internal sealed class ClickMetrics
{
    /// <summary>The name to subscribe to.</summary>
    public const string MeterName = "Campaigns.Clicks";

    private readonly Counter<long> _counted;
    private readonly Counter<long> _uncounted;
    private readonly Counter<long> _late;

    public ClickMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _counted = meter.CreateCounter<long>("campaigns.clicks.counted", "{click}", "Clicks of tracked links that were committed, whoever made them.");
        _uncounted = meter.CreateCounter<long>("campaigns.clicks.uncounted", "{click}", "Clicks that were answered and could not be committed.");
        _late = meter.CreateCounter<long>("campaigns.clicks.late", "{click}", "Clicks that were committed, but answered before, because the store took long.");
    }

    /// <summary>Clicks were committed.</summary>
    public void Counted(int clicks) => _counted.Add(clicks);

    /// <summary>Clicks were not committed.</summary>
    public void Uncounted(int clicks) => _uncounted.Add(clicks);

    /// <summary>Clicks were committed after whoever pressed had gone on.</summary>
    public void Late(int clicks) => _late.Add(clicks);
}

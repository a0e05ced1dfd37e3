using System.Diagnostics.Metrics;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The collector's instruments, under the meter <see cref="MeterName"/>.</summary>
internal sealed class CollectorMetrics
{
    /// <summary>The name to subscribe to.</summary>
    public const string MeterName = "Campaigns.Collector";

    private readonly Counter<long> _rounds;
    private readonly Counter<long> _pages;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _snapshots;
    private readonly Histogram<double> _duration;

    public CollectorMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _rounds = meter.CreateCounter<long>("campaigns.collector.rounds", "{round}", "Rounds over all due pages, by result.");
        _pages = meter.CreateCounter<long>("campaigns.collector.pages", "{page}", "Pages visited, by platform and result.");
        _calls = meter.CreateCounter<long>("campaigns.collector.calls", "{call}", "Platform calls of complete pages, by platform.");
        _snapshots = meter.CreateCounter<long>("campaigns.collector.snapshots", "{snapshot}", "Readings of complete pages, by platform.");
        _duration = meter.CreateHistogram<double>("campaigns.collector.page.duration", "s", "How long a page took, by platform.");
    }

    /// <summary>A round ended.</summary>
    public void Round(bool succeeded) => _rounds.Add(1, new KeyValuePair<string, object?>("result", succeeded ? "ok" : "failed"));

    /// <summary>A page ended.</summary>
    /// <param name="platform">Its platform.</param>
    /// <param name="outcome">What it came to; null when it threw or ran out of time.</param>
    /// <param name="took">How long it took.</param>
    public void Page(Platform platform, CollectOutcome? outcome, TimeSpan took)
    {
        var on = new KeyValuePair<string, object?>("platform", platform.Name());
        _pages.Add(1, on, new KeyValuePair<string, object?>("result", Result(outcome)));
        _duration.Record(took.TotalSeconds, on);
        if (outcome is not CollectOutcome.Collected collected) return;
        _calls.Add(collected.Calls, on);
        _snapshots.Add(collected.Snapshots, on);
    }

    private static string Result(CollectOutcome? outcome) => outcome switch
    {
        CollectOutcome.Collected => "ok",
        CollectOutcome.Postponed => "postponed",
        CollectOutcome.NotDue => "not_due",
        CollectOutcome.Failed failed => failed.Failure.Name,
        _ => "error",
    };
}

using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Tracked links and their clicks, as a test says.</summary>
internal sealed class FakeClicks : ITrackedLinks, ILinkTargets, IClickRecorder, IClickQueries
{
    public List<LinkClicks> Links { get; } = [];

    public ClickReport? Report { get; set; } = ClickReport.None;

    public Dictionary<int, ShortCode> Nearest { get; } = [];

    public Dictionary<ShortCode, LinkTarget> Targets { get; } = [];

    /// <summary>The clicks that were recorded.</summary>
    public List<Click> Recorded { get; } = [];

    public TrackOutcome Outcome { get; set; } = new TrackOutcome.Tracked(1, []);

    /// <summary>The last links that were asked for, the last list, and the last report.</summary>
    public TrackContent? Tracked { get; private set; }

    public LinkFilter? Listed { get; private set; }

    public ClickScope? Reported { get; private set; }

    public Task<TrackOutcome> TrackAsync(TrackContent command, CancellationToken cancellationToken)
    {
        Tracked = command;
        return Task.FromResult(Outcome);
    }

    public Task<IReadOnlyDictionary<int, ShortCode>> NearestAsync(string campaign, string unit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<int, ShortCode>>(Nearest);

    public ValueTask<LinkTarget?> FindAsync(ShortCode code, CancellationToken cancellationToken) => ValueTask.FromResult(Targets.GetValueOrDefault(code));

    public Task<bool> RecordAsync(Click click)
    {
        Recorded.Add(click);
        return Task.FromResult(true);
    }

    public Task<ClickReport?> ReportAsync(ClickScope scope, CancellationToken cancellationToken)
    {
        Reported = scope;
        return Task.FromResult(Report);
    }

    public Task<ClickFigures?> TotalAsync(ClickScope scope, CancellationToken cancellationToken)
    {
        Reported = scope;
        return Task.FromResult(Report?.Total);
    }

    public Task<PageOf<LinkClicks>> LinksAsync(LinkFilter filter, CancellationToken cancellationToken)
    {
        Listed = filter;
        return Task.FromResult(filter.Page.Cut(Links));
    }
}

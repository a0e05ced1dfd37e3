using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Clicks that are committed together, already added up: it grows with links and days, not with clicks.</summary>
internal sealed class ClickGroup
{
    private readonly Dictionary<(long Link, DateOnly Day), ClickFigures> _figures = [];
    private readonly TaskCompletionSource<bool> _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer? _patience;

    /// <summary>How many clicks it holds.</summary>
    public int Clicks { get; private set; }

    /// <summary>One task for all who wait: true after the commit, false when it failed or is late.</summary>
    public Task<bool> Settled => _settled.Task;

    /// <summary>The rows to add to, in the order of their key: two nodes that lock rows in one order never wait for each other.</summary>
    public IEnumerable<(long Link, DateOnly Day, ClickFigures Figures)> Rows =>
        _figures.OrderBy(row => row.Key).Select(row => (row.Key.Link, row.Key.Day, row.Value));

    /// <summary>Adds a click.</summary>
    public void Add(Click click)
    {
        var key = (click.Link, click.Day);
        _figures[key] = _figures.GetValueOrDefault(key).Plus(ClickFigures.One(click.By));
        Clicks++;
    }

    /// <summary>Lets whoever waits go on after a time, committed or not.</summary>
    public void WaitAtMost(TimeSpan patience, TimeProvider time) => _patience = time.CreateTimer(
        static settled => ((TaskCompletionSource<bool>)settled!).TrySetResult(false), _settled, patience, Timeout.InfiniteTimeSpan);

    /// <summary>The group is committed, or is not.</summary>
    /// <returns>Whether anybody still waited to hear it.</returns>
    public bool Settle(bool isCommitted)
    {
        _patience?.Dispose();
        return _settled.TrySetResult(isCommitted);
    }
}

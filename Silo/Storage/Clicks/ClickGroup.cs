using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Clicks that are committed together, already added up: it grows with links and days, not with clicks.</summary>
internal sealed class ClickGroup
{
    private readonly Dictionary<(long Link, DateOnly Day), ClickFigures> _figures = [];
    private readonly TaskCompletionSource<bool> _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many clicks it holds.</summary>
    public int Clicks { get; private set; }

    /// <summary>Completes after the commit, with true; with false when it failed.</summary>
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

    /// <summary>The group is committed, or is not.</summary>
    public void Settle(bool isCommitted) => _settled.TrySetResult(isCommitted);
}

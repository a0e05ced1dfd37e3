namespace Campaigns.Grains;

/// <summary>Tells that figures have changed, for pages that are open. Says that, not what: readers ask again.</summary>
public interface IFiguresFeed
{
    /// <summary>
    /// One element after each commit that changed figures, from now on until cancelled. A slow reader gets one element for
    /// several commits, never a growing queue.
    /// </summary>
    IAsyncEnumerable<FiguresChanged> ChangesAsync(CancellationToken cancellationToken);
}

/// <summary>Figures changed.</summary>
/// <param name="At">When it was committed (UTC).</param>
public readonly record struct FiguresChanged(DateTimeOffset At);

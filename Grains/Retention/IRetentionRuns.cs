namespace Campaigns.Grains;

/// <summary>Tells when what is kept for a while was last gone through.</summary>
public interface IRetentionRuns
{
    /// <summary>The last run of each kind, in their order; none of a kind that was never gone through.</summary>
    Task<IReadOnlyList<LastRetentionRun>> LastAsync(CancellationToken cancellationToken);
}

/// <summary>When a kind was last gone through.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Removed">How many were removed: links, members, requests or lists of the whole installation.</param>
public sealed record LastRetentionRun(Retained Kind, DateTimeOffset At, long Removed);

namespace Campaigns.Silo;

/// <summary>
/// How patient we are with one platform. Time limits live here and nowhere else: <see cref="HttpClient.Timeout"/> is infinite.
/// </summary>
internal sealed class ResilienceOptions
{
    /// <summary>Operations under way at once, over all pages of the platform on this node; more wait. 1 to 256.</summary>
    public int ConcurrentCalls { get; set; } = 8;

    /// <summary>The longest one request may take with all its retries. Longer than <see cref="AttemptLimit"/>.</summary>
    public TimeSpan TotalLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest one attempt may take, its body included.</summary>
    public TimeSpan AttemptLimit { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Attempts after the first; 1 to 10. Only reads are retried.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>The wait before the first retry; it doubles, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest <c>Retry-After</c> we wait for within a call. Asked for more, the call ends as throttled until then.</summary>
    public TimeSpan RetryAfterCap { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The share of failing attempts, above 0 up to 1, at which calls stop for <see cref="BreakDuration"/>.</summary>
    public double BreakAtFailureRatio { get; set; } = 0.5;

    /// <summary>Attempts within <see cref="BreakSampling"/> below which the ratio says nothing; at least 2.</summary>
    public int BreakAtLeast { get; set; } = 10;

    /// <summary>The window the ratio is taken over.</summary>
    public TimeSpan BreakSampling { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a broken circuit stays open before one call tries again; at least half a second.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What is wrong with the values, one line each; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (ConcurrentCalls is < 1 or > 256) yield return $"{nameof(ConcurrentCalls)} must be 1 to 256.";
        if (AttemptLimit < TimeSpan.FromMilliseconds(10)) yield return $"{nameof(AttemptLimit)} must be at least 10 ms.";
        if (TotalLimit < AttemptLimit) yield return $"{nameof(TotalLimit)} must not be shorter than {nameof(AttemptLimit)}.";
        if (TotalLimit > TimeSpan.FromHours(1)) yield return $"{nameof(TotalLimit)} must not be longer than an hour.";
        if (Retries is < 1 or > 10) yield return $"{nameof(Retries)} must be 1 to 10.";
        if (RetryDelay < TimeSpan.Zero || RetryDelay > TotalLimit)
            yield return $"{nameof(RetryDelay)} must be within {nameof(TotalLimit)}.";
        if (RetryAfterCap < TimeSpan.Zero || RetryAfterCap > TotalLimit)
            yield return $"{nameof(RetryAfterCap)} must be within {nameof(TotalLimit)}.";
        if (BreakAtFailureRatio is not (> 0 and <= 1)) yield return $"{nameof(BreakAtFailureRatio)} must be above 0 and at most 1.";
        if (BreakAtLeast < 2) yield return $"{nameof(BreakAtLeast)} must be at least 2.";
        if (BreakSampling < TimeSpan.FromSeconds(0.5)) yield return $"{nameof(BreakSampling)} must be at least half a second.";
        if (BreakDuration < TimeSpan.FromSeconds(0.5)) yield return $"{nameof(BreakDuration)} must be at least half a second.";
    }
}

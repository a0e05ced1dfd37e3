namespace Campaigns.Silo;

/// <summary>How long grains stay in memory. Bound from <c>Embedded</c>.</summary>
internal sealed class EmbeddedEngineOptions
{
    /// <summary>
    /// A grain not called for this long is deactivated. Longer than the time between two rounds of a page, because what a page's
    /// grain remembers of unreadable posts spares calls.
    /// </summary>
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromHours(2);

    /// <summary>
    /// How many grains may stay: each sweep deactivates the longest idle beyond it. Busy grains stay, so that between two sweeps
    /// there may be more.
    /// </summary>
    public int KeepAtMost { get; set; } = 20_000;

    /// <summary>How often idle grains are looked for.</summary>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stop waits for running calls. The host's own shutdown time limit may cut it shorter.</summary>
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>Whether every value makes sense.</summary>
    public bool IsValid() =>
        IdleAfter > TimeSpan.Zero && KeepAtMost > 0 && SweepEvery > TimeSpan.Zero && StopWithin >= TimeSpan.Zero;
}

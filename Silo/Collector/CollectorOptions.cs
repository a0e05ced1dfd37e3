using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>How the collector goes about its rounds. Bound from <c>Collector</c>.</summary>
internal sealed class CollectorOptions
{
    /// <summary>Whether this process collects by itself; off where another one does, or a demo moves the clock.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// How long to wait after a round before asking again which pages are due. Short: with <see cref="CollectingOptions.ClaimFor"/> it is
    /// how long the pages of a node that died wait for another.
    /// </summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How many pages are collected at once.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>How many due pages are asked for at a time; more than <see cref="Concurrency"/>.</summary>
    public int PagesPerQuery { get; set; } = 500;

    /// <summary>
    /// How long this process has due pages to itself; another one finds them afterwards. A page that is still being collected by then
    /// is not collected twice: its grain lets one in at a time, and finds it no longer due.
    /// </summary>
    public TimeSpan ClaimFor { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one page may take, then the round goes on without it.</summary>
    public TimeSpan PageTimeLimit { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether every value makes sense.</summary>
    public bool IsValid() =>
        PollEvery > TimeSpan.Zero && ClaimFor > TimeSpan.Zero && Concurrency > 0 && PagesPerQuery > Concurrency && PageTimeLimit > TimeSpan.Zero;
}

namespace Campaigns.Grains;

/// <summary>A post's counters at an instant; the post is told by the context.</summary>
/// <param name="ObservedAt">When the counters were read (UTC, to the microsecond).</param>
/// <param name="Counters">The cumulative counters then.</param>
public readonly record struct Observation(DateTimeOffset ObservedAt, Counters Counters);

/// <summary>An observation of one post, as it travels to the ledger.</summary>
/// <param name="Post">The post.</param>
/// <param name="ObservedAt">When the counters were read (UTC, to the microsecond).</param>
/// <param name="Counters">The cumulative counters then.</param>
public sealed record Snapshot(PostKey Post, DateTimeOffset ObservedAt, Counters Counters);

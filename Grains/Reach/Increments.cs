namespace Campaigns.Grains;

/// <summary>Takes the increments that a post's readings come to, one known value at a time.</summary>
public interface IIncrementSink
{
    /// <summary>A known value added <paramref name="amount"/> (signed) to a counter on a local day.</summary>
    void Add(DateOnly day, Counter counter, long amount);
}

/// <summary>
/// What happened on a day, out of counters that only say how much has happened so far. Per post and counter, over its known
/// values in time order: the first counts in full on the local day the post was published (on the day observed, if the
/// publication is unknown or later than the observation); each later one adds its difference from the one before, on the local
/// day it was observed. Differences are signed, because platforms correct counts downwards. Hence the increments of all days
/// always add up to the latest known value.
/// </summary>
public static class Increments
{
    /// <summary>The increments of a whole history.</summary>
    /// <param name="publishedAt">When the post was published; null when unknown.</param>
    /// <param name="history">Its observations in time order, each instant once.</param>
    /// <param name="sink">Takes one increment per known value.</param>
    /// <returns>The latest known value of each counter.</returns>
    public static Counters Of(DateTimeOffset? publishedAt, IEnumerable<Observation> history, IIncrementSink sink)
    {
        var latest = default(Counters);
        foreach (var observation in history)
            latest = Append(latest, publishedAt, observation, sink);
        return latest;
    }

    /// <summary>The increments of one more observation, newer than all before it.</summary>
    /// <param name="latest">The latest known values so far; a counter never known is null.</param>
    /// <param name="publishedAt">When the post was published; null when unknown.</param>
    /// <param name="observation">The newer observation.</param>
    /// <param name="sink">Takes one increment per known value.</param>
    /// <returns>The latest known values now.</returns>
    public static Counters Append(in Counters latest, DateTimeOffset? publishedAt, in Observation observation, IIncrementSink sink)
    {
        var now = observation.Counters;
        var observedOn = LocalDay.Of(observation.ObservedAt);
        var baselineOn = BaselineDay(publishedAt, observation.ObservedAt);

        Add(Counter.Views, latest.Views, now.Views);
        Add(Counter.Reach, latest.Reach, now.Reach);
        Add(Counter.Reactions, latest.Reactions, now.Reactions);
        Add(Counter.Comments, latest.Comments, now.Comments);
        Add(Counter.Shares, latest.Shares, now.Shares);
        Add(Counter.Clicks, latest.Clicks, now.Clicks);
        return latest.LaidUnder(now);

        void Add(Counter counter, long? before, long? value)
        {
            if (value is not { } known) return;
            if (before is { } previous)
                sink.Add(observedOn, counter, known - previous);
            else
                sink.Add(baselineOn, counter, known);
        }
    }

    /// <summary>The day a first known value counts on: publication, or observation where publication is unknown or later.</summary>
    public static DateOnly BaselineDay(DateTimeOffset? publishedAt, DateTimeOffset observedAt) =>
        publishedAt is { } published && published <= observedAt ? LocalDay.Of(published) : LocalDay.Of(observedAt);

    /// <summary>
    /// The day a post itself counts on: its publication, or its first observation where publication is unknown. Null for a post
    /// that is neither dated nor observed yet.
    /// </summary>
    public static DateOnly? PostDay(DateTimeOffset? publishedAt, DateTimeOffset? firstObservedAt) =>
        (publishedAt ?? firstObservedAt) is { } instant ? LocalDay.Of(instant) : null;
}

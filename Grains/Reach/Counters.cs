namespace Campaigns.Grains;

/// <summary>A post's cumulative counters at one instant. Null is unknown; 0 is zero.</summary>
public readonly record struct Counters(
    long? Views = null, long? Reach = null, long? Reactions = null, long? Comments = null, long? Shares = null, long? Clicks = null)
{
    /// <summary>Every counter, in the order of the columns that hold them.</summary>
    public static IReadOnlyList<Counter> All { get; } =
        [Counter.Views, Counter.Reach, Counter.Reactions, Counter.Comments, Counter.Shares, Counter.Clicks];

    /// <summary>One counter's value; null when unknown.</summary>
    public long? this[Counter counter] => counter switch
    {
        Counter.Views => Views,
        Counter.Reach => Reach,
        Counter.Reactions => Reactions,
        Counter.Comments => Comments,
        Counter.Shares => Shares,
        Counter.Clicks => Clicks,
    };

    /// <summary>Reactions + comments + shares, of those that are known; null when none is.</summary>
    public long? Interactions =>
        Reactions is null && Comments is null && Shares is null
            ? null
            : checked((Reactions ?? 0) + (Comments ?? 0) + (Shares ?? 0));

    /// <summary>The later reading laid over this one: what it does not know keeps its last known value.</summary>
    public Counters LaidUnder(in Counters later) => new(
        later.Views ?? Views,
        later.Reach ?? Reach,
        later.Reactions ?? Reactions,
        later.Comments ?? Comments,
        later.Shares ?? Shares,
        later.Clicks ?? Clicks);
}

using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Adds up one row of <c>stats</c>, post by post.</summary>
internal sealed class StatsAccumulator
{
    private readonly HashSet<long> _fanpages = [];
    private Figures _figures = Figures.None;
    private ReachInterval? _reach;

    /// <summary>Whether anything was added.</summary>
    public bool HasAnything => _fanpages.Count > 0;

    /// <summary>Adds a post's part.</summary>
    /// <param name="fanpage">Row id of its page.</param>
    /// <param name="counts">Whether the post itself counts in the row.</param>
    /// <param name="counters">Its latest values or what it gained.</param>
    /// <param name="reach">Its reach, for the interval; null when unknown or not part of the set.</param>
    public void Add(long fanpage, bool counts, in Counters counters, long? reach)
    {
        if (!counts && counters == default) return;
        _fanpages.Add(fanpage);
        _figures = _figures.Plus(new Figures(
            counts ? 1 : 0, counters.Views, counters.Reactions, counters.Comments, counters.Shares, counters.Clicks, MemberShares: null));
        if (reach is { } people)
            _reach = _reach is null ? new ReachInterval(people, people) : new ReachInterval(Math.Max(_reach.Max, people), checked(_reach.Sum + people));
    }

    /// <summary>The finished row.</summary>
    public StatsRow ToRow(StatsKey key) => new(key, _fanpages.Count, _figures, _reach);
}

/// <summary>One post's increments by day, within a period.</summary>
/// <param name="period">The days that matter; null for none, when only latest values are asked.</param>
internal sealed class DaySums(Period? period) : IIncrementSink
{
    private readonly Dictionary<DateOnly, Counters> _days = [];

    /// <summary>The days with a known increment.</summary>
    public IEnumerable<DateOnly> Days => _days.Keys;

    /// <summary>What was gained on a day.</summary>
    public Counters Of(DateOnly day) => _days.GetValueOrDefault(day);

    /// <inheritdoc />
    public void Add(DateOnly day, Counter counter, long amount)
    {
        // Reach gained on a day has no meaning: a row's reach is that of its posts.
        if (counter == Counter.Reach || period?.Contains(day) != true) return;
        _days[day] = Plus(_days.GetValueOrDefault(day), counter, amount);
    }

    private static Counters Plus(in Counters sums, Counter counter, long amount)
    {
        var sum = checked((sums[counter] ?? 0) + amount);
        return counter switch
        {
            Counter.Views => sums with { Views = sum },
            Counter.Reach => sums with { Reach = sum },
            Counter.Reactions => sums with { Reactions = sum },
            Counter.Comments => sums with { Comments = sum },
            Counter.Shares => sums with { Shares = sum },
            Counter.Clicks => sums with { Clicks = sum },
        };
    }
}

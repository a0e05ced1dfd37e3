using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A row of <c>published_daily</c>, or a change to it: posts of a day with the sums of their latest values.</summary>
internal sealed class PublishedCell
{
    /// <summary>Posts that count on the day.</summary>
    public long Posts { get; set; }

    /// <summary>Sums of latest values, in the order of <see cref="Counters.All"/>; that of reach is an upper bound only.</summary>
    public long[] Amounts { get; } = new long[Counters.All.Count];

    /// <summary>Posts with a value, in the same order.</summary>
    public long[] Known { get; } = new long[Counters.All.Count];

    /// <summary>The largest reach put in; null without any.</summary>
    public long? ReachMax { get; set; }

    /// <summary>Whether a reach was taken out that may have been the largest, so that the largest has to be looked up.</summary>
    public bool MayHaveLostLargestReach { get; private set; }

    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty => Posts == 0 && ReachMax is null && !MayHaveLostLargestReach
        && Known.AsSpan().IndexOfAnyExcept(0) < 0 && Amounts.AsSpan().IndexOfAnyExcept(0) < 0;

    /// <summary>Puts a post's latest values in.</summary>
    /// <exception cref="OverflowException">A sum no longer fits an Int64.</exception>
    public void Add(in Counters latest)
    {
        Sum(latest, 1);
        if (latest.Reach is { } reach && !(reach <= ReachMax)) ReachMax = reach;
    }

    /// <summary>Takes out what a post had put in before.</summary>
    public void Remove(in Counters latest, in Counters now)
    {
        Sum(latest, -1);
        // A reach that grew or stays where it was leaves the largest to the new value.
        if (latest.Reach is { } reach && !(now.Reach >= reach)) MayHaveLostLargestReach = true;
    }

    /// <summary>Whether both say the same.</summary>
    public bool SaysTheSameAs(PublishedCell other) =>
        Posts == other.Posts && ReachMax == other.ReachMax
        && Amounts.AsSpan().SequenceEqual(other.Amounts) && Known.AsSpan().SequenceEqual(other.Known);

    /// <inheritdoc />
    public override string ToString() =>
        $"posts {Posts}; " + string.Join(", ", Counters.All.Select((counter, column) => $"{counter} {Amounts[column]} of {Known[column]} posts"))
        + $"; largest reach {ReachMax?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}";

    private void Sum(in Counters latest, int sign)
    {
        Posts += sign;
        for (var column = 0; column < Amounts.Length; column++)
        {
            if (latest[Counters.All[column]] is not { } value) continue;
            Amounts[column] = checked(Amounts[column] + sign * value);
            Known[column] += sign;
        }
    }
}

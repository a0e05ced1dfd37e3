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

    /// <summary>Puts a post in with its latest values.</summary>
    /// <exception cref="OverflowException">A sum no longer fits an Int64.</exception>
    public void Put(in Counters latest)
    {
        Posts++;
        Change(default, latest);
    }

    /// <summary>Takes a post out with the values it was put in with.</summary>
    public void Remove(in Counters latest)
    {
        Posts--;
        Change(latest, default);
    }

    /// <summary>Lets a post's new values stand in place of those it was put in with.</summary>
    /// <exception cref="OverflowException">A sum no longer fits an Int64.</exception>
    public void Replace(in Counters before, in Counters now) => Change(before, now);

    /// <summary>Adds another cell to this one.</summary>
    /// <exception cref="OverflowException">A sum no longer fits an Int64.</exception>
    public void Add(PublishedCell other)
    {
        AddSums(other, 1);
        if (other.ReachMax is { } reach) Raise(reach);
        MayHaveLostLargestReach |= other.MayHaveLostLargestReach;
    }

    /// <summary>Adds the additive part of another cell, or with sign -1 takes it out: everything but the largest reach.</summary>
    /// <exception cref="OverflowException">A sum no longer fits an Int64.</exception>
    public void AddSums(PublishedCell other, int sign)
    {
        Posts += sign * other.Posts;
        for (var column = 0; column < Amounts.Length; column++)
        {
            Amounts[column] = checked(Amounts[column] + sign * other.Amounts[column]);
            Known[column] += sign * other.Known[column];
        }
    }

    /// <summary>Whether both say the same.</summary>
    public bool SaysTheSameAs(PublishedCell other) =>
        Posts == other.Posts && ReachMax == other.ReachMax
        && Amounts.AsSpan().SequenceEqual(other.Amounts) && Known.AsSpan().SequenceEqual(other.Known);

    /// <inheritdoc />
    public override string ToString() =>
        $"posts {Posts}; " + string.Join(", ", Counters.All.Select((counter, column) => $"{counter} {Amounts[column]} of {Known[column]} posts"))
        + $"; largest reach {ReachMax?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}";

    private void Change(in Counters before, in Counters now)
    {
        Change(0, before.Views, now.Views);
        Change(1, before.Reach, now.Reach);
        Change(2, before.Reactions, now.Reactions);
        Change(3, before.Comments, now.Comments);
        Change(4, before.Shares, now.Shares);
        Change(5, before.Clicks, now.Clicks);
        if (now.Reach is { } reach) Raise(reach);
        // A reach that grew or stayed leaves the largest to its new value.
        if (before.Reach is { } lost && !(now.Reach >= lost)) MayHaveLostLargestReach = true;
    }

    private void Change(int column, long? before, long? now)
    {
        Amounts[column] = checked(Amounts[column] + ((now ?? 0) - (before ?? 0)));
        Known[column] += (now is null ? 0 : 1) - (before is null ? 0 : 1);
    }

    private void Raise(long reach)
    {
        if (!(reach <= ReachMax)) ReachMax = reach;
    }
}

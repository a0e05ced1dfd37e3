using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The ledger's working copy of a post: what it must know to record the next reading without looking at the past.</summary>
internal sealed class PostState
{
    /// <summary>Row id.</summary>
    public required long Id { get; init; }

    /// <summary>The page it belongs to, as of this transaction.</summary>
    public required FanpageEntry Fanpage { get; set; }

    /// <summary>When it was published; null when unknown.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The day the post counts on; null until it is dated or observed.</summary>
    public DateOnly? CountedOn { get; set; }

    /// <summary>Row id of the unit it belongs to: the one that had the page on the day the post counts on; until it has one, today's.</summary>
    public long Unit => (CountedOn is { } day ? Fanpage.Units.On(day) : Fanpage.Units.Now).Unit;

    /// <summary>The unit that the store says it belongs to, where that is to be compared.</summary>
    public long? StoredUnit { get; init; }

    /// <summary>Row ids of the campaigns it belongs to.</summary>
    public IReadOnlyList<long> Campaigns { get; set; } = [];

    /// <summary>Its first reading; null before any.</summary>
    public DateTimeOffset? FirstObservedAt { get; set; }

    /// <summary>Its newest reading; null before any.</summary>
    public DateTimeOffset? LastObservedAt { get; set; }

    /// <summary>The latest known value of each counter.</summary>
    public Counters Latest { get; set; }

    /// <summary>How many readings in a row, the newest included, brought no change.</summary>
    public int UnchangedReads { get; set; }

    /// <summary>What <c>published_daily</c> holds of this post as of the last commit.</summary>
    public PublishedPost RolledUp { get; set; }

    /// <summary>What it should hold of it now.</summary>
    public PublishedPost Published => new(CountedOn, Latest);

    /// <summary>Whether <c>post_latest</c> has still to be written in this transaction.</summary>
    public bool IsDirty { get; set; }

    /// <summary>Whether <c>post_latest</c> has a row of it.</summary>
    public bool HasLatest { get; set; }

    /// <summary>Its snapshots in time order, where a transaction may need them; null where it does not.</summary>
    public SortedList<DateTimeOffset, StoredSnapshot>? History { get; set; }

    /// <summary>Everything was committed: from now on the roll-ups hold this state.</summary>
    public void Settle()
    {
        RolledUp = Published;
        HasLatest |= IsDirty;
        IsDirty = false;
        History = null;
    }

    /// <summary>Takes in the latest values after one more reading, newer than all before it.</summary>
    public void Advance(DateTimeOffset observedAt, in Counters latest)
    {
        UnchangedReads = LastObservedAt is not null && latest == Latest ? UnchangedReads + 1 : 0;
        FirstObservedAt ??= observedAt;
        LastObservedAt = observedAt;
        Latest = latest;
        IsDirty = true;
    }

    /// <summary>Forgets every reading, before they are taken in again from the first on.</summary>
    public void ForgetReadings()
    {
        (FirstObservedAt, LastObservedAt, Latest, UnchangedReads) = (null, null, default, 0);
        IsDirty = true;
    }
}

/// <summary>A page as the roll-ups need it.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Key">Its identity.</param>
/// <param name="Units">Whose its figures are, day by day.</param>
internal sealed record FanpageEntry(long Id, FanpageKey Key, PageUnits Units);

/// <summary>What a post brings to the roll-up of the day it counts on.</summary>
/// <param name="CountedOn">The day; null: nothing yet.</param>
/// <param name="Latest">Its latest values.</param>
internal readonly record struct PublishedPost(DateOnly? CountedOn, Counters Latest);

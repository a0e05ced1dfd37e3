using System.Globalization;

namespace Campaigns.Grains;

/// <summary>Names one activity; the key of its grain.</summary>
/// <param name="Value">Any value but the empty one.</param>
public readonly record struct ActivityId(Guid Value)
{
    /// <summary>An id that no activity has; later ones sort after earlier ones.</summary>
    public static ActivityId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else.</summary>
    public static bool TryParse(string? text, out ActivityId id)
    {
        var isOne = Guid.TryParseExact(text, "N", out var value) && value != Guid.Empty;
        id = new ActivityId(value);
        return isOne;
    }
}

/// <summary>
/// Something a unit did that can be counted beside its posts, with its evidence. Its counts stand apart: they are never added to what
/// platforms count, and attendances are not people.
/// </summary>
public sealed record Activity
{
    /// <summary>Its identity.</summary>
    public required ActivityId Id { get; init; }

    /// <summary>Code of the unit that did it.</summary>
    public required string Unit { get; init; }

    /// <summary>What was done, and when, and how much.</summary>
    public required ActivityEntry Entry { get; init; }

    /// <summary>How far it is from counting.</summary>
    public ActivityState State { get; init; } = ActivityState.Draft;

    /// <summary>Why it was returned; null unless <see cref="State"/> is <see cref="ActivityState.Returned"/>.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>Grows with every change, from 1: whoever decides names the version that they have seen.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When it was last changed (UTC).</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>What a unit enters of an activity.</summary>
/// <param name="Kind">What kind of activity it is.</param>
/// <param name="Title">The name people see.</param>
/// <param name="Campaign">Id of the campaign it belongs to; null for none.</param>
/// <param name="Days">Its days in any order, several on one day too (sessions); at least one.</param>
/// <param name="EvidenceLink">Where the evidence is; kept and shown, never fetched. Null for none.</param>
/// <param name="EvidenceNote">What the evidence is, in words; null for none.</param>
public sealed record ActivityEntry(
    ActivityKind Kind, string Title, string? Campaign, IReadOnlyList<ActivityDay> Days, Uri? EvidenceLink, string? EvidenceNote)
{
    /// <summary>Whether there is any evidence.</summary>
    public bool HasEvidence => EvidenceLink is not null || !string.IsNullOrWhiteSpace(EvidenceNote);

    /// <summary>What is counted on each of the days, in their order, with <see cref="ActivityCounts.ShownPersons"/> as readers see them.</summary>
    public IReadOnlyList<ActivityCounts> CountsByDay()
    {
        var hidden = FewPersons.Hidden([.. Days.Select(day => day.Persons ?? 0)]).Parts;
        return [.. Days.Select((day, index) => new ActivityCounts(
            1, 1, day.Attendances ?? 0, day.Entries ?? 0, day.Collectives ?? 0, day.Persons ?? 0).Hiding(hidden[index]))];
    }
}

/// <summary>A day of an activity with what is counted for its kind; what does not belong to the kind is null.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Attendances">Training: how often somebody attended. Not people: who comes twice is counted twice.</param>
/// <param name="Entries">Contest: entries handed in.</param>
/// <param name="Collectives">Award: collectives that got it.</param>
/// <param name="Persons">Award: persons that got it, as a number only; shown to readers from <see cref="ActivityCounts.FewestPersons"/> on.</param>
public sealed record ActivityDay(
    DateOnly Day, long? Attendances = null, long? Entries = null, long? Collectives = null, long? Persons = null);

/// <summary>What kind of activity it is.</summary>
public enum ActivityKind
{
    /// <summary>A training, session by session, with its attendances.</summary>
    Training = 1,

    /// <summary>A contest with its entries.</summary>
    Contest = 2,

    /// <summary>An award to collectives and persons.</summary>
    Award = 3,
}

/// <summary>How far an activity is from counting.</summary>
public enum ActivityState
{
    /// <summary>Its unit is still entering it.</summary>
    Draft = 1,

    /// <summary>Handed in with its evidence; shown beside the totals as not yet confirmed.</summary>
    Submitted = 2,

    /// <summary>Given back by an organizer above, with a reason.</summary>
    Returned = 3,

    /// <summary>An organizer above has confirmed it: it counts.</summary>
    Confirmed = 4,

    /// <summary>Taken back by its unit for good; it stays for the record.</summary>
    Withdrawn = 5,
}

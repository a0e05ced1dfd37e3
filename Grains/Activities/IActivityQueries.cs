namespace Campaigns.Grains;

/// <summary>Reads activities.</summary>
public interface IActivityQueries
{
    /// <summary>The activities of a unit's subtree that fit a filter, the latest first, a part at a time.</summary>
    Task<PageOf<ListedActivity>> ListAsync(ActivityFilter filter, CancellationToken cancellationToken);

    /// <summary>What the activities of a unit's subtree come to over a period.</summary>
    Task<ActivityTotals> TotalsAsync(ActivityScope scope, CancellationToken cancellationToken);

    /// <summary>What happened to an activity, the latest first.</summary>
    Task<IReadOnlyList<ActivityEvent>> HistoryAsync(ActivityId id, CancellationToken cancellationToken);
}

/// <summary>Which activities are meant.</summary>
/// <param name="Unit">Code of the unit whose subtree is meant; it must exist.</param>
/// <param name="Period">The local days: an activity counts with those of its days that are among them.</param>
public sealed record ActivityScope(string Unit, Period Period)
{
    /// <summary>A campaign's id; null for all activities, of a campaign or not.</summary>
    public string? Campaign { get; init; }

    /// <summary>One kind; null for all.</summary>
    public ActivityKind? Kind { get; init; }
}

/// <summary>Which activities to list.</summary>
/// <param name="Scope">Where, when and of what kind.</param>
public sealed record ActivityFilter(ActivityScope Scope)
{
    /// <summary>One state; null for all but <see cref="ActivityState.Withdrawn"/>.</summary>
    public ActivityState? State { get; init; }

    /// <summary>Part of a title, without regard to case and diacritics; empty for all.</summary>
    public string Search { get; init; } = "";

    /// <summary>Which part of the list.</summary>
    public ListPage Page { get; init; } = new(1, 50);
}

/// <summary>An activity in a list.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Unit">Its unit's code.</param>
/// <param name="UnitName">Its unit's name.</param>
/// <param name="Campaign">Id of its campaign; null for none.</param>
/// <param name="CampaignName">The name of its campaign; null for none.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its title.</param>
/// <param name="Days">From its first day to its last.</param>
/// <param name="State">How far it is from counting.</param>
/// <param name="Counts">The sum over all of its days.</param>
public sealed record ListedActivity(
    ActivityId Id, string Unit, string UnitName, string? Campaign, string? CampaignName, ActivityKind Kind, string Title, Period Days,
    ActivityState State, ActivityCounts Counts);

/// <summary>Counts of activities. Attendances, entries and posts are different things: no two of these are ever added up.</summary>
/// <param name="Activities">How many activities.</param>
/// <param name="Sessions">How many of their days or sessions.</param>
/// <param name="Attendances">How often somebody attended; not people.</param>
/// <param name="Entries">Entries of contests.</param>
/// <param name="Collectives">Collectives that got an award.</param>
/// <param name="Persons">Awards to persons; see <see cref="ShownPersons"/>.</param>
public sealed record ActivityCounts(long Activities, long Sessions, long Attendances, long Entries, long Collectives, long Persons)
{
    /// <summary>Fewer persons than this are not shown to readers.</summary>
    public const long FewestPersons = 5;

    /// <summary>Nothing.</summary>
    public static ActivityCounts None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Whether persons are hidden that are not few, lest few be worked out from them (<see cref="FewPersons"/>).</summary>
    public bool HidesPersons { get; private init; }

    /// <summary>The persons as readers see them; null when they are hidden.</summary>
    public long? ShownPersons => HidesPersons || FewPersons.Are(Persons) ? null : Persons;

    /// <summary>The same, with the persons hidden if there are any and they are to be.</summary>
    public ActivityCounts Hiding(bool hides) => this with { HidesPersons = HidesPersons || (hides && Persons >= FewestPersons) };

    /// <summary>The sum of the counts of two sets of activities that have none in common.</summary>
    public ActivityCounts Plus(ActivityCounts other) => checked(new ActivityCounts(
        Activities + other.Activities, Sessions + other.Sessions, Attendances + other.Attendances, Entries + other.Entries,
        Collectives + other.Collectives, Persons + other.Persons)).Hiding(HidesPersons || other.HidesPersons);
}

/// <summary>What activities come to, with few persons hidden from readers.</summary>
public sealed record ActivityTotals
{
    /// <summary>What activities come to by kind and, the same ones, by unit.</summary>
    public ActivityTotals(IReadOnlyList<ActivitiesOfKind> kinds, IReadOnlyList<ActivitiesOfUnit> units)
    {
        var confirmed = FewPersons.Hidden([.. units.Select(unit => unit.Confirmed.Persons)]);
        var submitted = FewPersons.Hidden([.. units.Select(unit => unit.Submitted.Persons)]);
        Kinds = [.. kinds.Select(kind => kind with
        {
            Confirmed = kind.Confirmed.Hiding(confirmed.Total),
            Submitted = kind.Submitted.Hiding(submitted.Total),
        })];
        Units = [.. units.Select((unit, index) => unit with
        {
            Confirmed = unit.Confirmed.Hiding(confirmed.Parts[index]),
            Submitted = unit.Submitted.Hiding(submitted.Parts[index]),
        })];
    }

    /// <summary>By kind, only those there are.</summary>
    public IReadOnlyList<ActivitiesOfKind> Kinds { get; }

    /// <summary>By direct child unit with its subtree, and the unit by itself if it has any; in Vietnamese order of names.</summary>
    public IReadOnlyList<ActivitiesOfUnit> Units { get; }

    /// <summary>What is confirmed, over all kinds.</summary>
    public ActivityCounts Confirmed => Kinds.Aggregate(ActivityCounts.None, (sum, kind) => sum.Plus(kind.Confirmed));

    /// <summary>What is handed in and not yet confirmed, over all kinds; part of no total.</summary>
    public ActivityCounts Submitted => Kinds.Aggregate(ActivityCounts.None, (sum, kind) => sum.Plus(kind.Submitted));
}

/// <summary>What activities of a kind come to.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Confirmed">The total.</param>
/// <param name="Submitted">Beside it, what is not yet confirmed.</param>
public sealed record ActivitiesOfKind(ActivityKind Kind, ActivityCounts Confirmed, ActivityCounts Submitted);

/// <summary>What activities of a unit come to.</summary>
/// <param name="Code">The unit's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Confirmed">The total.</param>
/// <param name="Submitted">Beside it, what is not yet confirmed.</param>
public sealed record ActivitiesOfUnit(string Code, string Name, ActivityCounts Confirmed, ActivityCounts Submitted);

/// <summary>Something that happened to an activity.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Action">What, as the audit log names it.</param>
/// <param name="Details">What was and what is, by name; empty when the action says it all.</param>
public sealed record ActivityEvent(DateTimeOffset At, string Action, IReadOnlyDictionary<string, string> Details);

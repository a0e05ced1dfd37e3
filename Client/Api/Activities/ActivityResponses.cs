using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>An activity.</summary>
public sealed record ActivityResponse
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Code of the unit that did it.</summary>
    public required string Unit { get; init; }

    /// <summary>Its kind.</summary>
    public required ActivityKind Kind { get; init; }

    /// <summary>The name people see.</summary>
    public required string Title { get; init; }

    /// <summary>Id of its campaign; null for none.</summary>
    public required string? Campaign { get; init; }

    /// <summary>Its days.</summary>
    public required IReadOnlyList<ActivityDayResponse> Days { get; init; }

    /// <summary>Where the evidence is; null for none.</summary>
    public required Uri? EvidenceLink { get; init; }

    /// <summary>What the evidence is, in words; null for none.</summary>
    public required string? EvidenceNote { get; init; }

    /// <summary>draft, submitted, returned, confirmed or withdrawn; only confirmed ones count.</summary>
    public required ActivityState State { get; init; }

    /// <summary>Why it was returned; null unless it is.</summary>
    public required string? ReturnReason { get; init; }

    /// <summary>Grows with every change; to be named by whoever changes or decides.</summary>
    public required int Version { get; init; }

    /// <summary>When it was last changed (UTC).</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    internal static ActivityResponse Of(Activity activity, bool seesPersons) => new()
    {
        Id = activity.Id.ToString(),
        Unit = activity.Unit,
        Kind = activity.Entry.Kind,
        Title = activity.Entry.Title,
        Campaign = activity.Entry.Campaign,
        Days = [.. activity.Entry.Days.Zip(
            activity.Entry.CountsByDay(), (day, counts) => ActivityDayResponse.Of(day, seesPersons ? day.Persons : counts.ShownPersons))],
        EvidenceLink = activity.Entry.EvidenceLink,
        EvidenceNote = activity.Entry.EvidenceNote,
        State = activity.State,
        ReturnReason = activity.ReturnReason,
        Version = activity.Version,
        ChangedAt = activity.ChangedAt,
    };
}

/// <summary>A day of an activity; what does not belong to its kind is null.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Attendances">How often somebody attended; not people.</param>
/// <param name="Entries">Entries of a contest.</param>
/// <param name="Collectives">Collectives that got an award.</param>
/// <param name="Persons">
/// Persons that got it; null too when the caller only reads and they are fewer than five, or fewer than five could be worked out from them.
/// </param>
public sealed record ActivityDayResponse(DateOnly Day, long? Attendances, long? Entries, long? Collectives, long? Persons)
{
    internal static ActivityDayResponse Of(ActivityDay day, long? shownPersons) => new(
        day.Day, day.Attendances, day.Entries, day.Collectives, day.Persons is null ? null : shownPersons);
}

/// <summary>Counts of activities; no two of them are ever added up, and none of them to figures of platforms.</summary>
/// <param name="Activities">How many activities.</param>
/// <param name="Sessions">How many of their days or sessions.</param>
/// <param name="Attendances">How often somebody attended; not people.</param>
/// <param name="Entries">Entries of contests.</param>
/// <param name="Collectives">Collectives that got an award.</param>
/// <param name="Persons">Awards to persons; null when they are fewer than five, or fewer than five could be worked out from them.</param>
public sealed record ActivityCountsResponse(
    long Activities, long Sessions, long Attendances, long Entries, long Collectives, long? Persons)
{
    internal static ActivityCountsResponse Of(ActivityCounts counts) => new(
        counts.Activities, counts.Sessions, counts.Attendances, counts.Entries, counts.Collectives, counts.ShownPersons);
}

/// <summary>A part of a list of activities.</summary>
/// <param name="Unit">Code of the unit whose subtree was listed.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Total">How many fit in all.</param>
/// <param name="Page">Which part this is, from 1.</param>
/// <param name="Rows">The activities of this part, the latest first.</param>
public sealed record ActivityListResponse(
    string Unit, DateOnly From, DateOnly To, int Total, int Page, IReadOnlyList<ActivityListRow> Rows)
{
    internal static ActivityListResponse Of(PageOf<ListedActivity> list, ActivityFilter filter) => new(
        filter.Scope.Unit, filter.Scope.Period.From, filter.Scope.Period.To, list.Total, list.Page,
        [.. list.Items.Select(activity => new ActivityListRow(
            activity.Id.ToString(), activity.Unit, activity.UnitName, activity.Campaign, activity.CampaignName, activity.Kind,
            activity.Title, activity.Days.From, activity.Days.To, activity.State, ActivityCountsResponse.Of(activity.Counts)))]);
}

/// <summary>An activity in a list, with the id and the name of its campaign and the sum over all of its days.</summary>
public sealed record ActivityListRow(
    string Id, string Unit, string UnitName, string? Campaign, string? CampaignName, ActivityKind Kind, string Title, DateOnly From,
    DateOnly To, ActivityState State, ActivityCountsResponse Counts);

/// <summary>What activities come to. Only what is confirmed is a total; what waits for confirmation stands beside it.</summary>
public sealed record ActivityTotalsResponse(
    string Unit, DateOnly From, DateOnly To, IReadOnlyList<ActivityKindRow> Kinds, IReadOnlyList<ActivityUnitRow> Units)
{
    internal static ActivityTotalsResponse Of(ActivityTotals totals, ActivityScope scope) => new(
        scope.Unit, scope.Period.From, scope.Period.To,
        [.. totals.Kinds.Select(kind => new ActivityKindRow(
            kind.Kind, ActivityCountsResponse.Of(kind.Confirmed), ActivityCountsResponse.Of(kind.Submitted)))],
        [.. totals.Units.Select(unit => new ActivityUnitRow(
            unit.Code, unit.Name, ActivityCountsResponse.Of(unit.Confirmed), ActivityCountsResponse.Of(unit.Submitted)))]);
}

/// <summary>What activities of a kind come to.</summary>
public sealed record ActivityKindRow(ActivityKind Kind, ActivityCountsResponse Confirmed, ActivityCountsResponse Submitted);

/// <summary>What activities of a direct child unit with its subtree come to, or of the unit by itself.</summary>
public sealed record ActivityUnitRow(string Unit, string Name, ActivityCountsResponse Confirmed, ActivityCountsResponse Submitted);

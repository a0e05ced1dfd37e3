using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>A unit with its numbers.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Kind">central, province, district, commune, sector, grassroots, branch or other.</param>
/// <param name="Parent">Code of the unit above; null at the top, and where that is not the caller's to see.</param>
/// <param name="OpenedOn">Its first day; null when it was there from the beginning.</param>
/// <param name="ClosedOn">The first day on which it is no more; null while it is open.</param>
/// <param name="MergedInto">Code of the unit it was merged into; null unless it ended so, and where that is not the caller's to see.</param>
/// <param name="UnitsBelow">Open units below it, at any depth.</param>
/// <param name="Pages">Pages in it and below.</param>
/// <param name="Members">Members of its subtree as counted last; null when nobody counted.</param>
public sealed record UnitResponse(
    string Code, string Name, string Kind, string? Parent, DateOnly? OpenedOn, DateOnly? ClosedOn, string? MergedInto,
    int UnitsBelow, int Pages, long? Members)
{
    internal static UnitResponse Of(UnitSummary summary, IReadOnlySet<string> readable) => new(
        summary.Unit.Code, summary.Unit.Name, summary.Unit.Kind.Name(), readable.Known(summary.Unit.Parent), summary.Unit.OpenedOn,
        summary.Unit.ClosedOn, readable.Known(summary.Unit.MergedInto), summary.UnitsBelow, summary.Pages, summary.Members);
}

/// <summary>One page of a list of units.</summary>
/// <param name="Items">Its units.</param>
/// <param name="Page">Which page it is, from 1 on.</param>
/// <param name="Size">How many units a full page has.</param>
/// <param name="Total">How many units the whole list has.</param>
public sealed record UnitListResponse(IReadOnlyList<UnitResponse> Items, int Page, int Size, int Total);

/// <summary>A unit as it stands, with everything it has been. What holds from its beginning has no day.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Kind">central, province, district, commune, sector, grassroots, branch or other.</param>
/// <param name="Parent">Code of the unit above; null at the top, and where that is not the caller's to see.</param>
/// <param name="OpenedOn">Its first day; null when it was there from the beginning.</param>
/// <param name="ClosedOn">The first day on which it is no more; null while it is open.</param>
/// <param name="MergedInto">Code of the unit it was merged into; null unless it ended so, and where that is not the caller's to see.</param>
/// <param name="Names">What it was called, the latest first.</param>
/// <param name="Places">Where it stood, the latest first.</param>
/// <param name="HeadCounts">Its numbers, the latest first; empty when nobody counted.</param>
public sealed record UnitHistoryResponse(
    string Code, string Name, string Kind, string? Parent, DateOnly? OpenedOn, DateOnly? ClosedOn, string? MergedInto,
    IReadOnlyList<UnitNameResponse> Names, IReadOnlyList<UnitPlaceResponse> Places, IReadOnlyList<HeadCountResponse> HeadCounts)
{
    internal static UnitHistoryResponse Of(UnitHistory history, IReadOnlySet<string> readable) => new(
        history.Unit.Code, history.Unit.Name, history.Unit.Kind.Name(), readable.Known(history.Unit.Parent), history.Unit.OpenedOn,
        history.Unit.ClosedOn, readable.Known(history.Unit.MergedInto),
        [.. history.Names.Select(name => new UnitNameResponse(Day(name.From), name.Name))],
        [.. history.Places.Select(place => new UnitPlaceResponse(Day(place.From), readable.Known(place.Parent)))],
        [.. history.HeadCounts.Select(count => new HeadCountResponse(count.From, count.Members, count.EligibleUnits))]);

    private static DateOnly? Day(DateOnly from) => from == DateOnly.MinValue ? null : from;
}

/// <summary>A name and the day from which it holds; null for its beginning.</summary>
public sealed record UnitNameResponse(DateOnly? From, string Name);

/// <summary>
/// A place in the tree, null at the top and where the unit above is not the caller's to see, and the day from which it holds; null for its
/// beginning.
/// </summary>
public sealed record UnitPlaceResponse(DateOnly? From, string? Parent);

/// <summary>Numbers of a unit with its subtree, and the day from which they hold; null is unknown.</summary>
public sealed record HeadCountResponse(DateOnly From, long? Members, long? EligibleUnits);

using System.Diagnostics;

namespace Campaigns.Grains;

/// <summary>Decides whether a change of the organization can be made. Pure: what it must know is handed in.</summary>
public static class Reorganization
{
    /// <summary>What speaks against a change; null when nothing does.</summary>
    /// <param name="code">The unit that is asked.</param>
    /// <param name="change">The change.</param>
    /// <param name="organization">The units it concerns, as they stand.</param>
    public static UnitOutcome? Refusal(string code, UnitChange change, IOrganizationView organization) =>
        Against(code, change, organization).FirstOrDefault(refusal => refusal is not null);

    private static IEnumerable<UnitOutcome?> Against(string code, UnitChange change, IOrganizationView organization) => change switch
    {
        OpenUnit open => AgainstOpening(code, open.Parent, organization),
        RenameUnit or CountHeads => [IfNotOpen(code, organization)],
        MoveUnit move => AgainstMoving(code, move, organization),
        MergeUnits merge => AgainstMerging(code, merge, organization),
        SplitUnit split => AgainstSplitting(code, split, organization),
        CloseUnit close => AgainstEnding(code, close.From, organization).Append(IfNotEmpty(code, organization)),
        _ => throw new UnreachableException($"No rule for {change.GetType()}."),
    };

    private static IEnumerable<UnitOutcome?> AgainstOpening(string code, string parent, IOrganizationView organization)
    {
        yield return organization.Find(code) is null ? null : new UnitOutcome.CodeTaken(code);
        yield return IfNotOpen(parent, organization);
    }

    private static IEnumerable<UnitOutcome?> AgainstMoving(string code, MoveUnit move, IOrganizationView organization)
    {
        foreach (var refusal in AgainstLeaving(code, move.From, organization)) yield return refusal;
        yield return IfNotOpen(move.Parent, organization);
        yield return IfBelowItself(code, move.Parent, move.From, organization);
    }

    private static IEnumerable<UnitOutcome?> AgainstLeaving(string code, DateOnly from, IOrganizationView organization)
    {
        yield return IfNotOpen(code, organization);
        yield return organization.Find(code)?.Parent is null ? new UnitOutcome.IsRoot() : null;
        yield return IfChangedLater(code, organization.ChangedOn(code), from);
        yield return IfChangedLater(code, organization.Find(code)?.OpenedOn, from);
    }

    // It was still there on days on which it had something.
    private static IEnumerable<UnitOutcome?> AgainstEnding(string code, DateOnly from, IOrganizationView organization) =>
        AgainstLeaving(code, from, organization).Append(IfChangedLater(code, organization.LeftOn(code), from));

    private static IEnumerable<UnitOutcome?> AgainstMerging(string code, MergeUnits merge, IOrganizationView organization)
    {
        if (merge.Units.Count == 0 || merge.Units.Contains(code) || merge.Units.Distinct().Count() < merge.Units.Count)
            yield return new UnitOutcome.NothingToDo();
        if (merge.New is not { } part) yield return IfNotOpen(code, organization);
        else foreach (var refusal in AgainstOpening(code, part.Parent ?? "", organization)) yield return refusal;

        foreach (var unit in merge.Units)
        {
            foreach (var refusal in AgainstEnding(unit, merge.From, organization)) yield return refusal;
            foreach (var refusal in AgainstEmptying(unit, merge.From, organization)) yield return refusal;
            yield return IfBelowItself(unit, merge.New?.Parent ?? code, merge.From, organization);
        }
    }

    private static IEnumerable<UnitOutcome?> AgainstSplitting(string code, SplitUnit split, IOrganizationView organization)
    {
        if (split.Parts.Count == 0) yield return new UnitOutcome.NothingToDo();
        var first = split.Closes ? AgainstEnding(code, split.From, organization) : AgainstLeaving(code, split.From, organization);
        foreach (var refusal in first) yield return refusal;
        foreach (var refusal in AgainstEmptying(code, split.From, organization)) yield return refusal;

        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in split.Parts)
        {
            yield return codes.Add(part.Code) ? null : new UnitOutcome.CodeTaken(part.Code);
            var parent = part.Parent ?? organization.Find(code)!.Parent!; // neither unknown nor the root, or refused above
            foreach (var refusal in AgainstOpening(part.Code, parent, organization)) yield return refusal;
            yield return IfBelowItself(code, parent, split.From, organization);
        }

        foreach (var refusal in AgainstDividing(code, split, organization)) yield return refusal;
    }

    // Each unit below and each page goes to one part at most, and to exactly one when the unit ends.
    private static IEnumerable<UnitOutcome?> AgainstDividing(string code, SplitUnit split, IOrganizationView organization)
    {
        var units = organization.ChildrenOf(code).ToHashSet(StringComparer.Ordinal);
        var pages = organization.PagesOf(code).Keys.ToHashSet();
        foreach (var unit in split.Parts.SelectMany(part => part.Units))
            yield return units.Remove(unit) ? null : new UnitOutcome.NotInTheUnit(unit);
        foreach (var page in split.Parts.SelectMany(part => part.Pages))
            yield return pages.Remove(page) ? null : new UnitOutcome.NotInTheUnit(page.ToString());
        if (split.Closes) yield return IfLeft(code, units.Count, pages.Count, organization);
    }

    // What leaves a unit on a day must not have come to it, or have been changed, on a later one.
    private static IEnumerable<UnitOutcome?> AgainstEmptying(string code, DateOnly from, IOrganizationView organization)
    {
        foreach (var child in organization.ChildrenOf(code)) yield return IfChangedLater(child, organization.ChangedOn(child), from);
        foreach (var (page, since) in organization.PagesOf(code)) yield return IfChangedLater(page.ToString(), since, from);
    }

    private static UnitOutcome? IfNotOpen(string code, IOrganizationView organization) => organization.Find(code) switch
    {
        null => new UnitOutcome.UnknownUnit(code),
        { ClosedOn: not null } => new UnitOutcome.IsClosed(code),
        _ => null,
    };

    private static UnitOutcome.NotEmpty? IfNotEmpty(string code, IOrganizationView organization) =>
        IfLeft(code, organization.ChildrenOf(code).Count, organization.PagesOf(code).Count, organization);

    // Who is enrolled would be enrolled nowhere. Those of a merger go on with it; of a split nobody can say where each belongs.
    private static UnitOutcome.NotEmpty? IfLeft(string code, int units, int pages, IOrganizationView organization)
    {
        var members = organization.MembersOf(code);
        return units + pages + members > 0 ? new UnitOutcome.NotEmpty(code, units, pages, members) : null;
    }

    private static UnitOutcome.ChangedLater? IfChangedLater(string what, DateOnly? changedOn, DateOnly from) =>
        changedOn is { } latest && from < latest ? new UnitOutcome.ChangedLater(what, latest) : null;

    private static UnitOutcome.BelowItself? IfBelowItself(string code, string parent, DateOnly from, IOrganizationView organization) =>
        organization.StandsBelow(parent, code, from) ? new UnitOutcome.BelowItself(code) : null;
}

/// <summary>What <see cref="Reorganization"/> must know of the organization.</summary>
public interface IOrganizationView
{
    /// <summary>The unit; null when there is none with that code.</summary>
    Unit? Find(string code);

    /// <summary>The day of its latest move; null when it has stood where it stands from the beginning.</summary>
    DateOnly? ChangedOn(string code);

    /// <summary>The latest day from which a unit or a page has no longer been in it; null when none ever left.</summary>
    DateOnly? LeftOn(string code);

    /// <summary>Codes of the open units directly below it.</summary>
    IReadOnlyList<string> ChildrenOf(string code);

    /// <summary>Its pages, each with the day from which it has been here; <see cref="DateOnly.MinValue"/> for always.</summary>
    IReadOnlyDictionary<FanpageKey, DateOnly> PagesOf(string code);

    /// <summary>How many members are enrolled in it itself.</summary>
    int MembersOf(string code);

    /// <summary>Whether a unit is another one or stands below it, now or on any day from then on.</summary>
    bool StandsBelow(string code, string ancestor, DateOnly from);
}

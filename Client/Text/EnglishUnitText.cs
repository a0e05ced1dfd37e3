using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The organization in English.</summary>
internal sealed class EnglishUnitText : UnitText
{
    public override string Title => "Units";

    public override string Lead => "The organization as a tree, with its history by days: past figures stay where they were earned.";

    public override string Search => "Search by name or code";

    public override string AnyKind => "Any kind";

    public override string Name => "Name";

    public override string Code => "Code";

    public override string CodeHint => "Letters, digits and - _ . : within; it cannot be changed later.";

    public override string KindLabel => "Kind";

    public override string Parent => "Code of the unit above";

    public override string ParentHint => "An open unit that you manage.";

    public override string Pages => "Pages";

    public override string UnitsBelow => "Units below";

    public override string Members => "Members";

    public override string EligibleUnits => "Units that could take part";

    public override string Admins => "Admins";

    public override string State => "State";

    public override string OpenUnits => "Open";

    public override string ClosedUnits => "Closed";

    public override string AllUnits => "All";

    public override string ClosedBadge => "closed";

    public override string NothingFound => "No unit found";

    public override string NothingFoundAdvice => "Try a shorter search, with or without diacritics, or fewer filters.";

    public override string NothingBelow => "No units below yet";

    public override string NothingBelowAdvice => "Open one unit after another, or import a whole tree from a CSV or XLSX file.";

    public override string Overview => "Overview";

    public override string Below => "Units below it";

    public override string History => "History";

    public override string Figures => "See the figures";

    public override string Names => "Names over time";

    public override string Places => "Units above over time";

    public override string HeadCounts => "Members and units";

    public override string NoHeadCounts => "Nobody has counted this unit's members yet.";

    public override string From => "From";

    public override string FromBeginning => "from the beginning";

    public override string FromHint => "Empty for today. A day to come is not accepted.";

    public override string MembersHint => "With the units below; empty when unknown.";

    public override string UnitsToMerge => "Codes of the units that are merged";

    public override string UnitsToMergeHint => "One unit a line: its name or code. These units end.";

    public override string UnitsToTake => "Codes of the units below that come to the new one";

    public override string UnitsToTakeHint => "One unit right below a line: its name or code; empty for none.";

    public override string PagesToTake => "Pages that come to the new unit";

    public override string PagesToTakeHint => "One a line, as facebook:100064; empty for none.";

    public override string SplitCloses => "The old unit ends (all its units and pages must go to the new one)";

    public override string MoreParts => "More new units";

    public override string Continue => "Continue";

    public override string Confirm => "Confirm";

    public override string BackToForm => "Back";

    public override string WhatHappens => "What will happen";

    public override string Actions => "Change";

    public override string Done => "Done.";

    public override string NotAllowed => "One of the units is not there, or not yours to change.";

    public override string InvalidPage => "Write a page as platform:account id, for example facebook:100064.";

    public override string Kind(UnitKind kind) => kind switch
    {
        UnitKind.Other => "Other",
        UnitKind.Central => "Central",
        UnitKind.Province => "Province, city",
        UnitKind.District => "District (until 6/2025)",
        UnitKind.Commune => "Commune, ward, special zone",
        UnitKind.Sector => "Sector",
        UnitKind.Grassroots => "Grassroots, school",
        UnitKind.Branch => "Branch",
    };

    public override string Part(int number) => $"New unit {number}";

    public override string Action(UnitAction action) => action switch
    {
        UnitAction.Open => "Open a unit below",
        UnitAction.Rename => "Rename",
        UnitAction.Move => "Move",
        UnitAction.Merge => "Merge others into it",
        UnitAction.Split => "Split",
        UnitAction.Count => "Count members",
        UnitAction.Close => "Close",
    };

    public override string Consequence(UnitAction action) => action switch
    {
        UnitAction.Open => "A new unit is opened directly below this one. Its code cannot be changed later.",
        UnitAction.Rename => "The unit has the new name from that day on; the old one stays in its history.",
        UnitAction.Move => "The unit moves, with everything below it, from that day on. Earlier figures stay with the old place when asked for as it was.",
        UnitAction.Merge => "The units below those named, and their pages, come here from that day on; then those units end. There is no button to undo it.",
        UnitAction.Split => "New units open beside this one and take the units and pages named from that day on. Earlier figures stay here.",
        UnitAction.Count => "Rates of participation use the new numbers from that day on; earlier days keep theirs.",
        UnitAction.Close => "The unit is no more from that day on; what it earned stays with it. It must have no units below and no pages.",
    };

    public override string Refusal(UnitOutcome outcome) => outcome switch
    {
        UnitOutcome.UnknownUnit(var code) => $"There is no unit with the code {code}.",
        UnitOutcome.CodeTaken(var code) => $"A unit has the code {code} already.",
        UnitOutcome.IsClosed(var code) => $"The unit {code} is closed.",
        UnitOutcome.InTheFuture(var today) => $"That day is still to come: today is {Display.Day(today)}.",
        UnitOutcome.ChangedLater(var code, var day) => $"{code} changed on {Display.Day(day)}; choose that day or a later one.",
        UnitOutcome.BelowItself(var code) => $"The unit {code} would stand below itself.",
        UnitOutcome.IsRoot => "The unit at the top is neither moved nor closed.",
        UnitOutcome.NotEmpty(var code, var units, var pages, var members) =>
            $"The unit {code} still has {Display.Number(units)} units below, {Display.Number(pages)} pages and {Display.Number(members)} members.",
        UnitOutcome.NotInTheUnit(var named) => $"{named} is not directly in this unit, or is named twice.",
        UnitOutcome.NothingToDo => "No unit is named to do it with.",
        UnitOutcome.Done => Done,
        _ => throw new UnreachableException(),
    };

    public override string AnotherUnit => "another unit";

    public override string Ended(DateOnly on, string? mergedInto) => mergedInto is null
        ? $"Closed since {Display.Day(on)}."
        : $"Merged into {mergedInto} on {Display.Day(on)}.";
}

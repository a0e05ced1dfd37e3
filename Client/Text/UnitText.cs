using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of the organization's pages and refusals.</summary>
internal abstract class UnitText
{
    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string Search { get; }

    public abstract string AnyKind { get; }

    public abstract string Name { get; }

    public abstract string Code { get; }

    public abstract string CodeHint { get; }

    public abstract string KindLabel { get; }

    public abstract string Parent { get; }

    public abstract string ParentHint { get; }

    public abstract string Pages { get; }

    public abstract string UnitsBelow { get; }

    public abstract string Members { get; }

    public abstract string EligibleUnits { get; }

    public abstract string Admins { get; }

    public abstract string State { get; }

    public abstract string OpenUnits { get; }

    public abstract string ClosedUnits { get; }

    public abstract string AllUnits { get; }

    public abstract string ClosedBadge { get; }

    public abstract string NothingFound { get; }

    public abstract string NothingFoundAdvice { get; }

    public abstract string NothingBelow { get; }

    public abstract string NothingBelowAdvice { get; }

    public abstract string Overview { get; }

    public abstract string Below { get; }

    public abstract string History { get; }

    public abstract string Figures { get; }

    public abstract string Names { get; }

    public abstract string Places { get; }

    public abstract string HeadCounts { get; }

    public abstract string NoHeadCounts { get; }

    public abstract string From { get; }

    public abstract string FromBeginning { get; }

    public abstract string FromHint { get; }

    public abstract string MembersHint { get; }

    public abstract string UnitsToMerge { get; }

    public abstract string UnitsToMergeHint { get; }

    public abstract string UnitsToTake { get; }

    public abstract string UnitsToTakeHint { get; }

    public abstract string PagesToTake { get; }

    public abstract string PagesToTakeHint { get; }

    public abstract string SplitCloses { get; }

    public abstract string MoreParts { get; }

    public abstract string Continue { get; }

    public abstract string Confirm { get; }

    public abstract string BackToForm { get; }

    public abstract string WhatHappens { get; }

    public abstract string Actions { get; }

    public abstract string Done { get; }

    public abstract string NotAllowed { get; }

    public abstract string InvalidPage { get; }

    /// <summary>What kind of unit it is.</summary>
    public abstract string Kind(UnitKind kind);

    /// <summary>One of the new units of a split, by its place from 1.</summary>
    public abstract string Part(int number);

    /// <summary>An action, as a verb.</summary>
    public abstract string Action(UnitAction action);

    /// <summary>What an action does, before it is confirmed.</summary>
    public abstract string Consequence(UnitAction action);

    /// <summary>Why a change was refused.</summary>
    public abstract string Refusal(UnitOutcome outcome);

    /// <summary>How a closed unit ended.</summary>
    /// <summary>In place of a unit that is not the reader's to see.</summary>
    public abstract string AnotherUnit { get; }

    public abstract string Ended(DateOnly on, string? mergedInto);
}

using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of the import of members.</summary>
internal abstract class MemberImportText
{
    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string File { get; }

    public abstract string FileHint { get; }

    public abstract string Look { get; }

    public abstract string PickFile { get; }

    public abstract string Past { get; }

    public abstract string NoPast { get; }

    public abstract string NoPastAdvice { get; }

    public abstract string NotApplied { get; }

    public abstract string Applied { get; }

    public abstract string Undone { get; }

    public abstract string Another { get; }

    public abstract string Changes { get; }

    public abstract string Apply { get; }

    public abstract string ApplyQuestion { get; }

    public abstract string Undo { get; }

    public abstract string UndoQuestion { get; }

    public abstract string NothingToDo { get; }

    public abstract string ShowLabel { get; }

    public abstract string AllLines { get; }

    public abstract string Line { get; }

    public abstract string Person { get; }

    public abstract string What { get; }

    public abstract string Decision { get; }

    public abstract string LeaveOut { get; }

    public abstract string SamePerson { get; }

    public abstract string AnotherPerson { get; }

    public abstract string SaveDecisions { get; }

    public abstract string DecisionsSaved { get; }

    public abstract string NoLines { get; }

    public abstract string Minor { get; }

    public abstract string BirthUnknown { get; }

    /// <summary>How many people are changed.</summary>
    public abstract string Counts(MemberImportCounts counts);

    /// <summary>How many lines come to what, one after the other.</summary>
    public abstract string Lines(RosterCounts counts);

    /// <summary>A kind of lines.</summary>
    public abstract string Kind(RosterLineKind kind);

    /// <summary>What is done with a line.</summary>
    public abstract string Step(RosterStep step);

    /// <summary>Why a line is the same person as an earlier one.</summary>
    public abstract string Duplicate(DuplicateReason reason);

    public abstract string DecideAgain { get; }

    /// <summary>Which lines were left out when the others were applied, and why.</summary>
    public abstract string LeftOut(IReadOnlyList<int> lines);

    /// <summary>What an undone import came to.</summary>
    public abstract string UndoneAs(MemberUndoResult result);

    /// <summary>Why somebody stayed.</summary>
    public abstract string Stays(StayReason reason);

    /// <summary>Why a file cannot be read.</summary>
    public abstract string Fault(SheetFault fault);

    /// <summary>What it came to, when it is not done.</summary>
    public abstract string Refusal(MemberImportOutcome outcome);
}

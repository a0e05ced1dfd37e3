namespace Campaigns.Grains;

/// <summary>What was to be done with an import of members, and what it came to.</summary>
public abstract record MemberImportOutcome
{
    private MemberImportOutcome()
    {
    }

    /// <summary>The file was read, or its doubtful lines were decided of; no member has changed.</summary>
    public sealed record Previewed(MemberImport Import, SettledRoster Roster) : MemberImportOutcome;

    /// <summary>It was applied.</summary>
    public sealed record Applied(MemberImport Import) : MemberImportOutcome
    {
        /// <summary>Lines that were decided by members who were changed since; they are left out.</summary>
        public IReadOnlyList<int> LeftOut { get; init; } = [];
    }

    /// <summary>It was undone, as far as nothing has come of it.</summary>
    public sealed record Undone(MemberImport Import, MemberUndoResult Result) : MemberImportOutcome;

    /// <summary>The file cannot be read at all.</summary>
    public sealed record Unreadable(SheetFault Fault) : MemberImportOutcome;

    /// <summary>There is no open unit with the code of the scope.</summary>
    public sealed record UnknownScope(string Code) : MemberImportOutcome;

    /// <summary>There is no such import, or it was thrown away: what is not applied is kept for a day.</summary>
    public sealed record NotFound : MemberImportOutcome;

    /// <summary>Everybody in the file who can be enrolled is.</summary>
    public sealed record NothingToDo : MemberImportOutcome;

    /// <summary>Members have changed since the preview, so that something else would happen; this is what.</summary>
    public sealed record Outdated(SettledRoster Roster) : MemberImportOutcome;

    /// <summary>It was applied before.</summary>
    public sealed record AppliedBefore(MemberImport Import) : MemberImportOutcome;

    /// <summary>It is not applied, or was undone before.</summary>
    public sealed record NotApplied(MemberImport Import) : MemberImportOutcome;

    /// <summary>It was applied longer ago than what it did is kept (<see cref="Retained.RosterFile"/>).</summary>
    public sealed record TooLate(MemberImport Import) : MemberImportOutcome;
}

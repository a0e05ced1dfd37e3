using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of the import of members in English.</summary>
internal sealed class EnglishMemberImportText : MemberImportText
{
    public override string Title => "Import of members";

    public override string Lead => "Hand in a file, look at each line, then apply it; it can be undone afterwards.";

    public override string File => "CSV or XLSX file";

    public override string FileHint => "Needs the columns \"name\" and \"phone\"; \"birth\", \"unit\" (its code) and \"own code\" may be there. At most 20 MB, 100,000 rows.";

    public override string Look => "Preview";

    public override string PickFile => "Choose a file.";

    public override string Past => "Past imports";

    public override string NoPast => "Nothing was imported yet.";

    public override string NoPastAdvice => "Imports that were applied stand here, and can be undone for a while.";

    public override string NotApplied => "Not applied";

    public override string Applied => "Applied";

    public override string Undone => "Undone";

    public override string Another => "Another file";

    public override string Changes => "Changes";

    public override string Apply => "Apply";

    public override string ApplyQuestion => "Everything is done at once. Lines with errors and lines nobody decided of are left out.";

    public override string Undo => "Undo";

    public override string UndoQuestion => "People who were enrolled are removed, people who were moved go back. Whoever shared, consented or was changed since stays.";

    public override string NothingToDo => "Everybody who can be enrolled is; there is nothing to apply.";

    public override string ShowLabel => "Lines";

    public override string AllLines => "All";

    public override string Line => "Line";

    public override string Person => "Person";

    public override string What => "What is done";

    public override string Decision => "Decision";

    public override string LeaveOut => "Leave out";

    public override string SamePerson => "The same person: update";

    public override string AnotherPerson => "Somebody else: enrol";

    public override string SaveDecisions => "Save decisions";

    public override string DecisionsSaved => "The decisions are saved.";

    public override string NoLines => "No lines.";

    public override string Minor => "Under 16: a guardian must consent too";

    public override string BirthUnknown => "Birth unknown";

    public override string Counts(MemberImportCounts counts) =>
        $"{Display.Number(counts.Enrolled)} enrolled, {Display.Number(counts.Moved)} moved, {Display.Number(counts.Corrected)} updated";

    public override string Lines(RosterCounts counts) =>
        $"Enrolled already: {Display.Number(counts.AlreadyEnrolled)}; same as an earlier line: {Display.Number(counts.Duplicates)}; doubtful: "
        + $"{Display.Number(counts.Doubtful)}; errors: {Display.Number(counts.Faulty)}; new people under 16: {Display.Number(counts.MinorsEnrolled)}.";

    public override string Kind(RosterLineKind kind) => kind switch
    {
        RosterLineKind.Doubtful => "Doubtful",
        RosterLineKind.Faulty => "Errors",
        RosterLineKind.Duplicate => "Same as an earlier line",
        RosterLineKind.Enrol => "Enrolled",
        RosterLineKind.Return => "Taken back",
        RosterLineKind.Move => "Moved",
        RosterLineKind.AlreadyEnrolled => "Enrolled already",
    };

    public override string Step(RosterStep step) => step switch
    {
        RosterStep.Enrol => "Enrolled",
        RosterStep.AlreadyEnrolled => "Enrolled already, nothing changes",
        RosterStep.Return(_, var from) => $"Taken back, who had left {from}",
        RosterStep.Move(_, var from) => $"Moved from {from}",
        RosterStep.Duplicate(var line, var reason) => $"Left out, as line {Display.Number(line)}: {Duplicate(reason)}",
        RosterStep.Doubtful => "Nothing yet",
        RosterStep.Faulty => "Cannot be used",
        _ => throw new UnreachableException($"No words for {step.GetType().Name}."),
    };

    public override string Duplicate(DuplicateReason reason) => reason switch
    {
        DuplicateReason.SameNumber => "same name and number.",
        DuplicateReason.SameNumberOtherName => "same number, another name. If they are of one family, add this person by hand.",
        DuplicateReason.SameNameOtherNumber => "same name and birth or own code, another number.",
        DuplicateReason.ThroughAnother => "the same person through another line.",
    };

    public override string DecideAgain => "This person was changed since it was decided: decide again";

    public override string LeftOut(IReadOnlyList<int> lines) =>
        $"Applied, but for line {string.Join(", ", lines.Select(line => Display.Number(line)))}: who was chosen was changed since it was decided. Hand those lines in again.";

    public override string UndoneAs(MemberUndoResult result) =>
        $"{Display.Number(result.Removed)} removed, {Display.Number(result.PutBack)} put back, {Display.Number(result.StayedTotal)} stay as they are.";

    public override string Stays(StayReason reason) => reason switch
    {
        StayReason.ChangedSince => "changed since",
        StayReason.IsUsed => "something has come of it since",
    };

    public override string Fault(SheetFault fault) => fault switch
    {
        SheetFault.Empty => "There are no rows in the file.",
        SheetFault.TooLarge => "The file is too large.",
        SheetFault.TooManyRows => "The file has too many rows.",
        SheetFault.Unreadable => "The file cannot be read: it is damaged, locked with a password, or neither CSV nor XLSX.",
        SheetFault.NoPeopleColumns or SheetFault.NoCodeColumn => "No columns are headed as name and phone number.",
        SheetFault.ColumnTwice => "Two columns have headings that mean the same.",
    };

    public override string Refusal(MemberImportOutcome outcome) => outcome switch
    {
        MemberImportOutcome.Unreadable(var fault) => Fault(fault),
        MemberImportOutcome.UnknownScope(var code) => $"There is no open unit with the code {code}.",
        MemberImportOutcome.NotFound => "The import is not there any more; files that are not applied are kept for a day.",
        MemberImportOutcome.NothingToDo => NothingToDo,
        MemberImportOutcome.Outdated => "Members have changed since the preview. Nothing was done; look at it again.",
        MemberImportOutcome.AppliedBefore => "The import was applied before.",
        MemberImportOutcome.NotApplied => "The import is not applied, or was undone.",
        MemberImportOutcome.TooLate => "It is too late to undo it.",
        _ => Applied,
    };
}

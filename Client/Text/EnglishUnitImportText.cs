using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The import of trees in English.</summary>
internal sealed class EnglishUnitImportText : UnitImportText
{
    public override string Title => "Import a tree of units";

    public override string Lead => "Hand in a file, look at every change first, then apply it; it can be undone afterwards.";

    public override string File => "CSV or XLSX file";

    public override string FileHint => "It needs a column “code”; also read are “name”, “parent”, “kind”, “members”, “eligible units” and “from”. At most 20 MB and 200,000 rows.";

    public override string Under => "Code of the unit it is imported into";

    public override string From => "Holds from";

    public override string FromHint => "For rows without a day of their own. Empty: today, and for new units from the beginning.";

    public override string Look => "Look at it first";

    public override string PickFile => "Choose a file.";

    public override string Errors => "Rows with errors";

    public override string Row => "Row";

    public override string ColumnLabel => "Column";

    public override string Given => "Stands there";

    public override string Problem => "Problem";

    public override string Unit => "Unit";

    public override string Was => "Now";

    public override string Becomes => "After the import";

    public override string Unchanged => "Unchanged";

    public override string Absent => "Not in the file";

    public override string AbsentHint => "These units stay as they are.";

    public override string Apply => "Apply";

    public override string ApplyGoodRows => "Apply without the rows that have errors";

    public override string ApplyQuestion => "All of these changes are made at once, or none of them. They can be undone afterwards.";

    public override string Undo => "Undo";

    public override string UndoQuestion => "Names and places go back, units that were opened are removed. Only as long as nothing else has come of those units.";

    public override string NothingToDo => "Everything is already as the file says; there is nothing to apply.";

    public override string Past => "Imports that were applied";

    public override string NoPast => "No imports yet";

    public override string NoPastAdvice => "Imports that were applied show up here, with a button to undo them.";

    public override string Applied => "applied";

    public override string Undone => "undone";

    public override string NotApplied => "not applied";

    public override string Another => "Import another file";

    public override string Step(UnitStep step) => step switch
    {
        UnitStep.Open => "New units",
        UnitStep.Rename => "Renamed",
        UnitStep.Move => "Moved",
        UnitStep.Reclassify => "Of another kind",
        UnitStep.CountHeads => "Members and units",
        _ => throw new UnreachableException(),
    };

    public override string First(int shown, int total) =>
        shown < total ? $"The first {Display.Number(shown)} of {Display.Number(total)}" : $"{Display.Number(total)} in all";

    public override string Counts(UnitPlanCounts counts) =>
        $"{Display.Number(counts.Opened)} new, {Display.Number(counts.Renamed)} renamed, {Display.Number(counts.Moved)} moved, "
        + $"{Display.Number(counts.Reclassified)} of another kind, {Display.Number(counts.Counted)} counted";

    public override string Column(UnitColumn column) => column switch
    {
        UnitColumn.Code => "code",
        UnitColumn.Name => "name",
        UnitColumn.Parent => "parent",
        UnitColumn.Kind => "kind",
        UnitColumn.Members => "members",
        UnitColumn.EligibleUnits => "eligible units",
        UnitColumn.From => "from",
    };

    public override string RowProblem(RowFault fault) => fault switch
    {
        RowFault.Malformed => "The line cannot be read: a broken quotation mark, not UTF-8, or more cells than headings.",
        RowFault.CodeMissing => "The code is missing.",
        RowFault.CodeTwice => "The code stands in more than one row.",
        RowFault.CodeElsewhere => "A unit outside of the one that is imported into has this code.",
        RowFault.BadCode => "A code has letters, digits and - _ . : within.",
        RowFault.NameMissing => "A new unit needs a name.",
        RowFault.TooLong => "It is too long.",
        RowFault.ControlCharacters => "There is a line break or a control character in it.",
        RowFault.UnknownKind => "There is no such kind of unit.",
        RowFault.BadNumber => "It must be a whole number that is not negative.",
        RowFault.BadDate => "It is not a day; write 01/07/2025 or 2025-07-01.",
        RowFault.InTheFuture => "The day is still to come.",
        RowFault.ChangedLater => "The unit changed on a later day already.",
        RowFault.UnknownParent => "The unit above is neither in the file nor below the unit that is imported into.",
        RowFault.IsClosed => "The unit is closed.",
        RowFault.ParentClosed => "The unit above is closed.",
        RowFault.ParentRefused => "The row of the unit above has an error.",
        RowFault.Ring => "The unit would stand below itself.",
        RowFault.ScopeStays => "The unit that is imported into stays where it is.",
        RowFault.TooDeep => "The tree is more than 50 levels deep.",
    };

    public override string Fault(SheetFault fault) => fault switch
    {
        SheetFault.Empty => "There are no rows in the file.",
        SheetFault.TooLarge => "The file is too large: at most 20 MB, and not too much unpacked.",
        SheetFault.TooManyRows => "The file has more than 200,000 rows.",
        SheetFault.Unreadable => "The file cannot be read: it is damaged, locked with a password, or neither CSV nor XLSX.",
        SheetFault.NoCodeColumn => "There is no column “code”. The row of headings needs “code” (or “mã”).",
        SheetFault.ColumnTwice => "Two columns have headings that mean the same.",
        SheetFault.NoPeopleColumns => "No columns are headed as people's names and numbers.",
    };

    public override string Reason(UndoReason reason) => reason switch
    {
        UndoReason.ChangedSince => "has changed since",
        UndoReason.ClosedSince => "was closed since",
        UndoReason.HasUnits => "has got other units below it",
        UndoReason.HasPages => "has got pages or posts",
        UndoReason.HasPeople => "has people with a role in it",
        UndoReason.IsUsed => "is named by a campaign, an activity or the audit log",
    };

    public override string Refusal(UnitImportOutcome outcome) => outcome switch
    {
        UnitImportOutcome.Unreadable(var fault) => Fault(fault),
        UnitImportOutcome.UnknownScope(var code) => $"There is no open unit with the code {code}.",
        UnitImportOutcome.InTheFuture(var today) => $"The day from which it holds is still to come: today is {Display.Day(today)}.",
        UnitImportOutcome.NotFound => "There is no such import; a preview is kept for a day.",
        UnitImportOutcome.NothingToDo => NothingToDo,
        UnitImportOutcome.HasErrors => "Some rows have errors: mend the file, or choose to leave them out.",
        UnitImportOutcome.Outdated => "The organization has changed since the preview. Look at the changes below once more, then apply them.",
        UnitImportOutcome.AppliedBefore => "This import was applied before.",
        UnitImportOutcome.NotApplied => "This import is not applied, or was undone before.",
        UnitImportOutcome.CannotUndo => "It cannot be undone any more, because of these units:",
        _ => Applied,
    };
}

using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of the import of trees.</summary>
internal abstract class UnitImportText
{
    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string File { get; }

    public abstract string FileHint { get; }

    public abstract string Under { get; }

    public abstract string From { get; }

    public abstract string FromHint { get; }

    public abstract string Look { get; }

    public abstract string PickFile { get; }

    public abstract string Errors { get; }

    public abstract string Row { get; }

    public abstract string ColumnLabel { get; }

    public abstract string Given { get; }

    public abstract string Problem { get; }

    public abstract string Unit { get; }

    public abstract string Was { get; }

    public abstract string Becomes { get; }

    public abstract string Unchanged { get; }

    public abstract string Absent { get; }

    public abstract string AbsentHint { get; }

    public abstract string Apply { get; }

    public abstract string ApplyGoodRows { get; }

    public abstract string ApplyQuestion { get; }

    public abstract string Undo { get; }

    public abstract string UndoQuestion { get; }

    public abstract string NothingToDo { get; }

    public abstract string Past { get; }

    public abstract string NoPast { get; }

    public abstract string NoPastAdvice { get; }

    public abstract string Applied { get; }

    public abstract string Undone { get; }

    public abstract string NotApplied { get; }

    public abstract string Another { get; }

    /// <summary>What an import does to units, as a heading: open, rename, move, reclassify or count.</summary>
    public abstract string Step(UnitStep step);

    /// <summary>Which rows of how many are shown.</summary>
    public abstract string First(int shown, int total);

    /// <summary>How many of each there are.</summary>
    public abstract string Counts(UnitPlanCounts counts);

    /// <summary>A column of the file.</summary>
    public abstract string Column(UnitColumn column);

    /// <summary>What is wrong with a row.</summary>
    public abstract string RowProblem(RowFault fault);

    /// <summary>Why a file cannot be read.</summary>
    public abstract string Fault(SheetFault fault);

    /// <summary>What has become of a unit, so that an import cannot be undone.</summary>
    public abstract string Reason(UndoReason reason);

    /// <summary>What it came to, when it is not done.</summary>
    public abstract string Refusal(UnitImportOutcome outcome);
}

using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>An import of a tree.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Under">Code of the unit that the file was read for.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="UploadedAt">When it was handed in (UTC).</param>
/// <param name="AppliedAt">When it was applied (UTC); null before.</param>
/// <param name="UndoneAt">When it was undone (UTC); null unless it was.</param>
/// <param name="Counts">How many units it opens, renames, moves, gives another kind and counts.</param>
/// <param name="Plan">What it would do; null once it is applied.</param>
public sealed record UnitImportResponse(
    long Id, string Under, string FileName, DateTimeOffset UploadedAt, DateTimeOffset? AppliedAt, DateTimeOffset? UndoneAt,
    UnitPlanCounts Counts, UnitPlanResponse? Plan)
{
    internal static UnitImportResponse Of(UnitImport import, UnitPlan? plan, Text text) => new(
        import.Id, import.Scope, import.FileName, import.UploadedAt, import.AppliedAt, import.UndoneAt, plan?.Counts ?? import.Counts,
        plan is null ? null : UnitPlanResponse.Of(plan, text));
}

/// <summary>What an import would do.</summary>
/// <param name="Fingerprint">Names the steps; to be named by whoever applies them.</param>
/// <param name="Unchanged">Units of the file that are already as it says.</param>
/// <param name="AbsentTotal">Open units below the scope of which the file says nothing; they stay as they are.</param>
/// <param name="Absent">Codes of the first of them.</param>
/// <param name="Steps">The first of the steps of each kind.</param>
/// <param name="Errors">Every row that cannot be used, with its reason.</param>
/// <param name="ColumnsNotTaken">The headings of the columns that are not taken; nothing else of them is kept.</param>
public sealed record UnitPlanResponse(
    string Fingerprint, int Unchanged, int AbsentTotal, IReadOnlyList<string> Absent, IReadOnlyList<UnitStepResponse> Steps,
    IReadOnlyList<UnitRowErrorResponse> Errors, IReadOnlyList<string> ColumnsNotTaken)
{
    private const int MostOfEach = 100;

    internal static UnitPlanResponse Of(UnitPlan plan, Text text) => new(
        plan.Fingerprint,
        plan.Unchanged,
        plan.Absent.Count,
        [.. plan.Absent.Take(MostOfEach).Select(unit => unit.Code)],
        [.. plan.Steps.GroupBy(step => step.GetType()).SelectMany(same => same.Take(MostOfEach)).Select(UnitStepResponse.Of)],
        [.. plan.Errors.Select(error => UnitRowErrorResponse.Of(error, text))],
        plan.NotTaken);
}

/// <summary>One step of an import.</summary>
/// <param name="Step">open, rename, move, reclassify or count.</param>
/// <param name="Code">The unit's code.</param>
/// <param name="Was">What was there: a name, the unit above, a kind or members; null for none.</param>
/// <param name="Becomes">What comes instead.</param>
public sealed record UnitStepResponse(string Step, string Code, string? Was, string? Becomes)
{
    internal static UnitStepResponse Of(UnitStep step) => step switch
    {
        UnitStep.Open open => new("open", open.Code, null, open.Name),
        UnitStep.Rename rename => new("rename", rename.Code, rename.Was, rename.Name),
        UnitStep.Move move => new("move", move.Code, move.Was, move.Parent),
        UnitStep.Reclassify reclassify => new("reclassify", reclassify.Code, reclassify.Was.Name(), reclassify.Kind.Name()),
        UnitStep.CountHeads count => new("count", count.Code, Display.Machine(count.Was?.Members), Display.Machine(count.Now.Members)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>A row of a file that cannot be used.</summary>
/// <param name="Row">Its number as a spreadsheet or a text editor counts it.</param>
/// <param name="Column">code, name, parent, kind, members, eligible_units or from; null for the row as a whole.</param>
/// <param name="Code">What is wrong, for programs.</param>
/// <param name="Given">What stands there; null when nothing does.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record UnitRowErrorResponse(int Row, string? Column, string Code, string? Given, string Message)
{
    internal static UnitRowErrorResponse Of(RowError error, Text text) => new(
        error.Row, error.Column is { } column ? column.ApiName() : null, error.Fault.ApiName(), error.Given,
        text.UnitImports.RowProblem(error.Fault));
}

using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What the shell says with the same words as the pages; the shell speaks English.</summary>
public static class ShellText
{
    /// <summary>A row that cannot be used, as <c>row 5, parent "x": …</c>.</summary>
    public static string Of(RowError error)
    {
        var where = error.Column is { } column ? $", {Text.English.UnitImports.Column(column)}" : "";
        var given = error.Given is null ? "" : $" \"{error.Given}\"";
        return $"row {error.Row}{where}{given}: {Text.English.UnitImports.RowProblem(error.Fault)}";
    }

    /// <summary>Why an import is not done; what it names stands on further lines.</summary>
    public static string Of(UnitImportOutcome outcome)
    {
        var reason = Text.English.UnitImports.Refusal(outcome);
        return outcome is UnitImportOutcome.CannotUndo(var obstacles)
            ? $"{reason} {string.Join(", ", obstacles.Select(obstacle => $"{obstacle.Code} {Text.English.UnitImports.Reason(obstacle.Reason)}"))}"
            : reason;
    }

    /// <summary>How many units an import opens, renames, moves, gives another kind and counts.</summary>
    public static string Of(UnitPlanCounts counts) => Text.English.UnitImports.Counts(counts);
}

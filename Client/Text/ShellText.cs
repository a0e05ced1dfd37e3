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

    /// <summary>Which columns of a file are passed over, by their headings.</summary>
    public static string NotTaken(IEnumerable<string> headings) => Text.English.Components.ColumnsNotTaken(headings);

    /// <summary>Why nothing was done.</summary>
    public static string Of(MemberImportOutcome outcome) => Text.English.MemberImports.Refusal(outcome);

    /// <summary>How many people are changed.</summary>
    public static string Of(MemberImportCounts counts) => Text.English.MemberImports.Counts(counts);

    /// <summary>How many lines come to what.</summary>
    public static string Of(RosterCounts counts) => Text.English.MemberImports.Lines(counts);

    /// <summary>What an undone import came to.</summary>
    public static string Of(MemberUndoResult result) => Text.English.MemberImports.UndoneAs(result);

    /// <summary>A line that somebody has to look at, with why.</summary>
    public static string Of(RosterLine line)
    {
        var text = Text.English;
        var why = line.Step switch
        {
            RosterStep.Faulty(var errors) => string.Join(' ', errors.Select(error =>
                $"{(error.Column is { } column ? $"{text.Members.Column(column)}: " : "")}{text.Members.Fault(error.Fault)}")),
            RosterStep.Doubtful(var reason, _) => text.Members.Doubt(reason),
            _ => text.MemberImports.Step(line.Step),
        };
        return $"line {Display.Machine(line.Line)}: {why}";
    }
}

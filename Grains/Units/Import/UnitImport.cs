namespace Campaigns.Grains;

/// <summary>The file of a tree, as it was handed in.</summary>
/// <param name="Name">The file's name, for people.</param>
/// <param name="Content">CSV or XLSX; read from where it stands to its end.</param>
/// <param name="Scope">Code of the unit that it is read for: it, and what is below it, can be changed.</param>
/// <param name="From">
/// The local day from which rows without one hold; null for today, and for units that are new: from the beginning. Not after today.
/// </param>
public sealed record UnitFile(string Name, Stream Content, string Scope, DateOnly? From)
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The most rows of a file.</summary>
    public const int MostRows = 200_000;
}

/// <summary>An import of a tree: looked at, applied, or undone.</summary>
public sealed record UnitImport
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Code of the unit that the file was read for.</summary>
    public required string Scope { get; init; }

    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>The day from which rows without one hold; null when none was given.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>When it was handed in (UTC).</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>When it was applied (UTC); null before.</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>When it was undone (UTC); null unless it was.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>What it does, or did.</summary>
    public required UnitPlanCounts Counts { get; init; }
}

/// <summary>What was to be done with an import, and what it came to.</summary>
public abstract record UnitImportOutcome
{
    private UnitImportOutcome()
    {
    }

    /// <summary>The file was read; nothing of the organization has changed.</summary>
    public sealed record Previewed(UnitImport Import, UnitPlan Plan) : UnitImportOutcome;

    /// <summary>It was applied.</summary>
    public sealed record Applied(UnitImport Import) : UnitImportOutcome;

    /// <summary>It was undone.</summary>
    public sealed record Undone(UnitImport Import) : UnitImportOutcome;

    /// <summary>The file cannot be read at all.</summary>
    public sealed record Unreadable(SheetFault Fault) : UnitImportOutcome;

    /// <summary>There is no open unit with the code of the scope.</summary>
    public sealed record UnknownScope(string Code) : UnitImportOutcome;

    /// <summary>The day is still to come.</summary>
    public sealed record InTheFuture(DateOnly Today) : UnitImportOutcome;

    /// <summary>There is no such import, or it was thrown away: what is not applied is kept for a day.</summary>
    public sealed record NotFound : UnitImportOutcome;

    /// <summary>Everything is already as the file says.</summary>
    public sealed record NothingToDo : UnitImportOutcome;

    /// <summary>Rows cannot be used, and nobody said to leave them out.</summary>
    public sealed record HasErrors(UnitPlan Plan) : UnitImportOutcome;

    /// <summary>The organization has changed since the preview, so that something else would happen; this is what.</summary>
    public sealed record Outdated(UnitPlan Plan) : UnitImportOutcome;

    /// <summary>It was applied before.</summary>
    public sealed record AppliedBefore(UnitImport Import) : UnitImportOutcome;

    /// <summary>It is not applied, or was undone before.</summary>
    public sealed record NotApplied(UnitImport Import) : UnitImportOutcome;

    /// <summary>It cannot be undone any more.</summary>
    public sealed record CannotUndo(IReadOnlyList<UndoObstacle> Obstacles) : UnitImportOutcome;
}

namespace Campaigns.Grains;

/// <summary>Imports trees of units from files: looks at them first, applies them all or nothing, and undoes them.</summary>
public interface IUnitImports
{
    /// <summary>Reads a file and says what it would do. The file's rows are kept for a day, so that they can be applied.</summary>
    /// <param name="file">The file.</param>
    /// <param name="by">Who hands it in.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    Task<UnitImportOutcome> PreviewAsync(UnitFile file, Actor by, CancellationToken cancellationToken);

    /// <summary>An import; null when there is none with that number.</summary>
    Task<UnitImport?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>What an import that is not applied would do now; null when there is none with that number, or it is applied.</summary>
    Task<UnitPlan?> PlanAsync(long id, CancellationToken cancellationToken);

    /// <summary>The imports into a unit and those below it that were applied, the latest first.</summary>
    Task<IReadOnlyList<UnitImport>> AppliedAsync(string unit, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Does what was shown, all or nothing. Nobody else changes the organization meanwhile, and readers see it as it was before or as it
    /// is afterwards.
    /// </summary>
    /// <param name="id">The import.</param>
    /// <param name="seen"><see cref="UnitPlan.Fingerprint"/> of the plan that whoever asks has seen; anything else is not done.</param>
    /// <param name="goodRowsOnly">Whether rows that cannot be used are left out; otherwise they keep the file from being applied.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    Task<UnitImportOutcome> ApplyAsync(long id, string seen, bool goodRowsOnly, Actor by, CancellationToken cancellationToken);

    /// <summary>Takes back everything that an import did, all or nothing; refused once anything else has come of it.</summary>
    Task<UnitImportOutcome> UndoAsync(long id, Actor by, CancellationToken cancellationToken);
}

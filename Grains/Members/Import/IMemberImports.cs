namespace Campaigns.Grains;

/// <summary>Imports rosters from files: looks at them first, applies them all or nothing, and undoes them.</summary>
public interface IMemberImports
{
    /// <summary>Reads a file and says what it would do. The file's rows are kept for a day, so that they can be applied.</summary>
    /// <param name="file">The file.</param>
    /// <param name="by">Who hands it in.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    Task<MemberImportOutcome> PreviewAsync(RosterFile file, Actor by, CancellationToken cancellationToken);

    /// <summary>An import; null when there is none with that number.</summary>
    Task<MemberImport?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>What an import that is not applied would do now; null when there is none with that number, or it is applied.</summary>
    Task<SettledRoster?> PlanAsync(long id, CancellationToken cancellationToken);

    /// <summary>The imports into a unit and those below it that were applied, the latest first.</summary>
    Task<IReadOnlyList<MemberImport>> AppliedAsync(string unit, int most, CancellationToken cancellationToken);

    /// <summary>Decides of doubtful lines; those that are not named stay as they were decided, null takes a decision back.</summary>
    Task<MemberImportOutcome> ChooseAsync(long id, IReadOnlyDictionary<int, RosterChoice?> choices, CancellationToken cancellationToken);

    /// <summary>Does what was shown, all or nothing.</summary>
    /// <param name="id">The import.</param>
    /// <param name="seen"><see cref="SettledRoster.Fingerprint"/> of the plan that whoever asks has seen; anything else is not done.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    Task<MemberImportOutcome> ApplyAsync(long id, string seen, Actor by, CancellationToken cancellationToken);

    /// <summary>
    /// Takes back what an import did, at once. People who have handed in shares, consented or been changed since stay as they are, and are
    /// counted by the reason.
    /// </summary>
    Task<MemberImportOutcome> UndoAsync(long id, Actor by, CancellationToken cancellationToken);
}

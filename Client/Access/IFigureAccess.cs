namespace Campaigns.Client;

/// <summary>
/// Whose figures the person or program behind the current request may read. The host binds it to the one check of
/// roles; what it refuses is answered like what does not exist.
/// </summary>
public interface IFigureAccess
{
    /// <summary>Code of the topmost unit the caller reads, shown when the address names none; null when the caller reads none.</summary>
    Task<string?> HomeUnitAsync(CancellationToken cancellationToken);

    /// <summary>Whether the caller may read the figures of a unit and everything below it; false also for a unit that does not exist.</summary>
    Task<bool> MayReadAsync(string unit, CancellationToken cancellationToken);
}

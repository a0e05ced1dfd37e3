namespace Campaigns.Grains;

/// <summary>Keeps the organization.</summary>
public interface IUnitStore
{
    /// <summary>The unit with its history; null when there is none with that code.</summary>
    Task<UnitHistory?> FindAsync(string code, CancellationToken cancellationToken);

    /// <summary>
    /// Decides a change by <see cref="Reorganization"/> and writes it, all or nothing, with the roll-ups of every figure it touches.
    /// Nobody else changes the organization meanwhile, and readers see it as it was before or as it is afterwards.
    /// </summary>
    /// <param name="code">The unit that is asked.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    Task<UnitOutcome> ApplyAsync(string code, UnitChange change, CancellationToken cancellationToken);
}

namespace Campaigns.Grains;

/// <summary>
/// One unit of the organization and what becomes of it. Keyed by its code. A change holds from a local day on: figures earned
/// before it stay where they were earned when they are asked for as it was, and follow the unit when asked for as it is now.
/// </summary>
/// <remarks>
/// A change of one unit needs to know others (a parent must exist, a tree has no rings), so each is decided by
/// <see cref="Reorganization"/> in the transaction that writes it, with the organization held still.
/// </remarks>
public interface IUnitGrain
{
    /// <summary>Opens the unit below another.</summary>
    Task<UnitOutcome> OpenAsync(OpenUnit command, CancellationToken cancellationToken = default);

    /// <summary>Gives it another name from a day on.</summary>
    Task<UnitOutcome> RenameAsync(RenameUnit command, CancellationToken cancellationToken = default);

    /// <summary>Moves it, with everything below it, to another unit above.</summary>
    Task<UnitOutcome> MoveAsync(MoveUnit command, CancellationToken cancellationToken = default);

    /// <summary>
    /// Merges other units into this one: the units below them and their pages come here from that day on, and they are closed.
    /// </summary>
    Task<UnitOutcome> MergeAsync(MergeUnits command, CancellationToken cancellationToken = default);

    /// <summary>Splits new units off it, each with some of the units below it and some of its pages.</summary>
    Task<UnitOutcome> SplitAsync(SplitUnit command, CancellationToken cancellationToken = default);

    /// <summary>Closes it; nothing open may be left in it. What it earned stays with it.</summary>
    Task<UnitOutcome> CloseAsync(CloseUnit command, CancellationToken cancellationToken = default);

    /// <summary>Notes how many it counts from a day on: the denominators of participation.</summary>
    Task<UnitOutcome> CountHeadsAsync(CountHeads command, CancellationToken cancellationToken = default);

    /// <summary>The unit with its history; null when there is none with that code.</summary>
    Task<UnitHistory?> DescribeAsync(CancellationToken cancellationToken = default);
}

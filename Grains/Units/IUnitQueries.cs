namespace Campaigns.Grains;

/// <summary>Reads the organization.</summary>
public interface IUnitQueries
{
    /// <summary>The unit; null when there is none with that code.</summary>
    Task<Unit?> FindAsync(string code, CancellationToken cancellationToken);

    /// <summary>The names of units by code; one that does not exist is missing.</summary>
    Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    /// <summary>The unit at the top of the tree; null before the first set-up.</summary>
    Task<Unit?> RootAsync(CancellationToken cancellationToken);

    /// <summary>Whether a unit is <paramref name="ancestor"/> or below it; false when either does not exist.</summary>
    Task<bool> IsWithinAsync(string code, string ancestor, CancellationToken cancellationToken);

    /// <summary>The units from the root down to this one, both included; empty when it does not exist.</summary>
    Task<IReadOnlyList<Unit>> PathAsync(string code, CancellationToken cancellationToken);

    /// <summary>The direct children, by name in Vietnamese order.</summary>
    Task<IReadOnlyList<Unit>> ChildrenAsync(string code, CancellationToken cancellationToken);
}

/// <summary>A unit of the organization.</summary>
/// <param name="Code">Its code; unique, case-sensitive.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Parent">Code of the unit above; null at the top. Of a unit that was merged: the one it was merged into.</param>
public sealed record Unit(string Code, string Name, string? Parent)
{
    /// <summary>What kind of unit it is.</summary>
    public UnitKind Kind { get; init; }

    /// <summary>Its first day; null when it was there from the beginning.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>The first day on which it is no more; null while it is open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Code of the unit it was merged into; null unless it ended so.</summary>
    public string? MergedInto { get; init; }
}

namespace Campaigns.Grains;

/// <summary>Finds the units that people may mean where a form asks for one.</summary>
public interface IUnitFinder
{
    /// <summary>
    /// Open units of some subtrees, their tops among them. Without words those nearest the tops come first; with words those that are called
    /// exactly so, then the others, by name in Vietnamese order.
    /// </summary>
    /// <param name="tops">Codes of the units at the top of the subtrees.</param>
    /// <param name="search">Fold key (<see cref="FoldedText"/>) of what is looked for in name and code; empty for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<FoundUnits> FindAsync(IReadOnlyList<string> tops, string search, int most, CancellationToken cancellationToken);
}

/// <summary>Units that were found.</summary>
/// <param name="Units">The first of them.</param>
/// <param name="HasMore">Whether there are more.</param>
public sealed record FoundUnits(IReadOnlyList<NamedUnit> Units, bool HasMore);

/// <summary>A unit as people tell it from others.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="ParentName">The name of the unit above; null at the top.</param>
public sealed record NamedUnit(string Code, string Name, string? ParentName)
{
    /// <summary>Whether somebody who types this means the unit by its name.</summary>
    /// <param name="key">The fold key of what was typed.</param>
    public bool IsCalled(string key) => FoldedText.Of(Name) == key;
}

namespace Campaigns.Grains;

/// <summary>A unit as it stands, with everything it has been.</summary>
public sealed record UnitHistory
{
    /// <summary>The unit as it stands now.</summary>
    public required Unit Unit { get; init; }

    /// <summary>What it was called, the latest first; the last one from its beginning.</summary>
    public required IReadOnlyList<UnitName> Names { get; init; }

    /// <summary>Where it stood, the latest first; the last one from its beginning.</summary>
    public required IReadOnlyList<UnitPlace> Places { get; init; }

    /// <summary>Its numbers, the latest first; empty when nobody counted.</summary>
    public required IReadOnlyList<HeadCount> HeadCounts { get; init; }

    /// <summary>Codes of the units it stood below on any day from one on.</summary>
    /// <param name="first">The first day.</param>
    internal HashSet<string> ParentsSince(DateOnly first)
    {
        var parents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in Places) // the latest first
        {
            if (place.Parent is { } parent) parents.Add(parent);
            if (place.From <= first) break;
        }

        return parents;
    }
}

/// <summary>A name and the day from which it holds; <see cref="DateOnly.MinValue"/> for the first.</summary>
public sealed record UnitName(DateOnly From, string Name);

/// <summary>A place in the tree and the day from which it holds; <see cref="DateOnly.MinValue"/> for the first.</summary>
/// <param name="From">The first day.</param>
/// <param name="Parent">Code of the unit above; null at the top.</param>
public sealed record UnitPlace(DateOnly From, string? Parent);

/// <summary>Numbers of a unit with its subtree, and the day from which they hold.</summary>
/// <param name="From">The first day.</param>
/// <param name="Members">Youth-union members; null when unknown.</param>
/// <param name="EligibleUnits">Units that could take part; null when unknown.</param>
public sealed record HeadCount(DateOnly From, long? Members, long? EligibleUnits);

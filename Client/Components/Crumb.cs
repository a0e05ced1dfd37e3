using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>One step of the way down to a page.</summary>
/// <param name="Name">What people see.</param>
/// <param name="Address">Where it leads; null for the page itself.</param>
public sealed record Crumb(string Name, string? Address)
{
    /// <summary>The way through units, each leading to its page.</summary>
    /// <param name="path">The units from the top down.</param>
    /// <param name="addressOf">The page of a unit's code.</param>
    public static IReadOnlyList<Crumb> Of(IEnumerable<Unit> path, Func<string, string> addressOf) =>
        [.. path.Select(unit => new Crumb(unit.Name, addressOf(unit.Code)))];
}

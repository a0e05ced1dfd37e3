using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What may be said of the units around one: those outside of a reader's subtrees have no code there.</summary>
internal static class KnownUnits
{
    /// <summary>Codes of the units that a history names.</summary>
    public static IEnumerable<string?> Around(this UnitHistory history) =>
        [history.Unit.Parent, history.Unit.MergedInto, .. history.Places.Select(place => place.Parent)];

    /// <summary>The code if it is one of those that may be read; otherwise null, as for no unit.</summary>
    public static string? Known(this IReadOnlySet<string> readable, string? code) => code is not null && readable.Contains(code) ? code : null;
}

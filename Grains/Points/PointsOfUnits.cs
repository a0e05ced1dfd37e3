namespace Campaigns.Grains;

/// <summary>
/// Adds points up over a tree of units. A member is capped in every subtree by itself: most share for one unit alone, and what they are worth
/// there they are worth in every unit above; whoever shared for several is reckoned anew wherever these come together.
/// </summary>
/// <param name="parents">The unit above each; null, or one that is missing, at the top.</param>
/// <param name="weights">The weights of the month; null when there are no points.</param>
public sealed class PointsOfUnits(IReadOnlyDictionary<long, long?> parents, PointsWeights? weights)
{
    private readonly Dictionary<long, PointsTally> _own = [];
    private readonly Dictionary<long, PointsTally> _several = [];

    /// <summary>Adds what one member had accepted, by unit.</summary>
    public void Add(IReadOnlyCollection<KeyValuePair<long, long>> accepted)
    {
        if (weights is null) return;
        if (accepted.Count == 1)
        {
            foreach (var (unit, posts) in accepted) Increase(_own, unit, PointsTally.Of(posts, weights));
            return;
        }

        var together = new Dictionary<long, long>();
        foreach (var (unit, posts) in accepted)
        {
            foreach (var above in Upwards(unit)) together[above] = together.GetValueOrDefault(above) + posts;
        }

        foreach (var (unit, posts) in together) Increase(_several, unit, PointsTally.Of(posts, weights));
    }

    /// <summary>What a unit's subtree comes to, for each that anybody shared for.</summary>
    public IReadOnlyDictionary<long, PointsTally> Totals()
    {
        var totals = new Dictionary<long, PointsTally>(_several);
        foreach (var (unit, tally) in _own)
        {
            foreach (var above in Upwards(unit)) Increase(totals, above, tally);
        }

        return totals;
    }

    private static void Increase(Dictionary<long, PointsTally> tallies, long unit, PointsTally by) =>
        tallies[unit] = tallies.GetValueOrDefault(unit) + by;

    private IEnumerable<long> Upwards(long unit)
    {
        for (long? above = unit; above is { } known && parents.TryGetValue(known, out var next); above = next) yield return known;
    }
}

namespace Campaigns.Grains;

/// <summary>What a unit's points are held against: its own earlier months and units of similar size. There is no ranking.</summary>
public static class PointsYardstick
{
    /// <summary>Fewer peers give no yardstick.</summary>
    public const int FewestPeers = 5;

    /// <summary>The nearest so many are taken.</summary>
    public const int MostPeers = 10;

    /// <summary>Fewer earlier months give no yardstick.</summary>
    public const int FewestMonths = 3;

    /// <summary>The latest so many are taken.</summary>
    public const int MostMonths = 6;

    /// <summary>Units further apart in size are no peers.</summary>
    public const int MostTimesAsLarge = 2;

    /// <summary>
    /// The quartiles of the units nearest in size, none of them more than twice as large as the other; null when they are too few.
    /// </summary>
    /// <param name="unit">Row id of the unit, which is not its own peer.</param>
    /// <param name="enrolled">Members enrolled in it; above zero.</param>
    /// <param name="units">
    /// Units beside it that earned points in the same month, each once; none below or above another. Of those at least as large, and of those
    /// smaller, the nearest <see cref="MostPeers"/> are enough, of equally large ones those with the lowest row ids.
    /// </param>
    public static PeerQuartiles? Peers(long unit, long enrolled, IEnumerable<PointsOfUnit> units)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(enrolled);
        var peers = units.Where(other => other.Unit != unit && Distance(other) <= MostTimesAsLarge)
            .OrderBy(Distance).ThenBy(other => other.Unit).Take(MostPeers)
            .Select(other => other.Earned.PerHundred).Order().ToList();
        return peers.Count < FewestPeers ? null : new PeerQuartiles(peers.Count, Quantile(peers, 1), Quantile(peers, 2), Quantile(peers, 3));

        decimal Distance(PointsOfUnit other) => (decimal)Math.Max(enrolled, other.Earned.Enrolled) / Math.Min(enrolled, other.Earned.Enrolled);
    }

    /// <summary>The median of a unit's latest earlier months; null when they are too few.</summary>
    /// <param name="perHundred">Points for each hundred enrolled in months with points, the latest first.</param>
    public static decimal? Usual(IEnumerable<decimal> perHundred)
    {
        var months = perHundred.Take(MostMonths).Order().ToList();
        return months.Count < FewestMonths ? null : Quantile(months, 2);
    }

    // As spreadsheets do it (QUARTILE.INC; Hyndman and Fan 1996, definition 7): on a straight line between the two values beside it.
    private static decimal Quantile(List<decimal> ordered, int quarters)
    {
        var (below, part) = int.DivRem((ordered.Count - 1) * quarters, 4);
        var value = ordered[below];
        if (part > 0) value += (ordered[below + 1] - value) * part / 4;
        return decimal.Round(value, 1, MidpointRounding.AwayFromZero);
    }
}

/// <summary>A unit and its points.</summary>
/// <param name="Unit">Its row id.</param>
/// <param name="Earned">Its points of the month.</param>
public sealed record PointsOfUnit(long Unit, PointsOutcome.Earned Earned);

/// <summary>Points for each hundred enrolled of units of similar size.</summary>
/// <param name="Units">How many units; at least <see cref="PointsYardstick.FewestPeers"/>.</param>
/// <param name="Lower">A quarter of them have at most this.</param>
/// <param name="Median">Half of them have at most this.</param>
/// <param name="Upper">Three quarters of them have at most this.</param>
public sealed record PeerQuartiles(int Units, decimal Lower, decimal Median, decimal Upper);

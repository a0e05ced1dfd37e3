namespace Campaigns.Grains;

/// <summary>A unit's points of a month, without naming anybody.</summary>
public static class UnitPoints
{
    /// <summary>Below so many posts handed in and accepted, points say nothing.</summary>
    public const long FewestPosts = 20;

    /// <summary>Reckons a unit's points of a calendar month.</summary>
    /// <param name="weights">The weights of the month; null when there are no points.</param>
    /// <param name="shares">What the unit's members had accepted in it, of those alone who consent to <see cref="ConsentPurpose.Points"/>.</param>
    /// <param name="enrolled">How many members are enrolled in the unit.</param>
    public static PointsOutcome Of(PointsWeights? weights, PointsTally shares, long enrolled)
    {
        if (weights is null) return new PointsOutcome.Off();
        if (enrolled < ActivityCounts.FewestPersons) return new PointsOutcome.TooFewPersons();
        if (shares.Posts < FewestPosts) return new PointsOutcome.NotEnoughData();
        if (FewPersons.Are(shares.Members)) return new PointsOutcome.TooFewPersons();
        return new PointsOutcome.Earned(shares.Points, enrolled);
    }
}

/// <summary>What members had accepted in a month, added up.</summary>
/// <param name="Members">Members with a share.</param>
/// <param name="Posts">Posts; each counts once for a member.</param>
/// <param name="Points">Their points, each member capped.</param>
public readonly record struct PointsTally(long Members, long Posts, long Points)
{
    /// <summary>Both added up.</summary>
    public static PointsTally operator +(PointsTally one, PointsTally other) =>
        new(one.Members + other.Members, one.Posts + other.Posts, one.Points + other.Points);

    /// <summary>One member's.</summary>
    /// <param name="accepted">How many posts the member had accepted in the month.</param>
    /// <param name="weights">The weights of the month.</param>
    public static PointsTally Of(long accepted, PointsWeights weights) => accepted <= 0 ? default : new(1, accepted, weights.Of(accepted));
}

/// <summary>A unit's points of a month, or why there are none.</summary>
public abstract record PointsOutcome
{
    private PointsOutcome()
    {
    }

    /// <summary>No weights hold in the month.</summary>
    public sealed record Off : PointsOutcome;

    /// <summary>Fewer members than may be shown are enrolled, or had shares: points would tell what single persons did.</summary>
    public sealed record TooFewPersons : PointsOutcome;

    /// <summary>Fewer than <see cref="UnitPoints.FewestPosts"/> posts.</summary>
    public sealed record NotEnoughData : PointsOutcome;

    /// <summary>The points.</summary>
    /// <param name="Points">Their sum.</param>
    /// <param name="Enrolled">Members enrolled in the unit.</param>
    public sealed record Earned(long Points, long Enrolled) : PointsOutcome
    {
        /// <summary>Points for each hundred enrolled, which units of different size are compared by; one decimal, halves away from zero.</summary>
        public decimal PerHundred => decimal.Round(100m * Points / Enrolled, 1, MidpointRounding.AwayFromZero);
    }
}

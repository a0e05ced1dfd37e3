namespace Campaigns.Grains;

/// <summary>A unit's points of a month, without naming anybody.</summary>
public static class UnitPoints
{
    /// <summary>Below so many posts handed in and accepted, points say nothing.</summary>
    public const long FewestPosts = 20;

    /// <summary>Reckons a unit's points of a calendar month.</summary>
    /// <param name="month">Any local day of it.</param>
    /// <param name="shares">
    /// What the unit's members had accepted, of those alone who consent to <see cref="ConsentPurpose.Points"/>. Order does not matter, rows
    /// of other months are left out, several of one member and day add up.
    /// </param>
    /// <param name="enrolled">How many members are enrolled in the unit.</param>
    /// <param name="schedule">The weights.</param>
    public static PointsOutcome Of(DateOnly month, IEnumerable<MemberShares> shares, long enrolled, PointsSchedule schedule)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        if (schedule.On(first) is not { } weights) return new PointsOutcome.Off();
        if (enrolled < ActivityCounts.FewestPersons) return new PointsOutcome.TooFewPersons();

        var days = new Period(first, first.AddMonths(1).AddDays(-1));
        var ofMembers = shares.Where(row => row.Accepted > 0 && days.Contains(row.Day))
            .GroupBy(row => row.Member, row => row.Accepted).Select(rows => rows.Sum()).ToList();
        if (ofMembers.Sum() < FewestPosts) return new PointsOutcome.NotEnoughData();
        if (FewPersons.Are(ofMembers.Count)) return new PointsOutcome.TooFewPersons();
        return new PointsOutcome.Earned(ofMembers.Sum(weights.Of), enrolled);
    }
}

/// <summary>What one member had accepted on a day.</summary>
/// <param name="Member">Tells members apart and says nothing else of them: a hash, never shown.</param>
/// <param name="Day">The local day of handing in.</param>
/// <param name="Accepted">How many posts; each counts once for the member.</param>
public sealed record MemberShares(string Member, DateOnly Day, long Accepted);

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

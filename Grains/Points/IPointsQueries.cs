namespace Campaigns.Grains;

/// <summary>Reads the points of units. There is none of a person, and no list of units by their points.</summary>
public interface IPointsQueries
{
    /// <summary>
    /// The months in which a unit with everything below it could earn points, the latest first and at most <see cref="PointsMonth.MostShown"/>,
    /// the one that runs among them; null when there is no such unit. What the caller may see is checked before.
    /// </summary>
    Task<IReadOnlyList<PointsMonth>?> OfUnitAsync(string unit, CancellationToken cancellationToken);
}

/// <summary>A unit's points of a calendar month.</summary>
/// <param name="Month">Its first local day.</param>
/// <param name="Standing">How final they are.</param>
/// <param name="Outcome">The points, or why there are none.</param>
public sealed record PointsMonth(DateOnly Month, PointsStanding Standing, PointsOutcome Outcome)
{
    /// <summary>How many months are shown.</summary>
    public const int MostShown = 13;

    /// <summary>How many days after its end a month stays open, so that what was handed in on the last ones can be reviewed.</summary>
    public const int DaysToReview = 7;

    /// <summary>What the unit usually earned before, for each hundred enrolled (<see cref="PointsYardstick.Usual"/>); null when that is not told.</summary>
    public decimal? Usual { get; init; }

    /// <summary>What units of similar size beside it earned; null when they are too few, or the month is not closed.</summary>
    public PeerQuartiles? Peers { get; init; }

    /// <summary>The first local day of a day's month.</summary>
    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The local day on which a month is closed: nothing that happens from then on changes its points.</summary>
    public static DateOnly ClosesOn(DateOnly month) => Of(month).AddMonths(1).AddDays(DaysToReview);

    /// <summary>How final the points of a month are that is not closed.</summary>
    public static PointsStanding Open(DateOnly month, DateOnly today) => Of(today) == Of(month) ? PointsStanding.Running : PointsStanding.Provisional;
}

/// <summary>How final the points of a month are.</summary>
public enum PointsStanding
{
    /// <summary>The month is not over.</summary>
    Running = 1,

    /// <summary>The month is over, and links of it can still be reviewed.</summary>
    Provisional = 2,

    /// <summary>They stay as they are, whatever becomes of links, members and units.</summary>
    Closed = 3,
}

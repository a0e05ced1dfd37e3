namespace Campaigns.Grains;

/// <summary>
/// What accepted shares are worth in a unit's points, from a day on. One member's points of a month are
/// <paramref name="PerMember"/> for taking part and <paramref name="PerShare"/> for each share, <paramref name="MemberCap"/> at the most:
/// so many who share a little are worth more than one who shares a lot.
/// </summary>
/// <param name="From">The first local day on which they hold; the first of a month, so that a cap's month knows only one of them.</param>
/// <param name="PerMember">For a member with a share in the month.</param>
/// <param name="PerShare">For each of the member's shares.</param>
/// <param name="MemberCap">The most that one member adds in a month; 0: there are no points.</param>
public sealed record PointsWeights(DateOnly From, int PerMember, int PerShare, int MemberCap)
{
    /// <summary>The largest weight, and cap, there is.</summary>
    public const int Most = 1_000;

    /// <summary>Whether there are no points by them.</summary>
    public bool AreOff => MemberCap == 0;

    /// <summary>No points from a day on.</summary>
    public static PointsWeights Off(DateOnly from) => new(from, 0, 0, 0);

    /// <summary>A member's points of a month.</summary>
    /// <param name="shares">The member's accepted shares of the month; not below zero.</param>
    public long Of(long shares) => shares == 0 ? 0 : (long)Int128.Min(MemberCap, PerMember + (Int128)PerShare * shares);

    /// <summary>Whether they make sense: all zero, or a share is worth something and one share does not reach the cap already.</summary>
    public bool AreSound() =>
        this == Off(From)
        || (PerMember is >= 0 and <= Most && PerShare is > 0 and <= Most && MemberCap is > 0 and <= Most && MemberCap > PerMember + PerShare);
}

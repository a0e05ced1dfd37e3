namespace Campaigns.Grains;

/// <summary>
/// Participation of members: the distinct ones with an accepted share of those enrolled. A member counts once in a unit's subtree, so a
/// unit's figure is not always the sum of those below it.
/// </summary>
/// <param name="Sharing">Distinct members with an accepted share in the period.</param>
/// <param name="Enrolled">
/// Distinct members enrolled on any day of the period. Whoever shared for a unit was enrolled in it that day, wherever the member is now; an
/// erased one counts, as nobody, up to the day of the erasure, so that no figure that was shown changes.
/// </param>
public sealed record Participation(long Sharing, long Enrolled)
{
    /// <summary>Members enrolled without an accepted share: only ever used to hide what would give a few of them away.</summary>
    public long Others => Math.Max(0, Enrolled - Sharing);

    /// <summary>From 0 to 1; null when nobody is enrolled.</summary>
    public double? Rate => Enrolled <= 0 ? null : Math.Min(1, (double)Sharing / Enrolled);
}

/// <summary>Participation of units.</summary>
/// <param name="Active">Units taking part with a post or an accepted share in the period.</param>
/// <param name="TakingPart">Units taking part.</param>
public sealed record UnitParticipation(int Active, int TakingPart)
{
    /// <summary>From 0 to 1; null when no unit takes part.</summary>
    public double? Rate => TakingPart <= 0 ? null : (double)Active / TakingPart;
}

namespace Campaigns.Grains;

/// <summary>
/// Participation of a unit and of what stands below it as readers see it, with the few hidden, and whatever would give them away in this
/// table or in another one that the same readers see (<see cref="ParticipationTree"/>).
/// </summary>
/// <param name="Total">The unit with everything below it.</param>
/// <param name="Units">The units directly below with their subtrees, and the unit by itself if it has members; in the order shown.</param>
public sealed record ParticipationTable(ShownParticipation Total, IReadOnlyList<ShownUnit> Units);

/// <summary>A unit's participation as readers see it.</summary>
/// <param name="Code">The unit's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Participation">What is shown of it.</param>
public sealed record ShownUnit(string Code, string Name, ShownParticipation Participation);

/// <summary>Participation as readers see it.</summary>
/// <param name="Sharing">Distinct members with an accepted share; null when hidden.</param>
/// <param name="Enrolled">Members enrolled; null when hidden.</param>
/// <param name="Rate">From 0 to 1; null when hidden, or when nobody is enrolled.</param>
/// <param name="IsHidden">Whether something is hidden, so that null does not read as "nobody".</param>
public sealed record ShownParticipation(long? Sharing, long? Enrolled, double? Rate, bool IsHidden)
{
    /// <summary>Of a unit in which nobody is enrolled.</summary>
    public static ShownParticipation OfNobody { get; } = new(0, 0, null, IsHidden: false);

    /// <summary>What is shown where something is withheld.</summary>
    public static ShownParticipation Of(Participation people, WithheldParticipation withheld) => new(
        withheld.Sharing ? null : people.Sharing, withheld.Enrolled ? null : people.Enrolled, withheld.Sharing ? null : people.Rate, withheld.Sharing);
}

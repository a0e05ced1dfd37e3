namespace Campaigns.Grains;

/// <summary>Reads who takes part, as numbers that are fit to show: what is hidden never leaves the store's side of this port.</summary>
public interface IParticipationQueries
{
    /// <summary>
    /// The participation of a unit's subtree, as the organization stands now; null when there is no such unit or campaign, or the unit
    /// stands elsewhere than below the one it is seen from. What the caller may see is checked before.
    /// </summary>
    Task<ParticipationReport?> ReportAsync(ParticipationScope scope, CancellationToken cancellationToken);
}

/// <summary>What participation is asked about.</summary>
/// <param name="Unit">Code of the unit whose subtree is meant.</param>
/// <param name="Period">The local days.</param>
public sealed record ParticipationScope(string Unit, Period Period)
{
    /// <summary>Id of a campaign: shares in it, members and units that take part in it. Null for shares in any, and everybody.</summary>
    public string? Campaign { get; init; }

    /// <summary>
    /// Code of the topmost unit above that the reader may read too; null when that is the unit itself. Few persons are hidden from whoever
    /// may see all tables from there on.
    /// </summary>
    public string? SeenFrom { get; init; }
}

/// <summary>Participation of members and of units.</summary>
/// <param name="Members">Members of the subtree, and of each part of it that has any.</param>
/// <param name="Units">
/// Of units, each with everything below it: those that the campaign is given to; without a campaign those directly below;
/// the unit alone where that is none.
/// </param>
/// <param name="Coverage">How far the rosters go that the first is told of.</param>
public sealed record ParticipationReport(ParticipationTable Members, UnitParticipation Units, RosterCoverage Coverage);

/// <summary>How far rosters go: participation says nothing of units that have enrolled nobody.</summary>
/// <param name="WithRoster">Open units directly below, taking part, that have enrolled anybody in their subtree.</param>
/// <param name="Units">Open units directly below that take part.</param>
/// <param name="Counted">Members of the subtree as somebody counted them, on the last day of the period; null when nobody has.</param>
public sealed record RosterCoverage(int WithRoster, int Units, long? Counted);

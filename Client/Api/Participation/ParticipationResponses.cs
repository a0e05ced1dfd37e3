using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Participation of a unit's subtree, as the organization stands now.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Campaign">Id of the campaign; null for shares in any.</param>
/// <param name="From">First local day (Asia/Ho_Chi_Minh), included.</param>
/// <param name="To">Last local day, included.</param>
/// <param name="Members">Members of the subtree, each once.</param>
/// <param name="Units">Units that take part.</param>
/// <param name="Coverage">How far the rosters go that members are counted by.</param>
/// <param name="Below">The same of members for each unit directly below with its subtree, and for the unit's own; those without any are left out.</param>
public sealed record ParticipationResponse(
    string Unit,
    string UnitName,
    string? Campaign,
    DateOnly From,
    DateOnly To,
    MemberParticipationResponse Members,
    UnitParticipationResponse Units,
    RosterCoverageResponse Coverage,
    IReadOnlyList<ParticipationRow> Below)
{
    internal static ParticipationResponse Of(ReachScope scope, ParticipationReport report) => new(
        scope.Unit.Code, scope.Unit.Name, scope.Campaign?.Id, scope.Selection.Period.From, scope.Selection.Period.To,
        MemberParticipationResponse.Of(report.Members.Total),
        new UnitParticipationResponse(report.Units.Active, report.Units.TakingPart, report.Units.Rate),
        new RosterCoverageResponse(report.Coverage.WithRoster, report.Coverage.Units, report.Coverage.Counted),
        [.. report.Members.Units.Select(unit => new ParticipationRow(unit.Code, unit.Name, MemberParticipationResponse.Of(unit.Participation)))]);
}

/// <summary>Participation of members. Fewer than 5 who shared or who did not are hidden, and whatever would give them away.</summary>
/// <param name="Sharing">Distinct members with an accepted share; null when hidden.</param>
/// <param name="Enrolled">Distinct members enrolled on any day of the period; null when hidden.</param>
/// <param name="Rate">From 0 to 1; null when hidden, or when nobody is enrolled.</param>
/// <param name="Hidden">Whether something is hidden.</param>
public sealed record MemberParticipationResponse(long? Sharing, long? Enrolled, double? Rate, bool Hidden)
{
    internal static MemberParticipationResponse Of(ShownParticipation shown) => new(shown.Sharing, shown.Enrolled, shown.Rate, shown.IsHidden);
}

/// <summary>Participation of units.</summary>
/// <param name="Active">Units with a post or an accepted share in their subtree.</param>
/// <param name="TakingPart">Units that the campaign is given to; without a campaign those directly below.</param>
/// <param name="Rate">From 0 to 1; null when there is none.</param>
public sealed record UnitParticipationResponse(int Active, int TakingPart, double? Rate);

/// <summary>How far rosters go.</summary>
/// <param name="WithRoster">Units directly below that have enrolled anybody.</param>
/// <param name="Units">Units directly below that take part.</param>
/// <param name="Counted">Members of the subtree as somebody counted them; null when nobody has.</param>
public sealed record RosterCoverageResponse(int WithRoster, int Units, long? Counted);

/// <summary>The members of a unit below, with its subtree.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">Its members.</param>
public sealed record ParticipationRow(string Unit, string Name, MemberParticipationResponse Members);

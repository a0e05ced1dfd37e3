using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>A selection whose unit and campaign exist and may be seen by the caller.</summary>
/// <param name="Selection">What the address said.</param>
/// <param name="Path">The units from the topmost one the caller reads down to the one shown; never empty.</param>
/// <param name="Campaign">The campaign shown; null for all posts.</param>
/// <param name="Campaigns">The campaigns that may be chosen here.</param>
/// <param name="CampaignGoesDown">Whether the campaign is also one of every unit below; false for one run by a unit below.</param>
public sealed record ReachScope(
    ReachSelection Selection,
    IReadOnlyList<Unit> Path,
    CampaignSummary? Campaign,
    IReadOnlyList<CampaignSummary> Campaigns,
    bool CampaignGoesDown)
{
    /// <summary>The unit shown.</summary>
    public Unit Unit => Path[^1];

    /// <summary>The selection to go on with in a unit below.</summary>
    public ReachSelection Below => CampaignGoesDown ? Selection : Selection with { Campaign = null };

    /// <summary>What to ask the queries.</summary>
    public ReachFilter Filter => new(Unit.Code, Campaign?.Id, Selection.Platform, Selection.Period) { Structure = Selection.Structure };
}

/// <summary>What an address of the figures came to.</summary>
public abstract record ReachOpening
{
    private ReachOpening()
    {
    }

    /// <summary>It may be shown.</summary>
    public sealed record Opened(ReachScope Scope) : ReachOpening;

    /// <summary>Parameters cannot be used; at least one is named.</summary>
    public sealed record Invalid(IReadOnlyList<InvalidParameter> Parameters) : ReachOpening;

    /// <summary>The unit or campaign does not exist, or the caller may not see it; which of them is not told.</summary>
    public sealed record NotFound : ReachOpening;
}

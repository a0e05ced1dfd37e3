namespace Campaigns.Grains;

/// <summary>What of a campaign decides whether a link is taken: little enough to be read with each hand-in.</summary>
/// <param name="State">Where it is in its life.</param>
/// <param name="Period">Its local days.</param>
/// <param name="Platforms">Its platforms; none: all.</param>
public sealed record HandInTerms(CampaignState State, Period Period, IReadOnlyList<Platform> Platforms)
{
    /// <summary>Those of a campaign.</summary>
    public static HandInTerms Of(Campaign campaign) => new(campaign.State, campaign.Plan.Period, campaign.Plan.Platforms);
}

using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Campaigns, as Orleans knows them.</summary>
internal interface IOrleansCampaignGrain : ICampaignGrain, IGrainWithStringKey;

/// <summary>A campaign on Orleans. Placed anywhere: it keeps nothing in memory, and its calls are people's.</summary>
internal sealed class OrleansCampaignGrain(IGrainContext context, CampaignPorts ports, TimeProvider time)
    : CampaignGrain(context.GrainId.Key.ToString()!, ports, time), IOrleansCampaignGrain, IGrainBase
{
    /// <inheritdoc />
    public IGrainContext GrainContext => context;
}

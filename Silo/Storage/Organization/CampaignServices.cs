using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Silo;

/// <summary>Registers campaigns: their grain, what it works with, and what posts follow them.</summary>
internal static class CampaignServices
{
    /// <summary>The campaigns' grain; the rest of what it needs is storage's.</summary>
    public static IServiceCollection AddCampaignGrains(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IHeadCounts, HeadCounts>();
        services.AddSingleton<ICampaignStore, CampaignStore>().AddSingleton<CampaignPorts>();
        return services.AddGrain<ICampaignGrain, CampaignGrain>();
    }

    /// <summary>Lets known posts follow what campaigns become, running with the host.</summary>
    public static IServiceCollection AddLateAttribution(this IServiceCollection services) =>
        services.AddSingleton<LateAttribution>().AddHostedService<AttributionService>();
}

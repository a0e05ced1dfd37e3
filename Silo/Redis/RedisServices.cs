using Campaigns.Client;

namespace Campaigns.Silo;

/// <summary>Registers what the nodes of a cluster share by Redis.</summary>
internal static class RedisServices
{
    /// <summary>News of figures between nodes, and one count of sign-in attempts. Before <c>AddCampaignsAccounts</c>, which fills in the rest.</summary>
    public static IServiceCollection AddRedis(this IServiceCollection services, ClusterSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<RedisLink>().AddHostedService(provider => provider.GetRequiredService<RedisLink>());
        services.AddHostedService<FiguresRelay>();
        services.AddSingleton<IAttemptCounter, RedisAttemptCounter>();
        return services;
    }
}

using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Registers tracked links and their clicks.</summary>
internal static class ClickServices
{
    /// <summary>The links, what counts their clicks, and their queries. Needs <see cref="IDatabase"/>.</summary>
    public static IServiceCollection AddTrackedLinks(this IServiceCollection services)
    {
        services.AddSingleton<ITrackedLinks, TrackedLinkStore>();
        services.AddSingleton<ILinkTargets, KnownTargets>();
        services.AddSingleton<IClickQueries, ClickQueries>();
        services.AddSingleton<ClickMetrics>();
        return services.AddSingleton<IClickRecorder, ClickLedger>();
    }
}

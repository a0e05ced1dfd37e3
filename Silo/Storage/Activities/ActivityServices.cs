using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Registers countable activities.</summary>
internal static class ActivityServices
{
    /// <summary>The grains of activities, their store and their queries. Needs an engine and <see cref="IDatabase"/>.</summary>
    public static IServiceCollection AddActivities(this IServiceCollection services)
    {
        services.AddSingleton<IActivityStore, ActivityStore>();
        services.AddSingleton<IActivityQueries, ActivityQueries>();
        return services.AddGrain<IActivityGrain, ActivityGrain>();
    }
}

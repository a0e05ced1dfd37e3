using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Registers the queries of the figures, with their answers kept.</summary>
internal static class ReachCache
{
    /// <summary>Makes <see cref="IReachQueries"/> and <see cref="IParticipationQueries"/> those of the database, behind a cache. Settings: section <c>ReachCache</c>.</summary>
    public static IServiceCollection AddReachQueries(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReachCacheOptions>()
            .Bind(configuration.GetSection("ReachCache"), binding => binding.ErrorOnUnknownConfiguration = true)
            .Validate(value => value.IsValid(), "ReachCache: KeepFor must not be below zero, and KeepAtMost must be above it.")
            .ValidateOnStart();
        services.AddSingleton<ReachQueries>().AddSingleton<ParticipationQueries>().AddSingleton<AnswerCache>();
        services.AddSingleton<IParticipationQueries, CachedParticipationQueries>();
        return services.AddSingleton<IReachQueries, CachedReachQueries>();
    }
}

using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Registers points: their weights, what units earn, and what closes their months.</summary>
internal static class PointsServices
{
    /// <summary>Points, with answers kept. Needs <see cref="IDatabase"/> and <see cref="AnswerCache"/>.</summary>
    public static IServiceCollection AddPoints(this IServiceCollection services)
    {
        services.AddSingleton<IPointsWeights, PointsWeightsStore>();
        services.AddSingleton<PointsQueries>().AddSingleton<IPointsQueries, CachedPointsQueries>();
        return services.AddSingleton<PointsCloser>().AddHostedService<PointsService>();
    }
}

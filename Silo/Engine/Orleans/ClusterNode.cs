namespace Campaigns.Silo;

/// <summary>Makes the process a node of a cluster: Orleans as its engine, and what nodes tell each other by Redis.</summary>
internal static class ClusterNode
{
    /// <summary>
    /// Adds it. Before whatever calls grains in the background: the host stops its services in reverse order, so callers stop first, then
    /// the engine takes no more calls, then the silo lets its grains finish and leaves the cluster.
    /// </summary>
    /// <exception cref="InputException">A setting is missing or makes no sense.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        var settings = ClusterSettings.From(builder.Configuration);
        builder.UseOrleans(silo => silo.AddOurGrains().Join(settings).AddClusterDashboard());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<OrleansEngine>());
        builder.Services.AddRedis(settings);
    }
}

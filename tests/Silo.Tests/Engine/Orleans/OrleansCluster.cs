using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime.Placement;
using Orleans.TestingHost;

namespace Campaigns.Silo.Tests;

/// <summary>
/// Silos in this process with the probes, set up as in production but for membership and transport, which are in memory. Of two silos,
/// each places the grains it calls first on the other one, so that every call goes from silo to silo.
/// </summary>
internal sealed class OrleansCluster : IRunningEngine
{
    private readonly InProcessTestCluster _cluster;

    private readonly ProbeHomes _homes;

    private OrleansCluster(InProcessTestCluster cluster, ProbeHomes homes) => (_cluster, _homes) = (cluster, homes);

    /// <summary>The silo that tests call from.</summary>
    public InProcessSiloHandle First => _cluster.Silos[0];

    /// <summary>The silo that its grains are on.</summary>
    public InProcessSiloHandle Second => _cluster.Silos[1];

    public IGrains Grains => GrainsOf(First);

    public static async Task<OrleansCluster> StartAsync(ProbeBoard board, short silos, Action<ISiloBuilder>? configure = null)
    {
        var homes = new ProbeHomes();
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.InitializeClientOnDeploy = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddOurGrains().AddOutgoingGrainCallFilter<PlaceOnAnotherSilo>();
            silo.Services.AddSingleton(board).AddSingleton(homes).AddGrain<IProbeGrain, ProbeGrain>().AddGrain<IPickyGrain, PickyGrain>();
            silo.Services.AddHostedService(provider => provider.GetRequiredService<OrleansEngine>());
            configure?.Invoke(silo);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new OrleansCluster(cluster, homes);
    }

    public static IGrains GrainsOf(InProcessSiloHandle silo) => silo.ServiceProvider.GetRequiredService<IGrains>();

    /// <summary>How many probes were made last on a silo.</summary>
    public int ProbesOn(InProcessSiloHandle silo) => _homes.Values.Count(home => home.Equals(silo.SiloAddress));

    public Task KillAsync(InProcessSiloHandle silo) => _cluster.KillSiloAsync(silo);

    public Task StopAsync(InProcessSiloHandle silo) => _cluster.StopSiloAsync(silo);

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private sealed class PlaceOnAnotherSilo(ILocalSiloDetails here, ISiloStatusOracle silos) : IOutgoingGrainCallFilter
    {
        public Task Invoke(IOutgoingGrainCallContext context)
        {
            var other = silos.GetActiveSilos().FirstOrDefault(silo => !silo.Equals(here.SiloAddress));
            if (other is not null) RequestContext.Set(IPlacementDirector.PlacementHintKey, other);
            return context.Invoke();
        }
    }
}

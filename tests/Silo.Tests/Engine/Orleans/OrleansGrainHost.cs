using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>The product's grains on Orleans, on another silo than their callers.</summary>
internal sealed class OrleansGrainHost : IGrainHost
{
    private readonly OrleansCluster _cluster;

    private OrleansGrainHost(OrleansCluster cluster) => _cluster = cluster;

    public IGrains Grains => _cluster.Grains;

    public IGrains Elsewhere => OrleansCluster.GrainsOf(_cluster.Second);

    public static async Task<IGrainHost> StartAsync(GrainSite site)
    {
        var clock = new ShownTime(site.Installation.Clock);
        return new OrleansGrainHost(await OrleansCluster.StartAsync(new ProbeBoard(), silos: 2, silo => site.AddTo(silo.Services, clock)));
    }

    public async Task DeactivateAllAsync()
    {
        var management = _cluster.First.ServiceProvider.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        await management.ForceActivationCollection(TimeSpan.Zero);
        (await management.GetSimpleGrainStatistics())
            .Where(grains => grains.ActivationCount > 0 && grains.GrainType.Contains(nameof(Campaigns), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    /// <summary>Shows the time of a test's clock; whoever waits, as Orleans does, waits in real time.</summary>
    private sealed class ShownTime(ManualClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();
    }
}

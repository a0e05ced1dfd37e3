using Campaigns.Grains;
using Orleans.Configuration;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Writes in a cluster while others hold the database for long, as a reorganization of units does.</summary>
[Collection(OrleansTests.Collection)]
public sealed class LongWriteTests() : StorageSuite(StorageEngine.Sqlite)
{
    private readonly ProbeBoard _board = new();

    [Fact]
    public async Task A_change_that_waits_longer_than_the_time_limit_of_calls_is_made_and_reported()
    {
        var site = new GrainSite(Site);
        await using var cluster = await StartAsync(site);
        var unit = cluster.Grains.Get<IUnitGrain>(Commune);
        site.Database.BeforeWriting = token => _board.WaitForOpeningAsync("write", token);
        var renaming = unit.RenameAsync(new RenameUnit("Đoàn phường", new(2026, 6, 1), Actor.Shell));
        var registering = cluster.Grains.Get<IFanpageGrain>("youtube:UCnew").RegisterAsync(new RegisterFanpage("Trang", Commune));
        await _board.Entered("write");

        await Should.ThrowAsync<TimeoutException>(() => unit.DescribeAsync());
        _board.Open("write");

        (await renaming).ShouldBeOfType<UnitOutcome.Done>().Unit.Unit.Name.ShouldBe("Đoàn phường");
        (await registering).ShouldBeOfType<RegisterOutcome.Registered>();
    }

    private static Task<OrleansCluster> StartAsync(GrainSite site) => OrleansCluster.StartAsync(new ProbeBoard(), silos: 2, silo =>
    {
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(1));
        site.AddTo(silo.Services, site.Installation.Clock);
    });
}

using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace Campaigns.Silo.Tests;

/// <summary>Real pages collected in a cluster, over a platform of the test's own.</summary>
[Collection(OrleansTests.Collection)]
public sealed class LongRoundTests
{
    private static readonly FanpageKey Key = new(Platform.YouTube, "UC1");
    private readonly MemoryPages _pages = new();
    private readonly FakePlatform _youTube = new();
    private readonly ProbeBoard _board = new();

    [Fact]
    public async Task A_round_that_outlasts_the_time_limit_of_calls_is_finished_and_reported()
    {
        await using var cluster = await StartAsync();
        _youTube.BeforeAnswer = (note, token) => note == "account" ? _board.WaitForOpeningAsync(note, token) : Task.CompletedTask;
        var collecting = CollectorOf(cluster).CollectDueAsync(CancellationToken.None);
        await _board.Entered("account");

        await Should.ThrowAsync<TimeoutException>(() => cluster.Grains.Get<IFanpageGrain>(Key.ToString()).DescribeAsync());
        _board.Open("account");

        var round = await collecting;
        (round.Pages, round.Collected, round.Failed).ShouldBe((1, 1, 0));
        _pages.Batches.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_page_due_on_two_nodes_at_once_is_collected_once()
    {
        await using var cluster = await StartAsync();
        _youTube.BeforeAnswer = (note, token) => note == "account" ? _board.WaitForOpeningAsync(note, token) : Task.CompletedTask;
        var here = CollectorOf(cluster).CollectDueAsync(CancellationToken.None);
        await _board.Entered("account");
        var again = OrleansCluster.GrainsOf(cluster.Second).Get<IFanpageGrain>(Key.ToString()).CollectAsync();

        _board.Open("account");

        (await here).Collected.ShouldBe(1);
        (await again).ShouldBeOfType<CollectOutcome.NotDue>();
        _youTube.Calls.Count(call => call == "account").ShouldBe(1);
    }

    [Fact]
    public async Task A_round_whose_collector_gives_up_ends_on_the_other_node_and_keeps_what_was_read()
    {
        await using var cluster = await StartAsync();
        using var stopping = new CancellationTokenSource();
        _youTube.Add("a", TimeProvider.System.GetUtcNow());
        _youTube.BeforeAnswer = (note, token) => note == "account" ? _board.WaitForOpeningAsync(note, token) : Task.CompletedTask;
        var collecting = CollectorOf(cluster).CollectDueAsync(stopping.Token);
        await _board.Entered("account");

        await stopping.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => collecting);
        (await cluster.Grains.Get<IFanpageGrain>(Key.ToString()).DescribeAsync()).ShouldNotBeNull();
        _pages.Snapshots.ShouldHaveSingleItem();
    }

    private static Collector CollectorOf(OrleansCluster cluster) => cluster.First.ServiceProvider.GetRequiredService<Collector>();

    private Task<OrleansCluster> StartAsync()
    {
        _pages.AddDue(Key, TimeProvider.System.GetUtcNow());
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Collector:Enabled", "false")]).Build();
        return OrleansCluster.StartAsync(_board, silos: 2, silo =>
        {
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(1));
            silo.Services.AddSingleton<IFanpageStore>(_pages).AddSingleton<ILedger>(_pages).AddSingleton<IPlatformClient>(_youTube);
            silo.Services.AddCollectingGrains(configuration).AddCollector(configuration);
        });
    }
}

using System.Diagnostics;
using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace Campaigns.Silo.Tests;

/// <summary>What a cluster does when its nodes come and go, and what callers notice of it.</summary>
[Collection(OrleansTests.Collection)]
public sealed class OrleansClusterTests
{
    private const int Keys = 40;
    private readonly ProbeBoard _board = new();

    [Fact]
    public async Task The_test_cluster_does_call_from_silo_to_silo()
    {
        await using var cluster = await OrleansCluster.StartAsync(_board, silos: 2);
        await EachKeyAsync(cluster.Grains);

        cluster.ProbesOn(cluster.Second).ShouldBe(Keys);
        cluster.ProbesOn(cluster.First).ShouldBe(0);
    }

    [Fact]
    public async Task Of_many_first_calls_on_both_nodes_at_once_one_grain_comes_of_each_key()
    {
        await using var cluster = await OrleansCluster.StartAsync(_board, silos: 2);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(call => Task.Run(() =>
            OrleansCluster.GrainsOf(call % 2 == 0 ? cluster.First : cluster.Second).Get<IProbeGrain>($"{call % 5}").AddSlowlyAsync(1))));

        // Orleans may make a second one while both nodes look the first up, but lets no call in to it; so the sums are what counts.
        for (var key = 0; key < 5; key++) (await cluster.Grains.Get<IProbeGrain>($"{key}").TotalAsync()).ShouldBe(40);
    }

    [Fact]
    public async Task When_a_node_dies_its_grains_are_answered_for_elsewhere_and_no_caller_waits_long_or_fails()
    {
        await using var cluster = await OrleansCluster.StartAsync(_board, silos: 2);
        await EachKeyAsync(cluster.Grains);
        var grains = cluster.Grains;
        var first = cluster.First;

        await cluster.KillAsync(cluster.Second);
        var waits = await EachKeyAsync(grains);

        waits.Max().ShouldBeLessThan(CallRetry.GiveUpAfter);
        cluster.ProbesOn(first).ShouldBe(Keys);
    }

    [Fact]
    public async Task A_node_that_leaves_under_load_fails_no_call()
    {
        await using var cluster = await OrleansCluster.StartAsync(_board, silos: 2);
        var (grains, leaving) = (cluster.Grains, cluster.Second);
        using var left = new CancellationTokenSource();
        var load = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var calls = 0;
            // Each key at least once, however slow the machine.
            while (calls < Keys || !left.IsCancellationRequested) await grains.Get<IProbeGrain>($"{calls++ % Keys}").AddSlowlyAsync(1);
        })).ToList();
        await grains.Get<IProbeGrain>("0").KeyAsync();

        await cluster.StopAsync(leaving);
        await EachKeyAsync(grains);
        await left.CancelAsync();

        await Task.WhenAll(load); // every call was answered
    }

    [Fact]
    public async Task A_node_that_leaves_finishes_what_its_grains_have_begun()
    {
        await using var cluster = await OrleansCluster.StartAsync(_board, silos: 2);
        var running = cluster.Grains.Get<IProbeGrain>("a").WaitAsync("gate");
        await _board.Entered("gate");

        var stopping = cluster.StopAsync(cluster.Second);
        _board.Open("gate");

        await running;
        await stopping;
    }

    [Fact]
    public async Task A_node_that_stops_takes_no_new_calls_and_says_so()
    {
        await using var cluster = await OrleansCluster.StartAsync(_board, silos: 1);
        var engine = cluster.First.ServiceProvider.GetRequiredService<OrleansEngine>();
        var running = engine.Get<IProbeGrain>("a").WaitAsync("gate");
        await _board.Entered("gate");

        var stopping = engine.StopAsync(CancellationToken.None);

        await Should.ThrowAsync<EngineStoppedException>(() => engine.Get<IProbeGrain>("b").KeyAsync());
        stopping.IsCompleted.ShouldBeFalse();
        _board.Open("gate");
        await running;
        await stopping;
    }

    [Fact]
    public async Task A_call_that_is_not_answered_ends_in_time()
    {
        await using var cluster = await OrleansCluster.StartAsync(
            _board, silos: 2, silo => silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(1)));
        var begun = Stopwatch.GetTimestamp();

        await Should.ThrowAsync<TimeoutException>(() => cluster.Grains.Get<IProbeGrain>("a").WaitAsync("never opened"));

        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(5));
        _board.Open("never opened");
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_heard_on_the_other_node()
    {
        await using var cluster = await OrleansCluster.StartAsync(_board, silos: 2);
        using var cancellation = new CancellationTokenSource();
        var waiting = cluster.Grains.Get<IProbeGrain>("a").WaitAsync("never opened", cancellation.Token);
        await _board.Entered("never opened");

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        (await cluster.Grains.Get<IProbeGrain>("a").KeyAsync().WaitAsync(TimeSpan.FromSeconds(3))).ShouldBe("a", "it must wait no more");
    }

    private static async Task<IReadOnlyList<TimeSpan>> EachKeyAsync(IGrains grains) =>
        await Task.WhenAll(Enumerable.Range(0, Keys).Select(async key =>
        {
            var begun = Stopwatch.GetTimestamp();
            (await grains.Get<IProbeGrain>($"{key}").KeyAsync()).ShouldBe($"{key}");
            return Stopwatch.GetElapsedTime(begun);
        }));
}

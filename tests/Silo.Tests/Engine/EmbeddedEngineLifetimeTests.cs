using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campaigns.Silo.Tests;

/// <summary>When the embedded engine lets grains go, and how it stops.</summary>
public sealed class EmbeddedEngineLifetimeTests
{
    private readonly ProbeBoard _board = new();

    [Fact]
    public async Task A_grain_idle_for_too_long_is_let_go_and_made_again_when_called()
    {
        await using var host = new EmbeddedHost(_board, options => options.IdleAfter = TimeSpan.FromMinutes(10));
        await host.Probe("a").AddSlowlyAsync(5);
        host.Clock.Advance(TimeSpan.FromMinutes(10));

        await host.Engine.SweepAsync();

        host.Engine.Activations.ShouldBe(0);
        (await host.Probe("a").TotalAsync()).ShouldBe(0);
        _board.Made("a").ShouldBe(2);
        _board.MostAlive.ShouldBe(1);
    }

    [Fact]
    public async Task A_grain_called_meanwhile_stays()
    {
        await using var host = new EmbeddedHost(_board, options => options.IdleAfter = TimeSpan.FromMinutes(10));
        await host.Probe("a").AddSlowlyAsync(5);
        host.Clock.Advance(TimeSpan.FromMinutes(9));
        await host.Probe("a").KeyAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(9));

        await host.Engine.SweepAsync();

        (await host.Probe("a").TotalAsync()).ShouldBe(5);
    }

    [Fact]
    public async Task A_busy_grain_is_never_let_go()
    {
        await using var host = new EmbeddedHost(_board, options => options.IdleAfter = TimeSpan.FromMinutes(10));
        var busy = host.Probe("a").WaitAsync("gate");
        await _board.Entered("gate");
        host.Clock.Advance(TimeSpan.FromDays(1));

        await host.Engine.SweepAsync();

        _board.Open("gate");
        await busy;
        await host.Probe("a").KeyAsync();
        _board.Made("a").ShouldBe(1);
    }

    [Fact]
    public async Task Beyond_the_number_that_may_stay_the_longest_idle_go()
    {
        await using var host = new EmbeddedHost(_board, options => options.KeepAtMost = 2);
        foreach (var key in new[] { "first", "second", "third" })
        {
            await host.Probe(key).AddSlowlyAsync(1);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await host.Engine.SweepAsync();

        host.Engine.Activations.ShouldBe(2);
        (await host.Probe("second").TotalAsync()).ShouldBe(1);
        (await host.Probe("third").TotalAsync()).ShouldBe(1);
        (await host.Probe("first").TotalAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_service_sweeps_as_time_passes_and_stops_the_engine()
    {
        await using var host = new EmbeddedHost(_board, options => options.IdleAfter = TimeSpan.FromMinutes(10));
        var service = host.Services.GetServices<IHostedService>().OfType<EmbeddedEngineService>().Single();
        await host.Probe("a").KeyAsync();
        await service.StartAsync(CancellationToken.None);
        await Eventually(() => host.Clock.WaitingTimers > 0);

        host.Clock.Advance(TimeSpan.FromMinutes(11));

        await Eventually(() => host.Engine.Activations == 0);
        await service.StopAsync(CancellationToken.None);
        await Should.ThrowAsync<EngineStoppedException>(() => host.Probe("a").KeyAsync());
    }

    [Fact]
    public async Task Deactivation_racing_with_calls_loses_none_and_never_makes_two()
    {
        await using var host = new EmbeddedHost(_board, options => options.IdleAfter = TimeSpan.FromTicks(1));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var calls = 0;

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(CallAsync)).Append(Task.Run(SweepAsync)));

        _board.Notes.Count.ShouldBe(calls);
        _board.MostAlive.ShouldBe(1);

        async Task CallAsync()
        {
            while (!Done())
            {
                await host.Probe($"{Interlocked.Increment(ref calls) % 5}").NoteAsync("called");
                host.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        }

        async Task SweepAsync()
        {
            while (!Done()) await host.Engine.SweepAsync();
        }

        bool Done()
        {
            limit.Token.ThrowIfCancellationRequested();
            return _board.Made("0") >= 100;
        }
    }

    [Fact]
    public async Task A_call_that_comes_while_a_grain_is_let_go_waits_and_gets_a_new_one()
    {
        await using var host = new EmbeddedHost(_board, add: services => services.AddGrain<IRelayGrain, SlowToLeaveGrain>());
        await host.Engine.Get<IRelayGrain>("a").WaitThenNoteAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));
        var sweeping = host.Engine.SweepAsync();
        await _board.Entered("leaving");

        var call = host.Engine.Get<IRelayGrain>("a").WaitThenNoteAsync();
        _board.Made("a").ShouldBe(1);
        _board.Open("leaving");
        await Task.WhenAll(call, sweeping);

        _board.Made("a").ShouldBe(2);
        _board.MostAlive.ShouldBe(1);
    }

    [Fact]
    public async Task Cancelling_racing_with_turns_leaves_the_grain_usable()
    {
        await using var host = new EmbeddedHost(_board);

        await Task.WhenAll(Enumerable.Range(0, 2000).Select(call => Task.Run(async () =>
        {
            using var cancellation = new CancellationTokenSource();
            var adding = host.Probe("a").AddSlowlyAsync(1, cancellation.Token);
            if (call % 2 == 0) await cancellation.CancelAsync();
            await adding.ContinueWith(_ => { }, TaskScheduler.Default);
        })));

        (await host.Probe("a").KeyAsync().WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("a");
        (await host.Probe("a").TotalAsync()).ShouldBeInRange(1000, 2000);
    }

    [Fact]
    public async Task Stopping_waits_for_running_turns_and_what_they_call_but_takes_no_new_ones()
    {
        await using var host = new EmbeddedHost(_board, add: services => services.AddGrain<IRelayGrain, RelayGrain>());
        var running = host.Engine.Get<IRelayGrain>("relay").WaitThenNoteAsync();
        await _board.Entered("relay");
        var accepted = host.Probe("b").WaitAsync("relay");

        var stopping = host.Engine.StopAsync(CancellationToken.None);
        await Should.ThrowAsync<EngineStoppedException>(() => host.Probe("c").KeyAsync());
        stopping.IsCompleted.ShouldBeFalse();
        _board.Open("relay");
        await stopping;

        await running;
        await accepted;
        _board.Notes.ShouldBe(["noted by another grain"]);
        host.Engine.Activations.ShouldBe(0);
    }

    [Fact]
    public async Task Stopping_gives_up_on_a_turn_that_does_not_end_and_runs_nothing_after_it()
    {
        await using var host = new EmbeddedHost(_board, options => options.StopWithin = TimeSpan.FromSeconds(5));
        var hanging = host.Probe("a").WaitAsync("gate");
        await _board.Entered("gate");
        var waiting = host.Probe("a").NoteAsync("must not run");
        var stopping = host.Engine.StopAsync(CancellationToken.None);

        host.Clock.Advance(TimeSpan.FromSeconds(5));

        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
        _board.Open("gate");
        await hanging;
        await Should.ThrowAsync<EngineStoppedException>(() => waiting);
        _board.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_grain_that_fails_while_it_is_let_go_is_gone_all_the_same()
    {
        await using var host = new EmbeddedHost(_board, add: services => services.AddGrain<IRelayGrain, StubbornGrain>());
        await host.Engine.Get<IRelayGrain>("a").WaitThenNoteAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));

        await host.Engine.SweepAsync();

        host.Engine.Activations.ShouldBe(0);
    }

    private static async Task Eventually(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public interface IRelayGrain
    {
        Task WaitThenNoteAsync();
    }

    public sealed class RelayGrain(string key, ProbeBoard board, IGrains grains) : IRelayGrain
    {
        public async Task WaitThenNoteAsync()
        {
            await board.WaitForOpeningAsync(key, CancellationToken.None);
            await grains.Get<IProbeGrain>("called by relay").NoteAsync("noted by another grain");
        }
    }

    public sealed class SlowToLeaveGrain : IRelayGrain, IAsyncDisposable
    {
        private readonly string _key;
        private readonly ProbeBoard _board;

        public SlowToLeaveGrain(string key, ProbeBoard board)
        {
            (_key, _board) = (key, board);
            board.Began(key);
        }

        public Task WaitThenNoteAsync() => Task.CompletedTask;

        public async ValueTask DisposeAsync()
        {
            await _board.WaitForOpeningAsync("leaving", CancellationToken.None);
            _board.Ended(_key);
        }
    }

    public sealed class StubbornGrain(string key) : IRelayGrain, IAsyncDisposable
    {
        public Task WaitThenNoteAsync() => Task.CompletedTask;

        public ValueTask DisposeAsync() => throw new InvalidTimeZoneException(key);
    }
}

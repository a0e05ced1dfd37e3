using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>
/// What every engine promises to grains and their callers. A subclass starts the engine with <see cref="ProbeGrain"/> as
/// <see cref="IProbeGrain"/>, <see cref="PickyGrain"/> as <see cref="IPickyGrain"/> and <see cref="Board"/> as a service.
/// </summary>
public abstract class EngineContract : IAsyncLifetime
{
    protected ProbeBoard Board { get; } = new();

    private IRunningEngine Engine { get; set; } = null!; // Set before each test.

    private IGrains Grains => Engine.Grains;

    public async Task InitializeAsync() => Engine = await StartAsync();

    public async Task DisposeAsync() => await Engine.DisposeAsync();

    [Fact]
    public async Task A_grain_knows_the_key_it_was_called_by()
    {
        (await Grains.Get<IProbeGrain>("youtube:UC_x-1").KeyAsync()).ShouldBe("youtube:UC_x-1");
    }

    [Fact]
    public async Task Every_kind_of_task_and_inherited_methods_can_be_called()
    {
        var probe = Grains.Get<IProbeGrain>("a");

        (await probe.AddSlowlyAsync(5)).ShouldBe(5);
        (await probe.TotalAsync()).ShouldBe(5);
        await probe.ClearAsync();
        await probe.NoteAsync("noted");

        (await probe.TotalAsync()).ShouldBe(0);
        Board.Notes.ShouldBe(["noted"]);
        (await probe.InheritedAsync()).ShouldBe("inherited by a");
    }

    [Fact]
    public async Task One_identity_is_one_grain_however_often_it_is_looked_up()
    {
        await Grains.Get<IProbeGrain>("a").AddSlowlyAsync(2);

        (await Grains.Get<IProbeGrain>("a").AddSlowlyAsync(3)).ShouldBe(5);

        Board.Made("a").ShouldBe(1);
    }

    [Fact]
    public async Task Keys_are_case_sensitive_and_interfaces_apart()
    {
        await Grains.Get<IProbeGrain>("a").AddSlowlyAsync(2);

        (await Grains.Get<IProbeGrain>("A").TotalAsync()).ShouldBe(0);
        (await Grains.Get<IPickyGrain>("a").KeyAsync()).ShouldBe("picky a");
    }

    [Fact]
    public async Task A_reference_alone_makes_no_grain()
    {
        _ = Grains.Get<IProbeGrain>("never called");
        await Grains.Get<IProbeGrain>("called").KeyAsync();

        Board.Made("never called").ShouldBe(0);
        Board.Made("called").ShouldBe(1);
    }

    [Fact]
    public async Task A_grain_runs_one_turn_at_a_time()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => Grains.Get<IProbeGrain>("a").AddSlowlyAsync(1))));

        (await Grains.Get<IProbeGrain>("a").TotalAsync()).ShouldBe(200);
    }

    [Fact]
    public async Task A_busy_grain_does_not_hold_up_another()
    {
        var busy = Grains.Get<IProbeGrain>("busy").WaitAsync("gate");
        await Board.Entered("gate");

        (await Grains.Get<IProbeGrain>("free").AddSlowlyAsync(1)).ShouldBe(1);

        busy.IsCompleted.ShouldBeFalse();
        Board.Open("gate");
        await busy;
    }

    [Fact]
    public async Task An_exception_reaches_the_caller_with_its_type_and_text()
    {
        var thrown = await Should.ThrowAsync<InvalidTimeZoneException>(() => Grains.Get<IProbeGrain>("a").FailAsync("of its own"));

        thrown.Message.ShouldBe("of its own");
        thrown.StackTrace.ShouldNotBeNull().ShouldContain(nameof(ProbeGrain.FailAsync));
    }

    [Fact]
    public async Task A_grain_goes_on_after_a_call_that_failed()
    {
        var probe = Grains.Get<IProbeGrain>("a");
        await probe.AddSlowlyAsync(7);
        await Should.ThrowAsync<InvalidTimeZoneException>(() => probe.FailAsync("once"));

        (await probe.TotalAsync()).ShouldBe(7);
    }

    [Fact]
    public async Task A_running_call_sees_its_callers_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Grains.Get<IProbeGrain>("a").WaitAsync("gate", cancellation.Token);
        await Board.Entered("gate");

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
        (await Grains.Get<IProbeGrain>("a").KeyAsync()).ShouldBe("a");
    }

    [Fact]
    public async Task A_call_cancelled_while_it_waits_never_runs()
    {
        using var cancellation = new CancellationTokenSource();
        var probe = Grains.Get<IProbeGrain>("a");
        var busy = probe.WaitAsync("gate");
        await Board.Entered("gate");
        var waiting = probe.NoteAsync("must not run", cancellation.Token);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        Board.Open("gate");
        await busy;
        await probe.NoteAsync("runs");
        Board.Notes.ShouldBe(["runs"]);
    }

    [Fact]
    public async Task A_grain_may_call_others_and_they_others_again()
    {
        (await Grains.Get<IProbeGrain>("a").CallThroughAsync(["b", "c", "d"])).ShouldBe(3);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "b", "a")]
    [InlineData("a", "b", "c", "b")]
    public async Task A_call_cycle_is_refused_and_its_path_named(params string[] path)
    {
        var thrown = await Should.ThrowAsync<GrainCallCycleException>(
            () => Grains.Get<IProbeGrain>(path[0]).CallThroughAsync([.. path.Skip(1)]).WaitAsync(TimeSpan.FromSeconds(20)));

        thrown.Message.ShouldContain(string.Join(" → ", path.Select(key => $"{nameof(IProbeGrain)}({key})")));
        (await Grains.Get<IProbeGrain>(path[0]).KeyAsync()).ShouldBe(path[0]);
    }

    [Fact]
    public async Task The_same_grain_may_be_called_twice_one_after_the_other()
    {
        (await Grains.Get<IProbeGrain>("a").CallThroughAsync(["b"])).ShouldBe(1);

        (await Grains.Get<IProbeGrain>("b").CallThroughAsync(["a"])).ShouldBe(1);
    }

    [Fact]
    public async Task A_grain_that_could_not_be_made_is_tried_afresh()
    {
        Board.FailuresToCome = 1;
        await Should.ThrowAsync<Exception>(() => Grains.Get<IPickyGrain>("a").KeyAsync());

        (await Grains.Get<IPickyGrain>("a").KeyAsync()).ShouldBe("picky a");
    }

    /// <summary>Starts the engine under test.</summary>
    protected abstract Task<IRunningEngine> StartAsync();
}

/// <summary>An engine that runs until it is disposed of.</summary>
public interface IRunningEngine : IAsyncDisposable
{
    /// <summary>The way to its grains.</summary>
    IGrains Grains { get; }
}

using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>What the embedded engine does beyond the contract: order, references, registrations.</summary>
public sealed class EmbeddedEngineTests
{
    private readonly ProbeBoard _board = new();

    public interface IStreamingGrain
    {
        IAsyncEnumerable<int> ReadAsync();
    }

    public interface IBlockingGrain
    {
        int Read();
    }

    public interface IGenericGrain
    {
        Task<T> ReadAsync<T>();
    }

    public interface IPropertyGrain
    {
        Task<int> Value { get; }
    }

    public interface IUnhostedGrain
    {
        Task RunAsync();
    }

    [Fact]
    public async Task Calls_take_their_turns_in_the_order_they_came()
    {
        await using var host = new EmbeddedHost(_board);
        var busy = host.Probe("a").WaitAsync("gate");
        await _board.Entered("gate");
        var waiting = Enumerable.Range(0, 50).Select(number => host.Probe("a").NoteAsync($"{number}")).ToList();

        _board.Open("gate");
        await Task.WhenAll(waiting.Append(busy));

        _board.Notes.ShouldBe(Enumerable.Range(0, 50).Select(number => $"{number}"));
    }

    [Fact]
    public async Task An_exception_thrown_before_the_first_await_is_not_wrapped()
    {
        await using var host = new EmbeddedHost(_board, add: services => services.AddGrain<IUnhostedGrain, ThrowingGrain>());

        await Should.ThrowAsync<InvalidTimeZoneException>(() => host.Engine.Get<IUnhostedGrain>("a").RunAsync());
    }

    [Fact]
    public async Task A_failing_constructor_surfaces_its_own_exception()
    {
        await using var host = new EmbeddedHost(_board);
        _board.FailuresToCome = 1;

        await Should.ThrowAsync<InvalidTimeZoneException>(() => host.Engine.Get<IPickyGrain>("a").KeyAsync());
    }

    [Fact]
    public async Task A_call_left_running_by_a_turn_that_ended_is_no_cycle()
    {
        var spawned = new SpawningGrain.Spawned();
        await using var host = new EmbeddedHost(
            _board, add: services => services.AddSingleton(spawned).AddGrain<IUnhostedGrain, SpawningGrain>());
        await host.Engine.Get<IUnhostedGrain>("a").RunAsync();

        spawned.GoOn.SetResult();

        await spawned.CallBack!.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Every_activation_has_a_scope_of_its_own()
    {
        await using var host = new EmbeddedHost(
            _board, add: services => services.AddScoped<Scoped>().AddGrain<IUnhostedGrain, ScopedGrain>());

        await host.Engine.Get<IUnhostedGrain>("a").RunAsync();
        await host.Engine.Get<IUnhostedGrain>("b").RunAsync();
        await host.Engine.StopAsync(CancellationToken.None);

        _board.Notes.Count(note => note == "scope ended").ShouldBe(2);
    }

    [Fact]
    public async Task A_grain_nobody_registered_and_an_empty_key_are_refused()
    {
        await using var host = new EmbeddedHost(_board);
        var grains = host.Engine;

        Should.Throw<InvalidOperationException>(() => grains.Get<IUnhostedGrain>("a")).Message.ShouldContain(nameof(IUnhostedGrain));
        Should.Throw<ArgumentException>(() => grains.Get<IProbeGrain>(""));
    }

    [Fact]
    public void Methods_that_no_engine_can_call_are_refused_at_registration()
    {
        var services = new ServiceCollection();

        Refusal<IStreamingGrain, StreamingGrain>().ShouldContain("stream");
        Refusal<IBlockingGrain, BlockingGrain>().ShouldContain("must return Task");
        Refusal<IGenericGrain, GenericGrain>().ShouldContain("generic");
        Refusal<IPropertyGrain, PropertyGrain>().ShouldContain("properties");

        string Refusal<TInterface, TGrain>() where TInterface : class where TGrain : class, TInterface =>
            Should.Throw<ArgumentException>(() => services.AddGrain<TInterface, TGrain>()).Message;
    }

    [Fact]
    public void An_interface_is_registered_once_and_its_class_takes_a_key()
    {
        var services = new ServiceCollection();
        services.AddGrain<IProbeGrain, ProbeGrain>();

        Should.Throw<ArgumentException>(() => services.AddGrain<IProbeGrain, ProbeGrain>());
        Should.Throw<InvalidOperationException>(() => services.AddGrain<IUnhostedGrain, KeylessGrain>());
    }

    public sealed class ThrowingGrain(string key) : IUnhostedGrain
    {
        public Task RunAsync() => throw new InvalidTimeZoneException(key);
    }

    public sealed class KeylessGrain : IUnhostedGrain
    {
        public Task RunAsync() => Task.CompletedTask;
    }

    public sealed class SpawningGrain(string key, SpawningGrain.Spawned spawned, IGrains grains) : IUnhostedGrain
    {
        public Task RunAsync()
        {
            spawned.CallBack ??= CallBackLaterAsync();
            return Task.CompletedTask;
        }

        private async Task CallBackLaterAsync()
        {
            await spawned.GoOn.Task;
            await grains.Get<IUnhostedGrain>(key).RunAsync();
        }

        public sealed class Spawned
        {
            public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

            public Task? CallBack { get; set; }
        }
    }

    public sealed class Scoped(ProbeBoard board) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            board.Notes.Enqueue("scope ended");
            return ValueTask.CompletedTask;
        }
    }

    public sealed class ScopedGrain(string key, Scoped scoped, ProbeBoard board) : IUnhostedGrain
    {
        public Task RunAsync()
        {
            board.Notes.Enqueue($"{key} has {scoped.GetType().Name}");
            return Task.CompletedTask;
        }
    }

    public sealed class StreamingGrain(string key) : IStreamingGrain
    {
        public IAsyncEnumerable<int> ReadAsync() => throw new NotSupportedException(key);
    }

    public sealed class BlockingGrain(string key) : IBlockingGrain
    {
        public int Read() => key.Length;
    }

    public sealed class GenericGrain(string key) : IGenericGrain
    {
        public Task<T> ReadAsync<T>() => throw new NotSupportedException(key);
    }

    public sealed class PropertyGrain(string key) : IPropertyGrain
    {
        public Task<int> Value => Task.FromResult(key.Length);
    }
}

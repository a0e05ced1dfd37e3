using System.Collections.Concurrent;
using System.Collections.Frozen;
using Campaigns.Grains;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo;

/// <summary>
/// Runs grains in this process: one activation per identity, one turn at a time. No sockets, no membership, no timers of grains.
/// A turn begins on its caller's thread when the grain is free, else on a pool thread.
/// </summary>
internal sealed partial class EmbeddedEngine : IGrains, IGrainCalls, IAsyncDisposable
{
    private readonly FrozenDictionary<Type, GrainRegistration> _registrations;
    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private readonly CallChain _chain = new();
    private readonly CallGate _gate;
    private readonly Lock _stopLock = new();
    private readonly IServiceScopeFactory _scopes;
    private readonly EmbeddedEngineOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<EmbeddedEngine> _logger;
    private Task? _stop;

    public EmbeddedEngine(
        IEnumerable<GrainRegistration> registrations,
        IServiceScopeFactory scopes,
        IOptions<EmbeddedEngineOptions> options,
        TimeProvider time,
        ILogger<EmbeddedEngine> logger)
    {
        _registrations = registrations.ToFrozenDictionary(registration => registration.Interface);
        (_scopes, _options, _time, _logger) = (scopes, options.Value, time, logger);
        _gate = new CallGate(time);
    }

    /// <summary>How many activations there are.</summary>
    public int Activations => _activations.Count;

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">No grain is registered for the interface.</exception>
    public TGrain Get<TGrain>(string key) where TGrain : class =>
        GrainProxy.Of<TGrain>(this, _registrations.GetValueOrDefault(typeof(TGrain))?.Methods, key);

    /// <summary>Runs one call as a turn of its grain.</summary>
    /// <exception cref="EngineStoppedException">The engine is stopping.</exception>
    /// <exception cref="GrainCallCycleException">The grain waits for this very call.</exception>
    /// <exception cref="OperationCanceledException">The token ended the wait for the turn, and the grain was not called.</exception>
    public async Task<TResult> CallAsync<TResult>(
        GrainId grain, GrainMethod method, Func<object, Task<TResult>> call, CancellationToken cancellationToken)
    {
        _gate.Enter(grain, nested: _chain.InsideTurn);
        try
        {
            _chain.ThrowIfCycle(grain);
            var activation = await EnterAsync(grain, cancellationToken);
            try
            {
                _gate.ThrowIfClosed(grain);
                cancellationToken.ThrowIfCancellationRequested();
                using var turn = _chain.Begin(grain);
                return await call(await activation.GrainAsync());
            }
            finally
            {
                activation.Leave();
            }
        }
        finally
        {
            _gate.Leave();
        }
    }

    /// <summary>Deactivates grains idle for too long, then the longest idle ones beyond the number that may stay.</summary>
    public async Task SweepAsync()
    {
        var now = _time.GetTimestamp();
        var surplus = _activations.Count - _options.KeepAtMost;
        var oldestFirst = _activations.Values.Select(activation => (Activation: activation, activation.LastUsed))
            .OrderBy(entry => entry.LastUsed).ToList();
        foreach (var (activation, lastUsed) in oldestFirst)
        {
            if (surplus <= 0 && _time.GetElapsedTime(lastUsed, now) < _options.IdleAfter) break;
            if (await DeactivateAsync(activation)) surplus--;
        }
    }

    /// <summary>Refuses new calls, waits for those under way, then deactivates every grain that is not held up. Repeating is harmless.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_stopLock) return _stop ??= CloseAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        var unfinished = await _gate.CloseAsync(_options.StopWithin, cancellationToken);
        if (unfinished > 0) Log.Unfinished(_logger, unfinished);
        foreach (var activation in _activations.Values) await DeactivateAsync(activation);
    }

    private async Task<Activation> EnterAsync(GrainId id, CancellationToken cancellationToken)
    {
        while (true)
        {
            var activation = _activations.GetOrAdd(
                id,
                static (id, engine) => new Activation(id, engine._registrations[id.Interface], engine._scopes, engine._time),
                this);
            if (await activation.EnterAsync(cancellationToken)) return activation;

            // Retired between the look-up and the entry. Whoever sees that removes it, so that the next look-up makes a new one.
            Remove(activation);
        }
    }

    /// <summary>
    /// Ends a grain in a turn of its own, so that it overlaps no call. A caller who comes meanwhile waits in the same queue and
    /// gets a new grain there: an identity has one queue at any time, and therefore never two grains.
    /// </summary>
    private async Task<bool> DeactivateAsync(Activation activation)
    {
        if (!activation.TryEnter()) return false;
        try
        {
            using var turn = _chain.Begin(activation.Id);
            await activation.EndGrainAsync();
        }
        catch (Exception exception)
        {
            // The grain is gone either way; nobody waits for this who could act on it.
            Log.DeactivationFailed(_logger, activation.Id.Interface.Name, exception);
        }

        if (!activation.LeaveOrRetire()) return false;
        Remove(activation);
        return true;
    }

    private void Remove(Activation activation) => _activations.TryRemove(KeyValuePair.Create(activation.Id, activation));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A grain of {Grain} failed while it was deactivated")]
        public static partial void DeactivationFailed(ILogger logger, string grain, Exception exception);

        [LoggerMessage(LogLevel.Warning, "Stopped although {Calls} grain calls had not finished")]
        public static partial void Unfinished(ILogger logger, int calls);
    }
}

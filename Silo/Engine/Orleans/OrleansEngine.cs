using System.Collections.Frozen;
using Campaigns.Grains;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Campaigns.Silo;

/// <summary>
/// Reaches grains that Orleans hosts, on this node or another. What callers hold are our references, which call those of Orleans: so
/// that a call cycle is refused instead of timing out, and a call whose node died is repeated.
/// </summary>
internal sealed partial class OrleansEngine : IGrains, IGrainCalls, IHostedService
{
    // The rest of what the host has for stopping is for the grains of this node to finish and to leave.
    private static readonly TimeSpan FinishCallsWithin = TimeSpan.FromSeconds(10);

    private readonly IGrainFactory _factory;
    private readonly CallRetry _retry;
    private readonly CallGate _gate;
    private readonly ILogger<OrleansEngine> _logger;
    private readonly FrozenDictionary<Type, OrleansTwin> _twins;

    public OrleansEngine(
        IGrainFactory factory,
        IEnumerable<GrainRegistration> grains,
        IOptions<GrainTypeOptions> known,
        CallRetry retry,
        TimeProvider time,
        ILogger<OrleansEngine> logger)
    {
        (_factory, _retry, _logger, _gate) = (factory, retry, logger, new CallGate(time));
        _twins = grains.ToFrozenDictionary(grain => grain.Interface, grain => OrleansTwin.Of(grain, known.Value.Interfaces));
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">No grain is registered for the interface.</exception>
    public TGrain Get<TGrain>(string key) where TGrain : class =>
        GrainProxy.Of<TGrain>(this, _twins.GetValueOrDefault(typeof(TGrain))?.Methods, key);

    /// <summary>Makes one call, repeated if its node is lost.</summary>
    /// <exception cref="EngineStoppedException">The node is stopping.</exception>
    /// <exception cref="GrainCallCycleException">The grain waits for this very call.</exception>
    /// <exception cref="TimeoutException">No answer came in time.</exception>
    public async Task<TResult> CallAsync<TResult>(
        GrainId grain, GrainMethod method, Func<object, Task<TResult>> call, CancellationToken cancellationToken)
    {
        // Calls of grains are part of a turn, which must be able to finish while the node drains: Orleans sees to that itself.
        var isOutermost = CallPath.IsEmpty;
        if (isOutermost) _gate.Enter(grain, nested: false);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            CallPath.Enter(grain);
            var reference = _factory.GetGrain(_twins[grain.Interface].Interface, grain.Key);
            return await _retry.CallAsync(grain, method.Method, () => call(reference), cancellationToken);
        }
        finally
        {
            if (isOutermost) _gate.Leave();
        }
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Refuses new calls of this node and waits for those under way. The silo itself stops after it, on its own.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var unfinished = await _gate.CloseAsync(FinishCallsWithin, cancellationToken);
        if (unfinished > 0) Log.Unfinished(_logger, unfinished);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Stopped although {Calls} grain calls had not finished")]
        public static partial void Unfinished(ILogger logger, int calls);
    }
}

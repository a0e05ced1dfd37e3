using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Counts the calls that are under way and closes in two steps: first to new callers, then to everybody.</summary>
internal sealed class CallGate(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _calls;
    private Phase _phase = Phase.Open;

    private enum Phase
    {
        Open,
        Draining,
        Closed,
    }

    /// <summary>Begins a call.</summary>
    /// <param name="grain">Whom it is for; named when it is refused.</param>
    /// <param name="nested">It is part of a turn, which must be able to finish while the engine drains.</param>
    /// <exception cref="EngineStoppedException">The engine is stopping or has stopped.</exception>
    public void Enter(GrainId grain, bool nested)
    {
        lock (_lock)
        {
            if (_phase == Phase.Closed || (_phase == Phase.Draining && !nested)) throw Refusal(grain);
            _calls++;
        }
    }

    /// <summary>Ends a call.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _calls--;
            if (_phase != Phase.Open && _calls == 0) _drained.TrySetResult();
        }
    }

    /// <summary>Refuses a call that got its turn only after the engine gave up waiting for it.</summary>
    /// <exception cref="EngineStoppedException">The engine has stopped.</exception>
    public void ThrowIfClosed(GrainId grain)
    {
        lock (_lock)
            if (_phase == Phase.Closed) throw Refusal(grain);
    }

    /// <summary>Refuses new callers, waits for the calls under way, at most as long as allowed, then refuses everybody.</summary>
    /// <returns>How many calls were still under way when the wait ended; 0 when all had finished.</returns>
    public async Task<int> CloseAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _phase = Phase.Draining;
            if (_calls == 0) _drained.TrySetResult();
        }

        try
        {
            await _drained.Task.WaitAsync(within, time, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            // Either limit means the same: whoever is not done by now is not waited for. The count returned tells.
        }

        lock (_lock)
        {
            _phase = Phase.Closed;
            return _calls;
        }
    }

    private static EngineStoppedException Refusal(GrainId grain) =>
        new($"{grain} cannot be called: the process is stopping. Repeat the call once it is up again.");
}

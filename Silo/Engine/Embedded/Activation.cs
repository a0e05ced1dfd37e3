namespace Campaigns.Silo;

/// <summary>
/// The one place where a grain of an identity lives: a queue for its turns and, once somebody had a turn, the grain. Everything
/// but the queue is touched only by the holder of the turn, so that neither making nor ending a grain can overlap a call.
/// </summary>
internal sealed class Activation(GrainId id, GrainRegistration registration, IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly TurnQueue _turns = new();
    private AsyncServiceScope _scope;
    private object? _grain;
    private long _lastUsed = time.GetTimestamp();

    public GrainId Id => id;

    /// <summary>When a turn last ended, as a timestamp of the clock.</summary>
    public long LastUsed => Volatile.Read(ref _lastUsed);

    /// <summary>Waits for a turn; false when the activation has been retired and another must be looked up.</summary>
    public Task<bool> EnterAsync(CancellationToken cancellationToken) => _turns.EnterAsync(cancellationToken);

    /// <summary>Takes a turn if it is free and nobody waits.</summary>
    public bool TryEnter() => _turns.TryEnter();

    /// <summary>The grain, made if need be. A failure leaves no trace, so that the next turn tries afresh.</summary>
    public async ValueTask<object> GrainAsync()
    {
        if (_grain is not null) return _grain;
        var scope = scopes.CreateAsyncScope();
        try
        {
            _grain = registration.Create(scope.ServiceProvider, id.Key);
            _scope = scope;
            return _grain;
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the turn.</summary>
    public void Leave()
    {
        Volatile.Write(ref _lastUsed, time.GetTimestamp());
        _turns.Leave();
    }

    /// <summary>Ends the grain, not the turn. The next turn makes another.</summary>
    public async Task EndGrainAsync()
    {
        if (_grain is not { } grain) return;
        _grain = null;
        await using var scope = _scope;
        if (grain is IAsyncDisposable asyncDisposable) await asyncDisposable.DisposeAsync();
        else if (grain is IDisposable disposable) disposable.Dispose();
    }

    /// <summary>Ends the turn for good if nobody waits; else hands it on and returns false.</summary>
    public bool LeaveOrRetire() => _turns.LeaveOrClose();
}

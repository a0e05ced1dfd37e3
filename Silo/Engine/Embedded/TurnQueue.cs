namespace Campaigns.Silo;

/// <summary>
/// Lets callers in one at a time, in the order they came. Unlike a <see cref="SemaphoreSlim"/> it promises that order, and it
/// can be closed at a moment when nobody is in or waiting, which is what makes removing an activation safe.
/// </summary>
internal sealed class TurnQueue
{
    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource<bool>> _waiting = [];
    private bool _taken;
    private bool _closed;

    /// <summary>Waits for the turn. True: it is the caller's until <see cref="Leave"/>. False: the queue is closed for good.</summary>
    /// <exception cref="OperationCanceledException">The token ended the wait; the caller has no turn.</exception>
    public Task<bool> EnterAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<bool>(cancellationToken);
        LinkedListNode<TaskCompletionSource<bool>> place;
        lock (_lock)
        {
            if (_closed) return Task.FromResult(false);
            if (!_taken)
            {
                _taken = true;
                return Task.FromResult(true);
            }

            // Continuations must not run inside Leave: the next turn would then run on the stack of the one before.
            place = _waiting.AddLast(new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        return WaitAsync(place, cancellationToken);
    }

    /// <summary>Takes the turn if it is free now and nobody waits for it.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_taken || _closed) return false;
            return _taken = true;
        }
    }

    /// <summary>Gives the turn to the next in line.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (_waiting.First is { } next) HandTo(next);
            else _taken = false;
        }
    }

    /// <summary>Gives the turn to the next in line, or closes the queue if there is none. True when closed.</summary>
    public bool LeaveOrClose()
    {
        lock (_lock)
        {
            if (_waiting.First is { } next) HandTo(next);
            else _closed = true;
            return _closed;
        }
    }

    private void HandTo(LinkedListNode<TaskCompletionSource<bool>> next)
    {
        _waiting.Remove(next);
        next.Value.SetResult(true);
    }

    private async Task<bool> WaitAsync(LinkedListNode<TaskCompletionSource<bool>> place, CancellationToken cancellationToken)
    {
        await using var giveUp = cancellationToken.UnsafeRegister(_ => GiveUp(place, cancellationToken), null);
        return await place.Value.Task;
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource<bool>> place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // Out of the list already: the turn was handed over first, and the caller has to give it back.
            if (place.List is null) return;
            _waiting.Remove(place);
            place.Value.SetCanceled(cancellationToken);
        }
    }
}

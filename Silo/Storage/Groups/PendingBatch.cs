namespace Campaigns.Silo;

/// <summary>A batch in a queue. It can be cancelled until it is taken up, and is finished from then on.</summary>
internal sealed class PendingBatch<TBatch, TReceipt>(TBatch batch)
{
    private const int Waiting = 0;
    private const int Taken = 1;

    private readonly TaskCompletionSource<TReceipt> _receipt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state = Waiting;

    /// <summary>What is to be done.</summary>
    public TBatch Batch { get; } = batch;

    /// <summary>Completes when it is done.</summary>
    public Task<TReceipt> Receipt => _receipt.Task;

    /// <summary>Takes the batch up; false if its caller has left.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>The caller leaves; has no effect once the batch is taken up.</summary>
    public void TryCancel(CancellationToken token)
    {
        if (TryTake()) _receipt.TrySetCanceled(token);
    }

    /// <summary>The batch is done.</summary>
    public void Complete(TReceipt receipt) => _receipt.TrySetResult(receipt);

    /// <summary>The batch is not done.</summary>
    public void Fail(Exception exception) => _receipt.TrySetException(exception);
}

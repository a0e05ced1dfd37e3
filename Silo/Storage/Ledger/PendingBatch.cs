using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A batch in the ledger's queue. It can be cancelled until it is taken up, and is finished from then on.</summary>
internal sealed class PendingBatch(LedgerBatch batch)
{
    private const int Waiting = 0;
    private const int Taken = 1;

    private readonly TaskCompletionSource<LedgerReceipt> _receipt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state = Waiting;

    /// <summary>What is to be written.</summary>
    public LedgerBatch Batch { get; } = batch;

    /// <summary>How much there is to write.</summary>
    public int Size => Batch.Snapshots.Count + Batch.Posts.Count + Batch.Attributions.Count + 1;

    /// <summary>Completes after the commit.</summary>
    public Task<LedgerReceipt> Receipt => _receipt.Task;

    /// <summary>Takes the batch up; false if its caller has left.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>The caller leaves; has no effect once the batch is taken up.</summary>
    public void TryCancel(CancellationToken token)
    {
        if (TryTake()) _receipt.TrySetCanceled(token);
    }

    /// <summary>The batch is committed.</summary>
    public void Complete(LedgerReceipt receipt) => _receipt.TrySetResult(receipt);

    /// <summary>The batch is not written.</summary>
    public void Fail(Exception exception) => _receipt.TrySetException(exception);
}

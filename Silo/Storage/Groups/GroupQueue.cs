using System.Threading.Channels;

namespace Campaigns.Silo;

/// <summary>Callers' batches that wait to be taken up, many at a time. Those of one caller that waits for each keep its order.</summary>
/// <param name="sizeOf">How much work a batch is; above zero.</param>
/// <param name="size">The most that is taken up at a time; a larger batch still goes in whole.</param>
internal sealed class GroupQueue<TBatch, TReceipt>(Func<TBatch, int> sizeOf, int size)
{
    private const int QueueLength = 1_000;

    private readonly Channel<PendingBatch<TBatch, TReceipt>> _queue = Channel.CreateBounded<PendingBatch<TBatch, TReceipt>>(
        new BoundedChannelOptions(QueueLength) { FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Hands in a batch; completes when it is completed.</summary>
    /// <exception cref="OperationCanceledException">The token ended the wait before the batch was taken up.</exception>
    public async Task<TReceipt> AddAsync(TBatch batch, CancellationToken cancellationToken)
    {
        var pending = new PendingBatch<TBatch, TReceipt>(batch);
        await using var registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((PendingBatch<TBatch, TReceipt>)state!).TryCancel(token), pending);
        await _queue.Writer.WriteAsync(pending, cancellationToken);
        return await pending.Receipt;
    }

    /// <summary>Groups of what waits, each one batch or more, until the queue is ended and empty. Several may take from it.</summary>
    public async IAsyncEnumerable<List<PendingBatch<TBatch, TReceipt>>> GroupsAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            if (Gather() is { Count: > 0 } group) yield return group;
        }
    }

    /// <summary>Takes no more; what is queued is still given out.</summary>
    public void End() => _queue.Writer.TryComplete();

    private List<PendingBatch<TBatch, TReceipt>> Gather()
    {
        var group = new List<PendingBatch<TBatch, TReceipt>>();
        for (var gathered = 0; gathered < size && _queue.Reader.TryRead(out var pending);)
        {
            if (!pending.TryTake()) continue;
            group.Add(pending);
            gathered += sizeOf(pending.Batch);
        }

        return group;
    }
}

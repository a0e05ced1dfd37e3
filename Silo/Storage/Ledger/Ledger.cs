using System.Threading.Channels;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// The ledger. Callers' batches queue up and are written many at a time: one commit, and so one wait for the disk, serves all who
/// came while the one before was under way. Batches of one caller that waits for each are written in its order.
/// </summary>
internal sealed partial class Ledger : ILedger, IAsyncDisposable
{
    /// <summary>The most snapshots and posts gathered into one transaction; a larger batch still goes in whole.</summary>
    private const int GroupSize = 10_000;

    private const int QueueLength = 1_000;

    private readonly Channel<PendingBatch> _queue = Channel.CreateBounded<PendingBatch>(
        new BoundedChannelOptions(QueueLength) { FullMode = BoundedChannelFullMode.Wait });

    private readonly IDatabase _database;
    private readonly FiguresFeed _feed;
    private readonly ILogger<Ledger> _logger;
    private readonly Task _writing;

    /// <summary>Starts the writer; the connection is opened with the first batch.</summary>
    public Ledger(IDatabase database, FiguresFeed feed, ILogger<Ledger> logger)
        : this(database, feed, logger, database.LedgerWriters)
    {
    }

    /// <summary>The same with another number of writers.</summary>
    internal Ledger(IDatabase database, FiguresFeed feed, ILogger<Ledger> logger, int writers)
    {
        (_database, _feed, _logger) = (database, feed, logger);
        _writing = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(WriteAsync)));
    }

    /// <inheritdoc />
    public async Task<LedgerReceipt> RecordAsync(LedgerBatch batch, CancellationToken cancellationToken = default)
    {
        var pending = new PendingBatch(batch);
        await using var registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((PendingBatch)state!).TryCancel(token), pending);
        await _queue.Writer.WriteAsync(pending, cancellationToken);
        return await pending.Receipt;
    }

    /// <summary>Writes what is queued, then stops. Batches handed in later are refused.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAsync()
    {
        LedgerWriter? writer = null;
        try
        {
            var group = new List<PendingBatch>();
            while (await _queue.Reader.WaitToReadAsync())
            {
                Gather(group);
                if (group.Count == 0) continue;
                try
                {
                    writer ??= new LedgerWriter(await _database.OpenLedgerAsync(CancellationToken.None), _feed.Clock);
                    await WriteAsync(writer, group);
                }
                catch (Exception exception)
                {
                    // Top of the queue's loop: whatever went wrong, its callers are told and the ledger goes on, on a new connection.
                    Log.WriteFailed(_logger, exception);
                    group.ForEach(pending => pending.Fail(exception));
                    if (writer is not null) await writer.DisposeAsync();
                    writer = null;
                }
            }
        }
        finally
        {
            if (writer is not null) await writer.DisposeAsync();
        }
    }

    private void Gather(List<PendingBatch> group)
    {
        group.Clear();
        for (var size = 0; size < GroupSize && _queue.Reader.TryRead(out var pending);)
        {
            if (!pending.TryTake()) continue;
            group.Add(pending);
            size += pending.Size;
        }
    }

    private async Task WriteAsync(LedgerWriter writer, List<PendingBatch> group)
    {
        try
        {
            Complete(group, await writer.WriteAsync(group.ConvertAll(pending => pending.Batch)));
        }
        catch (Exception exception) when (group.Count > 1 && !_database.IsInTrouble(exception))
        {
            // One batch may be to blame: the others must not suffer for it.
            Log.GroupSplit(_logger, exception, group.Count);
            foreach (var pending in group) await WriteAloneAsync(writer, pending);
        }
    }

    private async Task WriteAloneAsync(LedgerWriter writer, PendingBatch pending)
    {
        try
        {
            Complete([pending], await writer.WriteAsync([pending.Batch]));
        }
        catch (Exception exception)
        {
            Log.WriteFailed(_logger, exception);
            pending.Fail(exception);
        }
    }

    private void Complete(List<PendingBatch> group, IReadOnlyList<LedgerReceipt> receipts)
    {
        // First, so that a caller who asks for figures once its batch is acknowledged gets no answer kept from before it.
        _feed.Publish();
        for (var index = 0; index < group.Count; index++) group[index].Complete(receipts[index]);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A ledger transaction failed and was rolled back")]
        public static partial void WriteFailed(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A ledger transaction of {Batches} batches failed; each is tried alone")]
        public static partial void GroupSplit(ILogger logger, Exception exception, int batches);
    }
}

namespace Campaigns.Silo;

/// <summary>Writes batches in groups, each group in one transaction.</summary>
internal interface IGroupWriter<TBatch, TReceipt> : IAsyncDisposable
{
    /// <summary>Writes the batches, all or none.</summary>
    /// <returns>A receipt for each, in order.</returns>
    Task<IReadOnlyList<TReceipt>> WriteAsync(IReadOnlyList<TBatch> batches);
}

/// <summary>
/// Callers' batches queue up and are written many at a time: one commit, and so one wait for the disk, serves all who came while the one
/// before was under way.
/// </summary>
internal sealed class GroupedWrites<TBatch, TReceipt> : IAsyncDisposable
{
    private readonly GroupQueue<TBatch, TReceipt> _queue;
    private readonly Func<Task<IGroupWriter<TBatch, TReceipt>>> _open;
    private readonly IDatabase _database;
    private readonly FiguresFeed _feed;
    private readonly ILogger _logger;
    private readonly Task _writing;

    /// <summary>Starts the writers; each opens what it writes to with its first batch.</summary>
    public GroupedWrites(GroupSettings<TBatch, TReceipt> settings, int writers, IDatabase database, FiguresFeed feed, ILogger logger)
    {
        (_queue, _open) = (new GroupQueue<TBatch, TReceipt>(settings.SizeOf, settings.Size), settings.Open);
        (_database, _feed, _logger) = (database, feed, logger);
        _writing = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(WriteAsync)));
    }

    /// <summary>Hands in a batch; completes after the commit.</summary>
    /// <exception cref="OperationCanceledException">The token ended the wait before the batch was taken up; nothing of it is written.</exception>
    public Task<TReceipt> WriteAsync(TBatch batch, CancellationToken cancellationToken) => _queue.AddAsync(batch, cancellationToken);

    /// <summary>Writes what is queued, then stops. Batches handed in later are refused.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.End();
        await _writing;
    }

    private async Task WriteAsync()
    {
        IGroupWriter<TBatch, TReceipt>? writer = null;
        try
        {
            await foreach (var group in _queue.GroupsAsync())
            {
                try
                {
                    writer ??= await _open();
                    await WriteAsync(writer, group);
                }
                catch (Exception exception)
                {
                    // Top of the queue's loop: whatever went wrong, its callers are told and the others go on, on a new connection.
                    GroupLog.WriteFailed(_logger, exception);
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

    private async Task WriteAsync(IGroupWriter<TBatch, TReceipt> writer, List<PendingBatch<TBatch, TReceipt>> group)
    {
        try
        {
            Complete(group, await writer.WriteAsync(group.ConvertAll(pending => pending.Batch)));
        }
        catch (Exception exception) when (group.Count > 1 && !_database.IsInTrouble(exception))
        {
            // One batch may be to blame: the others must not suffer for it.
            GroupLog.GroupSplit(_logger, exception, group.Count);
            foreach (var pending in group) await WriteAloneAsync(writer, pending);
        }
    }

    private async Task WriteAloneAsync(IGroupWriter<TBatch, TReceipt> writer, PendingBatch<TBatch, TReceipt> pending)
    {
        try
        {
            Complete([pending], await writer.WriteAsync([pending.Batch]));
        }
        catch (Exception exception)
        {
            GroupLog.WriteFailed(_logger, exception);
            pending.Fail(exception);
        }
    }

    private void Complete(List<PendingBatch<TBatch, TReceipt>> group, IReadOnlyList<TReceipt> receipts)
    {
        // First, so that a caller who asks for figures once its batch is acknowledged gets no answer kept from before it.
        _feed.Publish();
        for (var index = 0; index < group.Count; index++) group[index].Complete(receipts[index]);
    }
}

/// <summary>How batches are grouped and written.</summary>
/// <param name="Open">Opens a writer.</param>
/// <param name="SizeOf">How much there is to write of a batch; above zero.</param>
/// <param name="Size">The most that is gathered into one transaction; a larger batch still goes in whole.</param>
internal sealed record GroupSettings<TBatch, TReceipt>(Func<Task<IGroupWriter<TBatch, TReceipt>>> Open, Func<TBatch, int> SizeOf, int Size);

/// <summary>What a queue of writes logs.</summary>
internal static partial class GroupLog
{
    /// <summary>A transaction failed; its callers were told.</summary>
    [LoggerMessage(Level = LogLevel.Error, Message = "A ledger transaction failed and was rolled back")]
    public static partial void WriteFailed(ILogger logger, Exception exception);

    /// <summary>A transaction of several batches failed.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "A ledger transaction of {Batches} batches failed; each is tried alone")]
    public static partial void GroupSplit(ILogger logger, Exception exception, int batches);
}

using System.Data.Common;

namespace Campaigns.Silo;

/// <summary>
/// Callers' questions queue up and are asked of the store many at a time: one round of statements serves all who came while the one before was
/// under way. Nobody waits for a group to fill.
/// </summary>
internal sealed class GroupedReads<TQuestion, TAnswer> : IAsyncDisposable
{
    private readonly GroupQueue<TQuestion, TAnswer> _queue;
    private readonly GroupReader<TQuestion, TAnswer> _read;
    private readonly IDatabase _database;
    private readonly Task _reading;

    /// <summary>Starts the readers.</summary>
    /// <param name="database">The store.</param>
    /// <param name="queue">Where questions wait.</param>
    /// <param name="read">Answers them.</param>
    /// <param name="readers">How many groups are read side by side.</param>
    public GroupedReads(IDatabase database, GroupQueue<TQuestion, TAnswer> queue, GroupReader<TQuestion, TAnswer> read, int readers)
    {
        (_database, _queue, _read) = (database, queue, read);
        _reading = Task.WhenAll(Enumerable.Range(0, readers).Select(_ => Task.Run(ReadAsync)));
    }

    /// <summary>Asks.</summary>
    /// <exception cref="OperationCanceledException">The token ended the wait before the question was taken up.</exception>
    public Task<TAnswer> ReadAsync(TQuestion question, CancellationToken cancellationToken) => _queue.AddAsync(question, cancellationToken);

    /// <summary>Answers what is queued, then stops. Later questions are refused.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.End();
        await _reading;
    }

    private async Task ReadAsync()
    {
        await foreach (var group in _queue.GroupsAsync())
        {
            try
            {
                await AnswerAsync(group);
            }
            catch (Exception exception) when (group.Count > 1 && !_database.IsInTrouble(exception))
            {
                // One question may be to blame: the others must not suffer for it.
                foreach (var pending in group) await AnswerAloneAsync(pending);
            }
            catch (Exception exception)
            {
                // Top of the queue's loop: whatever went wrong, its callers are told and the others go on.
                group.ForEach(pending => pending.Fail(exception));
            }
        }
    }

    private async Task AnswerAloneAsync(PendingBatch<TQuestion, TAnswer> pending)
    {
        try
        {
            await AnswerAsync([pending]);
        }
        catch (Exception exception)
        {
            pending.Fail(exception);
        }
    }

    private async Task AnswerAsync(List<PendingBatch<TQuestion, TAnswer>> group)
    {
        await using var connection = await _database.OpenAsync();
        var answers = await _read(connection, group.ConvertAll(pending => pending.Batch));
        for (var index = 0; index < group.Count; index++) group[index].Complete(answers[index]);
    }
}

/// <summary>Answers questions on a connection, each in its place.</summary>
internal delegate Task<IReadOnlyList<TAnswer>> GroupReader<in TQuestion, TAnswer>(DbConnection connection, IReadOnlyList<TQuestion> questions);

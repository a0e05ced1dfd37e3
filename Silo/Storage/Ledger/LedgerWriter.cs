using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Writes groups of batches, each group in one transaction.</summary>
internal sealed class LedgerWriter(ILedgerStore store, TimeProvider time) : IGroupWriter<LedgerBatch, LedgerReceipt>
{
    private const int MostAttempts = 5;

    /// <inheritdoc />
    public Task<IReadOnlyList<LedgerReceipt>> WriteAsync(IReadOnlyList<LedgerBatch> batches) =>
        InTransactionAsync<IReadOnlyList<LedgerReceipt>>(LedgerKeys.Of(batches), async (scope, transaction) =>
        {
            var past = transaction.PostsWithAPast(batches);
            if (past.Count > 0) await store.LoadHistoriesAsync(past);
            return [.. batches.Select(transaction.Apply)];
        });

    /// <summary>Thins some posts' snapshots of one past local day.</summary>
    /// <returns>How many snapshots were removed.</returns>
    public Task<int> ThinAsync(DateOnly day, IReadOnlyList<PostKey> posts) =>
        InTransactionAsync(LedgerKeys.Of(posts), async (scope, transaction) =>
        {
            await store.LoadHistoriesAsync([.. scope.Posts.Values]);
            return transaction.Thin(day);
        });

    /// <inheritdoc />
    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async Task<T> InTransactionAsync<T>(LedgerKeys keys, Func<LedgerScope, LedgerTransaction, Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var scope = await store.BeginAsync(keys);
                var transaction = new LedgerTransaction(scope);
                var result = await work(scope, transaction);
                await store.CommitAsync(transaction.Complete(), time.GetUtcNow().ToMicrosecond());
                return result;
            }
            catch (Exception exception)
            {
                await store.RollbackAsync();
                if (attempt == MostAttempts || !store.LostARace(exception)) throw;
            }
        }
    }
}

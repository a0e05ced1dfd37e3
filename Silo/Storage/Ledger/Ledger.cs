using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The ledger: callers' batches share transactions (<see cref="GroupedWrites{TBatch, TReceipt}"/>).</summary>
internal sealed class Ledger : ILedger, IAsyncDisposable
{
    /// <summary>The most snapshots and posts gathered into one transaction.</summary>
    private const int GroupSize = 10_000;

    private readonly GroupedWrites<LedgerBatch, LedgerReceipt> _writes;

    /// <summary>Starts the writers.</summary>
    public Ledger(IDatabase database, FiguresFeed feed, ILogger<Ledger> logger)
        : this(database, feed, logger, database.LedgerWriters)
    {
    }

    /// <summary>The same with another number of writers.</summary>
    internal Ledger(IDatabase database, FiguresFeed feed, ILogger<Ledger> logger, int writers)
    {
        var settings = new GroupSettings<LedgerBatch, LedgerReceipt>(
            async () => new LedgerWriter(await database.OpenLedgerAsync(CancellationToken.None), feed.Clock),
            batch => batch.Snapshots.Count + batch.Posts.Count + batch.Attributions.Count + 1,
            GroupSize);
        _writes = new GroupedWrites<LedgerBatch, LedgerReceipt>(settings, writers, database, feed, logger);
    }

    /// <inheritdoc />
    public Task<LedgerReceipt> RecordAsync(LedgerBatch batch, CancellationToken cancellationToken = default) => _writes.WriteAsync(batch, cancellationToken);

    /// <summary>Writes what is queued, then stops. Batches handed in later are refused.</summary>
    public ValueTask DisposeAsync() => _writes.DisposeAsync();
}

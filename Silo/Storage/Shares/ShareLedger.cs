using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The part of the ledger that keeps what members hand in: callers share transactions (<see cref="GroupedWrites{TBatch, TReceipt}"/>).</summary>
internal sealed class ShareLedger : IShareLedger, IAsyncDisposable
{
    /// <summary>The most shares gathered into one transaction.</summary>
    private const int GroupSize = 2_000;

    private readonly GroupedWrites<ShareBatch, int> _writes;
    private readonly IDatabase _database;

    /// <summary>Starts the writer: one a process, for members seldom wait for the disk together.</summary>
    public ShareLedger(IDatabase database, FiguresFeed feed, ILogger<ShareLedger> logger)
    {
        var settings = new GroupSettings<ShareBatch, int>(
            async () => new ShareWriter(database, await database.OpenAsync(CancellationToken.None)), batch => batch.Size, GroupSize);
        _writes = new GroupedWrites<ShareBatch, int>(settings, writers: 1, database, feed, logger);
        _database = database;
    }

    /// <inheritdoc />
    public Task RecordAsync(HandedInShares shares, CancellationToken cancellationToken = default) =>
        _writes.WriteAsync(new ShareBatch.HandIn(shares), cancellationToken);

    /// <inheritdoc />
    public Task<int> ReviewAsync(ReviewedShares review, CancellationToken cancellationToken = default) =>
        review.Shares.Count == 0 ? Task.FromResult(0) : _writes.WriteAsync(new ShareBatch.Review(review), cancellationToken);

    /// <inheritdoc />
    public Task<int> CheckAsync(CheckedShares check, CancellationToken cancellationToken = default) =>
        check.Found.Count == 0 ? Task.FromResult(0) : _writes.WriteAsync(new ShareBatch.Check(check), cancellationToken);

    /// <inheritdoc />
    public async Task EraseAsync(MemberId member, AuditEntry entry, CancellationToken cancellationToken = default)
    {
        await _writes.WriteAsync(new ShareBatch.Erase(member, entry), cancellationToken);
        await _database.ForgetRemovedAsync(CancellationToken.None); // it is committed: nobody gives up half-way
    }

    /// <summary>Writes what is queued, then stops. What is handed in later is refused.</summary>
    public ValueTask DisposeAsync() => _writes.DisposeAsync();
}

/// <summary>What one caller hands to the ledger of shares.</summary>
internal abstract record ShareBatch
{
    private ShareBatch()
    {
    }

    /// <summary>How much there is to write.</summary>
    public abstract int Size { get; }

    /// <summary>Keeps what a member handed in.</summary>
    public sealed record HandIn(HandedInShares Shares) : ShareBatch
    {
        /// <inheritdoc />
        public override int Size => Shares.Shares.Count + 1;
    }

    /// <summary>Decides on shares.</summary>
    public sealed record Review(ReviewedShares Decision) : ShareBatch
    {
        /// <inheritdoc />
        public override int Size => Decision.Shares.Count + 1;
    }

    /// <summary>Keeps what was found in a recount.</summary>
    public sealed record Check(CheckedShares Result) : ShareBatch
    {
        /// <inheritdoc />
        public override int Size => Result.Found.Count + 1;
    }

    /// <summary>Erases a member.</summary>
    public sealed record Erase(MemberId Member, AuditEntry Entry) : ShareBatch
    {
        /// <inheritdoc />
        public override int Size => 1;
    }
}

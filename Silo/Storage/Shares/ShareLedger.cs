using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The part of the ledger that keeps what members hand in: callers share transactions (<see cref="GroupedWrites{TBatch, TReceipt}"/>).</summary>
internal sealed class ShareLedger : IShareLedger, IShareClearance, IAsyncDisposable
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
        await RemovedData.ForgetAsync(_database, CancellationToken.None); // it is committed: nobody gives up half-way
    }

    /// <inheritdoc />
    public async Task EraseAsync(IReadOnlyCollection<AuditEntry> erasures, CancellationToken cancellationToken)
    {
        // Together, so that they share transactions.
        var members = erasures.Select(entry => (Entry: entry, IsOne: MemberId.TryParse(entry.Subject, out var id), Id: id)).Where(one => one.IsOne);
        await Task.WhenAll(members.Select(one => _writes.WriteAsync(new ShareBatch.Erase(one.Id, one.Entry), cancellationToken)));
    }

    /// <inheritdoc />
    public Task<int> ForgetLinksAsync(
        IReadOnlyCollection<MemberId> members, DateOnly ended, DateTimeOffset now, CancellationToken cancellationToken) =>
        _writes.WriteAsync(new ShareBatch.ForgetLinks(members, ended, now), cancellationToken);

    /// <summary>Takes out shares whose posts are registered pages' own; others among them stay as they are.</summary>
    /// <param name="shares">Row ids of the shares.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many it took out.</returns>
    public Task<int> TakeOutOfficialAsync(IReadOnlyCollection<long> shares, DateTimeOffset at, CancellationToken cancellationToken) =>
        _writes.WriteAsync(new ShareBatch.TakeOutOfficial(shares, at), cancellationToken);

    /// <summary>Writes what is queued, then stops. What is handed in later is refused.</summary>
    public ValueTask DisposeAsync() => _writes.DisposeAsync();
}

/// <summary>What only time removes from shares. What stood in the store's files is left for <see cref="RemovedData"/>.</summary>
internal interface IShareClearance
{
    /// <summary>Erases members, each with its line of the audit log, whose subject is the member.</summary>
    Task EraseAsync(IReadOnlyCollection<AuditEntry> erasures, CancellationToken cancellationToken);

    /// <summary>Takes the links of campaigns that had ended on a local day from members; figures stay.</summary>
    /// <param name="members">The members.</param>
    /// <param name="ended">The day.</param>
    /// <param name="now">When (UTC).</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many links.</returns>
    Task<int> ForgetLinksAsync(IReadOnlyCollection<MemberId> members, DateOnly ended, DateTimeOffset now, CancellationToken cancellationToken);
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

    /// <summary>Takes out shares whose posts are registered pages' own.</summary>
    public sealed record TakeOutOfficial(IReadOnlyCollection<long> Shares, DateTimeOffset At) : ShareBatch
    {
        /// <inheritdoc />
        public override int Size => Shares.Count + 1;
    }

    /// <summary>Erases a member.</summary>
    public sealed record Erase(MemberId Member, AuditEntry Entry) : ShareBatch
    {
        /// <inheritdoc />
        public override int Size => 1;
    }
    /// <summary>Takes the links of campaigns that ended long ago from members.</summary>
    public sealed record ForgetLinks(IReadOnlyCollection<MemberId> Members, DateOnly Ended, DateTimeOffset At) : ShareBatch
    {
        /// <inheritdoc />
        public override int Size => Members.Count * LinksOfOne;

        private const int LinksOfOne = 20; // about; a group is to be of a size that other writers do not notice
    }
}

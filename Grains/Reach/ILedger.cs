namespace Campaigns.Grains;

/// <summary>
/// The only writer of snapshots and of the roll-ups made from them. A batch is written whole or not at all, together with every
/// figure it changes; the task completes after the commit. Delivery may repeat: the same batch twice changes nothing.
/// </summary>
public interface ILedger
{
    /// <summary>Records a batch and tells what became of it.</summary>
    /// <exception cref="OperationCanceledException">The token ended the wait before the batch was taken up; nothing of it is written.</exception>
    Task<LedgerReceipt> RecordAsync(LedgerBatch batch, CancellationToken cancellationToken = default);
}

/// <summary>What one caller hands to the ledger at once.</summary>
public sealed record LedgerBatch
{
    /// <summary>Posts seen, known ones too; recorded before the snapshots, so that both may come together.</summary>
    public IReadOnlyList<SeenPost> Posts { get; init; } = [];

    /// <summary>Counters read. Of two with the same post and instant the later in the list stands.</summary>
    public IReadOnlyList<Snapshot> Snapshots { get; init; } = [];

    /// <summary>Followers read. A gauge: the last reading of a day stands for the day.</summary>
    public IReadOnlyList<FollowerReading> Followers { get; init; } = [];

    /// <summary>Posts that join campaigns or leave them, in this order, after everything else in the batch.</summary>
    public IReadOnlyList<Attribution> Attributions { get; init; } = [];

    /// <summary>Where these figures come from.</summary>
    public required FigureSource Source { get; init; }
}

/// <summary>Where a figure comes from.</summary>
public enum FigureSource
{
    /// <summary>Read from the platform's API.</summary>
    Api = 1,

    /// <summary>From an export of the account's owner or an import of files.</summary>
    Export = 2,

    /// <summary>Declared by a person.</summary>
    Declared = 3,

    /// <summary>Counted by our own tracked links.</summary>
    Clicks = 4,
}

/// <summary>A post as it was found. A known post keeps its page; its words and its publication may change, and what is given as null leaves what is known.</summary>
/// <param name="Key">The post's identity.</param>
/// <param name="Fanpage">The page it belongs to, which must be registered.</param>
/// <param name="PublishedAt">When it was published (UTC); null when unknown.</param>
/// <param name="Kind">The platform's word for its form; null when it has none.</param>
/// <param name="Title">Title or beginning of the text; null when it has none.</param>
/// <param name="Address">Its public address; null when unknown.</param>
public sealed record SeenPost(
    PostKey Key, FanpageKey Fanpage, DateTimeOffset? PublishedAt, string? Kind = null, string? Title = null, Uri? Address = null);

/// <summary>An account's followers at an instant.</summary>
public sealed record FollowerReading(FanpageKey Fanpage, DateTimeOffset ObservedAt, long Followers);

/// <summary>What became of a batch.</summary>
/// <param name="PostsAdded">Posts not known before.</param>
/// <param name="SnapshotsAdded">Snapshots at instants not known before.</param>
/// <param name="SnapshotsReplaced">Snapshots that replaced a different one at the same instant.</param>
/// <param name="SnapshotsUnchanged">Snapshots that were known already.</param>
/// <param name="UnknownFanpages">Indices in <see cref="LedgerBatch.Posts"/> whose page is not registered; left out.</param>
/// <param name="UnknownPosts">Indices in <see cref="LedgerBatch.Snapshots"/> whose post is not known; left out.</param>
public sealed record LedgerReceipt(
    int PostsAdded,
    int SnapshotsAdded,
    int SnapshotsReplaced,
    int SnapshotsUnchanged,
    IReadOnlyList<int> UnknownFanpages,
    IReadOnlyList<int> UnknownPosts)
{
    /// <summary>How many of <see cref="LedgerBatch.Attributions"/> changed something; those of unknown posts and campaigns are left out.</summary>
    public int Attributed { get; init; }
}

namespace Campaigns.Grains;

/// <summary>
/// Reads shares for those who decide on them, for those who may: what the caller may see is checked before. It tells of posts, never of the
/// members who handed them in.
/// </summary>
public interface IShareReviews
{
    /// <summary>One page of the shares of a campaign, the one that has waited longest first. Those of erased members are not among them.</summary>
    Task<PageOf<ListedShare>> ListAsync(ShareFilter filter, CancellationToken cancellationToken);

    /// <summary>
    /// How many shares of a campaign wait for a reviewer in the subtrees of units, by their codes: no more than one above
    /// <see cref="ShareReview.MostCounted"/>, for most pages of a campaign tell it.
    /// </summary>
    Task<int> WaitingAsync(string campaign, IReadOnlyList<string> units, CancellationToken cancellationToken);

    /// <summary>Those of the numbers that are shares of a campaign and of the subtrees of units; also those whose member was erased.</summary>
    Task<IReadOnlySet<long>> WithinAsync(
        string campaign, IReadOnlyList<string> units, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken);
}

/// <summary>Which shares to list.</summary>
/// <param name="Campaign">Id of their campaign.</param>
/// <param name="Units">Codes of the units whose subtrees are meant.</param>
/// <param name="Page">Which page of them.</param>
public sealed record ShareFilter(string Campaign, IReadOnlyList<string> Units, ListPage Page)
{
    /// <summary>Only those in this state.</summary>
    public ShareState State { get; init; } = ShareState.Pending;

    /// <summary>Only those on this platform; null for all.</summary>
    public Platform? Platform { get; init; }

    /// <summary>Only those first handed in on this local day; null for all.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>A share as reviewers see it: a post, and nobody's name.</summary>
/// <param name="Number">Its number, by which it is decided on.</param>
/// <param name="Platform">The platform.</param>
/// <param name="Address">The post's address.</param>
/// <param name="Unit">Code of the unit that earns it.</param>
/// <param name="UnitName">The unit's name.</param>
/// <param name="At">When it was first handed in (UTC).</param>
/// <param name="Attempts">How often it was handed in; above 1 when it was rejected before.</param>
/// <param name="State">How it stands.</param>
public sealed record ListedShare(
    long Number, Platform Platform, Uri Address, string Unit, string UnitName, DateTimeOffset At, int Attempts, ShareState State)
{
    /// <summary>Why it was rejected; null when it was not.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>When somebody decided on it (UTC); null where nobody has, also where a rule accepted it.</summary>
    public DateTimeOffset? DecidedAt { get; init; }
}

namespace Campaigns.Grains;

/// <summary>
/// The only writer of the shares that members hand in and of the figures made from them. What is written is written together with every
/// figure it changes; the task completes after the commit. Delivery may repeat: the same again changes nothing.
/// </summary>
public interface IShareLedger
{
    /// <summary>Keeps what a member handed in. What the member has handed in before stays as it is, unless it was rejected.</summary>
    Task RecordAsync(HandedInShares shares, CancellationToken cancellationToken = default);

    /// <summary>Decides on shares. Those that somebody else has decided on meanwhile, and those of erased members, stay as they are.</summary>
    /// <returns>How many it changed.</returns>
    Task<int> ReviewAsync(ReviewedShares review, CancellationToken cancellationToken = default);

    /// <summary>
    /// Keeps what somebody found of shares that a recount drew, and rejects those that were not found right. What was checked before, and
    /// what the checker may not check, stays as it is.
    /// </summary>
    /// <returns>How many it kept.</returns>
    Task<int> CheckAsync(CheckedShares check, CancellationToken cancellationToken = default);

    /// <summary>
    /// Erases a member with everything that leads to the person or to what was shared; the figures stay. Does nothing for an unknown one.
    /// </summary>
    /// <param name="member">The member.</param>
    /// <param name="entry">What the audit log says of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task EraseAsync(MemberId member, AuditEntry entry, CancellationToken cancellationToken = default);
}

/// <summary>What a member handed in at once.</summary>
/// <param name="Member">The member.</param>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="Unit">Code of the unit that earns it: the member's.</param>
/// <param name="At">When (UTC); it counts on the local day.</param>
/// <param name="Shares">The shares, each post once.</param>
public sealed record HandedInShares(MemberId Member, string Campaign, string Unit, DateTimeOffset At, IReadOnlyList<NewShare> Shares);

/// <summary>A share to keep.</summary>
/// <param name="Post">The post.</param>
/// <param name="Address">Its address.</param>
/// <param name="State">How it begins.</param>
/// <param name="Attempt">Counts how often it was handed in, from 1.</param>
public sealed record NewShare(PostAlias Post, Uri Address, ShareState State, int Attempt = 1);

/// <summary>A decision on shares.</summary>
/// <param name="Campaign">The campaign's id; shares of others are left alone.</param>
/// <param name="Shares">Their numbers.</param>
/// <param name="From">The state in which whoever decides saw them.</param>
/// <param name="Reason">Why they are rejected; null accepts them.</param>
/// <param name="By">Who decides.</param>
/// <param name="At">When (UTC).</param>
public sealed record ReviewedShares(
    string Campaign, IReadOnlyCollection<long> Shares, ShareState From, RejectionReason? Reason, Actor By, DateTimeOffset At);

/// <summary>What somebody found of shares that a recount drew.</summary>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="Recount">The recount's number.</param>
/// <param name="Found">What was found, each share once.</param>
/// <param name="By">Who checked.</param>
/// <param name="At">When (UTC).</param>
public sealed record CheckedShares(string Campaign, long Recount, IReadOnlyCollection<FoundShare> Found, Actor By, DateTimeOffset At);

/// <summary>What was found of a share.</summary>
/// <param name="Share">Its number.</param>
/// <param name="Wrong">Why it is not right; null: it is.</param>
public sealed record FoundShare(long Share, RejectionReason? Wrong);

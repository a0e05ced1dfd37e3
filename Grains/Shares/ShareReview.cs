namespace Campaigns.Grains;

/// <summary>What reviewers decide in one go.</summary>
public static class ShareReview
{
    /// <summary>The most shares that are decided on at a time.</summary>
    public const int MostAtOnce = 200;

    /// <summary>So many waiting shares are told as a number; of more it is only told that there are more.</summary>
    public const int MostCounted = 99;

    /// <summary>Why a reviewer, or a second person in a recount, may reject a share. What is a registered page's the product knows by itself.</summary>
    public static IReadOnlyList<RejectionReason> Reasons { get; } =
        [.. Enum.GetValues<RejectionReason>().Where(reason => reason != RejectionReason.Official)];

    /// <summary>
    /// Whether a decision can be made on shares that stand so. What stands so already is none. It is made on those of them only that may count at all
    /// (<see cref="MayCount"/>).
    /// </summary>
    /// <param name="from">How they stand.</param>
    /// <param name="reason">Why they are rejected; null accepts them.</param>
    public static bool IsPossible(ShareState from, RejectionReason? reason) =>
        reason is null ? from is ShareState.Pending or ShareState.Rejected : from != ShareState.Rejected;

    /// <summary>
    /// Whether what a share's address names can count, however it stands. Which post a short link leads to nobody here can tell: it would be a
    /// second credit for a post that is handed in under its own name too.
    /// </summary>
    public static bool MayCount(PostAliasKind kind) => kind != PostAliasKind.Share;
}

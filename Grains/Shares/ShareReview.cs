namespace Campaigns.Grains;

/// <summary>What reviewers decide in one go.</summary>
public static class ShareReview
{
    /// <summary>The most shares that are decided on at a time.</summary>
    public const int MostAtOnce = 200;

    /// <summary>Why a reviewer may reject a share. That a recount did not find it only a recount says.</summary>
    public static IReadOnlyList<RejectionReason> Reasons { get; } =
        [.. Enum.GetValues<RejectionReason>().Where(reason => reason != RejectionReason.Recount)];

    /// <summary>
    /// Whether a decision can be made on shares that stand so. What stands so already is none, and which post a short link leads to nobody here can tell.
    /// </summary>
    /// <param name="from">How they stand.</param>
    /// <param name="reason">Why they are rejected; null accepts them.</param>
    public static bool IsPossible(ShareState from, RejectionReason? reason) =>
        reason is null ? from is ShareState.Pending or ShareState.Rejected : from != ShareState.Rejected;
}

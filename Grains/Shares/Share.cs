namespace Campaigns.Grains;

/// <summary>How a share that a member handed in stands.</summary>
public enum ShareState
{
    /// <summary>Waits for a reviewer.</summary>
    Pending = 1,

    /// <summary>Counts.</summary>
    Accepted = 2,

    /// <summary>Does not count; the member knows why, and may hand it in again.</summary>
    Rejected = 3,

    /// <summary>A short link: which post it leads to only the platform can tell. Does not count.</summary>
    Unresolvable = 4,
}

/// <summary>Why a reviewer rejects a share. A closed set, so that members read it in their own language.</summary>
public enum RejectionReason
{
    /// <summary>The post cannot be seen by the reviewer: private, or gone.</summary>
    NotVisible = 1,

    /// <summary>It is not of this campaign.</summary>
    NotOfCampaign = 2,

    /// <summary>It is somebody else's post.</summary>
    NotOwn = 3,

    /// <summary>What was shared has been changed so that it says something else.</summary>
    Altered = 4,

    /// <summary>A registered page's own post, which was collected after a member had handed it in: only the product says so.</summary>
    Official = 5,
}

/// <summary>How a post stands that a member has handed in before.</summary>
/// <param name="State">Its state.</param>
/// <param name="Attempts">How often it was handed in, those times when it was a duplicate not counted.</param>
public readonly record struct StandingShare(ShareState State, int Attempts);

/// <summary>Which shares a campaign accepts without a reviewer. It goes by the link alone, so that the order of links never matters.</summary>
/// <param name="Platforms">Those on these platforms; none: every share waits for a reviewer.</param>
public sealed record AcceptanceRule(IReadOnlyList<Platform> Platforms)
{
    /// <summary>Every share waits for a reviewer.</summary>
    public static AcceptanceRule None { get; } = new([]);

    /// <summary>How a share begins. What was rejected once is always looked at again.</summary>
    public ShareState StateOf(PostAlias post, bool wasRejected) =>
        !wasRejected && Platforms.Contains(post.Platform) ? ShareState.Accepted : ShareState.Pending;
}

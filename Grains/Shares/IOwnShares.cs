namespace Campaigns.Grains;

/// <summary>What a member sees of shares: the member's own, and where more can be handed in. Nothing here tells of anybody else.</summary>
public interface IOwnShares
{
    /// <summary>Ids of the launched campaigns that run on a local day and in which a unit takes part, the first to end first.</summary>
    Task<IReadOnlyList<string>> CampaignsAsync(string unit, DateOnly today, CancellationToken cancellationToken);

    /// <summary>One page of what a member handed in, the latest first.</summary>
    Task<PageOf<OwnShare>> ListAsync(MemberId member, ListPage page, CancellationToken cancellationToken);

    /// <summary>The local days from one on, on which a member first handed in something that counts or waits (<see cref="ShareStreak.Keeps"/>).</summary>
    Task<IReadOnlySet<DateOnly>> DaysAsync(MemberId member, DateOnly since, CancellationToken cancellationToken);
}

/// <summary>A share as its member sees it.</summary>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="CampaignName">The campaign's name.</param>
/// <param name="Platform">Where it was shared.</param>
/// <param name="Address">The address that was handed in, in the platform's own spelling; null once it was removed, long after the campaign.</param>
/// <param name="HandedInAt">When it was first handed in (UTC).</param>
/// <param name="State">How it stands.</param>
/// <param name="Reason">Why it was rejected; null when it was not.</param>
/// <param name="Attempts">How often it was handed in, as a rejected one may be again.</param>
public sealed record OwnShare(
    string Campaign, string CampaignName, Platform Platform, Uri? Address, DateTimeOffset HandedInAt, ShareState State, RejectionReason? Reason,
    int Attempts)
{
    /// <summary>By which it is named among the member's shares; it stays when others come.</summary>
    public long Number { get; init; }

    /// <summary>Whether it was rejected and may be handed in again.</summary>
    public bool MayComeAgain => State == ShareState.Rejected && Address is not null && Attempts < HandIn.MostAttempts;
}

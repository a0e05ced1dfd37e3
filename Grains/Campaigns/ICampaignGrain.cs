namespace Campaigns.Grains;

/// <summary>One campaign. Keyed by its id.</summary>
public interface ICampaignGrain
{
    /// <summary>Makes it, as a draft.</summary>
    Task<CampaignOutcome> CreateAsync(CreateCampaign command, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes it, as a draft, out of an earlier one: the same plan with every day moved, and no posts. Units that were merged since are
    /// replaced by those they were merged into, and those that no longer fit are left out.
    /// </summary>
    Task<CampaignOutcome> CopyAsync(CopyCampaign command, CancellationToken cancellationToken = default);

    /// <summary>Lets another plan stand in place of the present one.</summary>
    Task<CampaignOutcome> EditAsync(EditCampaign command, CancellationToken cancellationToken = default);

    /// <summary>Launches, pauses, resumes, closes or archives it. A step to where it stands changes nothing.</summary>
    Task<CampaignOutcome> StepAsync(StepCampaign command, CancellationToken cancellationToken = default);

    /// <summary>
    /// Splits every target over the open units taking part, or over the open children of the one unit that does, by their head-counts on
    /// the campaign's first day.
    /// </summary>
    Task<CampaignOutcome> SplitTargetsAsync(SplitTargets command, CancellationToken cancellationToken = default);

    /// <summary>Adjusts what falls on each of the units that the targets are split over; the shares of a target still add up to it.</summary>
    Task<CampaignOutcome> ShareTargetsAsync(ShareTargets command, CancellationToken cancellationToken = default);

    /// <summary>Says which shares are accepted without a reviewer, from now on; those that wait go on waiting.</summary>
    Task<CampaignOutcome> AcceptSharesAsync(AcceptShares command, CancellationToken cancellationToken = default);

    /// <summary>Lets posts join or leave by hand, all of them or none. What is so already stays so.</summary>
    Task<AttributeOutcome> AttributeAsync(AttributePosts command, CancellationToken cancellationToken = default);

    /// <summary>The campaign as it stands; null when there is none.</summary>
    Task<Campaign?> DescribeAsync(CancellationToken cancellationToken = default);
}

/// <summary>Makes a campaign.</summary>
/// <param name="Unit">Code of the unit that runs it.</param>
/// <param name="Plan">What is written down about it.</param>
/// <param name="By">Who asks for it.</param>
public sealed record CreateCampaign(string Unit, CampaignPlan Plan, Actor By);

/// <summary>Makes a campaign out of another.</summary>
/// <param name="Source">Id of the other.</param>
/// <param name="FirstDay">Its first day; every other day keeps its distance from it.</param>
/// <param name="Name">Its name; null for the other's.</param>
/// <param name="By">Who asks for it.</param>
public sealed record CopyCampaign(string Source, DateOnly FirstDay, string? Name, Actor By);

/// <summary>Changes a campaign.</summary>
/// <param name="Plan">What is to stand from now on.</param>
/// <param name="Version">The version that the change was made on; null to change whatever stands.</param>
/// <param name="By">Who asks for it.</param>
public sealed record EditCampaign(CampaignPlan Plan, long? Version, Actor By);

/// <summary>Takes a campaign to another state.</summary>
public sealed record StepCampaign(CampaignStep Step, Actor By);

/// <summary>Splits a campaign's targets.</summary>
public sealed record SplitTargets(Actor By);

/// <summary>Adjusts how a campaign's targets are split.</summary>
/// <param name="Shares">A share for each unit and target that has one now.</param>
/// <param name="Version">The version that the change was made on; null to change whatever stands.</param>
/// <param name="By">Who asks for it.</param>
public sealed record ShareTargets(IReadOnlyList<TargetShare> Shares, long? Version, Actor By);

/// <summary>Says which shares a campaign accepts without a reviewer.</summary>
/// <param name="Platforms">Those on these platforms; none: every share waits for a reviewer.</param>
/// <param name="Version">The version that the change was made on; null to change whatever stands.</param>
/// <param name="By">Who asks for it.</param>
public sealed record AcceptShares(IReadOnlyList<Platform> Platforms, long? Version, Actor By);

/// <summary>Lets posts join a campaign, or leave it, by hand.</summary>
/// <param name="Posts">The posts; at most <see cref="CampaignLimits.PostsAtOnce"/>.</param>
/// <param name="Joins">Whether they join; false: they leave, and do not join again by themselves.</param>
/// <param name="By">Who asks for it.</param>
public sealed record AttributePosts(IReadOnlyList<PostKey> Posts, bool Joins, Actor By);

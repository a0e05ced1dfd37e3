namespace Campaigns.Grains;

/// <summary>How a campaign's targets stand in the subtree of a unit.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Today">The day it is told for, which is not over.</param>
/// <param name="Gained">What its posts there gained since its first day, up to now: also after its last day, as posts go on being seen.</param>
/// <param name="Targets">Each of its targets. For a unit that has a share, the share; for the campaign's own unit and those above, the whole.</param>
public sealed record CampaignProgress(string Unit, DateOnly Today, Figures Gained, IReadOnlyList<TargetProgress> Targets);

/// <summary>How a target stands.</summary>
/// <param name="Metric">What is counted.</param>
/// <param name="Target">What is to be reached; null where the unit has no share of a target.</param>
/// <param name="Gained">What was reached; null: nobody gave that counter.</param>
/// <param name="Expected">Where it should stand at the beginning of today (<see cref="TargetPace"/>); null without a target.</param>
public sealed record TargetProgress(CampaignMetric Metric, long? Target, long? Gained, long? Expected)
{
    /// <summary>Part of the target reached, 1 for all of it; may be above. Null where either is unknown or the target is 0.</summary>
    public double? Part => Target is > 0 && Gained is { } gained ? (double)gained / Target.Value : null;

    /// <summary>Whether less was reached than should have been; false where either is unknown.</summary>
    public bool IsBehind => Gained is { } gained && gained < Expected;

    /// <summary>How targets stand.</summary>
    /// <param name="plan">The campaign's plan.</param>
    /// <param name="gained">What was gained.</param>
    /// <param name="share">What is to be reached of each target; null where there is no share.</param>
    /// <param name="today">The day, not over.</param>
    public static IReadOnlyList<TargetProgress> Of(CampaignPlan plan, Figures gained, Func<CampaignTarget, long?> share, DateOnly today) =>
    [
        .. from target in plan.Targets
           let goal = share(target)
           select new TargetProgress(
               target.Metric, goal, target.Metric.Of(gained), goal is { } amount ? TargetPace.Expected(amount, plan, today) : null),
    ];
}

/// <summary>How a unit's part of a campaign stands.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Gained">What its posts gained, with those of everything below it.</param>
/// <param name="Targets">Its shares of the targets.</param>
public sealed record UnitProgress(string Unit, string Name, Figures Gained, IReadOnlyList<TargetProgress> Targets);

/// <summary>How a rule of a cadence was kept.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Slots">Its days or weeks up to today, in order.</param>
public sealed record RuleCadence(CadenceRule Rule, IReadOnlyList<CadenceSlot> Slots);

/// <summary>How often a unit kept a campaign's rules.</summary>
/// <param name="Unit">The unit's code; it stands for its subtree.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rules">For each rule in order, how many days or weeks were kept and missed; the open one is in neither.</param>
public sealed record UnitCadence(string Unit, string Name, IReadOnlyList<CadenceCount> Rules);

/// <summary>How often a rule was kept and missed.</summary>
public readonly record struct CadenceCount(int Kept, int Missed);

/// <summary>A post in a campaign.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="Title">Its title; null when it has none.</param>
/// <param name="Address">Its address; null when unknown.</param>
/// <param name="FanpageName">Name of its page.</param>
/// <param name="UnitName">Name of the unit it counts for: the one that had the page on its day.</param>
/// <param name="PublishedAt">When it was published (UTC); null when unknown.</param>
/// <param name="Latest">Its latest values.</param>
/// <param name="How">By what it joined.</param>
/// <param name="JoinedAt">When it joined (UTC); null for posts that joined before this was kept.</param>
public sealed record CampaignPost(
    PostKey Key, string? Title, Uri? Address, string FanpageName, string UnitName, DateTimeOffset? PublishedAt, Counters Latest,
    AttributedBy How, DateTimeOffset? JoinedAt);

/// <summary>A post that joined a campaign, or left it.</summary>
/// <param name="Post">The post.</param>
/// <param name="Title">Its title; null when it has none.</param>
/// <param name="At">When (UTC).</param>
/// <param name="How">By what.</param>
/// <param name="Joined">Whether it joined; false: it left.</param>
public sealed record PostChange(PostKey Post, string? Title, DateTimeOffset At, AttributedBy How, bool Joined);

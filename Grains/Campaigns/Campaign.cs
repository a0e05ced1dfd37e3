namespace Campaigns.Grains;

/// <summary>A campaign as it stands.</summary>
public sealed record Campaign
{
    /// <summary>Its id; unique, part of addresses, never changed.</summary>
    public required string Id { get; init; }

    /// <summary>Code of the unit that runs it.</summary>
    public required string Unit { get; init; }

    /// <summary>What people wrote down about it.</summary>
    public required CampaignPlan Plan { get; init; }

    /// <summary>How far it is.</summary>
    public CampaignState State { get; init; } = CampaignState.Draft;

    /// <summary>Counts its changes, from 1; whoever edits names the one they saw.</summary>
    public long Version { get; init; } = 1;

    /// <summary>When it was first launched (UTC); null before, and for campaigns older than this was kept.</summary>
    public DateTimeOffset? LaunchedAt { get; init; }

    /// <summary>When it was closed (UTC); null before.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The highest number ever given to a content item: a number is never given again, so that a shared link never leads elsewhere.</summary>
    public int ContentNumbers { get; init; }

    /// <summary>How its targets are split; the shares of a metric add up to its target. None for a target that is not split.</summary>
    public IReadOnlyList<TargetShare> Shares { get; init; } = [];

    /// <summary>The platforms whose shares it accepts without a reviewer, each once; none: every share waits for one.</summary>
    public IReadOnlyList<Platform> AcceptedPlatforms { get; init; } = [];

    /// <summary>Whether posts join and leave it by themselves.</summary>
    public bool TakesPosts => State == CampaignState.Launched;
}

/// <summary>How far a campaign is.</summary>
public enum CampaignState
{
    /// <summary>Being prepared: nothing joins it.</summary>
    Draft = 0,

    /// <summary>Runs: posts join it by hashtag and content link.</summary>
    Launched = 1,

    /// <summary>Stands still: posts join by hand only. Those published meanwhile join when it runs again.</summary>
    Paused = 2,

    /// <summary>Over: its posts change by hand only; their figures go on.</summary>
    Closed = 3,

    /// <summary>Over and out of the way: nothing changes but the figures.</summary>
    Archived = 4,
}

/// <summary>A step from one state to another.</summary>
public enum CampaignStep
{
    /// <summary>Draft → launched.</summary>
    Launch,

    /// <summary>Launched → paused.</summary>
    Pause,

    /// <summary>Paused → launched.</summary>
    Resume,

    /// <summary>Launched or paused → closed.</summary>
    Close,

    /// <summary>Closed → archived; also a draft that came to nothing.</summary>
    Archive,
}

/// <summary>What people write down about a campaign.</summary>
public sealed record CampaignPlan
{
    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>The local days it runs.</summary>
    public required Period Period { get; init; }

    /// <summary>Hashtags by which posts join it, as people write them but without <c>#</c>; compared by <see cref="Grains.Hashtags.Normalize"/>.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Its phases in the order of their days; gaps between them are allowed.</summary>
    public IReadOnlyList<CampaignPhase> Phases { get; init; } = [];

    /// <summary>How often a unit is to post.</summary>
    public IReadOnlyList<CadenceRule> Cadence { get; init; } = [];

    /// <summary>What there is to share, in the order people see it.</summary>
    public IReadOnlyList<ContentItem> Content { get; init; } = [];

    /// <summary>The platforms it runs on; none: all.</summary>
    public IReadOnlyList<Platform> Platforms { get; init; } = [];

    /// <summary>
    /// Codes of the units taking part, each with its subtree, none within another, in ordinal order; none: the subtree of the unit that runs
    /// it.
    /// </summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>What it is to reach, each metric once, in the order of <see cref="CampaignMetrics.All"/>.</summary>
    public IReadOnlyList<CampaignTarget> Targets { get; init; } = [];

    /// <summary>A line that members may put below what they share; null for none.</summary>
    public string? Disclosure { get; init; }
}

/// <summary>A part of a campaign's days.</summary>
/// <param name="Name">The name people see.</param>
/// <param name="Period">Its local days, within the campaign's.</param>
/// <param name="Share">Percent of each target that falls on it; all phases have one and they add up to 100, or none has.</param>
public sealed record CampaignPhase(string Name, Period Period, int? Share = null);

/// <summary>How often a unit, with everything below it, is to post in the campaign.</summary>
/// <param name="Posts">At least so many posts; above zero.</param>
/// <param name="Per">In each such stretch of time.</param>
/// <param name="Name">What people call it ("one good story a day"); null for nothing beyond the numbers.</param>
public sealed record CadenceRule(int Posts, CadencePer Per, string? Name = null);

/// <summary>A stretch of time that a cadence goes by.</summary>
public enum CadencePer
{
    /// <summary>A local day.</summary>
    Day = 1,

    /// <summary>An ISO week, Monday to Sunday, of local days.</summary>
    Week = 2,
}

/// <summary>Something to share.</summary>
/// <param name="Number">Its number within the campaign, which stays; 0 for one that has none yet.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Text">The text to share; null for none.</param>
/// <param name="Link">The address to share; posts that carry it join the campaign. Null for none.</param>
/// <param name="Platforms">Where it is meant to be shared; none: everywhere.</param>
public sealed record ContentItem(int Number, string Title, string? Text, Uri? Link, IReadOnlyList<Platform> Platforms);

/// <summary>What a campaign is to reach over all its days.</summary>
/// <param name="Metric">What is counted.</param>
/// <param name="Amount">How much; above zero.</param>
public sealed record CampaignTarget(CampaignMetric Metric, long Amount);

/// <summary>A unit's share of a target.</summary>
/// <param name="Metric">What is counted.</param>
/// <param name="Unit">The unit's code; its subtree is meant.</param>
/// <param name="Amount">How much of the target; 0 for a unit without members.</param>
public sealed record TargetShare(CampaignMetric Metric, string Unit, long Amount);

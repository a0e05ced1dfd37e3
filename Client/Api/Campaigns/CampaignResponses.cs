using System.Text.Json.Serialization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>A campaign in a list.</summary>
public sealed record CampaignRow(
    string Id, string Name, string Unit, string UnitName, CampaignState State, DateOnly From, DateOnly To, string? Hashtag, long? Posts)
{
    internal static CampaignRow Of(CampaignSummary campaign) => new(
        campaign.Id, campaign.Name, campaign.Unit, campaign.UnitName, campaign.State, campaign.Period.From, campaign.Period.To, campaign.Hashtag,
        campaign.Posts);
}

/// <summary>A page of campaigns.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="Size">At most so many rows a page.</param>
/// <param name="Campaigns">The page's rows.</param>
public sealed record CampaignListResponse(int Total, int Page, int Size, IReadOnlyList<CampaignRow> Campaigns);

/// <summary>A campaign as it stands.</summary>
public sealed record CampaignResponse
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Code of the unit that runs it.</summary>
    public required string Unit { get; init; }

    /// <summary>draft, launched, paused, closed or archived.</summary>
    public required CampaignState State { get; init; }

    /// <summary>Its version, to be named by whoever changes it.</summary>
    public required long Version { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>The first local day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last local day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Hashtags by which posts join, without <c>#</c>.</summary>
    public required IReadOnlyList<string> Hashtags { get; init; }

    /// <summary>Phases in the order of their days.</summary>
    public required IReadOnlyList<PhaseResponse> Phases { get; init; }

    /// <summary>How often a unit is to post.</summary>
    public required IReadOnlyList<CadenceRule> Cadence { get; init; }

    /// <summary>What there is to share.</summary>
    public required IReadOnlyList<ContentItem> Content { get; init; }

    /// <summary>Platforms; empty: all.</summary>
    public required IReadOnlyList<Platform> Platforms { get; init; }

    /// <summary>Units taking part; empty: the subtree of the unit that runs it.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>What it is to reach, and how that is split.</summary>
    public required IReadOnlyList<TargetResponse> Targets { get; init; }

    /// <summary>A line that members may put below what they share; null for none.</summary>
    public required string? Disclosure { get; init; }

    /// <summary>The platforms whose shares it accepts without a reviewer.</summary>
    public required IReadOnlyList<Platform> AcceptedPlatforms { get; init; }

    /// <summary>When it was first launched (UTC); null before.</summary>
    public required DateTimeOffset? LaunchedAt { get; init; }

    /// <summary>When it was closed (UTC); null before.</summary>
    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>
    /// Of a copy: the units that the other campaign names and this one cannot, because the organization has changed, each with the one that
    /// takes part in its place. Absent where there are none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<UnitGone>? UnitsGone { get; init; }

    internal static CampaignResponse Of(Campaign campaign) => new()
    {
        Id = campaign.Id,
        Unit = campaign.Unit,
        State = campaign.State,
        Version = campaign.Version,
        Name = campaign.Plan.Name,
        From = campaign.Plan.Period.From,
        To = campaign.Plan.Period.To,
        Hashtags = campaign.Plan.Hashtags,
        Phases = [.. campaign.Plan.Phases.Select(phase => new PhaseResponse(phase.Name, phase.Period.From, phase.Period.To, phase.Share))],
        Cadence = campaign.Plan.Cadence,
        Content = campaign.Plan.Content,
        Platforms = campaign.Plan.Platforms,
        Units = campaign.Plan.Units,
        Targets = TargetResponse.Of(campaign),
        Disclosure = campaign.Plan.Disclosure,
        AcceptedPlatforms = campaign.AcceptedPlatforms,
        LaunchedAt = campaign.LaunchedAt,
        ClosedAt = campaign.ClosedAt,
    };
}

/// <summary>A phase.</summary>
public sealed record PhaseResponse(string Name, DateOnly From, DateOnly To, int? Share);

/// <summary>A target and how it is split.</summary>
/// <param name="Metric">What is counted.</param>
/// <param name="Amount">How much.</param>
/// <param name="Shares">What falls on each unit; adds up to the target. Empty where it is not split.</param>
public sealed record TargetResponse(CampaignMetric Metric, long Amount, IReadOnlyList<UnitShare> Shares)
{
    internal static IReadOnlyList<TargetResponse> Of(Campaign campaign) =>
        [.. campaign.Plan.Targets.Select(target => new TargetResponse(
            target.Metric, target.Amount,
            [.. campaign.Shares.Where(share => share.Metric == target.Metric).Select(share => new UnitShare(share.Unit, share.Amount))]))];
}

/// <summary>How a campaign stands in a unit's subtree, and unit by unit below it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Today">The local day it is told for, which is not over.</param>
/// <param name="Targets">Each target: what is to be reached, what was, and where it should stand at the beginning of today.</param>
/// <param name="Units">The same for each unit that targets are split over, or for the units directly below.</param>
/// <param name="Recount">What the unit's last finished recount says of its accepted shares; null when there is none.</param>
public sealed record ProgressResponse(
    string Unit, DateOnly Today, IReadOnlyList<TargetProgressRow> Targets, IReadOnlyList<UnitProgressRow> Units, AcceptedRateResponse? Recount)
{
    internal static ProgressResponse Of(CampaignProgress progress, IReadOnlyList<UnitProgress> units, Recount? recount) => new(
        progress.Unit, progress.Today, TargetProgressRow.Of(progress.Targets),
        [.. units.Select(unit => new UnitProgressRow(unit.Unit, unit.Name, TargetProgressRow.Of(unit.Targets)))],
        AcceptedRateResponse.Of(recount));
}

/// <summary>How a target stands. Null: unknown, or no share of it.</summary>
public sealed record TargetProgressRow(CampaignMetric Metric, long? Target, long? Gained, long? Expected, double? Part, bool IsBehind)
{
    internal static IReadOnlyList<TargetProgressRow> Of(IReadOnlyList<TargetProgress> targets) =>
        [.. targets.Select(target => new TargetProgressRow(
            target.Metric, target.Target, target.Gained, target.Expected, target.Part, target.IsBehind))];
}

/// <summary>How a unit's shares stand.</summary>
public sealed record UnitProgressRow(string Unit, string Name, IReadOnlyList<TargetProgressRow> Targets);

/// <summary>Whether a unit, with everything below it, keeps a campaign's cadence; and how often the units directly below did.</summary>
public sealed record CadenceResponse(string Unit, IReadOnlyList<RuleCadenceRow> Rules, IReadOnlyList<UnitCadence> Units);

/// <summary>A rule and its days or weeks up to today.</summary>
public sealed record RuleCadenceRow(CadenceRule Rule, IReadOnlyList<CadenceSlotRow> Slots)
{
    internal static RuleCadenceRow Of(RuleCadence rule) => new(
        rule.Rule, [.. rule.Slots.Select(slot => new CadenceSlotRow(slot.Period.From, slot.Period.To, slot.Posts, slot.Result))]);
}

/// <summary>A day or week: kept, missed or open.</summary>
public sealed record CadenceSlotRow(DateOnly From, DateOnly To, long Posts, CadenceResult Result);

/// <summary>A page of a campaign's posts.</summary>
public sealed record CampaignPostsResponse(int Total, int Page, int Size, IReadOnlyList<CampaignPostRow> Posts);

/// <summary>A post in a campaign, with its latest values and by what it joined: hashtag, link or hand.</summary>
public sealed record CampaignPostRow(
    Platform Platform, string PostId, string? Title, Uri? Address, string Fanpage, string Unit, DateTimeOffset? PublishedAt, long? Views,
    long? Reactions, long? Comments, long? Shares, AttributedBy How, DateTimeOffset? JoinedAt)
{
    internal static CampaignPostRow Of(CampaignPost post) => new(
        post.Key.Platform, post.Key.PostId, post.Title, post.Address, post.FanpageName, post.UnitName, post.PublishedAt, post.Latest.Views,
        post.Latest.Reactions, post.Latest.Comments, post.Latest.Shares, post.How, post.JoinedAt);
}

/// <summary>A post that joined a campaign, or left it.</summary>
public sealed record PostChangeRow(Platform Platform, string PostId, string? Title, DateTimeOffset At, AttributedBy How, bool Joined)
{
    internal static PostChangeRow Of(PostChange change) => new(
        change.Post.Platform, change.Post.PostId, change.Title, change.At, change.How, change.Joined);
}

/// <summary>When posts joined a campaign and left it, the latest first.</summary>
public sealed record PostChangesResponse(int Total, int Page, int Size, IReadOnlyList<PostChangeRow> Changes);

/// <summary>How many posts changed by a request.</summary>
public sealed record AttributedResponse(int Posts);

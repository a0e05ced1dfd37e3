using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What is written down about a campaign; unread. What is absent is empty: a change replaces the whole plan.</summary>
public record CampaignPlanRequest
{
    /// <summary>The name people see.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>The first local day, yyyy-MM-dd.</summary>
    [Required]
    public string? From { get; init; }

    /// <summary>The last local day, yyyy-MM-dd.</summary>
    [Required]
    public string? To { get; init; }

    /// <summary>Hashtags by which posts join, with or without <c>#</c>.</summary>
    public IReadOnlyList<string?>? Hashtags { get; init; }

    /// <summary>Phases, each within the campaign's days and none overlapping another.</summary>
    public IReadOnlyList<PhaseRequest>? Phases { get; init; }

    /// <summary>How often a unit is to post.</summary>
    public IReadOnlyList<CadenceRequest>? Cadence { get; init; }

    /// <summary>What there is to share.</summary>
    public IReadOnlyList<ContentItemRequest>? Content { get; init; }

    /// <summary>Platforms; absent or empty: all.</summary>
    public IReadOnlyList<string?>? Platforms { get; init; }

    /// <summary>Codes of the units taking part, each with its subtree; absent or empty: the subtree of the unit that runs it.</summary>
    public IReadOnlyList<string?>? Units { get; init; }

    /// <summary>What it is to reach, each metric once.</summary>
    public IReadOnlyList<TargetRequest>? Targets { get; init; }

    /// <summary>A line that members may put below what they share.</summary>
    public string? Disclosure { get; init; }

    /// <summary>Reads it; fields of which nothing can be made are noted in <paramref name="fields"/>, the others are the grain's to judge.</summary>
    internal CampaignPlan Read(BodyFields fields, Text text) => new()
    {
        Name = Name ?? "",
        Period = new Period(RequestFields.Day(fields, text, CampaignFields.From, From), RequestFields.Day(fields, text, CampaignFields.To, To)),
        Hashtags = [.. (Hashtags ?? []).Select(hashtag => hashtag ?? "")],
        Phases = [.. (Phases ?? []).Select((phase, index) => phase.Read($"{CampaignFields.Phases}[{index}]", fields, text))],
        Cadence = [.. (Cadence ?? []).Select((rule, index) => rule.Read($"{CampaignFields.Cadence}[{index}]", fields, text))],
        Content = [.. (Content ?? []).Select((item, index) => item.Read($"{CampaignFields.Content}[{index}].", fields))],
        Platforms = RequestFields.Platforms(fields, CampaignFields.Platforms, Platforms),
        Units = [.. (Units ?? []).Select(unit => unit?.Trim() ?? "")],
        Targets = [.. (Targets ?? []).Select((target, index) => target.Read($"{CampaignFields.Targets}[{index}]", fields, text))],
        Disclosure = Disclosure,
    };
}

/// <summary>Makes a campaign; unread.</summary>
public sealed record CreateCampaignRequest : CampaignPlanRequest
{
    /// <summary>Its id: small letters without marks, digits and hyphens. It becomes part of addresses and never changes.</summary>
    [Required]
    public string? Id { get; init; }

    /// <summary>Code of the unit that runs it.</summary>
    [Required]
    public string? Unit { get; init; }
}

/// <summary>Changes a campaign; unread.</summary>
public sealed record EditCampaignRequest : CampaignPlanRequest
{
    /// <summary>The version that the change was made on; absent to change whatever stands.</summary>
    public long? Version { get; init; }
}

/// <summary>Makes a campaign out of another; unread.</summary>
public sealed record CopyCampaignRequest
{
    /// <summary>The new campaign's id.</summary>
    [Required]
    public string? Id { get; init; }

    /// <summary>Its first local day, yyyy-MM-dd; every other day keeps its distance from it.</summary>
    [Required]
    public string? From { get; init; }

    /// <summary>Its name; absent for the other's.</summary>
    public string? Name { get; init; }
}

/// <summary>A phase; unread.</summary>
/// <param name="Name">The name people see.</param>
/// <param name="From">Its first local day, yyyy-MM-dd.</param>
/// <param name="To">Its last local day, yyyy-MM-dd.</param>
/// <param name="Share">Percent of each target that falls on it; all phases have one, adding up to 100, or none has.</param>
public sealed record PhaseRequest(string? Name, string? From, string? To, int? Share)
{
    internal CampaignPhase Read(string field, BodyFields fields, Text text) => new(
        Name ?? "", new Period(RequestFields.Day(fields, text, $"{field}.from", From), RequestFields.Day(fields, text, $"{field}.to", To)), Share);
}

/// <summary>A rule of a cadence; unread.</summary>
/// <param name="Posts">At least so many posts.</param>
/// <param name="Per">In each: day or week.</param>
/// <param name="Name">What people call it; absent for nothing beyond the numbers.</param>
public sealed record CadenceRequest(int Posts, string? Per, string? Name)
{
    internal CadenceRule Read(string field, BodyFields fields, Text text)
    {
        CadencePer? per = Per switch { "day" => CadencePer.Day, "week" => CadencePer.Week, _ => null };
        if (per is null) fields.Refuse($"{field}.per", "invalid_per", text.Campaigns.InvalidPer(Per ?? ""));
        return new CadenceRule(Posts, per ?? CadencePer.Day, Name);
    }
}

/// <summary>A content item; unread.</summary>
/// <param name="Number">Its number; absent for a new one.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Text">The text to share.</param>
/// <param name="Link">The address to share, http or https; posts that carry it join the campaign.</param>
/// <param name="Platforms">Where it is meant to be shared; absent or empty: everywhere.</param>
public sealed record ContentItemRequest(int? Number, string? Title, string? Text, string? Link, IReadOnlyList<string?>? Platforms)
{
    internal ContentItem Read(string prefix, BodyFields fields) => new(
        Number ?? 0, Title ?? "", Text, fields.Address($"{prefix}link", Link), RequestFields.Platforms(fields, $"{prefix}platforms", Platforms));
}

/// <summary>A target; unread.</summary>
/// <param name="Metric">views, interactions, reactions, comments, shares, clicks or posts.</param>
/// <param name="Amount">How much; above zero.</param>
public sealed record TargetRequest(string? Metric, long Amount)
{
    internal CampaignTarget Read(string field, BodyFields fields, Text text)
    {
        if (!CampaignMetrics.TryParse(Metric, out var metric)) fields.Refuse($"{field}.metric", "invalid_metric", text.Campaigns.InvalidMetric(Metric ?? ""));
        return new CampaignTarget(metric, Amount);
    }
}

/// <summary>Posts that join a campaign, or leave it, by hand; unread.</summary>
public sealed record AttributePostsRequest
{
    /// <summary>The posts.</summary>
    [Required]
    public IReadOnlyList<PostRequest>? Posts { get; init; }

    /// <summary>Whether they join; false: they leave, and do not join again by themselves.</summary>
    public bool Joins { get; init; } = true;
}

/// <summary>A post.</summary>
/// <param name="Platform">Its platform.</param>
/// <param name="PostId">The platform's id, case-sensitive.</param>
public sealed record PostRequest(string? Platform, string? PostId);

/// <summary>Reads what bodies of campaigns have in common.</summary>
internal static class RequestFields
{
    /// <summary>A local day.</summary>
    public static DateOnly Day(BodyFields fields, Text text, string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) fields.Refuse(name, "required", text.Writes.Required);
        else if (DateOnly.TryParseExact(value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsSensible(day)) return day;
        else fields.Refuse(name, "invalid_day", text.Errors.InvalidDay(value));
        return default;
    }

    /// <summary>Platforms by their names.</summary>
    public static IReadOnlyList<Platform> Platforms(BodyFields fields, string name, IReadOnlyList<string?>? values) =>
        [.. (values ?? []).Select((value, index) => fields.Platform($"{name}[{index}]", value))];

    // Far from the ends of the calendar, so that days can be added to it.
    private static bool IsSensible(DateOnly day) => day.Year is >= 2000 and <= 2200;
}

using System.ComponentModel.DataAnnotations;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Adjusts how targets are split; unread.</summary>
public sealed record ShareTargetsRequest
{
    /// <summary>A share for each target and unit that has one now.</summary>
    [Required]
    public IReadOnlyList<ShareRequest?>? Shares { get; init; }

    /// <summary>The version that the change was made on; absent to change whatever stands.</summary>
    public long? Version { get; init; }

    internal IReadOnlyList<TargetShare> Read(BodyFields fields, Text text) =>
        [.. (Shares ?? []).Select((share, index) => (share ?? new ShareRequest(null, null, 0)).Read($"shares[{index}]", fields, text))];
}

/// <summary>A unit's share of a target; unread.</summary>
/// <param name="Metric">views, interactions, reactions, comments, shares, clicks or posts.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="Amount">How much of the target; not below zero.</param>
public sealed record ShareRequest(string? Metric, string? Unit, long Amount)
{
    internal TargetShare Read(string field, BodyFields fields, Text text)
    {
        if (!CampaignMetrics.TryParse(Metric, out var metric))
            fields.Refuse($"{field}.metric", "invalid_metric", text.Campaigns.InvalidMetric(Metric ?? ""));
        return new TargetShare(metric, fields.Line($"{field}.unit", Unit, longest: 100), Amount);
    }
}

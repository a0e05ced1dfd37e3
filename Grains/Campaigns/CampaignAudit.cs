using System.Globalization;

namespace Campaigns.Grains;

/// <summary>
/// What the audit log is told of campaigns. Details are called by codes that stay, and what they say is made of codes and numbers: it reads
/// the same in every language.
/// </summary>
internal static class CampaignAudit
{
    private const int MostListed = 20;
    private const string Nothing = "—";

    /// <summary>The action of a step.</summary>
    public static string ActionOf(CampaignStep step) => step switch
    {
        CampaignStep.Launch => "campaign.launched",
        CampaignStep.Pause => "campaign.paused",
        CampaignStep.Resume => "campaign.resumed",
        CampaignStep.Close => "campaign.closed",
        CampaignStep.Archive => "campaign.archived",
    };

    /// <summary>Of a copy.</summary>
    public static IEnumerable<(AuditDetail Name, string Value)> OfCopy(string source, IReadOnlyList<UnitGone> gone)
    {
        yield return (AuditDetail.Source, source);
        if (gone.Count > 0) yield return (AuditDetail.Units, Listed(gone, unit => $"{unit.Unit}{AuditDetails.Arrow}{unit.Now ?? Nothing}"));
    }

    /// <summary>Of an edit.</summary>
    public static IEnumerable<(AuditDetail Name, string Value)> OfEdit(Campaign before, Campaign after)
    {
        yield return (AuditDetail.Changed, string.Join(", ", CampaignChanges.Between(before.Plan, after.Plan)));
        if (before.Plan.Name != after.Plan.Name) yield return (AuditDetail.Name, $"{before.Plan.Name}{AuditDetails.Arrow}{after.Plan.Name}");
        if (before.Plan.Period != after.Plan.Period) yield return (AuditDetail.Days, $"{Days(before.Plan.Period)}{AuditDetails.Arrow}{Days(after.Plan.Period)}");
        var targets = CampaignMetrics.All.Select(metric => (Name: metric.Name(), Before: Amount(before, metric), After: Amount(after, metric)))
            .Where(target => target.Before != target.After).ToList();
        if (targets.Count > 0) yield return (AuditDetail.Targets, Listed(targets, target => Change(target.Name, target.Before, target.After)));
        var dropped = before.Shares.Select(share => share.Metric).Except(after.Shares.Select(share => share.Metric)).ToList();
        if (dropped.Count > 0) yield return (AuditDetail.SharesDropped, Listed(dropped, CampaignMetrics.Name));
    }

    /// <summary>Of a split.</summary>
    public static IEnumerable<(AuditDetail Name, string Value)> OfSplit(Campaign before, Campaign after, bool isEven) =>
        [(AuditDetail.SplitBy, isEven ? "units" : "members"), .. OfShares(before, after)];

    /// <summary>Of other shares.</summary>
    public static IEnumerable<(AuditDetail Name, string Value)> OfShares(Campaign before, Campaign after)
    {
        var (old, now) = (Amounts(before), Amounts(after));
        var changed = now.Keys.Union(old.Keys).Select(place => (place, Before: Amount(old, place), After: Amount(now, place)))
            .Where(share => share.Before != share.After).ToList();
        return changed.Count > 0 ? [(AuditDetail.Shares, Listed(changed, share => Change(share.place, share.Before, share.After)))] : [];
    }

    /// <summary>Of other platforms whose shares are accepted without a reviewer.</summary>
    public static IEnumerable<(AuditDetail Name, string Value)> OfAcceptance(Campaign before, Campaign after) =>
        [(AuditDetail.Platforms, $"{Platforms(before)}{AuditDetails.Arrow}{Platforms(after)}")];

    private static string Platforms(Campaign campaign) => campaign.AcceptedPlatforms.Count == 0
        ? Nothing
        : string.Join(", ", campaign.AcceptedPlatforms.Select(platform => platform.Name()));

    private static string Listed<T>(IReadOnlyList<T> items, Func<T, string> told)
    {
        var listed = string.Join(", ", items.Take(MostListed).Select(told));
        return items.Count <= MostListed ? listed : string.Create(CultureInfo.InvariantCulture, $"{listed}, +{items.Count - MostListed}");
    }

    private static string Change(string what, long? before, long? after) => $"{what}: {Number(before)}{AuditDetails.Arrow}{Number(after)}";

    private static string Number(long? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? Nothing;

    private static string Days(Period period) => $"{period.From:yyyy-MM-dd}..{period.To:yyyy-MM-dd}";

    private static long? Amount(Campaign campaign, CampaignMetric metric) =>
        campaign.Plan.Targets.FirstOrDefault(target => target.Metric == metric)?.Amount;

    private static Dictionary<string, long> Amounts(Campaign campaign) =>
        campaign.Shares.ToDictionary(share => $"{share.Metric.Name()} {share.Unit}", share => share.Amount);

    private static long? Amount(Dictionary<string, long> amounts, string place) => amounts.TryGetValue(place, out var amount) ? amount : null;
}

using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http.Extensions;

namespace Campaigns.Client;

/// <summary>
/// Builds every address of the figures. What is usual is left out, and the order is fixed, so that one view has one address.
/// </summary>
internal static class ReachAddress
{
    /// <summary>The dashboard.</summary>
    public const string Dashboard = "/";

    /// <summary>The address of the dashboard that shows a selection.</summary>
    public static string Of(ReachSelection selection) => Dashboard + Query(selection);

    /// <summary>The same selection in another unit.</summary>
    public static string InUnit(ReachSelection selection, string unit) => Of(selection with { Unit = unit });

    /// <summary>The same selection over the days up to today.</summary>
    public static string OfLastDays(ReachSelection selection, int days, DateOnly today) =>
        Of(selection with { LastDays = days, Period = Period.LastDays(days, today) });

    /// <summary>The same selection by another metric.</summary>
    public static string By(ReachSelection selection, RankBy metric) => Of(selection with { Metric = metric });

    /// <summary>The same selection on one platform, or on all.</summary>
    public static string On(ReachSelection selection, Platform? platform) => Of(selection with { Platform = platform });

    /// <summary>A day as addresses and the API write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static QueryBuilder Query(ReachSelection selection)
    {
        var query = new QueryBuilder();
        if (selection.Unit is { } unit) query.Add("unit", unit);
        if (selection.Campaign is { } campaign) query.Add("campaign", campaign);
        if (selection.Platform is { } platform) query.Add("platform", platform.Name());
        if (selection.LastDays is null)
        {
            query.Add("from", Day(selection.Period.From));
            query.Add("to", Day(selection.Period.To));
        }
        else if (selection.LastDays != ReachSelection.UsualDays)
        {
            query.Add("days", selection.LastDays.Value.ToString(CultureInfo.InvariantCulture));
        }

        if (selection.Metric != RankBy.Views) query.Add("metric", selection.Metric.Name());
        if (selection.Structure != Structure.Now) query.Add("structure", selection.Structure.Name());
        return query;
    }
}

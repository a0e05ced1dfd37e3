using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>
/// What an address of the figures says, unread: the same names for the pages and for the API. An empty value is an
/// absent one, as a form sends it.
/// </summary>
public sealed record ReachQuery
{
    /// <summary>Code of the unit whose subtree is meant; the caller's own topmost unit when absent.</summary>
    [FromQuery(Name = "unit"), Description("Code of the unit whose subtree is meant; the caller's own topmost unit when absent.")]
    public string? Unit { get; init; }

    /// <summary>A campaign's id; all posts, in a campaign or not, when absent.</summary>
    [FromQuery(Name = "campaign"), Description("A campaign's id; all posts, in a campaign or not, when absent.")]
    public string? Campaign { get; init; }

    /// <summary>facebook, instagram, youtube, tiktok, zalo or threads; all when absent.</summary>
    [FromQuery(Name = "platform"), Description("facebook, instagram, youtube, tiktok, zalo or threads; all when absent.")]
    public string? Platform { get; init; }

    /// <summary>First local day (Asia/Ho_Chi_Minh), yyyy-MM-dd, included.</summary>
    [FromQuery(Name = "from"), Description("First local day (Asia/Ho_Chi_Minh), yyyy-MM-dd, included; 30 days up to the last when absent.")]
    public string? From { get; init; }

    /// <summary>Last local day (Asia/Ho_Chi_Minh), yyyy-MM-dd, included.</summary>
    [FromQuery(Name = "to"), Description("Last local day (Asia/Ho_Chi_Minh), yyyy-MM-dd, included; today when absent.")]
    public string? To { get; init; }

    /// <summary>Instead of from and to: so many days up to today.</summary>
    [FromQuery(Name = "days"), Description("Instead of from and to: so many days up to today.")]
    public string? Days { get; init; }

    /// <summary>views, interactions, shares or posts. Reach is refused: it counts people and cannot be added up.</summary>
    [FromQuery(Name = "metric"), Description("views, interactions, shares or posts. Reach is refused: it counts people and cannot be added up.")]
    public string? Metric { get; init; }

    /// <summary>now (as it is now, when absent) or then (as it was on each day).</summary>
    [FromQuery(Name = "structure"), Description("By which organization: now (as it is now, when absent) or then (as it was on each day).")]
    public string? Structure { get; init; }

    /// <summary>Takes the query string of a page's address.</summary>
    public static ReachQuery Of(IQueryCollection query) => new()
    {
        Unit = query["unit"],
        Campaign = query["campaign"],
        Platform = query["platform"],
        From = query["from"],
        To = query["to"],
        Days = query["days"],
        Metric = query["metric"],
        Structure = query["structure"],
    };
}

using System.ComponentModel;
using Campaigns.Grains;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>Which pages to list; unread.</summary>
public sealed record FanpageListQuery
{
    /// <summary>The days whose gained views a list shows.</summary>
    internal const int ViewsOfDays = 28;

    /// <summary>Code of the unit whose subtree is meant.</summary>
    [FromQuery(Name = "unit"), Description("Code of the unit whose subtree is meant; one's own when absent.")]
    public string? Unit { get; init; }

    /// <summary>One platform.</summary>
    [FromQuery(Name = "platform"), Description("facebook, instagram, youtube, tiktok, zalo or threads; all when absent.")]
    public string? Platform { get; init; }

    /// <summary>One standing.</summary>
    [FromQuery(Name = "standing"), Description("healthy, failing, reconnect_needed, gone, not_connected, suspended or retired; all but retired when absent.")]
    public string? Standing { get; init; }

    /// <summary>Part of a name, unit or account id.</summary>
    [FromQuery(Name = "q"), Description("Part of the page's name, its unit's name or its account id, without regard to case and diacritics; at most 100 characters.")]
    public string? Search { get; init; }

    /// <summary>What comes first.</summary>
    [FromQuery(Name = "sort"), Description("name, views, followers or newest; name when absent. All but name begin with the largest.")]
    public string? Sort { get; init; }

    /// <summary>Which part of the list.</summary>
    [FromQuery(Name = "page"), Description("Which part of the list, from 1.")]
    public string? Page { get; init; }

    /// <summary>How many rows.</summary>
    [FromQuery(Name = "size"), Description("1 to 200 rows; 50 when absent.")]
    public string? Size { get; init; }

    /// <summary>Reads it, and tells what is wrong with it; nothing when it can be used.</summary>
    internal IReadOnlyList<InvalidParameter> Read(string home, DateOnly today, Text text, out FanpageFilter filter)
    {
        var parameters = new ListParameters(text);
        var order = parameters.Word<FanpageOrder>("sort", Sort) ?? FanpageOrder.Name;
        filter = new FanpageFilter(string.IsNullOrEmpty(Unit) ? home : Unit, Period.LastDays(ViewsOfDays, today))
        {
            Platform = parameters.Platform("platform", Platform),
            Standing = parameters.Word<FanpageStanding>("standing", Standing),
            Search = parameters.Search("q", Search),
            Order = order,
            Descending = order != FanpageOrder.Name,
            Page = parameters.Page(Page, Size),
        };
        return parameters.Invalid;
    }
}

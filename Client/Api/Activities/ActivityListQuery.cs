using System.ComponentModel;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>Which activities are meant; unread.</summary>
public sealed record ActivityListQuery
{
    /// <summary>Code of the unit whose subtree is meant.</summary>
    [FromQuery(Name = "unit"), Description("Code of the unit whose subtree is meant; one's own when absent.")]
    public string? Unit { get; init; }

    /// <summary>The first day.</summary>
    [FromQuery(Name = "from"), Description("The first local day, yyyy-MM-dd; the first of this year when absent.")]
    public string? From { get; init; }

    /// <summary>The last day.</summary>
    [FromQuery(Name = "to"), Description("The last local day, yyyy-MM-dd; today when absent.")]
    public string? To { get; init; }

    /// <summary>One kind.</summary>
    [FromQuery(Name = "kind"), Description("training, contest or award; all when absent.")]
    public string? Kind { get; init; }

    /// <summary>One campaign.</summary>
    [FromQuery(Name = "campaign"), Description("A campaign's id; all activities when absent.")]
    public string? Campaign { get; init; }

    /// <summary>One state.</summary>
    [FromQuery(Name = "state"), Description("draft, submitted, returned, confirmed or withdrawn; all but withdrawn when absent. Lists only.")]
    public string? State { get; init; }

    /// <summary>Part of a title.</summary>
    [FromQuery(Name = "q"), Description("Part of the title, without regard to case and diacritics; at most 100 characters. Lists only.")]
    public string? Search { get; init; }

    /// <summary>Which part of the list.</summary>
    [FromQuery(Name = "page"), Description("Which part of the list, from 1.")]
    public string? Page { get; init; }

    /// <summary>How many rows.</summary>
    [FromQuery(Name = "size"), Description("1 to 200 rows; 50 when absent.")]
    public string? Size { get; init; }

    /// <summary>What a page's address asks for.</summary>
    /// <param name="query">Its parameters.</param>
    /// <param name="search">What it looks for, as lists on pages read it.</param>
    internal static ActivityListQuery Of(IQueryCollection query, string search) => new()
    {
        Unit = query["unit"],
        From = query["from"],
        To = query["to"],
        Kind = query["kind"],
        Campaign = query["campaign"],
        State = query["state"],
        Search = search,
        Page = query["page"],
    };

    /// <summary>Reads it, and tells what is wrong with it; nothing when it can be used.</summary>
    internal IReadOnlyList<InvalidParameter> Read(string home, DateOnly today, Text text, out ActivityFilter filter)
    {
        var parameters = new ListParameters(text);
        var period = parameters.Days(From, To, new Period(new DateOnly(today.Year, 1, 1), today));
        var scope = new ActivityScope(string.IsNullOrEmpty(Unit) ? home : Unit, period)
        {
            Campaign = string.IsNullOrEmpty(Campaign) ? null : Campaign,
            Kind = parameters.Word<ActivityKind>("kind", Kind),
        };
        filter = new ActivityFilter(scope)
        {
            State = parameters.Word<ActivityState>("state", State),
            Search = parameters.Search("q", Search),
            Page = parameters.Page(Page, Size),
        };
        return parameters.Invalid;
    }
}

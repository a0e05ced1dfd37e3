using Campaigns.Grains;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>Which campaigns an address asks for; unread.</summary>
public sealed record CampaignListQuery
{
    /// <summary>Code of the unit; absent for the topmost one the caller reads.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>draft, launched, paused, closed or archived; absent for all but the archived.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>Words to be found in names, ids and hashtags, without regard to case and diacritics; at most 100 characters.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    /// <summary>latest, ending or name; absent for latest.</summary>
    [FromQuery(Name = "order")]
    public string? Order { get; init; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    /// <summary>Rows a page, from 1 to 200; absent for 50.</summary>
    [FromQuery(Name = "size")]
    public string? Size { get; init; }

    /// <summary>Reads it for a unit, and tells what is wrong with it; nothing when it can be used.</summary>
    internal IReadOnlyList<InvalidParameter> Read(string unit, Text text, out CampaignFilter filter)
    {
        var parameters = new ListParameters(text);
        filter = new CampaignFilter(unit, parameters.Page(Page, Size))
        {
            State = parameters.Word<CampaignState>("state", State),
            Order = parameters.Word<CampaignOrder>("order", Order) ?? CampaignOrder.Latest,
            Words = parameters.Search("q", Words),
        };
        return parameters.Invalid;
    }
}

/// <summary>Which posts of a campaign an address asks for; unread.</summary>
public sealed record CampaignPostsQuery
{
    /// <summary>Code of the unit whose subtree is meant; absent for the topmost one the caller reads.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    /// <summary>Rows a page, from 1 to 200; absent for 50.</summary>
    [FromQuery(Name = "size")]
    public string? Size { get; init; }
}

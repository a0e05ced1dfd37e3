using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>Which shares of a campaign an address asks for; unread.</summary>
public sealed record ShareListQuery
{
    /// <summary>Code of the unit whose subtree is meant; absent for all of the caller's.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>pending, accepted, rejected or unresolvable; absent for pending.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>A platform's name; absent for all.</summary>
    [FromQuery(Name = "platform")]
    public string? Platform { get; init; }

    /// <summary>The local day of the first hand-in, as yyyy-MM-dd; absent for all.</summary>
    [FromQuery(Name = "day")]
    public string? Day { get; init; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    /// <summary>Rows a page, from 1 to 200; absent for 50.</summary>
    [FromQuery(Name = "size")]
    public string? Size { get; init; }

    /// <summary>The query of a page's address.</summary>
    internal static ShareListQuery Of(IQueryCollection query) => new()
    {
        Unit = query["unit"],
        State = query["state"],
        Platform = query["platform"],
        Day = query["day"],
    };

    /// <summary>Reads it for units, and tells what is wrong with it; nothing when it can be used.</summary>
    internal IReadOnlyList<InvalidParameter> Read(string campaign, IReadOnlyList<string> units, Text text, out ShareFilter filter)
    {
        var parameters = new ListParameters(text);
        var day = parameters.Day("day", Day);
        parameters.Check("day", day is null or { Year: >= 2000 and <= 2200 }, "2000-01-01…2200-12-31");
        filter = new ShareFilter(campaign, units, parameters.Page(Page, Size))
        {
            State = parameters.Word<ShareState>("state", State) ?? ShareState.Pending,
            Platform = parameters.Platform("platform", Platform),
            Day = day,
        };
        return parameters.Invalid;
    }
}

using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>Which tracked links an address asks for; unread.</summary>
public sealed record TrackedLinkListQuery
{
    /// <summary>Code of the unit whose subtree is meant; absent for the topmost one the caller reads.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>Number of a content item; absent for all.</summary>
    [FromQuery(Name = "item")]
    public string? Item { get; init; }

    /// <summary>Words to be found in names of units and items, without regard to case and diacritics; at most 100 characters.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    /// <summary>item, unit or clicks, with a hyphen before it for the other way round; absent for item.</summary>
    [FromQuery(Name = "order")]
    public string? Order { get; init; }

    /// <summary>The first local day whose clicks count, as yyyy-MM-dd; absent for the campaign's first.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>The last such day; absent for today.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    /// <summary>Rows a page, from 1 to 200; absent for 50.</summary>
    [FromQuery(Name = "size")]
    public string? Size { get; init; }

    /// <summary>Reads it, and tells what is wrong with it; nothing when it can be used.</summary>
    internal IReadOnlyList<InvalidParameter> Read(string campaign, string unit, Period usual, Text text, out LinkFilter filter)
    {
        var parameters = new ListParameters(text);
        var isItem = int.TryParse(Item, NumberStyles.None, CultureInfo.InvariantCulture, out var item) && item > 0;
        parameters.Check("item", isItem || string.IsNullOrEmpty(Item), "1, 2, 3…");
        filter = new LinkFilter(campaign, unit, parameters.Days(From, To, usual), parameters.Page(Page, Size))
        {
            Item = isItem ? item : null,
            Words = parameters.Search("q", Words),
            Order = parameters.Word<LinkOrder>("order", Order?.TrimStart('-')) ?? LinkOrder.Item,
            Descending = Order?.StartsWith('-') ?? false,
        };
        return parameters.Invalid;
    }
}

/// <summary>Tracked links to make.</summary>
public sealed record TrackContentRequest
{
    /// <summary>Number of the content item; absent for every one that has an address.</summary>
    public int? Item { get; init; }

    /// <summary>Codes of units taking part, for a link each; absent for one link of the campaign as a whole.</summary>
    public IReadOnlyList<string?>? Units { get; init; }

    /// <summary>Whether to make one for every open unit taking part: those the campaign names, or else those directly below the one that runs it.</summary>
    public bool EveryUnit { get; init; }

    /// <summary>Whom the clicks are to count for.</summary>
    internal LinkOwners Read(BodyFields fields, Text text)
    {
        if (Units is null) return EveryUnit ? new LinkOwners.EveryUnit() : new LinkOwners.Campaign();
        if (EveryUnit || Units.Count == 0) fields.Refuse("units", "units_or_every_unit", text.Clicks.UnitsOrEveryUnit);
        if (Units.Count > CampaignLimits.Units) fields.Refuse("units", "too_many_units", text.Writes.TooLong(CampaignLimits.Units));
        return new LinkOwners.Units([.. Units.Take(CampaignLimits.Units).Select(
            (unit, index) => fields.Line(string.Create(CultureInfo.InvariantCulture, $"units[{index}]"), unit, longest: 100))]);
    }
}

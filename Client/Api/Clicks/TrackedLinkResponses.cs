using Campaigns.Grains;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>One page of tracked links.</summary>
/// <param name="From">The first local day whose clicks count.</param>
/// <param name="To">The last.</param>
/// <param name="Total">Links in all.</param>
/// <param name="Page">Which page it is, from 1.</param>
/// <param name="Size">How many a full page has.</param>
/// <param name="Links">The links.</param>
public sealed record TrackedLinkListResponse(DateOnly From, DateOnly To, int Total, int Page, int Size, IReadOnlyList<TrackedLinkRow> Links);

/// <summary>A tracked link.</summary>
/// <param name="Code">What it is called.</param>
/// <param name="Address">The address to share.</param>
/// <param name="Item">Number of the content item that it leads to.</param>
/// <param name="Title">The item's title; null when it is no more.</param>
/// <param name="Leads">Whether the item has an address to lead to.</param>
/// <param name="Unit">Code of the unit that its clicks count for.</param>
/// <param name="UnitName">The unit's name.</param>
/// <param name="OfCampaign">Whether it is the campaign's as a whole.</param>
/// <param name="LinkClicks">Clicks by people, by all appearances.</param>
/// <param name="Previews">Followed to draw a preview or to load ahead; not among the clicks.</param>
/// <param name="Bots">Followed by other programs; not among the clicks.</param>
public sealed record TrackedLinkRow(
    string Code, Uri Address, int Item, string? Title, bool Leads, string Unit, string UnitName, bool OfCampaign, long LinkClicks, long Previews, long Bots)
{
    /// <summary>A link with its clicks.</summary>
    internal static TrackedLinkRow Of(LinkClicks link, HttpRequest request) => new(
        link.Link.Code.ToString(), TrackedLinkAddress.Of(request, link.Link.Code), link.Link.Item, link.Title, link.Leads, link.Link.Unit, link.UnitName,
        link.IsOfCampaign, link.Figures.Clicks, link.Figures.Previews, link.Figures.Bots);
}

/// <summary>Tracked links that are there now.</summary>
/// <param name="Made">How many of them were made just now.</param>
/// <param name="Total">How many were asked for.</param>
/// <param name="Links">The first 200 of them; the list has the others.</param>
public sealed record TrackedResponse(int Made, int Total, IReadOnlyList<TrackedAddress> Links)
{
    /// <summary>What making them came to.</summary>
    internal static TrackedResponse Of(TrackOutcome.Tracked tracked, HttpRequest request) => new(
        tracked.Made, tracked.Links.Count,
        [.. tracked.Links.Take(ListParameters.MostRows).Select(link =>
            new TrackedAddress(link.Code.ToString(), TrackedLinkAddress.Of(request, link.Code), link.Item, link.Unit))]);
}

/// <summary>A tracked link to share.</summary>
/// <param name="Code">What it is called.</param>
/// <param name="Address">The address to share.</param>
/// <param name="Item">Number of the content item that it leads to.</param>
/// <param name="Unit">Code of the unit that its clicks count for.</param>
public sealed record TrackedAddress(string Code, Uri Address, int Item, string Unit);

using Campaigns.Grains;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>Tracked links, for pages and the API: who may make them, and what is shared in a content item's place.</summary>
internal sealed class TrackedLinkDesk(CampaignDesk campaigns, ITrackedLinks links)
{
    /// <summary>Makes links, for whoever may change the campaign; for others there is no such campaign.</summary>
    public async Task<TrackOutcome> TrackAsync(string campaign, int? item, LinkOwners owners, CancellationToken cancellationToken) =>
        await campaigns.ManagedAsync(campaign, cancellationToken) is null
            ? new TrackOutcome.NoSuchCampaign()
            : await links.TrackAsync(new TrackContent(campaign, item, owners, campaigns.Actor), cancellationToken);

    /// <summary>Content items as a unit shares them: with the tracked link of the unit, or of the nearest one above it, in place of the address.</summary>
    public Task<IReadOnlyList<SharedItem>> ShareAsync(OpenedCampaign opened, HttpRequest request, CancellationToken cancellationToken) =>
        ShareAsync(opened.Campaign, opened.Scope.Code, request, cancellationToken);

    /// <summary>The same for a unit that takes part.</summary>
    public async Task<IReadOnlyList<SharedItem>> ShareAsync(
        Campaign campaign, string unit, HttpRequest request, CancellationToken cancellationToken)
    {
        var codes = await links.NearestAsync(campaign.Id, unit, cancellationToken);
        return [.. campaign.Plan.Content.Select(item => item.Link is not null && codes.TryGetValue(item.Number, out var code)
            ? new SharedItem(item with { Link = TrackedLinkAddress.Of(request, code) }, IsTracked: true)
            : new SharedItem(item, IsTracked: false))];
    }
}

/// <summary>A content item as it is shared.</summary>
/// <param name="Item">The item, with the address to share.</param>
/// <param name="IsTracked">Whether the address is a tracked link, and not the content's own.</param>
public sealed record SharedItem(ContentItem Item, bool IsTracked);

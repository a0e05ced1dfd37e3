namespace Campaigns.Grains;

/// <summary>
/// A short link that leads to a content item of a campaign and counts how often it was followed. It leads to the item's own address as it is
/// today, and nowhere once there is none.
/// </summary>
/// <param name="Code">What it is called in its address.</param>
/// <param name="Campaign">Id of the campaign.</param>
/// <param name="Item">Number of the content item within the campaign.</param>
/// <param name="Unit">Code of the unit that its clicks count for: for a link of the whole campaign, the one that ran it when it was made.</param>
public sealed record TrackedLink(ShortCode Code, string Campaign, int Item, string Unit);

/// <summary>Where a tracked link leads.</summary>
/// <param name="Link">The link's number, for counting.</param>
/// <param name="Address">The content item's own address, fit for a header; null when there is none any more.</param>
public sealed record LinkTarget(long Link, string? Address);

/// <summary>The addresses that tracked links lead to.</summary>
public static class LinkTargets
{
    /// <summary>The address of a content item as a redirect names it; null for anything but an address on the web.</summary>
    /// <param name="link">The item's address as it is kept; null for none.</param>
    public static string? Of(string? link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address)) return null;
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp) return null;
        // Headers are ASCII: a name like đoàn.vn is written as the network writes it.
        return address.HostNameType == UriHostNameType.Dns && address.Host != address.IdnHost
            ? new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri
            : address.AbsoluteUri;
    }
}

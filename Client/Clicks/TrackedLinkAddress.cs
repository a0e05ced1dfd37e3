using Campaigns.Grains;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>Builds every address that has to do with tracked links.</summary>
internal static class TrackedLinkAddress
{
    /// <summary>The route of the links themselves.</summary>
    public const string Route = $"/{ShortCode.Folder}/{{code}}";

    /// <summary>A tracked link as people share it, on the host that the request came to.</summary>
    public static Uri Of(HttpRequest request, ShortCode code) =>
        new($"{request.Scheme}://{request.Host}{request.PathBase}/{ShortCode.Folder}/{code}");

    /// <summary>The page of a campaign's tracked links.</summary>
    public static string Page(string campaign) => $"{CampaignAddress.Of(campaign)}/links";

    /// <summary>The same after links were asked for.</summary>
    /// <param name="campaign">The campaign's id.</param>
    /// <param name="made">How many were made.</param>
    /// <param name="asked">How many were asked for.</param>
    public static string Made(string campaign, int made, int asked) =>
        FormattableString.Invariant($"{Page(campaign)}?made={made}&asked={asked}");
}

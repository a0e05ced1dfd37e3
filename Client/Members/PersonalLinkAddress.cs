using Campaigns.Grains;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>Builds the addresses of personal links.</summary>
internal static class PersonalLinkAddress
{
    /// <summary>A personal link as its member gets it, on the host that the request came to.</summary>
    /// <param name="request">The request.</param>
    /// <param name="secret">The secret, of <see cref="PersonalLink.NewSecret"/>.</param>
    public static Uri Of(HttpRequest request, string secret) =>
        new($"{request.Scheme}://{request.Host}{request.PathBase}{OwnAddress.Link}/{secret}");
}

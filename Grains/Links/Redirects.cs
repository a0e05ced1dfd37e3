namespace Campaigns.Grains;

/// <summary>Addresses that carry the one they lead to: click counters of the platforms, players to embed, walls that ask to sign in.</summary>
internal static class Redirects
{
    // One wraps another now and then; an address that goes on for longer leads nowhere.
    private const int MostWrappings = 5;

    /// <summary>The address inside, however deep; the address itself when it carries none; null when what it carries is no address.</summary>
    public static WebAddress? Unwrap(WebAddress address)
    {
        for (var unwrapped = 0; unwrapped < MostWrappings; unwrapped++)
        {
            if (Target(address) is not { } target) return address;
            var absolute = target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal) ? $"https://{address.Host}{target}" : target;
            if (WebAddress.Of(absolute) is not { } inside) return null;
            address = inside;
        }

        return null;
    }

    private static string? Target(WebAddress address) => address.Host switch
    {
        "l.facebook.com" or "lm.facebook.com" or "l.instagram.com" or "l.threads.net" or "l.threads.com" => address["u"],
        "www.google.com" or "google.com" when address.Path is ["url"] => address["q"] ?? address["url"],
        "consent.youtube.com" => address["continue"],
        _ when FacebookLinks.Has(address.Host) => OfFacebook(address),
        _ when InstagramLinks.Has(address.Host) => address.Path is ["accounts", "login"] ? address["next"] : null,
        _ when YouTubeLinks.Has(address.Host) => OfYouTube(address),
        _ when TikTokLinks.Has(address.Host) => OfTikTok(address),
        _ => null,
    };

    private static string? OfFacebook(WebAddress address) => address.Path switch
    {
        ["l.php"] or ["flx", "warn"] => address["u"],
        ["login"] or ["login.php"] or ["login", "web"] => address["next"],
        ["plugins", "post.php" or "video.php"] or ["plugins", "post" or "video"] => address["href"],
        _ => null,
    };

    private static string? OfYouTube(WebAddress address) => address.Path switch
    {
        ["redirect"] => address["q"],
        ["attribution_link"] => address["u"],
        ["oembed"] => address["url"],
        _ => null,
    };

    private static string? OfTikTok(WebAddress address) => address.Path switch
    {
        ["link", "v2"] => address["target"],
        ["login"] => address["redirect_url"],
        _ => null,
    };
}

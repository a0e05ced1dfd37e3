using System.Text.RegularExpressions;

namespace Campaigns.Grains;

/// <summary>Addresses on Instagram. The same code behind <c>/p/</c> and <c>/reel/</c> is the same post.</summary>
internal static partial class InstagramLinks
{
    private const string Root = "https://www.instagram.com/";

    /// <summary>Whether a host is Instagram's.</summary>
    public static bool Has(string host) => host is "instagram.com" or "www.instagram.com" or "m.instagram.com" or "instagr.am" or "www.instagr.am";

    /// <summary>Where an address there leads.</summary>
    public static LinkReading Read(WebAddress address) => address.Path switch
    {
        [] => No(NoPostKind.Several),
        ["share", "p" or "reel" or "reels" or "tv", { } code, ..] => Share($"{address.Path[1]}/{code}", code),
        ["share", { } code] => Share(code, code),
        ["reel" or "reels", "audio", ..] => No(NoPostKind.Several),
        ["p" or "reel" or "reels" or "tv", { } code, ..] => Post(code, owner: null),
        ["p" or "reel" or "tv"] => No(NoPostKind.Incomplete),
        ["stories" or "s", ..] => No(NoPostKind.Story),
        ["explore" or "reels", ..] => No(NoPostKind.Several),
        [{ } owner, "p" or "reel" or "tv", { } code, ..] => Post(code, owner),
        [_] or [_, "reels" or "tagged"] => No(NoPostKind.Account),
        [_, "live", ..] => No(NoPostKind.Event),
        _ => No(NoPostKind.Other),
    };

    private static LinkReading Post(string code, string? owner) => Code().IsMatch(code)
        ? new LinkReading.Post(new PostAlias(Platform.Instagram, PostAliasKind.Post, code), owner, new Uri($"{Root}p/{code}/"))
        : No(NoPostKind.Incomplete);

    // The code of a share button is not the post's.
    private static LinkReading Share(string value, string code) => Code().IsMatch(code)
        ? new LinkReading.Unresolved(new PostAlias(Platform.Instagram, PostAliasKind.Share, value), new Uri($"{Root}share/{value}/"))
        : No(NoPostKind.Incomplete);

    private static LinkReading.NoPost No(NoPostKind kind) => new(Platform.Instagram, kind);

    [GeneratedRegex("^[A-Za-z0-9_-]{5,64}$")]
    private static partial Regex Code();
}

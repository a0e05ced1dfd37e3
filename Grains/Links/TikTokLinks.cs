using System.Text.RegularExpressions;

namespace Campaigns.Grains;

/// <summary>
/// Addresses on TikTok. The account before an id is decoration: it may change, or be missing. Ids are beyond what floating-point numbers
/// hold, hence text.
/// </summary>
internal static partial class TikTokLinks
{
    private const string Root = "https://www.tiktok.com/";

    /// <summary>Whether a host is TikTok's.</summary>
    public static bool Has(string host) => host is "tiktok.com" or "www.tiktok.com" or "m.tiktok.com" or "vm.tiktok.com" or "vt.tiktok.com";

    /// <summary>Where an address there leads.</summary>
    public static LinkReading Read(WebAddress address) => address.Host is "vm.tiktok.com" or "vt.tiktok.com"
        ? address.Path is [{ } code, ..] ? Share(code, $"https://{address.Host}/{code}/") : No(NoPostKind.Incomplete)
        : OfSite(address);

    private static LinkReading OfSite(WebAddress address) => address.Path switch
    {
        ["t", { } code, ..] => Share(code, $"{Root}t/{code}/"),
        [{ } owner, "video" or "photo", { } id, ..] when owner.StartsWith('@') => Post(id, owner.Length > 1 ? owner[1..] : null),
        ["v", { } page] => Post(page.EndsWith(".html", StringComparison.Ordinal) ? page[..^5] : page, null),
        ["embed", "v2" or "v3", { } id, ..] => Post(id, null),
        ["embed", { } id, ..] => Post(id, null),
        ["player", "v1", { } id, ..] => Post(id, null),
        ["static", "profile-video"] => Post(address["id"], null),
        ["share", "video", { } id, ..] => Post(id, null),
        _ when address["item_id"] is { } id => Post(id, null),
        _ when address["share_item_id"] is { } id => Post(id, null),
        [{ } owner, "live", ..] when owner.StartsWith('@') => No(NoPostKind.Event),
        [{ } owner] when owner.StartsWith('@') => No(NoPostKind.Account),
        [{ } owner, "video" or "photo"] when owner.StartsWith('@') => No(NoPostKind.Incomplete),
        [] or ["tag" or "music" or "search" or "foryou" or "discover" or "explore", ..] or [_, "playlist" or "collection", ..] => No(NoPostKind.Several),
        _ => No(NoPostKind.Other),
    };

    private static LinkReading Post(string? id, string? owner) => id is not null && Id().IsMatch(id)
        ? new LinkReading.Post(
            new PostAlias(Platform.TikTok, PostAliasKind.Post, id), owner, new Uri($"{Root}@{Uri.EscapeDataString(owner ?? "")}/video/{id}"))
        : No(NoPostKind.Incomplete);

    private static LinkReading Share(string code, string address) => Code().IsMatch(code)
        ? new LinkReading.Unresolved(new PostAlias(Platform.TikTok, PostAliasKind.Share, code), new Uri(address))
        : No(NoPostKind.Incomplete);

    private static LinkReading.NoPost No(NoPostKind kind) => new(Platform.TikTok, kind);

    [GeneratedRegex("^[0-9]{8,20}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Za-z0-9_-]{4,40}$")]
    private static partial Regex Code();
}

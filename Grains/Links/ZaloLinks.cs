using System.Text.RegularExpressions;

namespace Campaigns.Grains;

/// <summary>Addresses on Zalo. Only articles and videos of Official Accounts have public ones; what a person posts has none.</summary>
internal static partial class ZaloLinks
{
    /// <summary>Whether a host is Zalo's.</summary>
    public static bool Has(string host) => host is
        "post.oa.zalo.me" or "rd.zapps.vn" or "officialaccount.me" or "www.officialaccount.me" or "article.zalo.me" or "oa.zalo.me"
        or "zalo.me" or "www.zalo.me" or "chat.zalo.me";

    /// <summary>Where an address there leads.</summary>
    public static LinkReading Read(WebAddress address) => (address.Host, address.Path) switch
    {
        ("post.oa.zalo.me" or "officialaccount.me" or "www.officialaccount.me", ["d", ..]) => Article(address["id"], address, Owner(address)),
        ("rd.zapps.vn", ["detail" or "video", ..]) => Article(address["id"], address, Owner(address)),
        ("article.zalo.me", _) => Article(address["id"] ?? (address.Path is [.., { } last] ? last : null), address, Owner(address)),
        ("zalo.me" or "www.zalo.me", ["s" or "d", { } code, ..]) when Code().IsMatch(code) =>
            new LinkReading.Unresolved(new PostAlias(Platform.Zalo, PostAliasKind.Share, code), new Uri($"https://zalo.me/{address.Path[0]}/{code}/")),
        ("zalo.me" or "www.zalo.me", ["g", ..]) => No(NoPostKind.Other),
        ("zalo.me" or "www.zalo.me" or "oa.zalo.me", [_]) => No(NoPostKind.Account),
        _ => No(NoPostKind.Other),
    };

    private static string? Owner(WebAddress address) => address["pageId"] ?? (address.Path is ["d" or "detail", { } account] ? account : null);

    private static LinkReading Article(string? id, WebAddress address, string? owner) => id is not null && Code().IsMatch(id)
        ? new LinkReading.Post(new PostAlias(Platform.Zalo, PostAliasKind.Post, id), owner, Canonical(id, address, owner))
        : No(NoPostKind.Incomplete);

    private static Uri Canonical(string id, WebAddress address, string? owner)
    {
        var page = owner is null ? "" : $"&pageId={Uri.EscapeDataString(owner)}";
        return new Uri(address is { Host: "rd.zapps.vn", Path: ["video", ..] }
            ? $"https://rd.zapps.vn/video?id={id}{page}"
            : $"https://post.oa.zalo.me/d?id={id}{page}");
    }

    private static LinkReading.NoPost No(NoPostKind kind) => new(Platform.Zalo, kind);

    // Twenty hexadecimal digits in all that were seen, but nowhere promised.
    [GeneratedRegex("^[A-Za-z0-9_-]{6,64}$")]
    private static partial Regex Code();
}

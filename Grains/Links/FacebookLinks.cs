using System.Text.RegularExpressions;

namespace Campaigns.Grains;

/// <summary>
/// Addresses on Facebook. A post is known by its own id alone: the account before it is a number in one address, a name in the next, and
/// in some it is missing.
/// </summary>
internal static partial class FacebookLinks
{
    private const string Root = "https://www.facebook.com/";

    /// <summary>Whether a host is Facebook's.</summary>
    public static bool Has(string host) => host is "fb.watch" or "fb.me" or "fb.com" or "www.fb.com" or "m.fb.com" || Site().IsMatch(host);

    /// <summary>Where an address there leads.</summary>
    public static LinkReading Read(WebAddress address) => address.Host is "fb.watch" or "fb.me"
        ? OfShort(address)
        : OfParameters(address) ?? OfPath(address.Path);

    private static LinkReading OfShort(WebAddress address) => address switch
    {
        { Host: "fb.watch", Path: [] } when Digits().IsMatch(address["v"] ?? "") => Video(address["v"]!, null),
        { Path: [{ } code, ..] } when Code().IsMatch(code) =>
            new LinkReading.Unresolved(Alias(PostAliasKind.Share, $"{address.Host}:{code}"), new Uri($"https://{address.Host}/{code}/")),
        _ => No(NoPostKind.Incomplete),
    };

    private static LinkReading? OfParameters(WebAddress address)
    {
        if (address["story_fbid"] is { } story) return OfId(story, address["id"] ?? Named(address.Path));
        if (address["multi_permalinks"] is { } posts) return OfId(posts.Split(',')[0], owner: null, Group(address.Path));
        return address.Path switch
        {
            ["photo.php" or "photo", ..] => Numbered(address["fbid"], id => Photo(id, null)),
            ["watch"] when address["v"] is null => No(NoPostKind.Several),
            ["watch" or "video.php", ..] => Numbered(address["v"], id => Video(id, null)),
            _ => null,
        };
    }

    private static LinkReading OfPath(IReadOnlyList<string> path) => path switch
    {
        [] => No(NoPostKind.Several),
        ["share", "p" or "v" or "r" or "g", { } code] => Share($"{path[1]}/{code}", code),
        ["share", { } code] => Share(code, code),
        ["reel" or "reels", { } id, ..] => Numbered(id, video => Video(video, null)),
        ["groups", { } group, "posts" or "permalink", { } id, ..] => OfId(id, owner: null, group),
        ["groups" or "hashtag" or "media" or "search", ..] => No(NoPostKind.Several),
        ["stories", ..] => No(NoPostKind.Story),
        ["events" or "live", ..] => No(NoPostKind.Event),
        ["sharer" or "sharer.php" or "share.php" or "dialog", ..] => No(NoPostKind.ShareWindow),
        ["permalink.php" or "story.php", ..] => No(NoPostKind.Incomplete),
        ["profile.php" or "people" or "pages" or "pg", ..] => No(NoPostKind.Account),
        [{ } owner, "posts", .., { } id] => OfId(id, owner),
        [{ } owner, "permalink", { } id] => OfId(id, owner),
        [{ } owner, "photos", .., { } id] => Numbered(id, photo => Photo(photo, owner)),
        [{ } owner, "videos" or "reels", .., { } id] => Numbered(id, video => Video(video, owner)),
        [_, "posts" or "photos" or "videos" or "reels"] => No(NoPostKind.Several),
        [{ } both] when PageAndPost().Match(both) is { Success: true } match => OfId(match.Groups["post"].Value, match.Groups["page"].Value),
        [_] or [_, "about" or "about_profile_transparency" or "followers" or "mentions"] => No(NoPostKind.Account),
        _ => No(NoPostKind.Other),
    };

    private static LinkReading OfId(string id, string? owner, string? group = null)
    {
        var place = group is not null ? $"groups/{Uri.EscapeDataString(group)}/posts/" : owner is not null ? $"{Uri.EscapeDataString(owner)}/posts/" : "";
        if (PageAndPost().Match(id) is { Success: true } match) return OfId(match.Groups["post"].Value, match.Groups["page"].Value, group);
        if (Digits().IsMatch(id)) return new LinkReading.Post(Alias(PostAliasKind.Post, id), owner, new Uri($"{Root}{place}{id}"));
        return Opaque().IsMatch(id)
            ? new LinkReading.Post(Alias(PostAliasKind.Opaque, id), owner, new Uri($"{Root}{place}{id}"))
            : No(NoPostKind.Incomplete);
    }

    private static LinkReading Numbered(string? id, Func<string, LinkReading> read) =>
        id is not null && Digits().IsMatch(id) ? read(id) : No(NoPostKind.Incomplete);

    private static LinkReading.Post Photo(string id, string? owner) => new(Alias(PostAliasKind.Photo, id), owner, new Uri($"{Root}photo/?fbid={id}"));

    private static LinkReading.Post Video(string id, string? owner) => new(Alias(PostAliasKind.Video, id), owner, new Uri($"{Root}watch/?v={id}"));

    private static LinkReading Share(string value, string code) => Code().IsMatch(code)
        ? new LinkReading.Unresolved(Alias(PostAliasKind.Share, value), new Uri($"{Root}share/{value}/"))
        : No(NoPostKind.Incomplete);

    // Behind "permalink.php" and its like no account is named.
    private static string? Named(IReadOnlyList<string> path) => path is [{ } owner] && !owner.EndsWith(".php", StringComparison.Ordinal) ? owner : null;

    private static string? Group(IReadOnlyList<string> path) => path is ["groups", { } group, ..] ? group : null;

    private static PostAlias Alias(PostAliasKind kind, string value) => new(Platform.Facebook, kind, value);

    private static LinkReading.NoPost No(NoPostKind kind) => new(Platform.Facebook, kind);

    [GeneratedRegex(@"^(?:(?:www|m|web|mbasic|touch|business|free|[a-z]{2}-[a-z]{2})\.)?facebook\.com$")]
    private static partial Regex Site();

    [GeneratedRegex("^[0-9]{1,25}$")]
    private static partial Regex Digits();

    [GeneratedRegex("^(?<page>[0-9]{1,25})_(?<post>[0-9]{1,25})$")]
    private static partial Regex PageAndPost();

    [GeneratedRegex("^pfbid[0-9A-Za-z]{10,200}$")]
    private static partial Regex Opaque();

    [GeneratedRegex("^[A-Za-z0-9_-]{4,100}$")]
    private static partial Regex Code();
}

using System.Text.RegularExpressions;

namespace Campaigns.Grains;

/// <summary>Addresses on YouTube. Ids are 11 characters, may begin with <c>-</c> or <c>_</c>, and differ by case.</summary>
internal static partial class YouTubeLinks
{
    private const string Root = "https://www.youtube.com/";

    /// <summary>Whether a host is YouTube's.</summary>
    public static bool Has(string host) => host is "youtu.be" or "www.youtu.be" || Site().IsMatch(host);

    /// <summary>Where an address there leads.</summary>
    public static LinkReading Read(WebAddress address) =>
        address.Host.EndsWith("youtu.be", StringComparison.Ordinal) ? OfShortHost(address.Path) : OfSite(address);

    private static LinkReading OfShortHost(IReadOnlyList<string> path) => path is [{ } id, ..] ? Video(id) : No(NoPostKind.Incomplete);

    private static LinkReading OfSite(WebAddress address) => address.Path switch
    {
        [] => No(NoPostKind.Several),
        ["watch" or "ytscreeningroom"] => Video(address["v"]),
        ["embed", "videoseries" or "live_stream", ..] => No(NoPostKind.Several),
        ["watch" or "shorts" or "live" or "embed" or "v" or "e" or "vi", { } id, ..] => Video(id),
        ["clip", { } id] when Long().IsMatch(id) =>
            new LinkReading.Unresolved(new PostAlias(Platform.YouTube, PostAliasKind.Share, $"clip/{id}"), new Uri($"{Root}clip/{id}")),
        ["post", { } id] => Community(id),
        ["channel", _, "community"] when address["lb"] is { } id => Community(id),
        ["playlist" or "results" or "feed" or "hashtag" or "shorts", ..] => No(NoPostKind.Several),
        ["channel" or "c" or "user", ..] => No(NoPostKind.Account),
        [{ } handle, ..] when handle.StartsWith('@') => No(NoPostKind.Account),
        ["clip" or "post" or "embed" or "v" or "e" or "live", ..] => No(NoPostKind.Incomplete),
        _ => No(NoPostKind.Other),
    };

    private static LinkReading Video(string? id) => id is not null && Id().IsMatch(id)
        ? new LinkReading.Post(new PostAlias(Platform.YouTube, PostAliasKind.Post, id), null, new Uri($"{Root}watch?v={id}"))
        : No(NoPostKind.Incomplete);

    private static LinkReading Community(string id) => Long().IsMatch(id)
        ? new LinkReading.Post(new PostAlias(Platform.YouTube, PostAliasKind.Community, id), null, new Uri($"{Root}post/{id}"))
        : No(NoPostKind.Incomplete);

    private static LinkReading.NoPost No(NoPostKind kind) => new(Platform.YouTube, kind);

    [GeneratedRegex(@"^(?:(?:www|m|music|gaming)\.)?(?:youtube\.com|youtube-nocookie\.com)$")]
    private static partial Regex Site();

    [GeneratedRegex("^[A-Za-z0-9_-]{11}$")]
    private static partial Regex Id();

    // Clips and community posts.
    [GeneratedRegex("^Ugk[A-Za-z0-9_-]{10,100}$")]
    private static partial Regex Long();
}

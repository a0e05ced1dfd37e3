using System.Text.RegularExpressions;

namespace Campaigns.Grains;

/// <summary>Reads the addresses that members hand in and that people paste. Nothing is fetched: an address tells by itself, or not at all.</summary>
public static partial class PostLinks
{
    /// <summary>The longest address that is read, in characters; a redirect's may be long.</summary>
    public const int LongestAddress = 4_000;

    /// <summary>Where an address leads.</summary>
    /// <param name="address">As it was pasted: with or without a scheme, with anything that counts clicks, inside a redirect.</param>
    public static LinkReading Read(string? address)
    {
        if (address is null or { Length: > LongestAddress } || WebAddress.Of(address) is not { } outer) return new LinkReading.Unreadable();
        if (Redirects.Unwrap(outer) is not { } link) return new LinkReading.Unreadable();
        return link.Host switch
        {
            _ when FacebookLinks.Has(link.Host) => FacebookLinks.Read(link),
            _ when InstagramLinks.Has(link.Host) => InstagramLinks.Read(link),
            _ when YouTubeLinks.Has(link.Host) => YouTubeLinks.Read(link),
            _ when TikTokLinks.Has(link.Host) => TikTokLinks.Read(link),
            _ when ZaloLinks.Has(link.Host) => ZaloLinks.Read(link),
            _ when ThreadsLinks.Has(link.Host) => ThreadsLinks.Read(link),
            _ => new LinkReading.Elsewhere(link.Host),
        };
    }

    /// <summary>
    /// The addresses in a text, in their order and as they stand there: one or many, with words around them or run together; those without
    /// a scheme when a path follows their host.
    /// </summary>
    public static IReadOnlyList<string> In(string? text) =>
        text is null || !text.Contains('.', StringComparison.Ordinal)
            ? []
            : [.. Pattern().Matches(text).Select(match => GluedWord().Replace(match.Value, "").TrimEnd(Closing)).Where(address => address.Length > 0)];

    // What ends a sentence or a quotation, not an address. Ids end with "-" and "_" at times.
    private static readonly char[] Closing =
        ['.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', '\'', '*', '|', '”', '“', '’', '»', '…', '。', '\u200b', '\ufeff'];

    // A second scheme begins a second address, unless it is the value of a parameter or a part of the path. Pictures end one.
    [GeneratedRegex(@"https?://(?:(?!(?<![=/])https?://)[^\s<>\p{Cs}\p{So}])+|(?<![\w@/.\-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}/(?:(?!(?<![=/])https?://)[^\s<>\p{Cs}\p{So}])+", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    // A word that was typed right behind a number in the last place: no post's number goes on with a comma or a Vietnamese letter.
    [GeneratedRegex(@"(?<=[/=][0-9]+)(?:,|[a-z]{0,4}[\u00c0-\u1ef9])[^/?#&]*$", RegexOptions.IgnoreCase)]
    private static partial Regex GluedWord();
}

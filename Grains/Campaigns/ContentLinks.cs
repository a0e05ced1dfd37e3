namespace Campaigns.Grains;

/// <summary>The addresses by which posts join campaigns. They are read, never fetched.</summary>
public static class ContentLinks
{
    // By how they begin: igsh and igshid are the same.
    private static readonly string[] Trackers = ["utm_", "fbclid", "gclid", "igsh", "zarsrc"];

    /// <summary>
    /// An address as it is compared: a post by its alias, however its address is written; anything else by its host without <c>www.</c>
    /// and in lower case, its path, and its query without what only tells where a click came from. Neither scheme nor fragment counts,
    /// nor a redirect around it. Null for what is no address on the web.
    /// </summary>
    public static string? Normalize(string address) => PostLinks.Read(address) switch
    {
        LinkReading.Post(var alias, _, _) => alias.ToString(),
        LinkReading.Unresolved(var alias, _) => alias.ToString(),
        LinkReading.Unreadable => null,
        _ => Compared(address),
    };

    /// <summary>The addresses in a text, normalized, each once; with a scheme or, as platforms shorten them, without.</summary>
    public static IReadOnlySet<string> In(string? text) => PostLinks.In(text).Select(Normalize).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static string? Compared(string address)
    {
        if (WebAddress.Of(address) is not { } outer || Redirects.Unwrap(outer) is not { } link) return null;
        var host = link.Host.StartsWith("www.", StringComparison.Ordinal) ? link.Host[4..] : link.Host;
        var kept = link.Query.Where(parameter => !CountsClicks(parameter)).Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}");
        var query = string.Join('&', kept);
        return string.Concat([host, .. link.Path.Select(part => "/" + Uri.EscapeDataString(part)), query.Length == 0 ? "" : "?" + query]);
    }

    // "si" alone is too short to be anybody's tracker by its beginning.
    private static bool CountsClicks(KeyValuePair<string, string> parameter) =>
        parameter.Key == "si" || Trackers.Any(tracker => parameter.Key.StartsWith(tracker, StringComparison.OrdinalIgnoreCase));
}

using System.Text.RegularExpressions;

namespace Campaigns.Grains;

/// <summary>The addresses by which posts join campaigns. They are read, never fetched.</summary>
public static partial class ContentLinks
{
    private static readonly string[] Trackers = ["utm_", "fbclid", "gclid", "igshid", "si="];

    /// <summary>
    /// An address as it is compared: host without <c>www.</c> and in lower case, path without a slash at its end, query without what
    /// only tells where a click came from; neither scheme nor fragment. Null for what is no address on the web.
    /// </summary>
    public static string? Normalize(string address)
    {
        var text = address.Trim();
        if (!text.Contains("://", StringComparison.Ordinal)) text = "https://" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var link) || link.Scheme is not ("http" or "https") || link.UserInfo.Length > 0) return null;
        var host = link.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        var query = link.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Trackers.Any(tracker => part.StartsWith(tracker, StringComparison.OrdinalIgnoreCase)));
        var kept = string.Join('&', query);
        return host + link.AbsolutePath.TrimEnd('/') + (kept.Length == 0 ? "" : "?" + kept);
    }

    /// <summary>The addresses in a text, normalized, each once; with a scheme or, as platforms shorten them, without.</summary>
    public static IReadOnlySet<string> In(string? text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (text is null || !text.Contains('.', StringComparison.Ordinal)) return found;
        foreach (Match match in Pattern().Matches(text))
        {
            if (Normalize(match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '"', '\'', '”', '»', '…')) is { } link) found.Add(link);
        }

        return found;
    }

    [GeneratedRegex(@"(?:https?://\S+|\b[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)+/\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}

using System.Text;
using System.Text.RegularExpressions;

namespace Campaigns.Grains;

/// <summary>The hashtags by which posts join campaigns.</summary>
public static partial class Hashtags
{
    /// <summary>
    /// A hashtag as it is compared: without <c>#</c>, in Unicode form NFC and lower case. Diacritics count: <c>#hè</c> and
    /// <c>#he</c> are two hashtags on every platform.
    /// </summary>
    public static string Normalize(string hashtag) =>
        hashtag.Trim().TrimStart('#').Normalize(NormalizationForm.FormC).ToLowerInvariant();

    /// <summary>The hashtags in a text, normalized, each once; empty for no text.</summary>
    public static IReadOnlySet<string> In(string? text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (text is null || !text.Contains('#', StringComparison.Ordinal)) return found;
        foreach (Match match in Pattern().Matches(text.Normalize(NormalizationForm.FormC)))
            found.Add(Normalize(match.Value));
        return found;
    }

    [GeneratedRegex(@"#[\p{L}\p{M}\p{N}_]+")]
    private static partial Regex Pattern();
}

using System.Text.RegularExpressions;

namespace Campaigns.Silo;

/// <summary>Makes what a platform says fit for an admin's eyes.</summary>
internal static partial class PlatformMessage
{
    private const int Longest = 300;

    /// <summary>
    /// The message without HTML, without anything that looks like a token (Graph repeats a malformed one in clear) and without
    /// control characters, at most 300 characters long. A message that says nothing becomes <paramref name="otherwise"/>.
    /// </summary>
    public static string Clean(string? message, string token, string otherwise)
    {
        if (string.IsNullOrWhiteSpace(message)) return otherwise;
        var text = message.Replace(token, "[…]", StringComparison.Ordinal);
        text = Blank().Replace(Secret().Replace(Tag().Replace(text, ""), "[…]"), " ").Trim();
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }

    [GeneratedRegex("<[^>]{1,300}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\b(EAA[A-Za-z0-9]{10,}|AIza[\w-]{10,}|ya29\.[\w.-]{5,})|(?<=access_token=)[^&\s]+")]
    private static partial Regex Secret();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Blank();
}

using System.Globalization;
using System.Text;

namespace Campaigns.Grains;

/// <summary>
/// The fold key: what search compares, so that <c>doan xa</c> finds <c>Đoàn xã</c>. Stored beside the text where a query searches
/// it, and made of what people type.
/// </summary>
public static class FoldedText
{
    /// <summary>
    /// The key of a text: Unicode form NFD without its marks, đ as d, in lower case, blanks of any kind and length as one space,
    /// none at the ends. Empty for no text. Broken surrogates and U+FFFE become U+FFFD: the key can always be stored.
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var key = new StringBuilder(text.Length);
        foreach (var letter in WellFormed(text).Normalize(NormalizationForm.FormD))
        {
            if (char.IsWhiteSpace(letter)) AppendSpace(key);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) key.Append(Folded(letter));
        }

        return key.ToString().TrimEnd(' ');
    }

    private static void AppendSpace(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
    }

    private static char Folded(char letter) => char.ToLowerInvariant(letter) is var lower and not 'đ' ? lower : 'd';

    // U+FFFE is a scalar value, but .NET refuses to normalize it.
    private static string WellFormed(string text) => text.EnumerateRunes()
        .Aggregate(new StringBuilder(text.Length), (runes, rune) => runes.Append(rune.Value == 0xFFFE ? "\uFFFD" : rune.ToString()))
        .ToString();
}

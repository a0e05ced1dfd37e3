using System.Globalization;
using System.Text;

namespace Campaigns.Grains;

/// <summary>Numbers and days out of spreadsheets, freed of what cannot be seen or looks alike.</summary>
internal static class PlainCells
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    /// <summary>
    /// The text with digits of any script and full-width characters as ASCII, blanks and line breaks of any kind as spaces, dashes of any
    /// kind as hyphens, without control and formatting characters; nothing blank at its ends, and no apostrophe before it by which
    /// spreadsheets mark text. Empty for null.
    /// </summary>
    public static string Of(string? text)
    {
        var plain = new StringBuilder(text?.Length ?? 0);
        foreach (var letter in text ?? "")
        {
            if (char.IsWhiteSpace(letter)) plain.Append(' ');
            else if (!IsInvisible(letter)) plain.Append(Plain(letter));
        }

        return plain.ToString().Trim().TrimStart('\'', '’').Trim();
    }

    private static bool IsInvisible(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;

    private static char Plain(char letter)
    {
        if (char.IsDigit(letter)) return (char)('0' + (int)char.GetNumericValue(letter));
        if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation || letter == '\u2212') return '-';
        return letter is >= FirstFullWidth and <= LastFullWidth ? (char)(letter - FirstFullWidth + '!') : letter;
    }
}

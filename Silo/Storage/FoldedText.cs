using System.Globalization;
using System.Text;

namespace Campaigns.Silo;

/// <summary>Text as it is searched: without diacritics and case, <c>đ</c> as <c>d</c>. "Đoàn xã" becomes "doan xa".</summary>
internal static class FoldedText
{
    /// <summary>Folds a text; spaces in a row become one.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsWhiteSpace(letter) && (folded.Length == 0 || folded[^1] == ' ')) continue;
            folded.Append(char.IsWhiteSpace(letter) ? ' ' : letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>What a folded text must be LIKE, with <c>\</c> as the escape, to contain what is searched.</summary>
    public static string Pattern(string search) =>
        $"%{Of(search).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}

using System.Globalization;
using System.Text;

namespace Campaigns.Grains;

/// <summary>
/// A text as people look for it: without marks, upper case and doubled blanks, đ as d. "Đoàn  xã Tân Ấp" and "doan xa tan ap" have one key.
/// </summary>
public static class SearchKey
{
    /// <summary>The key of a text; empty when nothing of it is left.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsWhiteSpace(letter))
            {
                if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
            }
            else
            {
                key.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
            }
        }

        return key.ToString().TrimEnd();
    }
}

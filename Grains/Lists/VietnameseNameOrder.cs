using System.Globalization;
using System.Text;

namespace Campaigns.Grains;

/// <summary>
/// The order of <see cref="VietnameseOrder"/> as a text to store beside names, for lists that are sorted where they are stored. It is our own,
/// so that texts stored years apart are of one order.
/// </summary>
public static class VietnameseNameOrder
{
    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323"; // huyền, hỏi, ngã, sắc, nặng; none comes first
    private const string LetterMarks = "\u0306\u0302\u031B"; // those of ă, â and ơ
    private const char First = 'A';
    private const char BeforeTones = '\u0001';

    /// <summary>
    /// The key of a name: compared code unit by code unit, as both engines do, keys are in the order of the names. Letters count before tones,
    /// upper and lower case are alike.
    /// </summary>
    public static string KeyOf(string name)
    {
        var (letters, tones) = (new StringBuilder(name.Length), new StringBuilder(name.Length));
        foreach (var mark in name.Normalize(NormalizationForm.FormD))
        {
            if (Tones.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var tone && tones.Length > 0) tones[^1] = (char)('1' + tone);
            else if (LetterMarks.Contains(mark, StringComparison.Ordinal) && letters.Length > 0) letters[^1] = Marked(letters[^1], mark);
            else if (CharUnicodeInfo.GetUnicodeCategory(mark) != UnicodeCategory.NonSpacingMark) Add(mark, letters, tones);
        }

        return $"{letters}{BeforeTones}{tones.ToString().TrimEnd('0')}";
    }

    private static void Add(char letter, StringBuilder letters, StringBuilder tones)
    {
        letters.Append(KeyOf(char.ToLowerInvariant(letter)));
        tones.Append('0');
    }

    // Blanks and digits come before letters, as they do in ASCII; other scripts behind.
    private static char KeyOf(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? (char)(First + place) : letter;

    private static char Marked(char key, char mark)
    {
        if (key < First || key >= First + Letters.Length) return key;
        var marked = $"{Letters[key - First]}{mark}".Normalize(NormalizationForm.FormC);
        return marked.Length == 1 && Letters.Contains(marked[0], StringComparison.Ordinal) ? KeyOf(marked[0]) : key;
    }
}

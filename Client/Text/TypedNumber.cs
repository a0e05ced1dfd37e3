using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Client;

/// <summary>Whole numbers as people type them, in either language: in digits, or with points, commas or blanks between groups of three.</summary>
internal static partial class TypedNumber
{
    /// <summary>Reads a number.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="number">The number; null when nothing was typed, or nothing that can be read.</param>
    /// <returns>False when it is not a number; nothing is guessed of signs and decimals.</returns>
    public static bool TryRead(string? typed, out long? number)
    {
        var given = (typed ?? "").Trim();
        number = null;
        if (given.Length == 0) return true;
        if (!Written().IsMatch(given)) return false;
        var digits = string.Concat(given.Where(char.IsAsciiDigit));
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var read)) return false;
        number = read;
        return true;
    }

    // One separator throughout: 1.200,300 is no whole number in any language.
    [GeneratedRegex(@"\A(?:[0-9]+|[1-9][0-9]{0,2}(?<separator>[., \u00A0\u202F])[0-9]{3}(?:\k<separator>[0-9]{3})*)\z")]
    private static partial Regex Written();
}

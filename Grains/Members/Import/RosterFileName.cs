namespace Campaigns.Grains;

/// <summary>Names of files with rosters. A file with one person is often called by the person's name.</summary>
public static class RosterFileName
{
    private const string CountryCode = "+84";

    /// <summary>Whether a file's name may tell of one of several people, in whatever spelling.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="numbers">Their numbers, as E.164.</param>
    /// <param name="keys">The keys of their names.</param>
    public static bool MayTellOf(string file, IEnumerable<string> numbers, IEnumerable<string> keys)
    {
        var words = string.Concat(FoldedText.Of(file).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (spaced, joined) = ($" {string.Join(' ', words)} ", string.Concat(words));
        var digits = string.Concat(file.Where(char.IsAsciiDigit));
        // A name of one word is a part of many others; of more words it may be written without blanks.
        return keys.Any(key => spaced.Contains($" {key} ", StringComparison.Ordinal)
                || (key.Contains(' ', StringComparison.Ordinal) && joined.Contains(key.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)))
            || numbers.Any(number => digits.Contains(OwnDigits(number), StringComparison.Ordinal));
    }

    private static string OwnDigits(string number) =>
        number.StartsWith(CountryCode, StringComparison.Ordinal) ? number[CountryCode.Length..] : number.TrimStart('+');
}

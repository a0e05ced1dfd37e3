using System.Globalization;
using System.Text;

namespace Campaigns.Grains;

/// <summary>A person's name as it is kept.</summary>
/// <param name="Value">
/// In Unicode form NFC, on one line, with single spaces, and written as names are; as <see cref="TryParse(string, out PersonName, out NameFault?)"/>
/// gives it.
/// </param>
public readonly record struct PersonName(string Value)
{
    /// <summary>The longest name, in UTF-16 characters.</summary>
    public const int Longest = 100;

    // Blanks and what cannot be seen may make a text longer than its name, but not by so much.
    private const int LongestText = 1_000;
    private const string Marks = " -–'’‘`.,()/·";

    /// <summary>
    /// What finds the same name in another spelling: the fold key of its letters and digits. <c>Hoà</c> and <c>Hòa</c> have one key, in
    /// any Unicode form, and so has <c>HOA</c>; names that differ in nothing but marks do too, so that a key alone never makes two
    /// people one.
    /// </summary>
    public string Key => FoldedText.Of(string.Concat(Value.Select(letter => Marks.Contains(letter, StringComparison.Ordinal) ? ' ' : letter)));

    /// <inheritdoc cref="TryParse(string, out PersonName, out NameFault?)"/>
    public static bool TryParse(string? text, out PersonName name) => TryParse(text, out name, out _);

    /// <summary>
    /// Reads a name: what cannot be seen is left out, blanks become single spaces, the Icelandic Ð that old keyboards gave becomes Đ, and
    /// a name all in capitals or all in lower case is written as names are. Otherwise its capitals stay where they are.
    /// </summary>
    /// <param name="text">What was written.</param>
    /// <param name="name">The name; not to be used when there is a fault.</param>
    /// <param name="fault">Why it is none; null when it is one.</param>
    /// <returns>Whether it is a name.</returns>
    public static bool TryParse(string? text, out PersonName name, out NameFault? fault)
    {
        fault = Read(text, out var value);
        name = new PersonName(value);
        return fault is null;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Value;

    private static NameFault? Read(string? text, out string value)
    {
        value = "";
        if (text?.Length > LongestText) return NameFault.TooLong;
        var line = OnOneLine(text ?? "");
        if (line.Length == 0) return NameFault.Missing;
        if (!line.EnumerateRunes().All(IsOfNames)) return NameFault.StrangeCharacters;
        if (!line.EnumerateRunes().Any(Rune.IsLetter)) return NameFault.NoLetters;
        value = WithCapitals(line.Normalize(NormalizationForm.FormC)).Normalize(NormalizationForm.FormC);
        return value.Length > Longest ? NameFault.TooLong : null;
    }

    private static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune)) line.Append(Seen(rune));
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd(' ');
    }

    private static string Seen(Rune rune) => rune.Value switch
    {
        'Ð' or 'Ɖ' => "Đ",
        'ð' or 'ɖ' => "đ",
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format => "",
        _ => rune.ToString(),
    };

    private static bool IsOfNames(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || IsAccent(rune) || (rune.IsBmp && Marks.Contains((char)rune.Value, StringComparison.Ordinal));

    private static bool IsAccent(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string WithCapitals(string name)
    {
        if (name.EnumerateRunes().Any(Rune.IsUpper) && name.EnumerateRunes().Any(Rune.IsLower)) return name;
        var written = new StringBuilder(name.Length);
        var beginsWord = true;
        foreach (var rune in name.EnumerateRunes())
        {
            written.Append((beginsWord ? Rune.ToUpperInvariant(rune) : Rune.ToLowerInvariant(rune)).ToString());
            if (!IsAccent(rune)) beginsWord = !Rune.IsLetter(rune);
        }

        return written.ToString();
    }
}

/// <summary>Why a text is no name.</summary>
public enum NameFault
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>There is no letter in it.</summary>
    NoLetters,

    /// <summary>It is too long.</summary>
    TooLong,

    /// <summary>There are characters in it that no name has.</summary>
    StrangeCharacters,
}

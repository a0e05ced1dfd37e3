using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Grains;

/// <summary>
/// A phone number in one form, however people and spreadsheets spell it: a Vietnamese mobile number, or a number of another country that
/// is written with its plus sign. Two spellings of a number are equal.
/// </summary>
/// <param name="E164">
/// A plus sign, the country, and the number within it, at most 15 digits (Recommendation ITU-T E.164): <c>+84912345678</c>. As
/// <see cref="TryParse(string, out PhoneNumber, out PhoneFault?)"/> gives it.
/// </param>
public readonly partial record struct PhoneNumber(string E164)
{
    /// <summary>The most digits of a number, its country's among them (ITU-T E.164, clause 6).</summary>
    public const int MostDigits = 15;

    // Longer cells are no number; they are not looked through.
    private const int LongestText = 200;

    // No country has shorter ones: Niue, for example, has four digits after its own three.
    private const int FewestDigits = 7;

    // Two numbers in one cell have at least nine each.
    private const int DigitsOfTwo = 18;

    /// <inheritdoc cref="TryParse(string, out PhoneNumber, out PhoneFault?)"/>
    public static bool TryParse(string? text, out PhoneNumber number) => TryParse(text, out number, out _);

    /// <summary>
    /// Reads a number with or without its country, with any blanks and marks between its digits, without the leading zero that a
    /// spreadsheet took away, as a decimal (<c>912345678.0</c>, <c>9.12345678E+8</c>), or in its form before the switch of 2018.
    /// </summary>
    /// <param name="text">What was written.</param>
    /// <param name="number">The number; not to be used when there is a fault.</param>
    /// <param name="fault">Why it is none; null when it is one.</param>
    /// <returns>Whether it is a number we take.</returns>
    public static bool TryParse(string? text, out PhoneNumber number, out PhoneFault? fault)
    {
        fault = Read(text, out var e164);
        number = new PhoneNumber(e164);
        return fault is null;
    }

    /// <summary>The number in E.164.</summary>
    public override string ToString() => E164;

    private static PhoneFault? Read(string? text, out string e164)
    {
        e164 = "";
        if (text?.Length > LongestText) return PhoneFault.TooLong;
        var plain = PlainCells.Of(text);
        if (!plain.Any(char.IsLetterOrDigit)) return PhoneFault.Missing;
        if (Scientific().Match(plain) is { Success: true } rounded) return ReadScientific(rounded, out e164);
        if (Whole().Match(plain) is { Success: true } whole) plain = whole.Groups["digits"].Value;
        return Gather(plain, out var digits, out var hasPlus) is { } fault ? fault : ReadDigits(digits, hasPlus, out e164);
    }

    private static PhoneFault? ReadScientific(Match match, out string e164)
    {
        e164 = "";
        var (decimals, exponent) = (match.Groups["decimals"].Value, int.Parse(match.Groups["exponent"].ValueSpan, CultureInfo.InvariantCulture));
        // What a spreadsheet left out may have been zeros, or anything.
        if (decimals.Length < exponent || decimals[exponent..].Any(digit => digit != '0')) return PhoneFault.Rounded;
        return ReadDigits(match.Groups["first"].Value + decimals[..exponent], hasPlus: false, out e164);
    }

    private static PhoneFault? Gather(string plain, out string digits, out bool hasPlus)
    {
        digits = string.Concat(plain.Where(char.IsAsciiDigit));
        var plus = plain.IndexOf('+', StringComparison.Ordinal);
        hasPlus = plus >= 0;
        if (plain.Any(letter => !char.IsAsciiDigit(letter) && letter != '+' && !IsMark(letter))) return PhoneFault.NotDigits;
        if (digits.Length >= DigitsOfTwo) return PhoneFault.Several;
        return hasPlus && (plain.LastIndexOf('+') != plus || plain.Take(plus).Any(char.IsAsciiDigit)) ? PhoneFault.NotDigits : null;
    }

    // The equals sign and quotation marks are those of ="0912345678", by which programs keep spreadsheets from taking the zero away.
    private static bool IsMark(char letter) => " -.,;:/|()[]'’`·_=\"".Contains(letter, StringComparison.Ordinal);

    private static PhoneFault? ReadDigits(string digits, bool hasPlus, out string e164)
    {
        var isOurs = VietnameseNumbers.TryWithin(digits, hasPlus, out var within);
        if (hasPlus && !isOurs) return ReadForeign(digits, out e164);
        var fault = VietnameseNumbers.Read(within, out var mobile);
        e164 = fault is null ? $"+{VietnameseNumbers.Country}{mobile}" : "";
        return fault;
    }

    private static PhoneFault? ReadForeign(string digits, out string e164)
    {
        e164 = "+" + digits;
        if (digits.StartsWith('0')) return PhoneFault.UnknownPrefix; // no country's code begins with it
        if (digits.Length < FewestDigits) return PhoneFault.TooShort;
        return digits.Length > MostDigits ? PhoneFault.TooLong : null;
    }

    [GeneratedRegex("^(?<first>[1-9])(?:[.,](?<decimals>[0-9]{1,15}))?[eE][+]?(?<exponent>[0-9]{1,2})$")]
    private static partial Regex Scientific();

    [GeneratedRegex("^(?<digits>[1-9][0-9]{8,11})[.,]0{1,2}$")]
    private static partial Regex Whole();
}

/// <summary>Why a text is no phone number that we take.</summary>
public enum PhoneFault
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It has too few digits.</summary>
    TooShort,

    /// <summary>It has too many digits.</summary>
    TooLong,

    /// <summary>There are letters in it, or marks that no number has.</summary>
    NotDigits,

    /// <summary>No mobile network has such numbers, or no country; other countries' numbers need their plus sign.</summary>
    UnknownPrefix,

    /// <summary>It is a Vietnamese landline, which belongs to a house and not to a person.</summary>
    Landline,

    /// <summary>There are several numbers in it.</summary>
    Several,

    /// <summary>A spreadsheet rounded it, <c>9.12E+8</c>: its last digits are lost.</summary>
    Rounded,
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Reads the fields of a request's body, and tells of every one that cannot be used, not only of the first.</summary>
internal sealed class BodyFields(Text text)
{
    private const int LongestAddress = 2000;
    private const int LongestDay = 20; // more than any day has, for those that are none
    private readonly List<InvalidParameter> _invalid = [];

    /// <summary>What is wrong with the fields read so far.</summary>
    public IReadOnlyList<InvalidParameter> Invalid => _invalid;

    /// <summary>A line of text without what is blank around it; empty when it cannot be used.</summary>
    public string Line(string name, string? value, int longest)
    {
        var line = value?.Trim() ?? "";
        if (line.Length == 0) Refuse(name, "required", text.Writes.Required);
        else if (line.Length > longest) Refuse(name, "too_long", text.Writes.TooLong(longest));
        else if (line.Any(char.IsControl)) Refuse(name, "control_characters", text.Writes.ControlCharacters);
        else return line;
        return "";
    }

    /// <summary>A platform by its name.</summary>
    public Platform Platform(string name, string? value)
    {
        if (Line(name, value, longest: 100) is not { Length: > 0 } given) return default;
        if (!PlatformNames.TryParse(given, out var platform)) Refuse(name, "invalid_platform", text.Errors.InvalidPlatform(given));
        return platform;
    }

    /// <summary>A platform's id of an account, which is also part of our addresses; empty when it cannot be used.</summary>
    public string AccountId(string name, string? value)
    {
        var id = Line(name, value, longest: 200);
        if (id.All(IsOfAccountId) && (id.Length == 0 || id.Any(char.IsAsciiLetterOrDigit))) return id;
        Refuse(name, "invalid_account_id", text.Writes.InvalidAccountId);
        return "";
    }

    /// <summary>An address on the web; null when there is none or it cannot be used.</summary>
    public Uri? Address(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (value.Length > LongestAddress) Refuse(name, "too_long", text.Writes.TooLong(LongestAddress));
        else if (TryReadAddress(value, out var address)) return address;
        else Refuse(name, "invalid_address", text.Writes.InvalidAddress);
        return null;
    }

    /// <summary>A local day as yyyy-MM-dd; null when there is none or it cannot be used.</summary>
    public DateOnly? Day(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (DateOnly.TryParseExact(value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refuse(name, "invalid_day", text.Errors.InvalidDay(value.Length <= LongestDay ? value : value[..LongestDay]));
        return null;
    }

    /// <summary>Notes that a field cannot be used.</summary>
    public void Refuse(string name, string code, string message) => _invalid.Add(new InvalidParameter(name, code, message));

    private static bool IsOfAccountId(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || "-._~:@".Contains(letter, StringComparison.Ordinal);

    private static bool TryReadAddress(string value, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(value.Trim(), UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}

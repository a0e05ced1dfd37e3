using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Reads the parameters of lists, and tells of every one that cannot be used, not only of the first.</summary>
internal sealed class ListParameters(Text text)
{
    /// <summary>The most rows of one answer.</summary>
    public const int MostRows = 200;

    private readonly List<InvalidParameter> _invalid = [];

    /// <summary>What is wrong with the parameters read so far.</summary>
    public IReadOnlyList<InvalidParameter> Invalid => _invalid;

    /// <summary>One of a set of words; null when absent.</summary>
    public T? Word<T>(string name, string? given) where T : struct, Enum
    {
        var value = ApiNames.Read<T>(given, out var isKnown);
        Check(name, isKnown, [.. Enum.GetValues<T>().Select(word => word.ApiName())]);
        return value;
    }

    /// <summary>What to look for, as long as lists on pages let it be; empty when absent.</summary>
    public string Search(string name, string? given)
    {
        var search = given?.Trim() ?? "";
        if (search.Length > ListAddress.LongestSearch) _invalid.Add(new InvalidParameter(name, "too_long", text.Writes.TooLong(ListAddress.LongestSearch)));
        else if (search.Any(char.IsControl)) _invalid.Add(new InvalidParameter(name, "control_characters", text.Writes.ControlCharacters));
        else return search;
        return "";
    }

    /// <summary>A platform; null when absent.</summary>
    public Platform? Platform(string name, string? given)
    {
        if (string.IsNullOrEmpty(given)) return null;
        if (PlatformNames.TryParse(given, out var platform)) return platform;
        _invalid.Add(new InvalidParameter(name, "invalid_platform", text.Errors.InvalidPlatform(given)));
        return null;
    }

    /// <summary>A local day as yyyy-MM-dd; null when absent.</summary>
    public DateOnly? Day(string name, string? given)
    {
        if (string.IsNullOrEmpty(given)) return null;
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        _invalid.Add(new InvalidParameter(name, "invalid_day", text.Errors.InvalidDay(given)));
        return null;
    }

    /// <summary>The days from one to another, <paramref name="usual"/> where they are absent.</summary>
    public Period Days(string? from, string? to, Period usual)
    {
        var period = (From: Day("from", from) ?? usual.From, To: Day("to", to) ?? usual.To);
        if (period.From <= period.To) return new Period(period.From, period.To);
        _invalid.Add(new InvalidParameter("from", "period_reversed", text.Errors.PeriodIsReversed));
        return usual;
    }

    /// <summary>Which part of the list.</summary>
    public ListPage Page(string? page, string? size) =>
        new(Number("page", page, usual: 1, ListAddress.LastPage), Number("size", size, usual: 50, MostRows));

    /// <summary>Notes a parameter that is not as it must be.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isGood">Whether it can be used.</param>
    /// <param name="words">What can be.</param>
    public void Check(string name, bool isGood, params ReadOnlySpan<string?> words)
    {
        if (!isGood) _invalid.Add(new InvalidParameter(name, $"invalid_{name}", text.Fanpages.OneOf(string.Join(", ", words))));
    }

    private int Number(string name, string? given, int usual, int most)
    {
        if (string.IsNullOrEmpty(given)) return usual;
        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
        _invalid.Add(new InvalidParameter(name, $"invalid_{name}", text.Errors.InvalidLimit(given, most)));
        return usual;
    }
}

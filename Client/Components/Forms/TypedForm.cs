using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Campaigns.Client;

/// <summary>
/// What stands in a page's form, as it was typed, and what is wrong with each field: a refused form shows both again, so that
/// nothing typed is lost. Fields are called as the domain calls them.
/// </summary>
public sealed class TypedForm
{
    private readonly Dictionary<string, string[]> _values;
    private readonly Dictionary<string, string> _errors = [];
    private readonly Text _text;

    /// <summary>A form with these values.</summary>
    internal TypedForm(Text text, IEnumerable<KeyValuePair<string, StringValues>> values) =>
        (_text, _values) = (text, values.ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray()));

    /// <summary>Whether nothing is wrong with it.</summary>
    public bool IsSound => _errors.Count == 0 && Refusal is null;

    /// <summary>What is wrong with the form as a whole; null for nothing.</summary>
    public string? Refusal { get; set; }

    /// <summary>What stands in a field; empty when there is none. Set for fields that are filled in for people.</summary>
    public string this[string field]
    {
        get => _values.TryGetValue(field, out var values) && values is [var first, ..] ? first : "";
        set => _values[field] = [value];
    }

    /// <summary>What was chosen of a field that may be given several times.</summary>
    public IReadOnlyList<string> All(string field) => _values.GetValueOrDefault(field) ?? [];

    /// <summary>What is wrong with a field; null for nothing.</summary>
    public string? Error(string field) => _errors.GetValueOrDefault(field);

    /// <summary>Says what is wrong with a field; of several things the first is told.</summary>
    public void Refuse(string field, string message) => _errors.TryAdd(field, message);

    /// <summary>A local day, as browsers send it.</summary>
    public DateOnly Day(string field)
    {
        var given = this[field].Trim();
        var isDay = DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (isDay && day.Year is >= 2000 and <= 2200) return day;
        Refuse(field, given.Length == 0 ? _text.Writes.Required : _text.Errors.InvalidDay(given));
        return default;
    }

    /// <summary>A whole number, written with or without separators of thousands; null, and refused, for anything else.</summary>
    public long? Number(string field)
    {
        if (!TypedNumber.TryRead(this[field], out var number)) Refuse(field, _text.CampaignForms.InvalidNumber);
        else if (number is null) Refuse(field, _text.Writes.Required);
        return number;
    }
}

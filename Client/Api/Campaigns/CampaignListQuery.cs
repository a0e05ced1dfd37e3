using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>Which campaigns an address asks for; unread.</summary>
public sealed record CampaignListQuery
{
    /// <summary>The most rows a page may have.</summary>
    internal const int MostRows = 100;

    private const int UsualRows = 20;
    private const int MostPages = 100_000;

    /// <summary>Code of the unit; absent for the topmost one the caller reads.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>draft, launched, paused, closed or archived; absent for all but the archived.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>Words to be found in names, ids and hashtags, without regard to case and diacritics.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    /// <summary>latest, ending or name; absent for latest.</summary>
    [FromQuery(Name = "order")]
    public string? Order { get; init; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    /// <summary>Rows a page, from 1 to 100; absent for 20.</summary>
    [FromQuery(Name = "size")]
    public string? Size { get; init; }

    /// <summary>Reads it for a unit; what is wrong is noted in <paramref name="invalid"/>.</summary>
    internal CampaignFilter Read(string unit, List<InvalidParameter> invalid, CampaignText text) => new(unit, ReadPage(Page, Size, invalid, text))
    {
        State = ReadName<CampaignState>("state", State, "invalid_state", text.InvalidState, invalid),
        Order = ReadName<CampaignOrder>("order", Order, "invalid_order", text.InvalidOrder, invalid) ?? CampaignOrder.Latest,
        Words = Words,
    };

    /// <summary>Reads which page of a list is meant.</summary>
    internal static PageOf ReadPage(string? page, string? size, List<InvalidParameter> invalid, CampaignText text) => new(
        ReadNumber("page", page, 1, MostPages, invalid, text), ReadNumber("size", size, UsualRows, MostRows, invalid, text));

    private static int ReadNumber(string name, string? given, int usual, int most, List<InvalidParameter> invalid, CampaignText text)
    {
        if (string.IsNullOrWhiteSpace(given)) return usual;
        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
        invalid.Add(new InvalidParameter(name, $"invalid_{name}", text.InvalidPage(given, most)));
        return usual;
    }

    private static TName? ReadName<TName>(string name, string? given, string code, Func<string, string> message, List<InvalidParameter> invalid)
        where TName : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(given)) return null;
        foreach (var value in Enum.GetValues<TName>())
        {
            if (string.Equals(value.ToString(), given, StringComparison.OrdinalIgnoreCase)) return value;
        }

        invalid.Add(new InvalidParameter(name, code, message(given)));
        return null;
    }
}

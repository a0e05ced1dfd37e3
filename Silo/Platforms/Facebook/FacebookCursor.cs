using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Campaigns.Silo;

/// <summary>
/// Where a listing goes on: how many posts a page holds, and the place in one of Graph's two dialects, <c>after</c> or <c>until</c> with
/// <c>__paging_token</c>. Rebuilt from those values alone, because the platform's own <c>next</c> address carries the token in clear.
/// https://developers.facebook.com/docs/graph-api/results
/// </summary>
/// <param name="Limit">Posts a page.</param>
/// <param name="Place">The parameters of the place; empty at the beginning.</param>
internal sealed record FacebookCursor(int Limit, IReadOnlyList<KeyValuePair<string, string?>> Place)
{
    private const int LargestLimit = 100;

    private static readonly string[][] Dialects = [["after"], ["until", "__paging_token"], ["until"]];

    /// <summary>Reads what <see cref="ToString"/> wrote; null is the beginning.</summary>
    public static FacebookCursor Parse(string? text)
    {
        var values = QueryHelpers.ParseQuery(text);
        var limit = values.TryGetValue("limit", out var written)
            && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : LargestLimit;
        return new(Math.Clamp(limit, 1, LargestLimit), PlaceIn(values) ?? []);
    }

    /// <summary>The same place with half as many posts a page.</summary>
    public FacebookCursor Halved() => this with { Limit = Math.Max(1, Limit / 2) };

    /// <summary>
    /// The place after a page that has a <c>next</c>; a short or empty page may have one. Null when <c>next</c> speaks a dialect we
    /// do not know.
    /// </summary>
    public FacebookCursor? Next(FacebookPaging paging)
    {
        var query = paging.Next?.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? paging.Next[at..] : "";
        var place = PlaceIn(QueryHelpers.ParseQuery(query));
        if (place is null && paging.Cursors?.After is { Length: > 0 } after) place = [new("after", after)];
        return place is null ? null : this with { Place = place };
    }

    /// <summary>The parameters of the request, the limit included.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parameters() =>
        Place.Prepend(new("limit", Limit.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The cursor as callers hold it.</summary>
    public override string ToString() => QueryHelpers.AddQueryString("", Parameters());

    private static List<KeyValuePair<string, string?>>? PlaceIn(Dictionary<string, StringValues> values) =>
        Dialects
            .Where(names => names.All(name => values.TryGetValue(name, out var value) && !StringValues.IsNullOrEmpty(value)))
            .Select(names => names.Select(name => KeyValuePair.Create(name, (string?)values[name])).ToList())
            .FirstOrDefault();
}

using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Campaigns.Client;

/// <summary>
/// Which part of the audit log an address names: <c>from</c>, <c>to</c> (days), <c>action</c>, <c>unit</c> (a code) or <c>within</c>
/// (a unit as people type it), <c>person</c>, <c>q</c> and <c>before</c>. A value that cannot be used counts as absent, as in every list; what was
/// typed and names no unit or nobody is told.
/// </summary>
/// <param name="From">The first local day; null from the beginning.</param>
/// <param name="To">The last local day; null until now.</param>
/// <param name="Action">What happened; null for everything.</param>
/// <param name="Unit">Code of the unit at the top of the subtree; null for all that the reader may read of.</param>
/// <param name="Person">Who did it, by the account, or as it was typed; null for everybody.</param>
/// <param name="Search">Words as typed; empty for all.</param>
/// <param name="Before">Only lines before this one; null from the newest on.</param>
public sealed record AuditQuery(DateOnly? From, DateOnly? To, string? Action, string? Unit, string? Person, string Search, long? Before)
{
    /// <summary>The unit as it was typed, in place of <see cref="Unit"/>; null where nothing was.</summary>
    public string? Within { get; init; }

    /// <summary>Where the page is.</summary>
    public const string Address = "/audit";

    /// <summary>Reads a request's address.</summary>
    public static AuditQuery Of(HttpRequest request)
    {
        var query = request.Query;
        return new AuditQuery(
            Day(query["from"]), Day(query["to"]), Word(query["action"]), Word(query["unit"]),
            Word(query["person"]), ListAddress.Of(request, "at").Search,
            long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null)
        {
            Within = Word(query["within"]),
        };
    }

    /// <summary>What to read, for somebody; null when they may not read the log of the unit, or of any.</summary>
    public async Task<AuditFilter?> FilterAsync(Access access, CancellationToken cancellationToken)
    {
        if (await access.TopsAsync(Capability.ReadAudit, Unit, cancellationToken) is not { } tops) return null;
        return new AuditFilter(tops)
        {
            IncludesSystem = Unit is null && await access.MayManageSystemAsync(cancellationToken)
                && await access.TopsAsync(Capability.ReadAudit, cancellationToken) is { Count: > 0 },
            From = From,
            To = To,
            Action = Action,
            Person = Guid.TryParse(Person, out var person) ? person : null,
            Search = FoldedText.Of(Search),
            Before = Before,
        };
    }

    /// <summary>The page with other lines: those before one, or the newest for null.</summary>
    public string StartingBefore(long? line)
    {
        var query = new QueryBuilder();
        Add("from", From is { } from ? from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        Add("to", To is { } to ? to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        Add("action", Action);
        Add(Within is null ? "unit" : "within", Within ?? Unit);
        Add("person", Person);
        Add("q", Search);
        Add("before", line?.ToString(CultureInfo.InvariantCulture));
        return Address + query;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }
    }

    private static DateOnly? Day(string? given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Word(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}

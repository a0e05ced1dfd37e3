using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Finds units. A subtree is sorted here, since neither engine knows the Vietnamese order; only a page is counted.</summary>
internal sealed class UnitDirectory(IDatabase database, TimeProvider time) : IUnitDirectory
{
    private static readonly string Members = HeadCounts.On("u.id", "@today");

    /// <inheritdoc />
    public async Task<PageOf<UnitSummary>> ListAsync(string scope, UnitFilter filter, ListQuery query, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        var found = await FindAsync(connection, scope, filter, query, cancellationToken);
        var page = query.Page.Cut(Sort(found, query));
        var units = await SummariesAsync(connection, page.Items.Select(unit => unit.Id), cancellationToken);
        return new PageOf<UnitSummary>([.. page.Items.Select(unit => units[unit.Id])], page.Page, page.Size, page.Total);
    }

    /// <inheritdoc />
    public async Task<UnitSummary?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        return await FigureScope.UnitIdAsync(connection, code, cancellationToken) is { } id
            ? (await SummariesAsync(connection, [id], cancellationToken))[id]
            : null;
    }

    private async Task<List<Found>> FindAsync(
        DbConnection connection, string scope, UnitFilter filter, ListQuery query, CancellationToken cancellationToken)
    {
        var conditions = $"""
            {(filter.DirectlyBelow ? "AND a.depth = 1" : "AND a.depth > 0")}
            {(filter.Kind is null ? "" : "AND u.kind = @kind")}
            {filter.IsOpen switch { true => "AND u.closed_on IS NULL", false => "AND u.closed_on IS NOT NULL", null => "" }}
            """;
        List<(string, object?)> parameters = [("@scope", scope)];
        if (filter.Kind is { } kind) parameters.Add(("@kind", kind));
        if (query.Sort == "members") parameters.Add(("@today", Today));
        var units = await connection.QueryAsync($"""
            SELECT u.id, u.code, u.name, u.folded, {(query.Sort == "members" ? Members : "NULL")}
            FROM unit_ancestors a
            JOIN units s ON s.id = a.ancestor AND s.code = @scope
            JOIN units u ON u.id = a.unit
            WHERE 1 = 1 {conditions}
            """,
            row => new Found(row.GetInt64(0), row.GetString(1), row.GetString(2), row.NullableString(3), row.NullableInt64(4)),
            cancellationToken, [.. parameters]);
        return query.Search.Length == 0 ? units : units.FindAll(unit => unit.Matches(query.Search));
    }

    private static List<Found> Sort(List<Found> units, ListQuery query)
    {
        // By code last, whichever way: a sort that is the same every time.
        var byCode = units.OrderBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        var sorted = query.Sort switch
        {
            "code" => byCode.OrderBy(unit => unit.Code, StringComparer.Ordinal),
            "members" => byCode.OrderBy(unit => unit.Members ?? -1),
            _ => byCode.OrderBy(unit => unit.Name, VietnameseOrder.ByName),
        };
        List<Found> ordered = [.. sorted];
        if (query.Descending) ordered.Reverse();
        return ordered;
    }

    private async Task<Dictionary<long, UnitSummary>> SummariesAsync(
        DbConnection connection, IEnumerable<long> ids, CancellationToken cancellationToken)
    {
        var wanted = string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        if (wanted.Length == 0) return [];
        var units = await connection.QueryAsync($"""
            SELECT {UnitHistories.Columns}, u.id,
                   (SELECT COUNT(*) FROM unit_ancestors b JOIN units o ON o.id = b.unit AND o.closed_on IS NULL WHERE b.ancestor = u.id AND b.depth > 0),
                   (SELECT COUNT(*) FROM unit_ancestors b JOIN fanpages f ON f.unit = b.unit WHERE b.ancestor = u.id),
                   {Members},
                   (SELECT COUNT(DISTINCT g.account) FROM grants g WHERE g.unit = u.id AND g.role IN ({Role.Organizer:D}, {Role.UnitAdmin:D}))
            FROM {UnitHistories.Tables}
            WHERE u.id IN ({wanted})
            """,
            row => (Id: row.GetInt64(7), Summary: new UnitSummary(
                UnitHistories.Unit(row), row.GetInt32(8), row.GetInt32(9), row.NullableInt64(10), row.GetInt32(11))),
            cancellationToken, ("@today", Today));
        return units.ToDictionary(row => row.Id, row => row.Summary);
    }

    private DateOnly Today => LocalDay.Of(time.GetUtcNow());

    // Units named before names were folded have no key yet.
    private sealed record Found(long Id, string Code, string Name, string? Folded, long? Members)
    {
        public bool Matches(string search) =>
            (Folded ?? FoldedText.Of(Name)).Contains(search, StringComparison.Ordinal)
            || FoldedText.Of(Code).Contains(search, StringComparison.Ordinal);
    }
}

using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The units that a change names, with what is directly in them and what has been above them.</summary>
internal sealed class OrganizationView : IOrganizationView
{
    private readonly Dictionary<string, (long Id, Unit Unit, DateOnly MovedOn)> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<FanpageKey, DateOnly>> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> _leftOn = new(StringComparer.Ordinal);
    private readonly List<(string Unit, string Ancestor, DateOnly Until)> _lineage = [];

    /// <summary>Reads them, in a transaction that keeps them as they are.</summary>
    public static async Task<OrganizationView> ReadAsync(DbConnection connection, IEnumerable<string> codes, CancellationToken cancellationToken)
    {
        var view = new OrganizationView();
        foreach (var code in codes.Distinct(StringComparer.Ordinal)) await view.AddAsync(connection, code, cancellationToken);
        return view;
    }

    /// <summary>Codes of the units that a change names, and of the one that it is about.</summary>
    public static IEnumerable<string> Named(string code, UnitChange change) => change switch
    {
        OpenUnit open => [code, open.Parent],
        MoveUnit move => [code, move.Parent],
        MergeUnits merge => [code, .. merge.Units, .. Of(merge.New)],
        SplitUnit split => [code, .. split.Parts.SelectMany(part => (string[])[part.Code, .. part.Units, .. Of(part)])],
        _ => [code],
    };

    /// <inheritdoc />
    public Unit? Find(string code) => _units.TryGetValue(code, out var found) ? found.Unit : null;

    /// <summary>Row id of a unit that was read.</summary>
    /// <exception cref="KeyNotFoundException">There is none with that code.</exception>
    public long IdOf(string code) => _units[code].Id;

    /// <inheritdoc />
    public DateOnly? ChangedOn(string code) =>
        _units.TryGetValue(code, out var found) && found.MovedOn > DateOnly.MinValue ? found.MovedOn : null;

    /// <inheritdoc />
    public DateOnly? LeftOn(string code) => _leftOn.TryGetValue(code, out var day) ? day : null;

    /// <inheritdoc />
    public IReadOnlyList<string> ChildrenOf(string code) => _children.GetValueOrDefault(code, []);

    /// <inheritdoc />
    public IReadOnlyDictionary<FanpageKey, DateOnly> PagesOf(string code) => _pages.GetValueOrDefault(code, []);

    /// <inheritdoc />
    public int MembersOf(string code) => _members.GetValueOrDefault(code);

    /// <inheritdoc />
    public bool StandsBelow(string code, string ancestor, DateOnly from) =>
        _lineage.Exists(row => row.Unit == code && row.Ancestor == ancestor && row.Until > from);

    private static IEnumerable<string> Of(UnitPart? part) => part?.Parent is { } parent ? [parent] : [];

    private async Task AddAsync(DbConnection connection, string code, CancellationToken cancellationToken)
    {
        if (!await AddUnitsAsync(connection, "u.code = @code", code, cancellationToken)) return;
        var parent = _units[code].Unit.Parent;
        if (parent is not null && !_units.ContainsKey(parent)) await AddUnitsAsync(connection, "u.code = @code", parent, cancellationToken);
        await AddUnitsAsync(connection, "p.code = @code AND u.closed_on IS NULL", code, cancellationToken);
        _children[code] = [.. _units.Values.Where(row => row.Unit.Parent == code && row.Unit.ClosedOn is null).Select(row => row.Unit.Code)
            .Order(StringComparer.Ordinal)];
        _pages[code] = (await connection.QueryAsync("""
            SELECT f.platform, f.account_id, h.from_day
            FROM fanpages f JOIN units u ON u.id = f.unit JOIN fanpage_units h ON h.fanpage = f.id AND h.until_day = @end
            WHERE u.code = @code ORDER BY f.id
            """, row => (Key: new FanpageKey((Platform)row.GetInt64(0), row.GetString(1)), From: row.Day(2)), cancellationToken,
            ("@code", code), ("@end", DateOnly.MaxValue))).ToDictionary(page => page.Key, page => page.From);
        _members[code] = (int)await connection.ScalarAsync<long>("""
            SELECT COUNT(*) FROM members m JOIN units u ON u.id = m.unit WHERE u.code = @code AND m.name IS NOT NULL AND m.left_on IS NULL
            """, cancellationToken, ("@code", code));
        var left = await connection.QueryAsync("""
            SELECT MAX(stay.until_day)
            FROM units u
            JOIN (SELECT parent AS unit, until_day FROM unit_parents UNION ALL SELECT unit, until_day FROM fanpage_units) stay ON stay.unit = u.id
            WHERE u.code = @code AND stay.until_day < @end
            """, row => row.NullableDay(0), cancellationToken, ("@code", code), ("@end", DateOnly.MaxValue));
        if (left is [{ } day]) _leftOn[code] = day;
        _lineage.AddRange(await connection.QueryAsync("""
            SELECT a.code, l.until_day
            FROM unit_lineage l JOIN units u ON u.id = l.unit JOIN units a ON a.id = l.ancestor
            WHERE u.code = @code
            """, row => (code, row.GetString(0), row.Day(1)), cancellationToken, ("@code", code)));
    }

    private async Task<bool> AddUnitsAsync(DbConnection connection, string where, string code, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync($"""
            SELECT {UnitHistories.Columns}, u.id, h.from_day
            FROM {UnitHistories.Tables} JOIN unit_parents h ON h.unit = u.id AND h.until_day = @end
            WHERE {where}
            """, row => (row.GetInt64(7), UnitHistories.Unit(row), row.Day(8)), cancellationToken, ("@code", code), ("@end", DateOnly.MaxValue));
        foreach (var row in found) _units[row.Item2.Code] = row;
        return found.Count > 0;
    }
}

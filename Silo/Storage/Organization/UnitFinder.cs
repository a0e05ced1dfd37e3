using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Finds units for forms. Names are folded and sorted here, which neither engine does as Vietnamese wants it.</summary>
internal sealed class UnitFinder(IDatabase database) : IUnitFinder
{
    /// <inheritdoc />
    public async Task<FoundUnits> FindAsync(IReadOnlyList<string> tops, string search, int most, CancellationToken cancellationToken)
    {
        if (tops.Count == 0) return new FoundUnits([], HasMore: false);
        var found = search.Length == 0
            ? await NearestAsync(tops, most, cancellationToken)
            : await MatchingAsync(tops, search, cancellationToken);
        return new FoundUnits([.. found.Take(most)], found.Count > most);
    }

    // One more than asked for tells whether there are more.
    private async Task<List<NamedUnit>> NearestAsync(IReadOnlyList<string> tops, int most, CancellationToken cancellationToken) =>
        (await QueryAsync(tops, "ORDER BY MIN(a.depth), u.code LIMIT @most", cancellationToken, ("@most", most + 1))).ConvertAll(unit => unit.Unit);

    private async Task<List<NamedUnit>> MatchingAsync(IReadOnlyList<string> tops, string search, CancellationToken cancellationToken)
    {
        var units = await QueryAsync(tops, "ORDER BY u.code", cancellationToken);
        return [.. units.Where(unit => IsFound(unit.Folded, unit.Unit, search)).Select(unit => unit.Unit)
            .OrderByDescending(unit => unit.IsCalled(search)).ThenBy(unit => unit.Name, VietnameseOrder.ByName)];
    }

    private async Task<List<(NamedUnit Unit, string? Folded)>> QueryAsync(
        IReadOnlyList<string> tops, string order, CancellationToken cancellationToken, params (string, object?)[] parameters)
    {
        var names = tops.Select((_, index) => $"@top{index}").ToList();
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync(
            $"""
            SELECT u.code, u.name, p.name, u.folded
            FROM unit_ancestors a
            JOIN units top ON top.id = a.ancestor AND top.code IN ({string.Join(", ", names)})
            JOIN units u ON u.id = a.unit AND u.closed_on IS NULL
            LEFT JOIN units p ON p.id = u.parent
            GROUP BY u.id, u.code, u.name, p.name, u.folded
            {order}
            """,
            row => (new NamedUnit(row.GetString(0), row.GetString(1), row.NullableString(2)), row.NullableString(3)),
            cancellationToken, [.. names.Zip(tops, (name, top) => (name, (object?)top)), .. parameters]);
    }

    // Units named before names were folded have no key yet.
    private static bool IsFound(string? folded, NamedUnit unit, string search) =>
        (folded ?? FoldedText.Of(unit.Name)).Contains(search, StringComparison.Ordinal)
        || FoldedText.Of(unit.Code).Contains(search, StringComparison.Ordinal);
}

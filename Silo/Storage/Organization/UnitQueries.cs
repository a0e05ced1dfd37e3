using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads the organization.</summary>
internal sealed class UnitQueries(IDatabase database) : IUnitQueries
{
    /// <inheritdoc />
    public Task<Unit?> FindAsync(string code, CancellationToken cancellationToken) =>
        OneAsync("WHERE u.code = @code", cancellationToken, ("@code", code));

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in codes.Distinct(StringComparer.Ordinal).Chunk(CodeList.Most))
        {
            var (list, parameters) = CodeList.Of(some);
            var found = await connection.QueryAsync(
                $"SELECT code, name FROM units WHERE code IN ({list})", row => (Code: row.GetString(0), Name: row.GetString(1)),
                cancellationToken, parameters);
            foreach (var (code, name) in found) names.Add(code, name);
        }

        return names;
    }

    /// <inheritdoc />
    public Task<Unit?> RootAsync(CancellationToken cancellationToken) => OneAsync("WHERE u.parent IS NULL", cancellationToken);

    /// <inheritdoc />
    public async Task<bool> IsWithinAsync(string code, string ancestor, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ScalarAsync<long>("""
            SELECT COUNT(*)
            FROM unit_ancestors a
            JOIN units u ON u.id = a.unit AND u.code = @code
            JOIN units above ON above.id = a.ancestor AND above.code = @ancestor
            """, cancellationToken, ("@code", code), ("@ancestor", ancestor)) > 0;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Unit>> PathAsync(string code, CancellationToken cancellationToken) => await ManyAsync("""
        JOIN unit_ancestors a ON a.ancestor = u.id
        JOIN units start ON start.id = a.unit AND start.code = @code
        ORDER BY a.depth DESC
        """, cancellationToken, ("@code", code));

    /// <inheritdoc />
    public async Task<IReadOnlyList<Unit>> ChildrenAsync(string code, CancellationToken cancellationToken)
    {
        var children = await ManyAsync("WHERE p.code = @code", cancellationToken, ("@code", code));
        return [.. children.OrderBy(unit => unit.Name, VietnameseOrder.ByName)];
    }

    private async Task<Unit?> OneAsync(string where, CancellationToken cancellationToken, params (string, object?)[] parameters) =>
        (await ManyAsync(where, cancellationToken, parameters)).SingleOrDefault();

    private async Task<List<Unit>> ManyAsync(string rest, CancellationToken cancellationToken, params (string, object?)[] parameters)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync(
            $"SELECT {UnitHistories.Columns} FROM {UnitHistories.Tables} {rest}", UnitHistories.Unit, cancellationToken, parameters);
    }
}

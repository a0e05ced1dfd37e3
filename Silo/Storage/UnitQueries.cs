using System.Globalization;
using Campaigns.Grains;
using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>Reads the organization from SQLite.</summary>
internal sealed class UnitQueries(SqliteDatabase database) : IUnitQueries
{
    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    /// <inheritdoc />
    public Task<Unit?> FindAsync(string code, CancellationToken cancellationToken) =>
        Task.FromResult(One("WHERE u.code = $code", ("$code", code)));

    /// <inheritdoc />
    public Task<Unit?> RootAsync(CancellationToken cancellationToken) => Task.FromResult(One("WHERE u.parent IS NULL"));

    /// <inheritdoc />
    public Task<bool> IsWithinAsync(string code, string ancestor, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        var found = connection.Scalar<long>("""
            SELECT COUNT(*)
            FROM unit_ancestors a
            JOIN units u ON u.id = a.unit AND u.code = $code
            JOIN units above ON above.id = a.ancestor AND above.code = $ancestor
            """, ("$code", code), ("$ancestor", ancestor));
        return Task.FromResult(found > 0);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Unit>> PathAsync(string code, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Unit>>(Many("""
        JOIN unit_ancestors a ON a.ancestor = u.id
        JOIN units start ON start.id = a.unit AND start.code = $code
        ORDER BY a.depth DESC
        """, ("$code", code)));

    /// <inheritdoc />
    public Task<IReadOnlyList<Unit>> ChildrenAsync(string code, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Unit>>([.. Many("WHERE p.code = $code", ("$code", code)).OrderBy(unit => unit.Name, ByName)]);

    private Unit? One(string where, params ReadOnlySpan<(string, object?)> parameters) => Many(where, parameters).SingleOrDefault();

    private List<Unit> Many(string rest, params ReadOnlySpan<(string, object?)> parameters)
    {
        using var connection = database.Open();
        return connection.Query(
            $"SELECT u.code, u.name, p.code FROM units u LEFT JOIN units p ON p.id = u.parent {rest}", Map, parameters);
    }

    private static Unit Map(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.NullableString(2));
}

using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads a subtree with its whole history in a handful of queries, whatever its size.</summary>
internal static class StandingUnitsReader
{
    private const string Below = "JOIN unit_ancestors a ON a.unit = h.unit JOIN units s ON s.id = a.ancestor AND s.code = @scope";

    /// <summary>Reads it; null when there is no open unit with that code.</summary>
    public static async Task<StandingUnits?> ReadAsync(DbConnection connection, string scope, CancellationToken cancellationToken)
    {
        var units = await connection.QueryAsync($"""
            SELECT {UnitHistories.Columns}, u.id
            FROM {UnitHistories.Tables}
            JOIN unit_ancestors a ON a.unit = u.id
            JOIN units s ON s.id = a.ancestor AND s.code = @scope
            """, row => (Id: row.GetInt64(7), Unit: UnitHistories.Unit(row)), cancellationToken, ("@scope", scope));
        if (units.All(row => row.Unit.Code != scope || row.Unit.ClosedOn is not null)) return null;

        var names = await HistoryAsync(
            connection, $"SELECT h.unit, h.from_day, h.name FROM unit_names h {Below}",
            row => new UnitName(row.Day(1), row.GetString(2)), scope, cancellationToken);
        var places = await HistoryAsync(
            connection, $"SELECT h.unit, h.from_day, p.code FROM unit_parents h {Below} LEFT JOIN units p ON p.id = h.parent",
            row => new UnitPlace(row.Day(1), row.NullableString(2)), scope, cancellationToken);
        var counts = await HistoryAsync(
            connection, $"SELECT h.unit, h.from_day, h.members, h.eligible_units FROM unit_head_counts h {Below}",
            row => new HeadCount(row.Day(1), row.NullableInt64(2), row.NullableInt64(3)), scope, cancellationToken);
        var histories = units.Select(row => new UnitHistory
        {
            Unit = row.Unit,
            Names = [.. names[row.Id]],
            Places = [.. places[row.Id]],
            HeadCounts = [.. counts[row.Id]],
        });
        return new StandingUnits(
            scope, histories.ToDictionary(unit => unit.Unit.Code, StringComparer.Ordinal), await ElsewhereAsync(connection, scope, cancellationToken));
    }

    private static async Task<ILookup<long, T>> HistoryAsync<T>(
        DbConnection connection, string select, Func<DbDataReader, T> map, string scope, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(
            $"{select} ORDER BY h.unit, h.from_day DESC", row => (Unit: row.GetInt64(0), Entry: map(row)), cancellationToken, ("@scope", scope)))
        .ToLookup(row => row.Unit, row => row.Entry);

    private static async Task<HashSet<string>> ElsewhereAsync(DbConnection connection, string scope, CancellationToken cancellationToken)
    {
        var codes = await connection.QueryAsync("""
            SELECT u.code FROM units u
            WHERE u.id NOT IN (SELECT a.unit FROM unit_ancestors a JOIN units s ON s.id = a.ancestor AND s.code = @scope)
            """, row => row.GetString(0), cancellationToken, ("@scope", scope));
        return codes.ToHashSet(StringComparer.Ordinal);
    }
}

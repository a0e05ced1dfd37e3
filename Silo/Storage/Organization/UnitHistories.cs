using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads units with everything they have been.</summary>
internal static class UnitHistories
{
    /// <summary>Columns of a unit <c>u</c> with the one above it <c>p</c> and the one it was merged into <c>m</c>, for <see cref="Unit"/>.</summary>
    public const string Columns = "u.code, u.name, p.code, u.kind, u.opened_on, u.closed_on, m.code";

    /// <summary>What <see cref="Columns"/> are read from.</summary>
    public const string Tables = "units u LEFT JOIN units p ON p.id = u.parent LEFT JOIN units m ON m.id = u.merged_into";

    /// <summary>Maps <see cref="Columns"/>.</summary>
    public static Unit Unit(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.NullableString(2))
    {
        Kind = (UnitKind)row.GetInt64(3),
        OpenedOn = row.NullableDay(4),
        ClosedOn = row.NullableDay(5),
        MergedInto = row.NullableString(6),
    };

    /// <summary>The unit; null when there is none with that code.</summary>
    public static async Task<UnitHistory?> FindAsync(DbConnection connection, string code, CancellationToken cancellationToken)
    {
        var unit = (await connection.QueryAsync(
            $"SELECT {Columns} FROM {Tables} WHERE u.code = @code", Unit, cancellationToken, ("@code", code))).SingleOrDefault();
        return unit is null ? null : new UnitHistory
        {
            Unit = unit,
            Names = await connection.QueryAsync("""
                SELECT n.from_day, n.name FROM unit_names n JOIN units u ON u.id = n.unit WHERE u.code = @code ORDER BY n.from_day DESC
                """, row => new UnitName(row.Day(0), row.GetString(1)), cancellationToken, ("@code", code)),
            Places = await connection.QueryAsync("""
                SELECT h.from_day, p.code FROM unit_parents h JOIN units u ON u.id = h.unit LEFT JOIN units p ON p.id = h.parent
                WHERE u.code = @code ORDER BY h.from_day DESC
                """, row => new UnitPlace(row.Day(0), row.NullableString(1)), cancellationToken, ("@code", code)),
            HeadCounts = await connection.QueryAsync("""
                SELECT c.from_day, c.members, c.eligible_units FROM unit_head_counts c JOIN units u ON u.id = c.unit
                WHERE u.code = @code ORDER BY c.from_day DESC
                """, row => new HeadCount(row.Day(0), row.NullableInt64(1), row.NullableInt64(2)), cancellationToken, ("@code", code)),
        };
    }
}

using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Finds what refers to units. It asks the schema, so that a table that is added later is asked too.</summary>
internal sealed class UnitReferences(IDatabase database, DbConnection connection)
{
    // What makes a unit, and goes with it; whether it is as it was left, the rules of undoing know.
    private static readonly HashSet<string> OfTheUnitItself =
        ["units", "unit_ancestors", "unit_names", "unit_parents", "unit_lineage", "unit_head_counts"];

    /// <summary>What refers to some of these units, by unit; units below the scope that stood below them, the rules of undoing know.</summary>
    /// <param name="units">Row ids of the units.</param>
    /// <param name="scope">Code of the unit that the import was for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<UndoObstacle>> FindAsync(IReadOnlyList<long> units, string scope, CancellationToken cancellationToken)
    {
        if (units.Count == 0) return [];
        var wanted = units.ToHashSet();
        List<UndoObstacle> found = [.. await FormerUnitsAsync(wanted, scope, cancellationToken)];
        foreach (var (table, column) in await ColumnsAsync(cancellationToken))
        {
            // Units of one import have numbers close together: the rows between are few, and the engine finds them by index.
            var used = await connection.QueryAsync($"""
                SELECT u.id, u.code FROM units u
                WHERE u.id IN (SELECT t.{column} FROM {table} t WHERE t.{column} BETWEEN @first AND @last)
                """, row => (Id: row.GetInt64(0), Code: row.GetString(1)), cancellationToken, ("@first", units.Min()), ("@last", units.Max()));
            found.AddRange(used.Where(unit => wanted.Contains(unit.Id)).Select(unit => new UndoObstacle(unit.Code, ReasonOf(table))));
        }

        return [.. found.Distinct()];
    }

    // Units that stood below one of them, and have left the scope since.
    private async Task<IEnumerable<UndoObstacle>> FormerUnitsAsync(HashSet<long> wanted, string scope, CancellationToken cancellationToken)
    {
        var above = await connection.QueryAsync("""
            SELECT p.id, p.code
            FROM unit_parents h
            JOIN units p ON p.id = h.parent
            WHERE h.parent BETWEEN @first AND @last AND NOT EXISTS (
                SELECT 1 FROM unit_ancestors a JOIN units s ON s.id = a.ancestor AND s.code = @scope WHERE a.unit = h.unit)
            """, row => (Id: row.GetInt64(0), Code: row.GetString(1)), cancellationToken,
            ("@first", wanted.Min()), ("@last", wanted.Max()), ("@scope", scope));
        return above.Where(unit => wanted.Contains(unit.Id)).Select(unit => new UndoObstacle(unit.Code, UndoReason.HasUnits));
    }

    private async Task<IEnumerable<(string Table, string Column)>> ColumnsAsync(CancellationToken cancellationToken) =>
        (await ReferringColumns.ToAsync(database, connection, "units", cancellationToken)).Where(column => !OfTheUnitItself.Contains(column.Table));

    private static UndoReason ReasonOf(string table) => table switch
    {
        "fanpages" or "fanpage_units" or "posts" => UndoReason.HasPages,
        "grants" or "api_keys" => UndoReason.HasPeople,
        _ => UndoReason.IsUsed,
    };
}

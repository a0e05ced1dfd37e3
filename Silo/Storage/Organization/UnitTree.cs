using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// The steps that changes of the organization are made of, within one transaction that the caller begins with
/// <see cref="IDatabase.BeginWriteAsync"/>. Each step leaves the tree, its history and the roll-ups in agreement. Whether a step may be
/// made is decided before, by <see cref="Reorganization"/>.
/// </summary>
internal sealed class UnitTree(IDatabase database, DbConnection connection)
{
    private readonly RollUpShift _figures = new(connection);

    /// <summary>Keeps the organization and every figure as they are until the transaction ends; first of all.</summary>
    public Task HoldStillAsync(CancellationToken cancellationToken) => database.HoldFiguresAsync(connection, cancellationToken);

    /// <summary>Opens a unit.</summary>
    /// <returns>Its row id.</returns>
    public Task<long> OpenAsync(string code, string name, UnitKind kind, long parent, DateOnly? openedOn, CancellationToken cancellationToken) =>
        OpenAsync(connection, code, name, kind, parent, openedOn, cancellationToken);

    /// <summary>The same, at the top too; needs no transaction of its own, because nothing has figures yet.</summary>
    public static async Task<long> OpenAsync(
        DbConnection connection, string code, string name, UnitKind kind, long? parent, DateOnly? openedOn, CancellationToken cancellationToken)
    {
        var id = await connection.ScalarAsync<long>("""
            INSERT INTO units (code, name, folded, parent, kind, opened_on) VALUES (@code, @name, @folded, @parent, @kind, @opened) RETURNING id
            """, cancellationToken,
            ("@code", code), ("@name", name), ("@folded", FoldedText.Of(name)), ("@parent", parent), ("@kind", kind), ("@opened", openedOn));
        await connection.ExecuteAsync("""
            INSERT INTO unit_names (unit, from_day, name) VALUES (@id, @beginning, @name);
            INSERT INTO unit_parents (unit, from_day, until_day, parent) VALUES (@id, @beginning, @end, @parent);
            INSERT INTO unit_ancestors (unit, ancestor, depth)
            SELECT @id, @id, 0 UNION ALL SELECT @id, ancestor, depth + 1 FROM unit_ancestors WHERE unit = @parent;
            INSERT INTO unit_lineage (ancestor, unit, from_day, until_day, depth)
            SELECT @id, @id, @beginning, @end, 0
            UNION ALL SELECT ancestor, @id, from_day, until_day, depth + 1 FROM unit_lineage WHERE unit = @parent
            """, cancellationToken,
            ("@id", id), ("@name", name), ("@parent", parent), ("@beginning", DateOnly.MinValue), ("@end", DateOnly.MaxValue));
        return id;
    }

    /// <summary>Gives a unit a name from a day on; what it is called today is the latest name.</summary>
    public async Task RenameAsync(long unit, string name, DateOnly from, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("""
            INSERT INTO unit_names (unit, from_day, name) VALUES (@unit, @from, @name)
            ON CONFLICT (unit, from_day) DO UPDATE SET name = excluded.name
            """, cancellationToken, ("@unit", unit), ("@from", from), ("@name", name));
        await connection.ExecuteAsync("""
            UPDATE units SET name = @name, folded = @folded
            WHERE id = @unit AND NOT EXISTS (SELECT 1 FROM unit_names n WHERE n.unit = @unit AND n.from_day > @from)
            """, cancellationToken, ("@unit", unit), ("@from", from), ("@name", name), ("@folded", FoldedText.Of(name)));
    }

    /// <summary>Says what kind of unit it is; kinds have no history.</summary>
    public Task SetKindAsync(long unit, UnitKind kind, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("UPDATE units SET kind = @kind WHERE id = @unit", cancellationToken, ("@unit", unit), ("@kind", kind));

    /// <summary>Moves units that stand below one unit to another, from a day on, with everything below them and all their figures.</summary>
    public async Task MoveAsync(IReadOnlyList<long> siblings, long newParent, DateOnly from, CancellationToken cancellationToken)
    {
        if (siblings.Count == 0) return;
        var parents = await connection.QueryAsync(
            $"SELECT DISTINCT parent FROM units WHERE id IN ({AttributionTable.List(siblings)})", row => row.GetInt64(0), cancellationToken);
        if (parents is not [var parent]) throw new ArgumentException("Units that move together stand below one unit.", nameof(siblings));
        if (parent == newParent) return;
        await _figures.MoveUnitsAsync(siblings, parent, newParent, from, cancellationToken);
        foreach (var unit in siblings) await PlaceAsync(unit, newParent, from, cancellationToken);
        if (await HaveStoodBelowOneAnotherAsync(siblings, cancellationToken))
            foreach (var unit in siblings) await RefreshLineageAsync([unit], cancellationToken);
        else await RefreshLineageAsync(siblings, cancellationToken);
        await _figures.FindLargestReachesAsync(cancellationToken);
    }

    /// <summary>Gives a page to another unit from a day on, with the figures of these days.</summary>
    public async Task HandOverAsync(long fanpage, long unit, DateOnly from, CancellationToken cancellationToken)
    {
        var holder = await connection.ScalarAsync<long>("SELECT unit FROM fanpages WHERE id = @page", cancellationToken, ("@page", fanpage));
        if (holder == unit) return;
        await _figures.MovePageAsync(fanpage, holder, unit, from, cancellationToken);
        // What began on this very day goes, and a unit that had the page until then simply keeps it.
        await connection.ExecuteAsync("""
            DELETE FROM fanpage_units WHERE fanpage = @page AND from_day = @from;
            UPDATE fanpage_units SET until_day = @end WHERE fanpage = @page AND until_day >= @from AND unit = @unit;
            UPDATE fanpage_units SET until_day = @from WHERE fanpage = @page AND until_day > @from AND unit <> @unit;
            INSERT INTO fanpage_units (fanpage, from_day, until_day, unit)
            SELECT @page, @from, @end, @unit WHERE NOT EXISTS (SELECT 1 FROM fanpage_units WHERE fanpage = @page AND until_day = @end);
            UPDATE fanpages SET unit = @unit WHERE id = @page;
            UPDATE posts SET unit = @unit WHERE fanpage = @page AND (counted_on >= @from OR counted_on IS NULL)
            """, cancellationToken, ("@page", fanpage), ("@unit", unit), ("@from", from), ("@end", DateOnly.MaxValue));
        await _figures.FindLargestReachesAsync(cancellationToken);
    }

    /// <summary>Once all steps are made: forgets differences that came to nothing.</summary>
    public Task CompleteAsync(CancellationToken cancellationToken) => _figures.ForgetNothingsAsync(cancellationToken);

    /// <summary>Closes a unit.</summary>
    public Task CloseAsync(long unit, DateOnly on, long? mergedInto, CancellationToken cancellationToken) => connection.ExecuteAsync(
        "UPDATE units SET closed_on = @on, merged_into = @into WHERE id = @unit",
        cancellationToken, ("@unit", unit), ("@on", on), ("@into", mergedInto));

    /// <summary>Notes a unit's numbers from a day on.</summary>
    public Task CountHeadsAsync(long unit, long? members, long? eligibleUnits, DateOnly from, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("""
            INSERT INTO unit_head_counts (unit, from_day, members, eligible_units) VALUES (@unit, @from, @members, @eligible)
            ON CONFLICT (unit, from_day) DO UPDATE SET members = excluded.members, eligible_units = excluded.eligible_units
            """, cancellationToken, ("@unit", unit), ("@from", from), ("@members", members), ("@eligible", eligibleUnits));

    /// <summary>Removes a unit that nothing refers to, as if it had never been opened.</summary>
    /// <exception cref="DbException">Something refers to it.</exception>
    public Task RemoveAsync(long unit, CancellationToken cancellationToken) => connection.ExecuteAsync("""
        DELETE FROM unit_head_counts WHERE unit = @unit;
        DELETE FROM unit_names WHERE unit = @unit;
        DELETE FROM unit_parents WHERE unit = @unit;
        DELETE FROM unit_lineage WHERE unit = @unit;
        DELETE FROM unit_ancestors WHERE unit = @unit;
        DELETE FROM units WHERE id = @unit
        """, cancellationToken, ("@unit", unit));

    // What began on this very day goes, and a place held until then is simply kept.
    private Task<int> PlaceAsync(long unit, long parent, DateOnly from, CancellationToken cancellationToken) => connection.ExecuteAsync("""
        DELETE FROM unit_parents WHERE unit = @unit AND from_day = @from;
        UPDATE unit_parents SET until_day = @end WHERE unit = @unit AND until_day >= @from AND parent = @parent;
        UPDATE unit_parents SET until_day = @from WHERE unit = @unit AND until_day > @from AND parent <> @parent;
        INSERT INTO unit_parents (unit, from_day, until_day, parent)
        SELECT @unit, @from, @end, @parent WHERE NOT EXISTS (SELECT 1 FROM unit_parents WHERE unit = @unit AND until_day = @end);
        UPDATE units SET parent = @parent WHERE id = @unit
        """, cancellationToken, ("@unit", unit), ("@parent", parent), ("@from", from), ("@end", DateOnly.MaxValue));

    // Then what is above the one on a day is above the other too, and must be there before it can be taken from it.
    private async Task<bool> HaveStoodBelowOneAnotherAsync(IReadOnlyList<long> siblings, CancellationToken cancellationToken) =>
        siblings.Count > 1 && await connection.ScalarAsync<long>($"""
            SELECT COUNT(*) FROM unit_lineage
            WHERE unit IN ({AttributionTable.List(siblings)}) AND ancestor IN ({AttributionTable.List(siblings)}) AND depth > 0
            """, cancellationToken) > 0;

    // What is inside a unit stays as it is; only what was above it, on each day, is written anew for it and all below it.
    private async Task RefreshLineageAsync(IReadOnlyList<long> units, CancellationToken cancellationToken)
    {
        var moved = AttributionTable.List(units);
        await connection.ExecuteAsync($"""
            DELETE FROM unit_lineage
            WHERE unit IN (SELECT unit FROM unit_lineage WHERE ancestor IN ({moved})) AND EXISTS (
                SELECT 1 FROM unit_lineage below
                WHERE below.ancestor IN ({moved}) AND below.unit = unit_lineage.unit AND unit_lineage.depth > below.depth
                  AND unit_lineage.from_day < below.until_day AND unit_lineage.until_day > below.from_day);
            INSERT INTO unit_lineage (ancestor, unit, from_day, until_day, depth)
            SELECT above.ancestor, below.unit, {Later("below", "place", "above")}, {Earlier("below", "place", "above")}, below.depth + above.depth + 1
            FROM unit_lineage below
            JOIN unit_parents place ON place.unit = below.ancestor AND place.from_day < below.until_day AND place.until_day > below.from_day
            JOIN unit_lineage above ON above.unit = place.parent
                AND above.from_day < below.until_day AND above.until_day > below.from_day
                AND above.from_day < place.until_day AND above.until_day > place.from_day
            WHERE below.ancestor IN ({moved})
            """, cancellationToken);
        await connection.ExecuteAsync($"""
            DELETE FROM unit_ancestors
            WHERE unit IN (SELECT unit FROM unit_lineage WHERE ancestor IN ({moved}) AND until_day = @end);
            INSERT INTO unit_ancestors (unit, ancestor, depth)
            SELECT unit, ancestor, depth FROM unit_lineage
            WHERE until_day = @end AND unit IN (SELECT unit FROM unit_lineage WHERE ancestor IN ({moved}) AND until_day = @end)
            """, cancellationToken, ("@end", DateOnly.MaxValue));
    }

    // The engines name the larger of two values differently.
    private static string Later(string a, string b, string c) =>
        $"CASE WHEN {a}.from_day >= {b}.from_day AND {a}.from_day >= {c}.from_day THEN {a}.from_day WHEN {b}.from_day >= {c}.from_day THEN {b}.from_day ELSE {c}.from_day END";

    private static string Earlier(string a, string b, string c) =>
        $"CASE WHEN {a}.until_day <= {b}.until_day AND {a}.until_day <= {c}.until_day THEN {a}.until_day WHEN {b}.until_day <= {c}.until_day THEN {b}.until_day ELSE {c}.until_day END";
}

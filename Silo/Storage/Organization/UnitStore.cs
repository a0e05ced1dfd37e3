using System.Data.Common;

namespace Campaigns.Silo;

/// <summary>Writes units together with the rows that make a subtree one range.</summary>
internal static class UnitStore
{
    /// <summary>Adds a unit below another, or at the top.</summary>
    /// <param name="connection">An open connection, in a transaction if more belongs together.</param>
    /// <param name="code">Its code, not yet in use.</param>
    /// <param name="name">The name people see.</param>
    /// <param name="parent">Code of the unit above, which must exist; null at the top.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task AddAsync(
        DbConnection connection, string code, string name, string? parent, CancellationToken cancellationToken = default)
    {
        var id = await connection.ScalarAsync<long>("""
            INSERT INTO units (code, name, parent) VALUES (@code, @name, (SELECT id FROM units WHERE code = @parent))
            RETURNING id
            """, cancellationToken, ("@code", code), ("@name", name), ("@parent", parent));
        await connection.ExecuteAsync("""
            INSERT INTO unit_ancestors (unit, ancestor, depth)
            SELECT @id, @id, 0
            UNION ALL
            SELECT @id, a.ancestor, a.depth + 1 FROM unit_ancestors a JOIN units p ON p.id = a.unit WHERE p.code = @parent
            """, cancellationToken, ("@id", id), ("@parent", parent));
    }
}

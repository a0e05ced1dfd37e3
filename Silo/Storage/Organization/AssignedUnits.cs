using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// The units that a campaign is given to: its targets are split over them, tracked links are made for each, and participation of units is told
/// of them. The one reading of it (<see cref="ICampaignStore.AssignedUnitsAsync"/>).
/// </summary>
internal static class AssignedUnits
{
    /// <summary>Those of a campaign, by name in Vietnamese order.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="campaign">Row id of the campaign.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<AssignedUnit>> OfAsync(DbConnection connection, long campaign, CancellationToken cancellationToken)
    {
        var units = await ReadAsync(connection, """
            WITH named AS (
                SELECT t.unit
                FROM campaign_units t
                JOIN campaigns c ON c.id = t.campaign
                JOIN unit_ancestors a ON a.unit = t.unit AND a.ancestor = c.unit
                JOIN units u ON u.id = t.unit AND u.closed_on IS NULL
                WHERE t.campaign = @id)
            SELECT u.id, u.code, u.name
            FROM units u
            JOIN named n ON n.unit = u.id
            WHERE NOT EXISTS (SELECT 1 FROM unit_ancestors a JOIN named o ON o.unit = a.ancestor WHERE a.unit = u.id AND a.depth > 0)
            UNION ALL
            SELECT u.id, u.code, u.name
            FROM campaigns c
            JOIN units u ON u.id = c.unit AND u.closed_on IS NULL
            WHERE c.id = @id AND NOT EXISTS (SELECT 1 FROM campaign_units t WHERE t.campaign = c.id)
            """, campaign, cancellationToken);
        if (units is not [var only]) return units;
        var below = await ReadAsync(
            connection, "SELECT u.id, u.code, u.name FROM units u WHERE u.parent = @id AND u.closed_on IS NULL", only.Id, cancellationToken);
        return below.Count > 0 ? below : units;
    }

    /// <summary>Row ids of those of a campaign that are below a unit, that unit itself left out.</summary>
    public static async Task<List<long>> WithinAsync(DbConnection connection, long campaign, long unit, CancellationToken cancellationToken)
    {
        var units = await OfAsync(connection, campaign, cancellationToken);
        if (units.Count == 0) return [];
        return await connection.QueryAsync(
            $"SELECT a.unit FROM unit_ancestors a WHERE a.ancestor = @unit AND a.depth > 0 AND a.unit IN ({AttributionTable.List(units.Select(each => each.Id))})",
            row => row.GetInt64(0), cancellationToken, ("@unit", unit));
    }

    private static async Task<List<AssignedUnit>> ReadAsync(DbConnection connection, string sql, long id, CancellationToken cancellationToken)
    {
        var units = await connection.QueryAsync(
            sql, row => new AssignedUnit(row.GetInt64(0), row.GetString(1), row.GetString(2)), cancellationToken, ("@id", id));
        return [.. units.OrderBy(unit => unit.Name, VietnameseOrder.ByName).ThenBy(unit => unit.Code, StringComparer.Ordinal)];
    }
}

/// <summary>A unit that a campaign is given to.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
internal sealed record AssignedUnit(long Id, string Code, string Name);

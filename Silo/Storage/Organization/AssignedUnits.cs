using System.Data.Common;

namespace Campaigns.Silo;

/// <summary>
/// The units that a campaign is given to, which its targets are split over: the open ones that it names and that still stand below the
/// unit that runs it, or those directly below that unit; of a single one those directly below that, where there are any.
/// </summary>
internal static class AssignedUnits
{
    /// <summary>Row ids of those below a unit, that unit itself left out.</summary>
    public static async Task<List<long>> WithinAsync(DbConnection connection, long campaign, long unit, CancellationToken cancellationToken)
    {
        var units = await OpenAsync(connection, """
            EXISTS (
                SELECT 1 FROM campaign_units t
                JOIN campaigns c ON c.id = t.campaign
                JOIN unit_ancestors a ON a.unit = t.unit AND a.ancestor = c.unit
                WHERE t.campaign = @campaign AND t.unit = u.id)
            OR (u.id = (SELECT c.unit FROM campaigns c WHERE c.id = @campaign)
                AND NOT EXISTS (SELECT 1 FROM campaign_units t WHERE t.campaign = @campaign))
            """, campaign, cancellationToken);
        if (units is [var only] && await OpenAsync(connection, $"u.parent = {only}", campaign, cancellationToken) is { Count: > 0 } below) units = below;
        if (units.Count == 0) return [];
        return await connection.QueryAsync(
            $"SELECT a.unit FROM unit_ancestors a WHERE a.ancestor = @unit AND a.depth > 0 AND a.unit IN ({AttributionTable.List(units)})",
            row => row.GetInt64(0), cancellationToken, ("@unit", unit));
    }

    private static Task<List<long>> OpenAsync(DbConnection connection, string where, long campaign, CancellationToken cancellationToken) =>
        connection.QueryAsync(
            $"SELECT u.id FROM units u WHERE u.closed_on IS NULL AND ({where})", row => row.GetInt64(0), cancellationToken, ("@campaign", campaign));
}

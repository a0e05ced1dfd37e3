using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What of a campaign its tracked links go by.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="Code">Its id.</param>
/// <param name="UnitId">Row id of the unit that runs it.</param>
/// <param name="Unit">Code of that unit.</param>
/// <param name="Items">Numbers of its content items, and whether each has an address to lead to.</param>
internal sealed record TrackedCampaign(long Id, string Code, long UnitId, string Unit, IReadOnlyDictionary<int, bool> Items)
{
    /// <summary>Reads it; null when there is none with that id.</summary>
    public static async Task<TrackedCampaign?> ReadAsync(DbConnection connection, string code, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync(
            "SELECT c.id, u.id, u.code FROM campaigns c JOIN units u ON u.id = c.unit WHERE c.code = @code",
            row => (Id: row.GetInt64(0), UnitId: row.GetInt64(1), Unit: row.GetString(2)), cancellationToken, ("@code", code));
        if (found is not [var (id, unitId, unit)]) return null;
        var items = await connection.QueryAsync(
            "SELECT number, link FROM campaign_content WHERE campaign = @campaign",
            row => KeyValuePair.Create(row.GetInt32(0), LinkTargets.Of(row.NullableString(1)) is not null), cancellationToken, ("@campaign", id));
        return new TrackedCampaign(id, code, unitId, unit, items.ToDictionary());
    }

    /// <summary>Numbers of the items that links can lead to: the one asked for, or else all; empty where there is no address.</summary>
    public IReadOnlyList<int> ItemsToTrack(int? asked) =>
        [.. Items.Where(item => item.Value && (asked is null || item.Key == asked)).Select(item => item.Key).Order()];

    /// <summary>The units that links are to count for, by row id; or why there are none.</summary>
    public async Task<(IReadOnlyDictionary<long, string> Units, TrackOutcome? Refused)> UnitsAsync(
        DbConnection connection, LinkOwners owners, CancellationToken cancellationToken)
    {
        if (owners is LinkOwners.Campaign) return (new Dictionary<long, string> { [UnitId] = Unit }, null);
        var units = await (owners is LinkOwners.Units(var codes)
            ? NamedAsync(connection, codes, cancellationToken)
            : AssignedAsync(connection, cancellationToken));
        var missing = owners is LinkOwners.Units asked ? asked.Codes.Except(units.Values).ToList() : [];
        var isRefused = missing.Count > 0 || units.Count == 0;
        return (units, isRefused ? new TrackOutcome.NotTakingPart(missing) : null);
    }

    private async Task<Dictionary<long, string>> NamedAsync(
        DbConnection connection, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, string>();
        foreach (var some in codes.Distinct(StringComparer.Ordinal).Chunk(CodeList.Most))
        {
            var (names, parameters) = CodeList.Of(some);
            var units = await connection.QueryAsync(
                $"""
                SELECT u.id, u.code
                FROM units u
                JOIN campaigns c ON c.id = @campaign
                WHERE u.code IN ({names}) AND u.closed_on IS NULL AND (u.id = c.unit OR ({CampaignQueries.TakesPartBelow("u.id")}))
                """, MapUnit, cancellationToken, [("@campaign", Id), .. parameters]);
            foreach (var (id, code) in units) found[id] = code;
        }

        return found;
    }

    private async Task<Dictionary<long, string>> AssignedAsync(DbConnection connection, CancellationToken cancellationToken) =>
        (await AssignedUnits.OfAsync(connection, Id, cancellationToken)).ToDictionary(unit => unit.Id, unit => unit.Code);

    private static KeyValuePair<long, string> MapUnit(DbDataReader row) => KeyValuePair.Create(row.GetInt64(0), row.GetString(1));
}

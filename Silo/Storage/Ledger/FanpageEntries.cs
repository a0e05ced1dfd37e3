using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads all pages at once, for what goes through everything.</summary>
internal static class FanpageEntries
{
    /// <summary>The pages, in no order.</summary>
    public static async Task<List<FanpageEntry>> ReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var lineage = (await connection.QueryAsync(
            "SELECT unit, ancestor, from_day, until_day FROM unit_lineage ORDER BY unit, from_day, depth",
            row => (Unit: row.GetInt64(0), Ancestor: PageUnits.ReadAncestor(row, 1)), cancellationToken))
            .ToLookup(row => row.Unit, row => row.Ancestor);
        var holdings = (await connection.QueryAsync(
            "SELECT fanpage, from_day, until_day, unit FROM fanpage_units ORDER BY fanpage, from_day",
            row => (Page: row.GetInt64(0), Holding: PageUnits.ReadHolding(row, 1)), cancellationToken))
            .ToLookup(row => row.Page, row => row.Holding);
        return await connection.QueryAsync(
            "SELECT id, platform, account_id FROM fanpages",
            row => new FanpageEntry(
                row.GetInt64(0), new FanpageKey((Platform)row.GetInt64(1), row.GetString(2)), PageUnits.Of([.. holdings[row.GetInt64(0)]], lineage)),
            cancellationToken);
    }
}

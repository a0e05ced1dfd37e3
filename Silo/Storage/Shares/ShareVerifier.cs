using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Recomputes what members' shares come to, and compares it with what stands in the roll-ups. Writes nothing.</summary>
internal sealed class ShareVerifier(VerifyReport report, DbConnection connection)
{
    /// <summary>Compares as it is now, and what was more or less as it was.</summary>
    public async Task CompareAsync(CancellationToken cancellationToken)
    {
        var cells = new Dictionary<ShareCell, ShareCount>();
        var wronglyMarked = 0;
        await foreach (var ofOne in StoredShares.AcceptedAsync(connection, cancellationToken))
        {
            StoredShares.Add(cells, ofOne);
            wronglyMarked += StoredShares.WronglyMarked(ofOne).Count();
        }

        report.Compare("shares marked as repeats or not, wrongly", wronglyMarked, 0);
        var now = (await connection.QueryAsync(
            "SELECT unit, ancestor FROM unit_ancestors", row => (Unit: row.GetInt64(0), Above: row.GetInt64(1)), cancellationToken)).ToLookup(row => row.Unit, row => row.Above);
        var then = (await connection.QueryAsync(
            "SELECT unit, ancestor, from_day, until_day FROM unit_lineage",
            row => (Unit: row.GetInt64(0), Above: PageUnits.ReadAncestor(row, 1)), cancellationToken)).ToLookup(row => row.Unit, row => row.Above);
        var (asIsNow, difference) = (new Dictionary<UnitDay, ShareCount>(), new Dictionary<UnitDay, ShareCount>());
        foreach (var (cell, count) in cells)
        {
            foreach (var unit in now[cell.Unit])
            {
                Add(asIsNow, cell, unit, count);
                Add(difference, cell, unit, default(ShareCount) - count);
            }

            foreach (var above in then[cell.Unit].Where(above => above.Holds(cell.Day))) Add(difference, cell, above.Id, count);
        }

        await CompareAsync("reach_daily", asIsNow, cancellationToken);
        await CompareAsync("reach_daily_then", difference, cancellationToken);
    }

    private static void Add(Dictionary<UnitDay, ShareCount> counts, ShareCell cell, long unit, ShareCount count)
    {
        var key = new UnitDay(cell.Campaign, unit, cell.Day, cell.Platform);
        counts[key] = counts.GetValueOrDefault(key) + count;
    }

    private async Task CompareAsync(string table, Dictionary<UnitDay, ShareCount> expected, CancellationToken cancellationToken)
    {
        var stored = connection.StreamAsync($"""
            SELECT campaign, unit, day, platform, member_shares, first_time_members
            FROM {table}
            WHERE member_shares <> 0 OR first_time_members <> 0
            """,
            row => (Key: new UnitDay(row.GetInt64(0), row.GetInt64(1), row.Day(2), (Platform)row.GetInt64(3)), Count: new ShareCount(row.GetInt64(4), row.GetInt64(5))),
            cancellationToken);
        await foreach (var (key, count) in stored)
        {
            expected.Remove(key, out var should);
            report.Compare(Name(table, key), count, should);
        }

        foreach (var (key, count) in expected) report.Compare(Name(table, key), default, count);
    }

    private static string Name(string table, UnitDay key) =>
        $"{table} member shares, campaign {key.Campaign}, unit {key.Unit}, {key.Day:yyyy-MM-dd}, {key.Platform.Name()}";
}

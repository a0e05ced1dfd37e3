using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Closes months: writes down once what every unit earned, so that nothing that happens later changes it.</summary>
internal sealed class PointsCloser(IDatabase database, TimeProvider time)
{
    private const int RowsPerStatement = 500;

    /// <summary>Closes every month with points whose time to review is over, the earliest first.</summary>
    /// <returns>How many it closed.</returns>
    public async Task<int> CloseAsync(CancellationToken cancellationToken)
    {
        var today = LocalDay.Of(time.GetUtcNow());
        await using var connection = await database.OpenAsync(cancellationToken);
        var schedule = await PointsWeightsStore.ScheduleAsync(connection, cancellationToken);
        if (schedule.Versions is not [var first, ..]) return 0;
        var closed = await StoredPoints.ClosedAsync(connection, cancellationToken);
        var count = 0;
        for (var month = first.From; PointsMonth.ClosesOn(month) <= today; month = month.AddMonths(1))
        {
            if (schedule.On(month) is not { } weights || closed.Contains(month)) continue;
            count += await CloseAsync(connection, month, weights, new PointsReckoning(connection, schedule, today), cancellationToken);
        }

        return count;
    }

    private async Task<int> CloseAsync(
        DbConnection connection, DateOnly month, PointsWeights weights, PointsReckoning reckoning, CancellationToken cancellationToken)
    {
        var units = await ReckonAsync(connection, month, reckoning, cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var added = await connection.ExecuteAsync(
            "INSERT INTO points_months (month, weights, closed_at) VALUES (@month, @weights, @at) ON CONFLICT (month) DO NOTHING",
            cancellationToken, ("@month", month), ("@weights", weights.From), ("@at", time.GetUtcNow()));
        if (added == 0) return 0; // another node was faster
        foreach (var some in units.Chunk(RowsPerStatement))
        {
            await connection.ExecuteAsync(
                $"INSERT INTO unit_points (unit, month, outcome, points, enrolled, depth) VALUES {string.Join(',', some)}",
                cancellationToken, ("@month", month));
        }

        await transaction.CommitAsync(cancellationToken);
        return 1;
    }

    // In one state of the data, and before anybody is kept from writing.
    private async Task<List<string>> ReckonAsync(
        DbConnection connection, DateOnly month, PointsReckoning reckoning, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        // Those that ended since had the month too.
        var open = await connection.QueryAsync(
            """
            SELECT u.id, l.depth
            FROM units top
            JOIN unit_lineage l ON l.ancestor = top.id AND l.from_day <= @day AND @day < l.until_day
            JOIN units u ON u.id = l.unit AND (u.closed_on IS NULL OR u.closed_on > @day)
            WHERE top.parent IS NULL
            """, row => (Unit: row.GetInt64(0), Depth: row.GetInt64(1)), cancellationToken, ("@day", month.AddMonths(1).AddDays(-1)));
        var points = await reckoning.OfEachAsync(month, cancellationToken);
        return [.. open.Where(row => points.ContainsKey(row.Unit)).Select(row => Row(row.Unit, row.Depth, points[row.Unit]))];
    }

    private static string Row(long unit, long depth, PointsOutcome outcome)
    {
        var (points, enrolled) = outcome is PointsOutcome.Earned earned ? (Number(earned.Points), Number(earned.Enrolled)) : ("NULL", "NULL");
        return string.Create(CultureInfo.InvariantCulture, $"({unit}, @month, {(int)StoredPoints.KindOf(outcome)}, {points}, {enrolled}, {depth})");
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}

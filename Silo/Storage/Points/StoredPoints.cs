using System.Data.Common;
using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What units earned in closed months, as it stands in the store.</summary>
internal static class StoredPoints
{
    private const string EarnedState = "1"; // StoredOutcome.Earned, as the index has it

    /// <summary>The months that are closed.</summary>
    public static async Task<HashSet<DateOnly>> ClosedAsync(DbConnection connection, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync("SELECT month FROM points_months", row => row.Day(0), cancellationToken)];

    /// <summary>What a unit earned, by month, with how far below the top it stood.</summary>
    public static async Task<Dictionary<DateOnly, (PointsOutcome Outcome, long Depth)>> OfUnitAsync(
        DbConnection connection, long unit, CancellationToken cancellationToken) => (await connection.QueryAsync(
            "SELECT month, depth, outcome, points, enrolled FROM unit_points WHERE unit = @unit",
            row => (Month: row.Day(0), Depth: row.GetInt64(1), Outcome: Outcome(row, 2)), cancellationToken, ("@unit", unit)))
        .ToDictionary(row => row.Month, row => (row.Outcome, row.Depth));

    /// <summary>
    /// What units earned that stood as far below the top, none of them below or above another: of those that can be peers, the nearest in size
    /// on either side (<see cref="PointsYardstick.Peers"/>). Those that earned nothing are left out.
    /// </summary>
    public static async Task<List<PointsOfUnit>> BesideAsync(
        DbConnection connection, DateOnly month, long depth, long enrolled, CancellationToken cancellationToken)
    {
        (string, object?)[] asked =
        [
            ("@month", month), ("@depth", depth), ("@enrolled", enrolled), ("@most", enrolled * PointsYardstick.MostTimesAsLarge),
            ("@least", (enrolled + PointsYardstick.MostTimesAsLarge - 1) / PointsYardstick.MostTimesAsLarge), ("@count", PointsYardstick.MostPeers + 1), // itself too
        ];
        return
        [
            .. await ReadAsync("p.enrolled BETWEEN @enrolled AND @most ORDER BY p.enrolled, p.unit"),
            .. await ReadAsync("p.enrolled >= @least AND p.enrolled < @enrolled ORDER BY p.enrolled DESC, p.unit"),
        ];

        Task<List<PointsOfUnit>> ReadAsync(string ofSize) => connection.QueryAsync(
            $"""
            SELECT p.unit, p.points, p.enrolled
            FROM unit_points p
            WHERE p.month = @month AND p.depth = @depth AND p.outcome = {EarnedState} AND {ofSize}
            LIMIT @count
            """,
            row => new PointsOfUnit(row.GetInt64(0), new PointsOutcome.Earned(row.GetInt64(1), row.GetInt64(2))), cancellationToken, asked);
    }

    /// <summary>How an outcome is kept.</summary>
    public static StoredOutcome KindOf(PointsOutcome outcome) => outcome switch
    {
        PointsOutcome.Earned => StoredOutcome.Earned,
        PointsOutcome.NotEnoughData => StoredOutcome.NotEnoughData,
        PointsOutcome.TooFewPersons => StoredOutcome.TooFewPersons,
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not kept."),
    };

    private static PointsOutcome Outcome(DbDataReader row, int first) => (StoredOutcome)row.GetInt64(first) switch
    {
        StoredOutcome.Earned => new PointsOutcome.Earned(row.GetInt64(first + 1), row.GetInt64(first + 2)),
        StoredOutcome.NotEnoughData => new PointsOutcome.NotEnoughData(),
        StoredOutcome.TooFewPersons => new PointsOutcome.TooFewPersons(),
    };
}

/// <summary>What became of a unit's points, as it is stored.</summary>
internal enum StoredOutcome
{
    /// <summary>It earned some.</summary>
    Earned = 1,

    /// <summary>Too few posts.</summary>
    NotEnoughData = 2,

    /// <summary>Too few persons.</summary>
    TooFewPersons = 3,
}

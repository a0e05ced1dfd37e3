using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads points: closed months as they were written down, others as they come to now.</summary>
internal sealed class PointsQueries(IDatabase database, TimeProvider time) : IPointsQueries
{
    /// <inheritdoc />
    public Task<IReadOnlyList<PointsMonth>?> OfUnitAsync(string unit, CancellationToken cancellationToken) =>
        OfUnitAsync(unit, month => OpenAsync(month, cancellationToken), cancellationToken);

    /// <summary>What every unit's points of a month that is not closed come to now, by row id.</summary>
    public async Task<IReadOnlyDictionary<long, PointsOutcome>> OpenAsync(DateOnly month, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        var schedule = await PointsWeightsStore.ScheduleAsync(connection, cancellationToken);
        return await new PointsReckoning(connection, schedule, LocalDay.Of(time.GetUtcNow())).OfEachAsync(month, cancellationToken);
    }

    /// <summary>The months of a unit.</summary>
    /// <param name="unit">Its code.</param>
    /// <param name="open">What <see cref="OpenAsync"/> answers, or answered a moment ago: every unit's page asks the same.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<PointsMonth>?> OfUnitAsync(
        string unit, Func<DateOnly, Task<IReadOnlyDictionary<long, PointsOutcome>>> open, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        if (await FigureScope.UnitIdAsync(connection, unit, cancellationToken) is not { } id) return null;
        var schedule = await PointsWeightsStore.ScheduleAsync(connection, cancellationToken);
        if (schedule.Versions is not [var first, ..]) return [];

        var today = LocalDay.Of(time.GetUtcNow());
        var closed = await StoredPoints.ClosedAsync(connection, cancellationToken);
        var earned = await StoredPoints.OfUnitAsync(connection, id, cancellationToken);
        var months = new List<PointsMonth>();
        for (var month = PointsMonth.Of(today); month >= first.From && months.Count < PointsMonth.MostShown + PointsYardstick.MostMonths; month = month.AddMonths(-1))
        {
            if (schedule.On(month) is null) continue;
            months.Add(closed.Contains(month)
                ? await ClosedAsync(connection, id, month, earned, months.Count < PointsMonth.MostShown, cancellationToken)
                : new PointsMonth(month, PointsMonth.Open(month, today), (await open(month)).GetValueOrDefault(id, new PointsOutcome.NotEnoughData())));
        }

        return [.. months.Select((month, index) => month with { Usual = Usual(months.Skip(index + 1)) }).Take(PointsMonth.MostShown)];
    }

    private static async Task<PointsMonth> ClosedAsync(
        DbConnection connection, long unit, DateOnly month, Dictionary<DateOnly, (PointsOutcome Outcome, long Depth)> earned, bool isShown,
        CancellationToken cancellationToken)
    {
        // Nobody was enrolled in it.
        if (!earned.TryGetValue(month, out var own)) return new PointsMonth(month, PointsStanding.Closed, new PointsOutcome.NotEnoughData());
        var closed = new PointsMonth(month, PointsStanding.Closed, own.Outcome);
        if (own.Outcome is not PointsOutcome.Earned points || !isShown) return closed;
        var beside = await StoredPoints.BesideAsync(connection, month, own.Depth, points.Enrolled, cancellationToken);
        return closed with { Peers = PointsYardstick.Peers(unit, points.Enrolled, beside) };
    }

    // Of months that can still change nothing is usual.
    private static decimal? Usual(IEnumerable<PointsMonth> earlier) => PointsYardstick.Usual(
        earlier.Where(month => month.Standing == PointsStanding.Closed).Select(month => month.Outcome).OfType<PointsOutcome.Earned>()
            .Select(earned => earned.PerHundred));
}

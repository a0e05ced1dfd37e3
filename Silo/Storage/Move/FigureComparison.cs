using System.Data.Common;

namespace Campaigns.Silo;

/// <summary>Asks both databases for the same figures, as <c>stats</c> shows them, and compares the answers.</summary>
internal sealed class FigureComparison(IDatabase source, IDatabase target, MoveReport report)
{
    /// <summary>Compares the latest totals and what was gained over all days, by everything that a row can stand for.</summary>
    public async Task CompareAsync(CancellationToken cancellationToken)
    {
        var (one, other) = (await RootAsync(source, cancellationToken), await RootAsync(target, cancellationToken));
        report.Compare("the root unit", one, other);
        if (one is not { } root || other != root) return;
        foreach (var by in Enum.GetValues<StatsBy>())
        {
            await CompareAsync(new StatsRequest(new FigureScope(root, 0, null), DateOnly.MinValue, null, by, null), cancellationToken);
            if (by == StatsBy.Day) continue; // days are gained figures
            await CompareAsync(new StatsRequest(new FigureScope(root, 0, null), null, null, by, null), cancellationToken);
        }
    }

    private async Task CompareAsync(StatsRequest request, CancellationToken cancellationToken)
    {
        var expected = (await new StatsQueries(source).RowsAsync(request, cancellationToken)).ToDictionary(row => row.Key);
        var kind = request.AsksGained ? "gained" : "latest";
        foreach (var row in await new StatsQueries(target).RowsAsync(request, cancellationToken))
            report.Compare($"{kind} figures of {row.Key}", expected.Remove(row.Key, out var should) ? should : null, row);
        foreach (var (key, row) in expected) report.Compare($"{kind} figures of {key}", row, null);
    }

    private static async Task<long?> RootAsync(IDatabase database, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await database.OpenAsync(cancellationToken);
        return await connection.ScalarAsync<long?>("SELECT id FROM units WHERE parent IS NULL", cancellationToken);
    }
}

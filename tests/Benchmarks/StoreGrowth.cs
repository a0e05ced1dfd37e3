using System.Diagnostics;
using Campaigns.Grains;
using Campaigns.Silo;

namespace Campaigns.Benchmarks;

/// <summary>
/// Fills a store to five million snapshots: the cost of one more against that at a hundred thousand, and the summary of a year at
/// the root against a GROUP BY over the snapshots.
/// </summary>
internal static class StoreGrowth
{
    private const long Small = 100_000;
    private const long Large = 5_000_000;
    private const int Queries = 50;

    public static async Task RunAsync()
    {
        Verdicts.Title("A store of five million snapshots");
        await using (var warm = await Province.CreateAsync()) await FillAsync(warm, Small * 3);
        await using var province = await Province.CreateAsync();
        await FillAsync(province, Small);
        var small = await CostAsync(province);
        await FillAsync(province, Large);
        var large = await CostAsync(province);
        Verdicts.Note($"{small:0.0} µs a snapshot at {Small:N0} stored, {large:0.0} µs at {Large:N0}; file {new FileInfo(province.Database.Name).Length / 1e6:N0} MB");
        Verdicts.AtMost("cost at 5 M ÷ cost at 100 k", large / small, 1.3);

        var summary = await SummaryAsync(province);
        var grouped = await GroupByAsync(province);
        Verdicts.Note($"summary {summary * 1000:0.00} ms, GROUP BY {grouped * 1000:N0} ms");
        Verdicts.AtLeast("GROUP BY over the snapshots ÷ summary of a year at the root of 3,000 units", grouped / summary, 200);
    }

    private static async Task FillAsync(Province province, long snapshots)
    {
        while (province.Snapshots < snapshots) await province.RecordAsync([.. province.NextRound()]);
    }

    // The median round of seven: a checkpoint falls into some and not into others.
    private static async Task<double> CostAsync(Province province)
    {
        var costs = new List<double>();
        for (var round = 0; round < 7; round++) costs.Add(1e6 / await province.RecordAsync([.. province.NextRound()]));
        return LedgerThroughput.Median(costs);
    }

    private static async Task<double> SummaryAsync(Province province)
    {
        var queries = new ReachQueries(province.Database, TimeProvider.System);
        var filter = new ReachFilter("u0", null, null, new Period(new DateOnly(2025, 7, 1), new DateOnly(2026, 6, 30)));
        await queries.SummaryAsync(filter, CancellationToken.None);
        var times = new List<double>();
        for (var query = 0; query < Queries; query++)
        {
            var begun = Stopwatch.GetTimestamp();
            await queries.SummaryAsync(filter, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        return LedgerThroughput.Median(times);
    }

    private static async Task<double> GroupByAsync(Province province)
    {
        await using var connection = await province.Database.OpenAsync();
        var times = new List<double>();
        for (var query = 0; query < 3; query++)
        {
            var begun = Stopwatch.GetTimestamp();
            await connection.QueryAsync("""
                SELECT p.platform, COUNT(*), SUM(g.views), SUM(g.reactions), SUM(g.comments), SUM(g.shares)
                FROM (SELECT post, MAX(views) AS views, MAX(reactions) AS reactions, MAX(comments) AS comments, MAX(shares) AS shares
                      FROM snapshots WHERE observed_on BETWEEN @from AND @to GROUP BY post) g
                JOIN posts p ON p.id = g.post
                GROUP BY p.platform
                """, row => row.GetInt64(1), CancellationToken.None,
                ("@from", new DateOnly(2025, 7, 1)), ("@to", new DateOnly(2026, 6, 30)));
            times.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        return LedgerThroughput.Median(times);
    }
}

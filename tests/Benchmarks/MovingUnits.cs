using System.Diagnostics;
using System.Globalization;
using Campaigns.Grains;
using Campaigns.Silo;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Benchmarks;

/// <summary>
/// Moves a unit with a million increments under it, of 250 pages over a thousand days, to another province and back, against copying
/// the pages' daily rows that hold them; and what a reader waits meanwhile.
/// </summary>
internal static class MovingUnits
{
    private const int Communes = 250;
    private const int Days = 1_000;
    private static readonly DateOnly FirstDay = new(2023, 10, 1);
    private static readonly DateOnly Today = FirstDay.AddDays(Days);

    public static async Task RunAsync()
    {
        Verdicts.Title("Moving a unit with a million increments");
        await BothEngines.RunAsync(RunAsync);
    }

    private static async Task RunAsync(string engine, IDatabase database)
    {
        await FillAsync(database);
        var store = new UnitStore(database, new FiguresFeed(TimeProvider.System), TimeProvider.System);
        var copy = await CopyAsync(database);
        // The past is changed from its end: first what is dated back.
        var (back, _) = await MoveAsync(database, store, "tinh-2", FirstDay.AddDays(Days / 2));
        var (move, wait) = await MoveAsync(database, store, "tinh-1", Today);
        var report = await new Verifier(database).VerifyAsync(CancellationToken.None);
        Verdicts.Note($"{engine}: copying {copy:0.00} s, moving as of 500 days ago {back:0.00} s, moving back as of today {move:0.00} s; longest read meanwhile {wait * 1000:0} ms");
        Verdicts.AtMost($"{engine}: moving ÷ copying the rows of its pages", move / copy, 3);
        Verdicts.AtMost($"{engine}: moving as of 500 days ago ÷ copying", back / copy, 3);
        Verdicts.AtMost($"{engine}: figures that differ afterwards", report.DifferencesTotal, 0);
    }

    // tinh-1 over the district that moves, with its communes; tinh-2 beside.
    private static async Task FillAsync(IDatabase database)
    {
        await using (var connection = await database.OpenAsync())
        await using (var transaction = await database.BeginWriteAsync(connection, CancellationToken.None))
        {
            await UnitStore.AddAsync(connection, "tw", "Trung ương Đoàn", parent: null);
            await UnitStore.AddAsync(connection, "tinh-1", "Tỉnh Đoàn 1", "tw");
            await UnitStore.AddAsync(connection, "tinh-2", "Tỉnh Đoàn 2", "tw");
            await UnitStore.AddAsync(connection, "huyen", "Huyện Đoàn", "tinh-1");
            for (var commune = 0; commune < Communes; commune++)
            {
                await UnitStore.AddAsync(connection, $"xa-{commune}", "Đoàn xã", "huyen");
                await FanpageStore.AddIfNewAsync(connection, Page(commune), "Trang", $"xa-{commune}");
            }

            await transaction.CommitAsync();
        }

        await using var ledger = new Ledger(database, new FiguresFeed(TimeProvider.System), NullLogger<Ledger>.Instance);
        await Parallel.ForEachAsync(Enumerable.Range(0, Communes), new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (commune, ended) =>
            await ledger.RecordAsync(new LedgerBatch
            {
                Source = FigureSource.Api,
                Posts = [new SeenPost(Post(commune), Page(commune), LocalDay.Start(FirstDay))],
                Snapshots =
                [
                    .. Enumerable.Range(1, Days).Select(day => new Snapshot(
                        Post(commune), LocalDay.Start(FirstDay.AddDays(day)), new Counters(Views: 100L * day, Reactions: 5L * day, Comments: day, Shares: 2L * day))),
                ],
            }, ended));
    }

    private static async Task<double> CopyAsync(IDatabase database)
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync("CREATE TABLE copied AS SELECT * FROM fanpage_daily WHERE day IS NULL", CancellationToken.None);
        await connection.ExecuteAsync("CREATE UNIQUE INDEX copied_key ON copied (campaign, fanpage, day)", CancellationToken.None);
        var begun = Stopwatch.GetTimestamp();
        await connection.ExecuteAsync("INSERT INTO copied SELECT * FROM fanpage_daily", CancellationToken.None);
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task<(double Seconds, double LongestRead)> MoveAsync(IDatabase database, UnitStore store, string parent, DateOnly from)
    {
        var begun = Stopwatch.GetTimestamp();
        var moving = Task.Run(() => store.ApplyAsync("huyen", new MoveUnit(parent, from, Actor.Shell), CancellationToken.None));
        var reads = new ReachQueries(database, TimeProvider.System);
        var longest = TimeSpan.Zero;
        do
        {
            var asked = Stopwatch.GetTimestamp();
            var units = await reads.TopUnitsAsync(new ReachFilter("tw", null, null, new Period(FirstDay, Today)), RankBy.Views, 10, CancellationToken.None);
            if (units.Sum(unit => unit.Gained.Views) != 100L * Days * Communes) throw new InvalidOperationException("A reader saw half a move.");
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, Stopwatch.GetElapsedTime(asked).Ticks));
        }
        while (!moving.IsCompleted);

        if (await moving is not UnitOutcome.Done) throw new InvalidOperationException($"The move was refused: {await moving}");
        return (Stopwatch.GetElapsedTime(begun).TotalSeconds, longest.TotalSeconds);
    }

    private static PostKey Post(int commune) => new(Platform.YouTube, string.Create(CultureInfo.InvariantCulture, $"video{commune:D4}"));

    private static FanpageKey Page(int commune) => new(Platform.YouTube, string.Create(CultureInfo.InvariantCulture, $"UCcommune{commune:D4}"));
}

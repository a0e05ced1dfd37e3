using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>The result never depends on the order, the grouping or the repetition of delivery.</summary>
public abstract class LedgerOrderTests(StorageEngine engine) : StorageSuite(engine)
{
    [StorageTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Any_order_grouping_and_repetition_gives_the_same_store(int seed)
    {
        var random = new Random(seed);
        var snapshots = RandomSnapshots(random);
        await using var inOrder = await DeliverAsync(snapshots, snapshots.Length);

        var shuffled = snapshots.Concat(snapshots.Take(snapshots.Length / 3)).ToArray();
        random.Shuffle(shuffled);
        await using var anyhow = await DeliverAsync(shuffled, random.Next(1, 9));

        (await anyhow.ContentsAsync()).ShouldBe(await inOrder.ContentsAsync(), $"seed {seed}");
        await anyhow.VerifyFindsNothingAsync($"seed {seed}");
    }

    [StorageTheory]
    [InlineData(100, 70)]
    [InlineData(70, 100)]
    public async Task The_largest_reach_of_one_batch_stands_in_either_order(long first, long second)
    {
        await Site.SeeAsync("a");
        await Site.SeeAsync("b");

        await Site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Snapshots =
            [
                new Snapshot(Post("a"), At("2026-06-02T03:00:00Z"), new Counters(Reach: first)),
                new Snapshot(Post("b"), At("2026-06-02T03:00:00Z"), new Counters(Reach: second)),
            ],
        });

        (await Site.QueryAsync("SELECT DISTINCT reach_max FROM published_daily", row => row.GetInt64(0))).ShouldBe([100L]);
        await Site.VerifyFindsNothingAsync();
    }

    private async Task<TestInstallation> DeliverAsync(Snapshot[] snapshots, int batchSize)
    {
        var site = await StartAsync();
        for (var post = 0; post < 6; post++)
            await site.SeeAsync($"p{post}", post % 3 == 0 ? null : $"2026-06-0{post + 1}T10:00:00Z");
        foreach (var batch in snapshots.Chunk(batchSize))
            await site.Ledger.RecordAsync(new LedgerBatch { Source = FigureSource.Api, Snapshots = batch });
        return site;
    }

    private static Snapshot[] RandomSnapshots(Random random)
    {
        return
        [
            .. from post in Enumerable.Range(0, 6)
               from step in Enumerable.Range(0, random.Next(1, 15))
               select new Snapshot(Post($"p{post}"), At("2026-06-02T00:00:00Z").AddHours(step * 7), new Counters(Views: Maybe(), Reactions: Maybe())),
        ];

        long? Maybe() => random.Next(4) == 0 ? null : random.Next(1_000);
    }
}

public sealed class SqliteLedgerOrderTests() : LedgerOrderTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresLedgerOrderTests() : LedgerOrderTests(StorageEngine.Postgres);

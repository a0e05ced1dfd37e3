using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Two nodes on one PostgreSQL database, each with a ledger and with posts at hand of its own.</summary>
[OnPostgres]
public sealed class PostgresNodesTests() : StorageSuite(StorageEngine.Postgres)
{
    private const int Pages = 5;
    private const int PostsPerPage = 6;

    private PostgresDatabase _other = null!; // Set before each test.
    private Ledger _otherLedger = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _other = Site.AnotherNode();
        _otherLedger = NewLedger(_other);
    }

    public override async Task DisposeAsync()
    {
        await _otherLedger.DisposeAsync();
        await _other.DisposeAsync();
        await base.DisposeAsync();
    }

    [StorageTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Batches_that_both_write_at_once_in_any_order_come_to_the_same_store(int seed)
    {
        var random = new Random(seed);
        var readings = Readings(random);
        await using var alone = await StartAsync();
        await FurnishAsync(alone.Database, alone.Ledger);
        await RecordAsync(readings, alone.Ledger);
        await FurnishAsync(Site.Database, Site.Ledger);
        var again = readings.Concat(readings.Take(readings.Length / 3)).ToArray();
        random.Shuffle(again);

        var batches = again.Chunk(17).ToList();
        await Parallel.ForEachAsync(
            batches.Index(), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (batch, _) => await RecordAsync(batch.Item, batch.Index % 2 == 0 ? Site.Ledger : _otherLedger));

        (await Site.ContentsAsync()).ShouldBe(await alone.ContentsAsync());
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task Posts_that_both_see_first_at_once_are_there_once()
    {
        var posts = Enumerable.Range(0, 300).Select(post => new SeenPost(Post($"p{post}"), Page, At("2026-06-01T03:00:00Z"))).ToList();
        var batches = posts.Chunk(10).Select(chunk => new LedgerBatch { Source = FigureSource.Api, Posts = chunk }).ToList();

        var receipts = await Task.WhenAll(batches.SelectMany(batch => new[] { Site.Ledger.RecordAsync(batch), _otherLedger.RecordAsync(batch) }));

        receipts.Sum(receipt => receipt.PostsAdded).ShouldBe(posts.Count);
        (await Site.VerifyAsync()).ShouldSatisfyAllConditions(
            report => report.Posts.ShouldBe(posts.Count), report => report.Differences.ShouldBeEmpty());
    }

    [StorageFact]
    public async Task What_one_has_at_hand_is_read_again_when_the_other_has_written()
    {
        await Site.SeeAsync("p");
        for (var day = 1; day <= 9; day++)
        {
            var ledger = day % 3 == 0 ? Site.Ledger : _otherLedger;
            await RecordAsync([new Snapshot(Post("p"), At($"2026-06-1{day}T03:00:00Z"), new Counters(Views: 100 * (day / 2)))], ledger);
        }

        (await Site.ViewsAsync(Province)).ShouldBe("01:0 12:100 13:0 14:100 15:0 16:100 17:0 18:100 19:0");
        (await Site.ScalarAsync<long>("SELECT unchanged_reads FROM post_latest")).ShouldBe(1);
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_page_that_moves_to_another_unit_takes_its_new_readings_along_on_both()
    {
        await Site.SeeAsync("p");
        await RecordAsync([new Snapshot(Post("p"), At("2026-06-02T03:00:00Z"), new Counters(Views: 10))], Site.Ledger);
        await RecordAsync([new Snapshot(Post("p"), At("2026-06-03T03:00:00Z"), new Counters(Views: 30))], _otherLedger);

        await Site.HandOverAsync(Page, District, new DateOnly(2026, 6, 4));
        await RecordAsync([new Snapshot(Post("p"), At("2026-06-04T03:00:00Z"), new Counters(Views: 60))], _otherLedger);
        await RecordAsync([new Snapshot(Post("p"), At("2026-06-05T03:00:00Z"), new Counters(Views: 100))], Site.Ledger);

        (await Site.ViewsAsync(Commune)).ShouldBe("01:10 03:20");
        (await Site.ViewsAsync(District)).ShouldBe("01:10 03:20 04:30 05:40");
    }

    [StorageFact]
    public async Task Due_pages_are_claimed_by_one_of_them_until_the_claim_ends()
    {
        var now = At("2026-06-01T00:00:00Z");
        await using (var connection = await Site.Database.OpenAsync())
        {
            for (var page = 0; page < 200; page++)
                await FanpageStore.AddIfNewAsync(connection, new FanpageKey(Platform.YouTube, $"due{page}"), "Trang", Commune);
        }

        await Site.ExecuteAsync("UPDATE fanpages SET due_at = @due WHERE account_id LIKE 'due%'", ("@due", now.AddMinutes(-1)));
        FanpageStore[] stores = [Store(Site.Database), Store(_other)];

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(turn => stores[turn % 2].ClaimDueAsync(now, now.AddSeconds(10), 30, default)));

        var claimed = claims.SelectMany(claim => claim).ToList();
        claimed.ShouldBeUnique();
        claimed.AddRange(await stores[0].ClaimDueAsync(now, now.AddSeconds(10), 500, default)); // passed over while another held them
        claimed.Distinct().Count().ShouldBe(200);
        claimed.Count.ShouldBe(200);
        (await stores[1].ClaimDueAsync(now.AddSeconds(9), now.AddSeconds(20), 500, default)).ShouldBeEmpty();
        (await stores[1].ClaimDueAsync(now.AddSeconds(10), now.AddSeconds(20), 500, default)).Count.ShouldBe(200);
    }

    private FanpageStore Store(IDatabase database) => new FanpageStore(
        database, new ServiceCollection().AddDataProtection().Services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>(), Site.Feed);

    private Ledger NewLedger(IDatabase database) => new(database, Site.Feed, NullLogger<Ledger>.Instance);

    private static FanpageKey PageOf(int page) => new(Platform.Facebook, $"page{page}");

    private static async Task FurnishAsync(IDatabase database, Ledger ledger)
    {
        await using var connection = await database.OpenAsync();
        for (var page = 0; page < Pages; page++)
            await FanpageStore.AddIfNewAsync(connection, PageOf(page), "Trang", page % 2 == 0 ? Commune : District);
        await ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts =
            [
                .. from page in Enumerable.Range(0, Pages)
                   from post in Enumerable.Range(0, PostsPerPage)
                   select new SeenPost(new PostKey(Platform.Facebook, $"{page}_{post}"), PageOf(page), post == 0 ? null : At($"2026-05-2{post}T10:00:00Z")),
            ],
        });
    }

    private static Task<LedgerReceipt> RecordAsync(IReadOnlyList<Snapshot> snapshots, Ledger ledger) =>
        ledger.RecordAsync(new LedgerBatch { Source = FigureSource.Api, Snapshots = snapshots });

    // Over two months, so that the months' partitions are made by both as well.
    private static Snapshot[] Readings(Random random)
    {
        return
        [
            .. from page in Enumerable.Range(0, Pages)
               from post in Enumerable.Range(0, PostsPerPage)
               from step in Enumerable.Range(0, random.Next(1, 20))
               select new Snapshot(
                   new PostKey(Platform.Facebook, $"{page}_{post}"), At("2026-05-25T00:00:00Z").AddHours(step * 9),
                   new Counters(Views: Maybe(), Reach: Maybe(), Reactions: Maybe())),
        ];

        long? Maybe() => random.Next(4) == 0 ? null : random.Next(1_000);
    }
}

using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>What the ledger keeps besides the figures: words, followers, the newest readings, and how often nothing changed.</summary>
public abstract class LedgerMemoryTests(StorageEngine engine) : StorageSuite(engine)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Site.SeeAsync("p", title: "Lúc đầu");
    }

    [StorageFact]
    public async Task Readings_without_a_change_are_counted_until_something_changes()
    {
        await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100)));
        (await UnchangedReadsAsync()).ShouldBe(0, "the first reading is news");
        await Site.ReadAsync("p", ("2026-06-03T03:00:00Z", new Counters(Views: 100)));
        (await UnchangedReadsAsync()).ShouldBe(1);
        await ReadAfterRestartAsync("2026-06-04T03:00:00Z", new Counters(Views: 100));
        (await UnchangedReadsAsync()).ShouldBe(2);

        await Site.ReadAsync("p", ("2026-06-05T03:00:00Z", new Counters(Views: 101)));
        (await UnchangedReadsAsync()).ShouldBe(0);
    }

    [StorageFact]
    public async Task The_newest_reading_of_a_page_never_goes_back()
    {
        await Site.SeeAsync("q");
        await Site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Snapshots =
            [
                new Snapshot(Post("p"), At("2026-06-05T03:00:00Z"), new Counters(Views: 100)),
                new Snapshot(Post("q"), At("2026-06-03T03:00:00Z"), new Counters(Views: 7)),
            ],
        });
        await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 40)));

        (await Site.QueryAsync("SELECT newest_at FROM fanpage_readings", row => row.Instant(0))).ShouldBe([At("2026-06-05T03:00:00Z")]);
    }

    [StorageFact]
    public async Task The_last_followers_of_a_day_stand_whatever_arrives_later()
    {
        await FollowAsync("2026-06-02T03:00:00Z", 10);
        await FollowAsync("2026-06-02T09:00:00Z", 12);
        await FollowAsync("2026-06-02T06:00:00Z", 11);
        await FollowAsync("2026-06-02T17:00:00Z", 13); // the next local day

        (await Site.QueryAsync("SELECT followers FROM follower_daily ORDER BY day", row => row.GetInt64(0))).ShouldBe([12L, 13L]);
    }

    [StorageFact]
    public async Task New_words_replace_old_ones_and_missing_ones_do_not()
    {
        await Site.SeeAsync("p", title: "Về sau");
        await Site.SeeAsync("p", title: null);

        (await Site.ScalarAsync<string>("SELECT title FROM posts")).ShouldBe("Về sau");
    }

    [StorageFact]
    public async Task A_publication_corrected_within_its_day_is_kept()
    {
        await Site.SeeAsync("p", published: "2026-06-01T05:00:00Z");

        (await Site.QueryAsync("SELECT published_at FROM posts", row => row.Instant(0))).ShouldBe([At("2026-06-01T05:00:00Z")]);
    }

    [StorageFact]
    public async Task A_post_outside_a_campaigns_unit_does_not_join_it()
    {
        var outside = new FanpageKey(Platform.YouTube, "UCoutside");
        await using (var connection = await Site.Database.OpenAsync())
            await FanpageStore.AddIfNewAsync(connection, outside, "Kênh của tỉnh", Province);
        await Site.ExecuteAsync("""
            INSERT INTO campaigns (code, name, unit, hashtag, starts_on, ends_on)
            VALUES ('he', 'Mùa hè xanh', (SELECT id FROM units WHERE code = 'huyen'), 'hè', @day, @day)
            """, ("@day", new DateOnly(2026, 6, 1)));

        await Site.SeeAsync("inside", title: "#hè");
        await Site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts = [new SeenPost(Post("outside"), outside, At("2026-06-01T03:00:00Z"), Title: "#hè")],
        });

        var joined = await Site.QueryAsync("SELECT p.post_id FROM post_campaigns c JOIN posts p ON p.id = c.post", row => row.GetString(0));
        joined.ShouldBe(["inside"]);
    }

    private async Task ReadAfterRestartAsync(string at, Counters counters)
    {
        await using var restarted = Site.NewLedger();
        await restarted.RecordAsync(new LedgerBatch { Source = FigureSource.Api, Snapshots = [new Snapshot(Post("p"), At(at), counters)] });
    }

    private Task<LedgerReceipt> FollowAsync(string at, long followers) => Site.Ledger.RecordAsync(
        new LedgerBatch { Source = FigureSource.Api, Followers = [new FollowerReading(Page, At(at), followers)] });

    private Task<long> UnchangedReadsAsync() => Site.ScalarAsync<long>("SELECT unchanged_reads FROM post_latest");
}

public sealed class SqliteLedgerMemoryTests() : LedgerMemoryTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresLedgerMemoryTests() : LedgerMemoryTests(StorageEngine.Postgres);

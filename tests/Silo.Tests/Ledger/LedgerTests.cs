using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class LedgerTests(StorageEngine engine) : StorageSuite(engine)
{
    [StorageFact]
    public async Task A_reading_counts_for_the_unit_and_every_unit_above()
    {
        await Site.SeeAsync("p");

        await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100)), ("2026-06-03T03:00:00Z", new Counters(Views: 130)));

        foreach (var unit in new[] { Commune, District, Province }) (await Site.ViewsAsync(unit)).ShouldBe("01:100 03:30");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_late_snapshot_splits_the_increment_between_its_day_and_the_next_ones()
    {
        await Site.SeeAsync("p");
        await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100)), ("2026-06-06T03:00:00Z", new Counters(Views: 160)));

        await Site.ReadAsync("p", ("2026-06-04T03:00:00Z", new Counters(Views: 120)));

        (await Site.ViewsAsync(Province)).ShouldBe("01:100 04:20 06:40");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_snapshot_before_the_first_becomes_the_baseline()
    {
        await Site.SeeAsync("p", published: null);
        await Site.ReadAsync("p", ("2026-06-05T03:00:00Z", new Counters(Views: 100)));

        await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 40)));

        (await Site.ViewsAsync(Province)).ShouldBe("02:40 05:60");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_different_snapshot_at_the_same_instant_replaces_the_whole_row()
    {
        await Site.SeeAsync("p");
        await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100, Reactions: 5)));

        var receipt = await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Reactions: 6)));

        receipt.SnapshotsReplaced.ShouldBe(1);
        (await Site.ViewsAsync(Province)).ShouldBe("", "views are unknown again, not zero");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task The_same_batch_twice_changes_nothing()
    {
        await Site.SeeAsync("p");
        (string, Counters)[] readings = [("2026-06-02T03:00:00Z", new Counters(Views: 100)), ("2026-06-02T04:00:00Z", new Counters(Views: 90))];
        await Site.ReadAsync("p", readings);
        var before = await Site.ContentsAsync();

        var receipt = await Site.ReadAsync("p", readings);

        receipt.ShouldBe(receipt with { SnapshotsAdded = 0, SnapshotsReplaced = 0, SnapshotsUnchanged = 2 });
        (await Site.ContentsAsync()).ShouldBe(before);
    }

    [StorageFact]
    public async Task Zero_is_zero_and_empty_is_unknown()
    {
        await Site.SeeAsync("zero");
        await Site.ReadAsync("zero", ("2026-06-02T03:00:00Z", new Counters(Views: 0)));
        (await Site.ViewsAsync(Province)).ShouldBe("01:0");

        await Site.SeeAsync("empty", published: "2026-06-09T03:00:00Z");
        await Site.ReadAsync("empty", ("2026-06-09T04:00:00Z", default));
        (await Site.ViewsAsync(Province)).ShouldBe("01:0");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_publication_learnt_later_moves_the_first_value_and_the_post()
    {
        await Site.SeeAsync("p", published: null);
        await Site.ReadAsync("p", ("2026-06-05T03:00:00Z", new Counters(Views: 100)), ("2026-06-06T03:00:00Z", new Counters(Views: 110)));

        await Site.SeeAsync("p", published: "2026-06-03T03:00:00Z");

        (await Site.ViewsAsync(Province)).ShouldBe("03:100 06:10");
        await Site.VerifyFindsNothingAsync();
    }

    // Two posts of one day; then what each step makes of the interval [largest, sum] of the day's reach.
    [StorageFact]
    public async Task The_reach_of_a_days_posts_is_an_interval_that_follows_corrections_downwards()
    {
        await Site.SeeAsync("a");
        await Site.SeeAsync("b");
        (await ReachOfTheDayAsync()).ShouldBe("2 posts, ? to 0");

        await Site.ReadAsync("a", ("2026-06-02T03:00:00Z", new Counters(Reach: 100)));
        await Site.ReadAsync("b", ("2026-06-02T03:00:00Z", new Counters(Reach: 70)));
        (await ReachOfTheDayAsync()).ShouldBe("2 posts, 100 to 170");

        await Site.ReadAsync("a", ("2026-06-03T03:00:00Z", new Counters(Reach: 60)));
        (await ReachOfTheDayAsync()).ShouldBe("2 posts, 70 to 130");

        await Site.SeeAsync("b", published: "2026-06-02T03:00:00Z");
        (await ReachOfTheDayAsync()).ShouldBe("1 posts, 60 to 60");
        await Site.VerifyFindsNothingAsync();

        async Task<string> ReachOfTheDayAsync() => (await Site.QueryAsync("""
            SELECT posts, reach_max, reach_sum FROM published_daily WHERE unit = 1 AND day = @day
            """, row => $"{row.GetInt64(0)} posts, {(row.IsDBNull(1) ? "?" : row.GetInt64(1))} to {row.GetInt64(2)}", ("@day", new DateOnly(2026, 6, 1)))).Single();
    }

    [StorageFact]
    public async Task Sums_beyond_Int32_are_exact()
    {
        await Site.SeeAsync("a");
        await Site.SeeAsync("b");

        await Site.ReadAsync("a", ("2026-06-01T04:00:00Z", new Counters(Views: 11_000_000_000)));
        await Site.ReadAsync("b", ("2026-06-01T04:00:00Z", new Counters(Views: 26_400_000_001)));

        (await Site.ViewsAsync(Province)).ShouldBe("01:37400000001");
    }

    [StorageFact]
    public async Task A_sum_beyond_Int64_fails_its_caller_and_harms_nobody_else()
    {
        await Site.SeeAsync("a");
        await Site.SeeAsync("b");
        await Site.ReadAsync("a", ("2026-06-01T04:00:00Z", new Counters(Views: long.MaxValue)));

        await Should.ThrowAsync<Exception>(Site.ReadAsync("b", ("2026-06-01T04:00:00Z", new Counters(Views: 1))));
        await Site.ReadAsync("b", ("2026-06-02T04:00:00Z", new Counters(Reactions: 7)));

        (await Site.ViewsAsync(Province)).ShouldBe($"01:{long.MaxValue}");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task What_is_not_known_is_left_out_and_named()
    {
        await Site.SeeAsync("p");

        var receipt = await Site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts = [new SeenPost(Post("q"), new FanpageKey(Platform.YouTube, "nobody"), null)],
            Snapshots =
            [
                new Snapshot(Post("q"), At("2026-06-02T03:00:00Z"), new Counters(Views: 1)),
                new Snapshot(Post("p"), At("2026-06-02T03:00:00Z"), new Counters(Views: 2)),
            ],
        });

        receipt.UnknownFanpages.ShouldBe([0]);
        receipt.UnknownPosts.ShouldBe([0]);
        receipt.SnapshotsAdded.ShouldBe(1);
    }

    [StorageFact]
    public async Task Many_callers_at_once_are_all_served_and_nothing_is_lost()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(index => Site.SeeAsync($"p{index}")));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(index =>
            Site.ReadAsync($"p{index}", ("2026-06-01T04:00:00Z", new Counters(Views: index)))));

        (await Site.ViewsAsync(Province)).ShouldBe($"01:{Enumerable.Range(0, 200).Sum()}");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_caller_that_left_before_its_turn_leaves_nothing_behind()
    {
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(Site.Ledger.RecordAsync(
            new LedgerBatch { Source = FigureSource.Api, Posts = [new SeenPost(Post("p"), Page, null)] }, left.Token));

        (await Site.VerifyAsync()).Posts.ShouldBe(0);
    }

    [StorageFact]
    public async Task Another_process_may_write_between_two_batches()
    {
        await Site.SeeAsync("p");
        await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100)));
        await using (var other = Site.NewLedger())
        {
            await other.RecordAsync(new LedgerBatch
            {
                Source = FigureSource.Export,
                Snapshots = [new Snapshot(Post("p"), At("2026-06-03T03:00:00Z"), new Counters(Views: 150))],
            });
        }

        await Site.ReadAsync("p", ("2026-06-04T03:00:00Z", new Counters(Views: 160)));

        (await Site.ViewsAsync(Province)).ShouldBe("01:100 03:50 04:10");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_post_joins_the_campaign_whose_hashtag_it_carries()
    {
        await Site.ExecuteAsync("""
            INSERT INTO campaigns (code, name, unit, hashtag, starts_on, ends_on)
            VALUES ('he', 'Mùa hè xanh', (SELECT id FROM units WHERE code = 'huyen'), 'MùaHèXanh', @from, @to)
            """, ("@from", new DateOnly(2026, 6, 1)), ("@to", new DateOnly(2026, 8, 31)));

        await Site.SeeAsync("in", title: "Ra quân #mùahèxanh");
        await Site.SeeAsync("out", title: "Không có thẻ");
        await Site.SeeAsync("early", published: "2026-05-01T03:00:00Z", title: "Sớm #MùaHèXanh");
        await Site.ReadAsync("in", ("2026-06-02T03:00:00Z", new Counters(Views: 10)));
        await Site.ReadAsync("out", ("2026-06-02T03:00:00Z", new Counters(Views: 5)));

        var views = await Site.ScalarAsync<long>(
            "SELECT SUM(views) FROM reach_daily WHERE campaign > 0 AND unit = (SELECT id FROM units WHERE code = 'tinh')");
        views.ShouldBe(10);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM post_campaigns")).ShouldBe(1);

        await Site.VerifyFindsNothingAsync();
    }
}

public sealed class SqliteLedgerTests() : LedgerTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresLedgerTests() : LedgerTests(StorageEngine.Postgres);

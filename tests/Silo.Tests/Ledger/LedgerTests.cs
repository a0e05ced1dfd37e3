using Campaigns.Grains;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public sealed class LedgerTests : IAsyncLifetime
{
    private readonly TestInstallation _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_reading_counts_for_the_unit_and_every_unit_above()
    {
        await _site.SeeAsync("p");

        await _site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100)), ("2026-06-03T03:00:00Z", new Counters(Views: 130)));

        foreach (var unit in new[] { Commune, District, Province }) _site.Views(unit).ShouldBe("01:100 03:30");
        _site.Verify().Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_late_snapshot_splits_the_increment_between_its_day_and_the_next_ones()
    {
        await _site.SeeAsync("p");
        await _site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100)), ("2026-06-06T03:00:00Z", new Counters(Views: 160)));

        await _site.ReadAsync("p", ("2026-06-04T03:00:00Z", new Counters(Views: 120)));

        _site.Views(Province).ShouldBe("01:100 04:20 06:40");
        _site.Verify().Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_snapshot_before_the_first_becomes_the_baseline()
    {
        await _site.SeeAsync("p", published: null);
        await _site.ReadAsync("p", ("2026-06-05T03:00:00Z", new Counters(Views: 100)));

        await _site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 40)));

        _site.Views(Province).ShouldBe("02:40 05:60");
        _site.Verify().Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_different_snapshot_at_the_same_instant_replaces_the_whole_row()
    {
        await _site.SeeAsync("p");
        await _site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100, Reactions: 5)));

        var receipt = await _site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Reactions: 6)));

        receipt.SnapshotsReplaced.ShouldBe(1);
        _site.Views(Province).ShouldBe("", "views are unknown again, not zero");
        _site.Verify().Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_batch_twice_changes_nothing()
    {
        await _site.SeeAsync("p");
        (string, Counters)[] readings = [("2026-06-02T03:00:00Z", new Counters(Views: 100)), ("2026-06-02T04:00:00Z", new Counters(Views: 90))];
        await _site.ReadAsync("p", readings);
        var before = _site.Contents();

        var receipt = await _site.ReadAsync("p", readings);

        receipt.ShouldBe(receipt with { SnapshotsAdded = 0, SnapshotsReplaced = 0, SnapshotsUnchanged = 2 });
        _site.Contents().ShouldBe(before);
    }

    [Fact]
    public async Task Zero_is_zero_and_empty_is_unknown()
    {
        await _site.SeeAsync("zero");
        await _site.ReadAsync("zero", ("2026-06-02T03:00:00Z", new Counters(Views: 0)));
        _site.Views(Province).ShouldBe("01:0");

        await _site.SeeAsync("empty", published: "2026-06-09T03:00:00Z");
        await _site.ReadAsync("empty", ("2026-06-09T04:00:00Z", default));
        _site.Views(Province).ShouldBe("01:0");
        _site.Verify().Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_publication_learnt_later_moves_the_first_value_and_the_post()
    {
        await _site.SeeAsync("p", published: null);
        await _site.ReadAsync("p", ("2026-06-05T03:00:00Z", new Counters(Views: 100)), ("2026-06-06T03:00:00Z", new Counters(Views: 110)));

        await _site.SeeAsync("p", published: "2026-06-03T03:00:00Z");

        _site.Views(Province).ShouldBe("03:100 06:10");
        _site.Verify().Differences.ShouldBeEmpty();
    }

    // Two posts of one day; then what each step makes of the interval [largest, sum] of the day's reach.
    [Fact]
    public async Task The_reach_of_a_days_posts_is_an_interval_that_follows_corrections_downwards()
    {
        await _site.SeeAsync("a");
        await _site.SeeAsync("b");
        ReachOfTheDay().ShouldBe("2 posts, ? to 0");

        await _site.ReadAsync("a", ("2026-06-02T03:00:00Z", new Counters(Reach: 100)));
        await _site.ReadAsync("b", ("2026-06-02T03:00:00Z", new Counters(Reach: 70)));
        ReachOfTheDay().ShouldBe("2 posts, 100 to 170");

        await _site.ReadAsync("a", ("2026-06-03T03:00:00Z", new Counters(Reach: 60)));
        ReachOfTheDay().ShouldBe("2 posts, 70 to 130");

        await _site.SeeAsync("b", published: "2026-06-02T03:00:00Z");
        ReachOfTheDay().ShouldBe("1 posts, 60 to 60");
        _site.Verify().Differences.ShouldBeEmpty();

        string ReachOfTheDay()
        {
            using var connection = _site.Database.Open();
            return connection.Query("""
                SELECT posts, COALESCE(reach_max, '?'), reach_sum FROM published_daily WHERE unit = 1 AND day = $day
                """, row => $"{row.GetInt64(0)} posts, {row.GetValue(1)} to {row.GetInt64(2)}",
                ("$day", new DateOnly(2026, 6, 1).ToStoredDay())).Single();
        }
    }

    [Fact]
    public async Task Sums_beyond_Int32_are_exact()
    {
        await _site.SeeAsync("a");
        await _site.SeeAsync("b");

        await _site.ReadAsync("a", ("2026-06-01T04:00:00Z", new Counters(Views: 11_000_000_000)));
        await _site.ReadAsync("b", ("2026-06-01T04:00:00Z", new Counters(Views: 26_400_000_001)));

        _site.Views(Province).ShouldBe("01:37400000001");
    }

    [Fact]
    public async Task A_sum_beyond_Int64_fails_its_caller_and_harms_nobody_else()
    {
        await _site.SeeAsync("a");
        await _site.SeeAsync("b");
        await _site.ReadAsync("a", ("2026-06-01T04:00:00Z", new Counters(Views: long.MaxValue)));

        await Should.ThrowAsync<Exception>(_site.ReadAsync("b", ("2026-06-01T04:00:00Z", new Counters(Views: 1))));
        await _site.ReadAsync("b", ("2026-06-02T04:00:00Z", new Counters(Reactions: 7)));

        _site.Views(Province).ShouldBe($"01:{long.MaxValue}");
        _site.Verify().Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_known_is_left_out_and_named()
    {
        await _site.SeeAsync("p");

        var receipt = await _site.Ledger.RecordAsync(new LedgerBatch
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

    [Fact]
    public async Task Many_callers_at_once_are_all_served_and_nothing_is_lost()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(index => _site.SeeAsync($"p{index}")));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(index =>
            _site.ReadAsync($"p{index}", ("2026-06-01T04:00:00Z", new Counters(Views: index)))));

        _site.Views(Province).ShouldBe($"01:{Enumerable.Range(0, 200).Sum()}");
        _site.Verify().Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_caller_that_left_before_its_turn_leaves_nothing_behind()
    {
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(_site.Ledger.RecordAsync(
            new LedgerBatch { Source = FigureSource.Api, Posts = [new SeenPost(Post("p"), Page, null)] }, left.Token));

        _site.Verify().Posts.ShouldBe(0);
    }

    [Fact]
    public async Task Another_process_may_write_between_two_batches()
    {
        await _site.SeeAsync("p");
        await _site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100)));
        await using (var other = new Ledger(_site.Database, _site.Feed, Microsoft.Extensions.Logging.Abstractions.NullLogger<Ledger>.Instance))
        {
            await other.RecordAsync(new LedgerBatch
            {
                Source = FigureSource.Export,
                Snapshots = [new Snapshot(Post("p"), At("2026-06-03T03:00:00Z"), new Counters(Views: 150))],
            });
        }

        await _site.ReadAsync("p", ("2026-06-04T03:00:00Z", new Counters(Views: 160)));

        _site.Views(Province).ShouldBe("01:100 03:50 04:10");
        _site.Verify().Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_joins_the_campaign_whose_hashtag_it_carries()
    {
        using (var connection = _site.Database.Open())
        {
            connection.Execute("""
                INSERT INTO campaigns (code, name, unit, hashtag, starts_on, ends_on)
                VALUES ('he', 'Mùa hè xanh', (SELECT id FROM units WHERE code = 'huyen'), 'MùaHèXanh', $from, $to)
                """, ("$from", new DateOnly(2026, 6, 1).ToStoredDay()), ("$to", new DateOnly(2026, 8, 31).ToStoredDay()));
        }

        await _site.SeeAsync("in", title: "Ra quân #mùahèxanh");
        await _site.SeeAsync("out", title: "Không có thẻ");
        await _site.SeeAsync("early", published: "2026-05-01T03:00:00Z", title: "Sớm #MùaHèXanh");
        await _site.ReadAsync("in", ("2026-06-02T03:00:00Z", new Counters(Views: 10)));
        await _site.ReadAsync("out", ("2026-06-02T03:00:00Z", new Counters(Views: 5)));

        using (var connection = _site.Database.Open())
        {
            connection.Scalar<long>("SELECT SUM(views) FROM reach_daily WHERE campaign > 0 AND unit = (SELECT id FROM units WHERE code = 'tinh')").ShouldBe(10);
            connection.Scalar<long>("SELECT COUNT(*) FROM post_campaigns").ShouldBe(1);
        }

        _site.Verify().Differences.ShouldBeEmpty();
    }
}

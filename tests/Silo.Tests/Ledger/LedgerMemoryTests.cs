using Campaigns.Grains;
using Microsoft.Extensions.Logging.Abstractions;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>What the ledger keeps besides the figures: words, followers, the newest readings, and how often nothing changed.</summary>
public sealed class LedgerMemoryTests : IAsyncLifetime
{
    private readonly TestInstallation _site = new();

    public async Task InitializeAsync() => await _site.SeeAsync("p", title: "Lúc đầu");

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Readings_without_a_change_are_counted_until_something_changes()
    {
        await _site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100)));
        UnchangedReads().ShouldBe(0, "the first reading is news");
        await _site.ReadAsync("p", ("2026-06-03T03:00:00Z", new Counters(Views: 100)));
        UnchangedReads().ShouldBe(1);
        await ReadAfterRestartAsync("2026-06-04T03:00:00Z", new Counters(Views: 100));
        UnchangedReads().ShouldBe(2);

        await _site.ReadAsync("p", ("2026-06-05T03:00:00Z", new Counters(Views: 101)));
        UnchangedReads().ShouldBe(0);
    }

    [Fact]
    public async Task The_newest_reading_of_a_page_never_goes_back()
    {
        await _site.SeeAsync("q");
        await _site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Snapshots =
            [
                new Snapshot(Post("p"), At("2026-06-05T03:00:00Z"), new Counters(Views: 100)),
                new Snapshot(Post("q"), At("2026-06-03T03:00:00Z"), new Counters(Views: 7)),
            ],
        });
        await _site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 40)));

        Scalar<long>("SELECT newest_at FROM fanpage_readings").ShouldBe(At("2026-06-05T03:00:00Z").ToMicroseconds());
    }

    [Fact]
    public async Task The_last_followers_of_a_day_stand_whatever_arrives_later()
    {
        await FollowAsync("2026-06-02T03:00:00Z", 10);
        await FollowAsync("2026-06-02T09:00:00Z", 12);
        await FollowAsync("2026-06-02T06:00:00Z", 11);
        await FollowAsync("2026-06-02T17:00:00Z", 13); // the next local day

        using var connection = _site.Database.Open();
        connection.Query("SELECT followers FROM follower_daily ORDER BY day", row => row.GetInt64(0)).ShouldBe([12L, 13L]);
    }

    [Fact]
    public async Task New_words_replace_old_ones_and_missing_ones_do_not()
    {
        await _site.SeeAsync("p", title: "Về sau");
        await _site.SeeAsync("p", title: null);

        Scalar<string>("SELECT title FROM posts").ShouldBe("Về sau");
    }

    [Fact]
    public async Task A_publication_corrected_within_its_day_is_kept()
    {
        await _site.SeeAsync("p", published: "2026-06-01T05:00:00Z");

        Scalar<long>("SELECT published_at FROM posts").ShouldBe(At("2026-06-01T05:00:00Z").ToMicroseconds());
    }

    [Fact]
    public async Task A_post_outside_a_campaigns_unit_does_not_join_it()
    {
        var outside = new FanpageKey(Platform.YouTube, "UCoutside");
        using (var connection = _site.Database.Open())
        {
            FanpageStore.AddIfNew(connection, outside, "Kênh của tỉnh", Province);
            connection.Execute("""
                INSERT INTO campaigns (code, name, unit, hashtag, starts_on, ends_on)
                VALUES ('he', 'Mùa hè xanh', (SELECT id FROM units WHERE code = 'huyen'), 'hè', $day, $day)
                """, ("$day", new DateOnly(2026, 6, 1).ToStoredDay()));
        }

        await _site.SeeAsync("inside", title: "#hè");
        await _site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts = [new SeenPost(Post("outside"), outside, At("2026-06-01T03:00:00Z"), Title: "#hè")],
        });

        Scalar<string>("SELECT group_concat(p.post_id) FROM post_campaigns c JOIN posts p ON p.id = c.post").ShouldBe("inside");
    }

    private async Task ReadAfterRestartAsync(string at, Counters counters)
    {
        await using var restarted = new Ledger(_site.Database, _site.Feed, NullLogger<Ledger>.Instance);
        await restarted.RecordAsync(new LedgerBatch { Source = FigureSource.Api, Snapshots = [new Snapshot(Post("p"), At(at), counters)] });
    }

    private Task<LedgerReceipt> FollowAsync(string at, long followers) => _site.Ledger.RecordAsync(
        new LedgerBatch { Source = FigureSource.Api, Followers = [new FollowerReading(Page, At(at), followers)] });

    private long UnchangedReads() => Scalar<long>("SELECT unchanged_reads FROM post_latest");

    private T? Scalar<T>(string sql)
    {
        using var connection = _site.Database.Open();
        return connection.Scalar<T>(sql);
    }
}

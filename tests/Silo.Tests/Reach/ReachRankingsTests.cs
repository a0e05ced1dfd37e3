using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

public abstract class ReachRankingsTests(StorageEngine engine) : StorageSuite(engine)
{
    private static readonly FanpageKey Second = new(Platform.YouTube, "UCsecond");
    private static readonly ReachFilter Filter = new(TestInstallation.Province, null, null, new Period(new(2026, 6, 1), new(2026, 6, 30)));
    private static readonly DateTimeOffset Published = TestInstallation.At("2026-06-01T03:00:00Z");
    private static readonly DateTimeOffset Read = TestInstallation.At("2026-06-01T05:00:00Z");

    private ReachQueries Queries => new(Site.Database, Site.Clock);

    [StorageTheory]
    [InlineData(RankBy.Views)]
    [InlineData(RankBy.Interactions)]
    [InlineData(RankBy.Shares)]
    public async Task What_is_unknown_comes_after_what_is_nothing(RankBy by)
    {
        await GrowAsync();

        var posts = await Queries.TopPostsAsync(Filter, by, 10, CancellationToken.None);
        var pages = await Queries.TopFanpagesAsync(Filter, by, 10, CancellationToken.None);

        posts.Select(post => post.Key.PostId).ShouldBe(["nothing", "unknown"]);
        pages.Select(page => page.Key).ShouldBe([Second, TestInstallation.Page]);
    }

    // The first page's post has no counter to rank by, the second one's have been read as 0.
    private async Task GrowAsync()
    {
        await using (var connection = await Site.Database.OpenAsync())
            await FanpageStore.AddIfNewAsync(connection, Second, "Trang thứ hai", TestInstallation.Commune);
        var (unknown, nothing) = (TestInstallation.Post("unknown"), TestInstallation.Post("nothing"));
        await Site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts = [new SeenPost(unknown, TestInstallation.Page, Published), new SeenPost(nothing, Second, Published)],
            Snapshots = [new Snapshot(unknown, Read, new Counters(Clicks: 1)), new Snapshot(nothing, Read, new Counters(Views: 0, Reactions: 0, Shares: 0))],
        });
    }
}

public sealed class SqliteReachRankingsTests() : ReachRankingsTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresReachRankingsTests() : ReachRankingsTests(StorageEngine.Postgres);

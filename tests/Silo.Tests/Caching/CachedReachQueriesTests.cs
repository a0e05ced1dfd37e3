using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo.Tests;

/// <summary>The queries behind the cache, over a real ledger.</summary>
public sealed class CachedReachQueriesTests
{
    private static readonly ReachFilter Filter = new(TestInstallation.Province, null, null, new Period(new(2026, 6, 1), new(2026, 6, 30)));

    [Fact]
    public async Task What_is_acknowledged_shows_however_long_answers_are_kept()
    {
        await using var installation = await TestInstallation.StartAsync(StorageEngine.Sqlite);
        var queries = Cached(installation);
        await installation.SeeAsync("p");
        (await ViewsAsync(queries)).ShouldBeNull();

        for (var views = 1; views <= 20; views++)
        {
            await installation.ReadAsync("p", ($"2026-06-02T03:00:{views:00}Z", new Counters(Views: views)));

            (await ViewsAsync(queries)).ShouldBe(views);
        }
    }

    [Fact]
    public async Task Every_part_of_a_question_tells_its_answers_apart()
    {
        await using var installation = await TestInstallation.StartAsync(StorageEngine.Sqlite);
        var queries = Cached(installation);
        await installation.SeeAsync("p");
        await installation.SeeAsync("q");
        await installation.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 4)));
        await installation.ReadAsync("q", ("2026-06-02T03:00:00Z", new Counters(Views: 3)));

        (await ViewsAsync(queries)).ShouldBe(7);
        (await queries.SummaryAsync(Filter with { Period = new Period(new(2025, 1, 1), new(2025, 1, 2)) }, default)).Gained.Views.ShouldBeNull();
        (await queries.SummaryAsync(Filter with { Platform = Platform.Zalo }, default)).Gained.Views.ShouldBeNull();
        (await queries.DailyAsync(Filter, default)).Count.ShouldBeGreaterThan(0);
        (await queries.TopPostsAsync(Filter, RankBy.Views, 1, default)).Count.ShouldBe(1);
        (await queries.TopPostsAsync(Filter, RankBy.Views, 2, default)).Count.ShouldBe(2);
        (await queries.TopFanpagesAsync(Filter, RankBy.Views, 1, default)).ShouldHaveSingleItem().Key.ShouldBe(TestInstallation.Page);
        (await queries.TopUnitsAsync(Filter, RankBy.Views, 1, default)).ShouldHaveSingleItem().Code.ShouldBe(TestInstallation.District);
    }

    private static CachedReachQueries Cached(TestInstallation installation)
    {
        var options = Options.Create(new ReachCacheOptions { KeepFor = TimeSpan.FromHours(1) });
        return new CachedReachQueries(new ReachQueries(installation.Database, installation.Clock), new AnswerCache(installation.Feed, options, new ManualClock()));
    }

    private static async Task<long?> ViewsAsync(CachedReachQueries queries) => (await queries.SummaryAsync(Filter, CancellationToken.None)).Gained.Views;
}

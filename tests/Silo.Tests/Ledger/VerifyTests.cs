using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

public abstract class VerifyTests(StorageEngine engine) : StorageSuite(engine)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Site.SeeAsync("p");
        await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100)), ("2026-06-03T03:00:00Z", new Counters(Views: 130)));
    }

    [StorageTheory]
    [InlineData("UPDATE reach_daily SET views = views + 1 WHERE unit = 1")]
    [InlineData("UPDATE reach_daily SET views_known = 0")]
    [InlineData("DELETE FROM reach_daily WHERE unit = 2")]
    [InlineData("INSERT INTO reach_daily (campaign, unit, day, platform, posts) SELECT 0, 1, MAX(day) + 1, 1, 1 FROM reach_daily")]
    [InlineData("UPDATE fanpage_daily SET posts = 2")]
    [InlineData("UPDATE published_daily SET reach_max = 1")]
    [InlineData("UPDATE published_daily SET shares = 1")]
    [InlineData("DELETE FROM published_daily WHERE unit = 1")]
    [InlineData("UPDATE post_latest SET views = 131")]
    [InlineData("UPDATE posts SET counted_on = counted_on + 1")]
    [InlineData("UPDATE snapshots SET views = 99 WHERE views = 100")]
    [InlineData("DELETE FROM snapshots WHERE views = 130")]
    public async Task Any_tampering_is_found(string tampering)
    {
        (await Site.VerifyAsync()).DifferencesTotal.ShouldBe(0);
        await Site.ExecuteAsync(tampering);

        var report = await Site.VerifyAsync();

        report.DifferencesTotal.ShouldBeGreaterThan(0);
        report.Differences[0].Where.ShouldNotBeEmpty();
    }
}

public sealed class SqliteVerifyTests() : VerifyTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresVerifyTests() : VerifyTests(StorageEngine.Postgres);

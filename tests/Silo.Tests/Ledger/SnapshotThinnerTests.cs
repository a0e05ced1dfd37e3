using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class SnapshotThinnerTests(StorageEngine engine) : StorageSuite(engine)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Site.SeeAsync("p");
        await Site.SeeAsync("undated", published: null);
        foreach (var post in new[] { "p", "undated" })
        {
            await Site.ReadAsync(post, [.. Enumerable.Range(0, 60).Select(step => (
                At("2026-06-01T04:00:00Z").AddHours(step * 3).ToString("O"),
                new Counters(Views: 100 + step * 10, Reactions: step % 4 == 3 ? null : step, Comments: step > 20 ? step : null)))]);
        }
    }

    [StorageFact]
    public async Task Thinning_changes_no_figure_and_keeps_the_days_ends()
    {
        var figures = await FiguresAsync();
        Site.Clock.Advance(TimeSpan.FromDays(12));

        var removed = await Site.ThinAsync();

        removed.ShouldBeGreaterThan(40);
        (await FiguresAsync()).ShouldBe(figures);
        await Site.VerifyFindsNothingAsync();
        (await Site.ThinAsync()).ShouldBe(0, "thinning twice removes nothing more");
    }

    [StorageFact]
    public async Task The_last_seven_days_are_left_alone()
    {
        Site.Clock.Advance(TimeSpan.FromDays(7));

        (await Site.ThinAsync()).ShouldBe(0);
    }

    [StorageFact]
    public async Task A_snapshot_that_arrives_after_thinning_still_counts_right()
    {
        Site.Clock.Advance(TimeSpan.FromDays(20));
        await Site.ThinAsync();

        await Site.ReadAsync("p", ("2026-06-02T10:59:00Z", new Counters(Views: 7)), ("2026-06-20T03:00:00Z", new Counters(Views: 9_000)));

        await Site.VerifyFindsNothingAsync();
        (await Site.ThinAsync()).ShouldBe(1, "the late one was not what its day ended with");
        await Site.VerifyFindsNothingAsync();
    }

    private async Task<string> FiguresAsync() => string.Join('\n', await Site.QueryAsync("""
        SELECT unit, day, posts, views, reactions, comments,
               CASE WHEN views_known > 0 THEN 1 ELSE 0 END, CASE WHEN comments_known > 0 THEN 1 ELSE 0 END
        FROM reach_daily ORDER BY unit, day
        """, row => string.Join(' ', Enumerable.Range(0, 8).Select(row.GetValue))));
}

public sealed class SqliteSnapshotThinnerTests() : SnapshotThinnerTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresSnapshotThinnerTests() : SnapshotThinnerTests(StorageEngine.Postgres);

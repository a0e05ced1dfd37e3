using Campaigns.Grains;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public sealed class SnapshotThinnerTests : IAsyncLifetime
{
    private readonly TestInstallation _site = new();

    public async Task InitializeAsync()
    {
        await _site.SeeAsync("p");
        await _site.SeeAsync("undated", published: null);
        foreach (var post in new[] { "p", "undated" })
        {
            await _site.ReadAsync(post, [.. Enumerable.Range(0, 60).Select(step => (
                At("2026-06-01T04:00:00Z").AddHours(step * 3).ToString("O"),
                new Counters(Views: 100 + step * 10, Reactions: step % 4 == 3 ? null : step, Comments: step > 20 ? step : null)))]);
        }
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public void Thinning_changes_no_figure_and_keeps_the_days_ends()
    {
        var figures = Figures();
        _site.Clock.Advance(TimeSpan.FromDays(12));

        var removed = new SnapshotThinner(_site.Database, _site.Clock).Thin(CancellationToken.None);

        removed.ShouldBeGreaterThan(40);
        Figures().ShouldBe(figures);
        _site.Verify().Differences.ShouldBeEmpty();
        new SnapshotThinner(_site.Database, _site.Clock).Thin(CancellationToken.None).ShouldBe(0, "thinning twice removes nothing more");
    }

    [Fact]
    public void The_last_seven_days_are_left_alone()
    {
        _site.Clock.Advance(TimeSpan.FromDays(7));

        new SnapshotThinner(_site.Database, _site.Clock).Thin(CancellationToken.None).ShouldBe(0);
    }

    [Fact]
    public async Task A_snapshot_that_arrives_after_thinning_still_counts_right()
    {
        _site.Clock.Advance(TimeSpan.FromDays(20));
        new SnapshotThinner(_site.Database, _site.Clock).Thin(CancellationToken.None);

        await _site.ReadAsync("p", ("2026-06-02T10:59:00Z", new Counters(Views: 7)), ("2026-06-20T03:00:00Z", new Counters(Views: 9_000)));

        _site.Verify().Differences.ShouldBeEmpty();
        new SnapshotThinner(_site.Database, _site.Clock).Thin(CancellationToken.None).ShouldBe(1, "the late one was not what its day ended with");
        _site.Verify().Differences.ShouldBeEmpty();
    }

    private string Figures()
    {
        using var connection = _site.Database.Open();
        return string.Join('\n', connection.Query(
            "SELECT unit, day, posts, views, reactions, comments, views_known > 0, comments_known > 0 FROM reach_daily ORDER BY unit, day",
            row => string.Join(' ', Enumerable.Range(0, 8).Select(row.GetInt64))));
    }
}

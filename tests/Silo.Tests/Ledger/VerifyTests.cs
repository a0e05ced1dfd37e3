using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

public sealed class VerifyTests : IAsyncLifetime
{
    private readonly TestInstallation _site = new();

    public async Task InitializeAsync()
    {
        await _site.SeeAsync("p");
        await _site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100)), ("2026-06-03T03:00:00Z", new Counters(Views: 130)));
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("UPDATE reach_daily SET views = views + 1 WHERE unit = 1")]
    [InlineData("UPDATE reach_daily SET views_known = 0")]
    [InlineData("DELETE FROM reach_daily WHERE unit = 2")]
    [InlineData("INSERT INTO reach_daily (campaign, unit, day, platform, posts) VALUES (0, 1, 99, 1, 1)")]
    [InlineData("UPDATE fanpage_daily SET posts = 2")]
    [InlineData("UPDATE published_daily SET reach_max = 1")]
    [InlineData("UPDATE published_daily SET shares = 1")]
    [InlineData("DELETE FROM published_daily WHERE unit = 1")]
    [InlineData("UPDATE post_latest SET views = 131")]
    [InlineData("UPDATE posts SET counted_on = counted_on + 1")]
    [InlineData("UPDATE snapshots SET views = 99 WHERE views = 100")]
    [InlineData("DELETE FROM snapshots WHERE views = 130")]
    public void Any_tampering_is_found(string tampering)
    {
        _site.Verify().DifferencesTotal.ShouldBe(0);
        using (var connection = _site.Database.Open()) connection.Execute(tampering);

        var report = _site.Verify();

        report.DifferencesTotal.ShouldBeGreaterThan(0);
        report.Differences[0].Where.ShouldNotBeEmpty();
    }
}

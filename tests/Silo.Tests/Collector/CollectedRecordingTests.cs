using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>Three pages collected by their own schedule over HTTP while the clock moves, with what goes wrong on the way.</summary>
public abstract class CollectedRecordingTests(StorageEngine engine) : IAsyncLifetime
{
    private static readonly FanpageKey Steady = new(Platform.YouTube, "UCsteady");
    private static readonly FanpageKey Expiring = new(Platform.YouTube, "UCexpiring");
    private static readonly FanpageKey Facebook = new(Platform.Facebook, "11");
    private readonly TemporaryFolder _folder = new();
    private CollectingSite _site = null!; // set before each test

    public async Task InitializeAsync()
    {
        Write("accounts.csv", """
            platform,account_id,account_name
            youtube,UCsteady,Kênh đều
            youtube,UCexpiring,Kênh hết hạn
            facebook,11,Trang mẫu
            """);
        Write("posts.csv", """
            platform,account_id,post_id,published_at,kind,title
            youtube,UCsteady,steady00001,2026-05-01T02:00:00Z,video,Đều một
            youtube,UCsteady,steady00002,2026-05-02T02:00:00Z,video,Đều hai
            youtube,UCexpiring,expiring001,2026-05-01T02:00:00Z,video,Hết hạn
            facebook,11,11_22,2026-05-01T02:00:00Z,photo,Ảnh
            """);
        Write("snapshots.csv", """
            platform,post_id,observed_at,views,reach,reactions,comments,shares
            youtube,steady00001,2026-05-01T03:00:00Z,100,,10,,
            youtube,steady00001,2026-05-02T03:00:00Z,250,,20,1,
            youtube,steady00001,2026-05-03T03:00:00Z,240,,30,2,
            youtube,steady00002,2026-05-02T03:00:00Z,7,,0,0,
            youtube,steady00002,2026-05-03T03:00:00Z,5000000000,,1,0,
            youtube,expiring001,2026-05-01T03:00:00Z,1000,,50,5,
            youtube,expiring001,2026-05-03T03:00:00Z,3000,,70,7,
            facebook,11_22,2026-05-01T03:00:00Z,300,200,10,1,0
            facebook,11_22,2026-05-03T03:00:00Z,900,600,40,3,2
            """);
        _site = await CollectingSite.StartAsync(engine, await RecordedWorld.LoadAsync(_folder.Path), At("2026-05-01T02:30:00Z"));
        await _site.ConnectAsync(_site.Platforms.World.Accounts);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    [StorageFact]
    public async Task The_latest_figures_are_the_latest_recorded_values()
    {
        await WalkToAsync("2026-05-15T00:00:00Z");

        (await LatestAsync("steady00001")).ShouldBe(new Counters(Views: 240, Reactions: 30, Comments: 2));
        (await LatestAsync("steady00002")).ShouldBe(new Counters(Views: 5_000_000_000, Reactions: 1, Comments: 0));
        (await LatestAsync("expiring001")).ShouldBe(new Counters(Views: 3_000, Reactions: 70, Comments: 7));
        (await LatestAsync("11_22")).ShouldBe(new Counters(900, 600, 40, 3, 2));
        using var imported = await ImportedSite.FromAsync(_folder.Path, (_, _) => true);
        foreach (var by in (StatsBy[])[StatsBy.Platform, StatsBy.Fanpage, StatsBy.Unit, StatsBy.Post])
            (await RowsAsync(_site.Database, by)).ShouldBe(await RowsAsync(imported.Database, by));
        (await VerifyAsync()).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task A_page_whose_token_expires_stands_still_while_the_others_go_on()
    {
        await WalkToAsync("2026-05-02T00:00:00Z");
        _site.Platforms.Faults.Set(Expiring, new SandboxFault.ExpiredToken());

        await WalkToAsync("2026-05-15T00:00:00Z");

        var page = await _site.Page(Expiring).DescribeAsync();
        (page!.Health, page.DueAt).ShouldBe((FanpageHealth.ReconnectNeeded, null));
        (await LatestAsync("expiring001")).ShouldBe(new Counters(Views: 1_000, Reactions: 50, Comments: 5), "as read last, and not zero");
        (await LatestAsync("steady00002")).Views.ShouldBe(5_000_000_000);
        var provenance = (await SummaryAsync()).Provenance;
        (provenance.Fanpages, provenance.Reporting, provenance.NeedReconnect, provenance.Stale).ShouldBe((3, 3, 1, 1));
        provenance.OldestAt!.Value.ShouldBeInRange(At("2026-05-01T03:00:00Z"), At("2026-05-02T00:00:00Z"));
        (await VerifyAsync()).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task A_page_connected_again_catches_up()
    {
        await WalkToAsync("2026-05-02T00:00:00Z");
        _site.Platforms.Faults.Set(Expiring, new SandboxFault.ExpiredToken());
        await WalkToAsync("2026-05-05T00:00:00Z");
        _site.Platforms.Faults.Clear(Expiring);

        await _site.ConnectAsync(_site.Platforms.World.Accounts.Where(account => account.Key == Expiring));
        await WalkToAsync("2026-05-15T00:00:00Z");

        (await LatestAsync("expiring001")).Views.ShouldBe(3_000);
        (await SummaryAsync()).Provenance.NeedReconnect.ShouldBe(0);
        (await VerifyAsync()).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task A_throttled_page_waits_as_long_as_told_and_resumes_while_the_other_platform_goes_on()
    {
        await WalkToAsync("2026-05-03T03:00:00Z");
        _site.Platforms.Faults.Set(Facebook, new SandboxFault.Throttled(TimeSpan.FromHours(5), Code: 80001), times: 1);
        _site.Clock.Advance(TimeSpan.FromMinutes(90));
        var throttledAt = _site.Clock.GetUtcNow();

        (await _site.Collector.CollectDueAsync(CancellationToken.None)).Postponed.ShouldBe(1);

        var page = await _site.Page(Facebook).DescribeAsync();
        (page!.Health, page.DueAt).ShouldBe((FanpageHealth.Healthy, throttledAt.AddHours(5)));
        await WalkToAsync("2026-05-03T09:00:00Z");
        (await LatestAsync("11_22")).Views.ShouldBe(300, "it is not asked before its time");
        (await _site.Page(Facebook).DescribeAsync())!.CollectedAt!.Value.ShouldBeLessThan(throttledAt);
        (await _site.Page(Steady).DescribeAsync())!.CollectedAt!.Value.ShouldBeGreaterThan(throttledAt.AddHours(3));

        await WalkToAsync("2026-05-06T00:00:00Z");
        (await LatestAsync("11_22")).ShouldBe(new Counters(900, 600, 40, 3, 2));
        (await VerifyAsync()).ShouldBeEmpty();
    }

    private static DateTimeOffset At(string text) => TestInstallation.At(text);

    private static Task<IReadOnlyList<StatsRow>> RowsAsync(IDatabase database, StatsBy by) => new StatsQueries(database).RowsAsync(
        new StatsRequest(new FigureScope(Unit: 1, Campaign: 0, Platform: null), From: null, To: null, by, AsOf: null), CancellationToken.None);

    private async Task WalkToAsync(string instant)
    {
        for (; _site.Clock.GetUtcNow() < At(instant); _site.Clock.Advance(TimeSpan.FromMinutes(30)))
            await _site.Collector.CollectDueAsync(CancellationToken.None);
    }

    private async Task<Counters> LatestAsync(string post)
    {
        await using var connection = await _site.Database.OpenAsync();
        var found = await connection.QueryAsync("""
            SELECT l.views, l.reach, l.reactions, l.comments, l.shares, l.clicks
            FROM post_latest l JOIN posts p ON p.id = l.post WHERE p.post_id = @post
            """, row => row.Counters(0), CancellationToken.None, ("@post", post));
        return found.Single();
    }

    private Task<ReachSummary> SummaryAsync() => _site.Get<IReachQueries>().SummaryAsync(
        new ReachFilter(CollectingSite.Unit, null, null, new Period(new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 31))),
        CancellationToken.None);

    private async Task<IReadOnlyList<VerifyDifference>> VerifyAsync() =>
        (await new Verifier(_site.Database).VerifyAsync(CancellationToken.None)).Differences;

    private void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);
}

public sealed class SqliteCollectedRecordingTests() : CollectedRecordingTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresCollectedRecordingTests() : CollectedRecordingTests(StorageEngine.Postgres);

using System.Data.Common;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Silo.Tests;

/// <summary>An installation in a temporary folder: province → district → commune, a page in the commune, and a ledger.</summary>
internal sealed class TestInstallation : IAsyncDisposable
{
    public const string Province = "tinh";
    public const string District = "huyen";
    public const string Commune = "xa";

    public static readonly FanpageKey Page = new(Platform.YouTube, "UCpage");

    private static readonly string[] Tables =
    [
        "SELECT 'snapshot', p.post_id, s.observed_at, s.views, s.reactions FROM snapshots s JOIN posts p ON p.id = s.post ORDER BY 2, 3",
        "SELECT 'latest', p.post_id, p.counted_on, l.views, l.reactions FROM post_latest l JOIN posts p ON p.id = l.post ORDER BY 2",
        "SELECT 'unit', unit || '/' || day, posts, views || '/' || views_known, reactions || '/' || reactions_known "
        + "FROM reach_daily WHERE posts + views_known + reactions_known > 0 ORDER BY 2",
        "SELECT 'page', fanpage || '/' || day, posts, views || '/' || views_known, reactions || '/' || reactions_known "
        + "FROM fanpage_daily WHERE posts + views_known + reactions_known > 0 ORDER BY 2",
    ];

    private readonly TestDatabase _store;

    private TestInstallation(TestDatabase store, ManualClock clock)
    {
        (_store, Clock, Feed) = (store, clock, new FiguresFeed(clock));
        Ledger = NewLedger();
    }

    public ManualClock Clock { get; }

    public IDatabase Database => _store.Database;

    public FiguresFeed Feed { get; }

    public Ledger Ledger { get; }

    public static async Task<TestInstallation> StartAsync(StorageEngine engine)
    {
        var clock = new ManualClock();
        var store = await TestDatabase.CreateAsync(engine, clock);
        await using var connection = await store.Database.OpenAsync();
        await UnitStore.AddAsync(connection, Province, "Tỉnh Đoàn", parent: null);
        await UnitStore.AddAsync(connection, District, "Huyện Đoàn", Province);
        await UnitStore.AddAsync(connection, Commune, "Đoàn xã", District);
        await FanpageStore.AddIfNewAsync(connection, Page, "Trang thử", Commune);
        return new TestInstallation(store, clock);
    }

    /// <summary>The same database as another node sees it; its caller disposes it.</summary>
    public PostgresDatabase AnotherNode() => _store.AnotherNode();

    /// <summary>Whether a transaction on PostgreSQL waits for another's lock.</summary>
    public Task<bool> IsWaitingForALockAsync() => ScalarAsync<bool>(
        "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')");

    /// <summary>Another ledger on the same store, as another process has one.</summary>
    public Ledger NewLedger() => new(Database, Feed, NullLogger<Ledger>.Instance);

    public static PostKey Post(string id) => new(Page.Platform, id);

    public Task<LedgerReceipt> SeeAsync(string post, string? published = "2026-06-01T03:00:00Z", string? title = null) =>
        Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts = [new SeenPost(Post(post), Page, published is null ? null : At(published), Title: title)],
        });

    public Task<LedgerReceipt> ReadAsync(string post, params (string At, Counters Counters)[] readings) =>
        Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Snapshots = [.. readings.Select(reading => new Snapshot(Post(post), At(reading.At), reading.Counters))],
        });

    /// <summary>A unit's views by day, as "dd:amount", of all posts.</summary>
    public async Task<string> ViewsAsync(string unit) => string.Join(' ', await QueryAsync("""
        SELECT d.day, d.views FROM reach_daily d JOIN units u ON u.id = d.unit
        WHERE u.code = @unit AND d.campaign = 0 AND d.views_known > 0 ORDER BY d.day
        """, row => $"{row.Day(0):dd}:{row.GetInt64(1)}", ("@unit", unit)));

    public Task<VerifyReport> VerifyAsync() => new Verifier(Database).VerifyAsync(CancellationToken.None);

    public async Task VerifyFindsNothingAsync(string? because = null) => (await VerifyAsync()).Differences.ShouldBeEmpty(because);

    /// <summary>The organization's store.</summary>
    public UnitStore Units => new(Database, Feed, Clock);

    /// <summary>Changes the organization, which nothing must speak against.</summary>
    public async Task<UnitHistory> ReorganizeAsync(string code, UnitChange change) =>
        (await Units.ApplyAsync(code, change, CancellationToken.None)).ShouldBeOfType<UnitOutcome.Done>().Unit;

    /// <summary>Gives a page to another unit from a day on.</summary>
    public async Task HandOverAsync(FanpageKey page, string unit, DateOnly from)
    {
        await using var connection = await Database.OpenAsync();
        await using var transaction = await Database.BeginWriteAsync(connection, CancellationToken.None);
        var tree = new UnitTree(Database, connection);
        await tree.HoldStillAsync(CancellationToken.None);
        await tree.HandOverAsync(
            await connection.ScalarAsync<long>("SELECT id FROM fanpages WHERE account_id = @account", CancellationToken.None, ("@account", page.AccountId)),
            await connection.ScalarAsync<long>("SELECT id FROM units WHERE code = @unit", CancellationToken.None, ("@unit", unit)),
            from, CancellationToken.None);
        await tree.CompleteAsync(CancellationToken.None);
        await transaction.CommitAsync();
    }

    public Task<int> ThinAsync() => new SnapshotThinner(Database, Clock).ThinAsync(CancellationToken.None);

    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> map, params (string, object?)[] parameters)
    {
        await using var connection = await Database.OpenAsync();
        return await connection.QueryAsync(sql, map, CancellationToken.None, parameters);
    }

    public async Task<T?> ScalarAsync<T>(string sql, params (string, object?)[] parameters)
    {
        await using var connection = await Database.OpenAsync();
        return await connection.ScalarAsync<T>(sql, CancellationToken.None, parameters);
    }

    public async Task ExecuteAsync(string sql, params (string, object?)[] parameters)
    {
        await using var connection = await Database.OpenAsync();
        await connection.ExecuteAsync(sql, CancellationToken.None, parameters);
    }

    /// <summary>Everything the ledger writes, as text: two stores that say the same are equal.</summary>
    public async Task<string> ContentsAsync()
    {
        var contents = new List<string>();
        foreach (var sql in Tables)
            contents.AddRange(await QueryAsync(sql, row => string.Join(' ', Enumerable.Range(0, 5).Select(column => row.GetValue(column)))));
        return string.Join('\n', contents);
    }

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        await _store.DisposeAsync();
    }
}

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

    private readonly TemporaryFolder _folder = new();

    public TestInstallation()
    {
        Database = new SqliteDatabase(_folder.File("data"));
        new SqliteMigrator(Database, Clock).Migrate();
        using var connection = Database.Open();
        UnitStore.Add(connection, Province, "Tỉnh Đoàn", parent: null);
        UnitStore.Add(connection, District, "Huyện Đoàn", Province);
        UnitStore.Add(connection, Commune, "Đoàn xã", District);
        FanpageStore.AddIfNew(connection, Page, "Trang thử", Commune);
        Feed = new FiguresFeed(Clock);
        Ledger = new Ledger(Database, Feed, NullLogger<Ledger>.Instance);
    }

    public ManualClock Clock { get; } = new();

    public SqliteDatabase Database { get; }

    public FiguresFeed Feed { get; }

    public Ledger Ledger { get; }

    public string File(string name) => _folder.File(name);

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
    public string Views(string unit)
    {
        using var connection = Database.Open();
        return string.Join(' ', connection.Query("""
            SELECT d.day, d.views FROM reach_daily d JOIN units u ON u.id = d.unit
            WHERE u.code = $unit AND d.campaign = 0 AND d.views_known > 0 ORDER BY d.day
            """, row => $"{row.GetInt64(0).ToDay():dd}:{row.GetInt64(1)}", ("$unit", unit)));
    }

    public VerifyReport Verify() => new Verifier(Database).Verify(CancellationToken.None);

    /// <summary>Everything the ledger writes, as text: two stores that say the same are equal.</summary>
    public string Contents()
    {
        using var connection = Database.Open();
        return string.Join('\n', Tables.SelectMany(sql => connection.Query(sql, row => string.Join(' ', Enumerable.Range(0, 5).Select(column => row.GetValue(column))))));
    }

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        Database.ClosePool();
        _folder.Dispose();
    }
}

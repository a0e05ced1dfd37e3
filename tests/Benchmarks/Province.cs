using Campaigns.Grains;
using Campaigns.Silo;
using Campaigns.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Benchmarks;

/// <summary>
/// A store of a size seen in practice: 3,000 units in a tree, 500 pages each five levels below the root, 35,000 live posts over the
/// last seven days (70 a page), read once an hour.
/// </summary>
internal sealed class Province : IAsyncDisposable
{
    public const int Pages = 500;
    public const int PostsPerPage = 70;
    public const int Posts = Pages * PostsPerPage;
    private const int Units = 3_000;
    private const int Depth = 5;

    private static readonly DateTimeOffset Begin = new(2026, 6, 8, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder;
    private readonly Random _random = new(1);
    private readonly long[] _views = new long[Posts];
    private int _hour;

    private Province(TemporaryFolder folder, IDatabase database)
    {
        (_folder, Database) = (folder, database);
        Ledger = NewLedger();
    }

    public IDatabase Database { get; }

    public Ledger Ledger { get; }

    public long Snapshots { get; private set; }

    /// <summary>On a SQLite file.</summary>
    public static Task<Province> CreateAsync()
    {
        var folder = new TemporaryFolder();
        return CreateAsync(folder, DataDirectory.Open(folder.File("data"), TimeProvider.System));
    }

    /// <summary>On a PostgreSQL server.</summary>
    public static async Task<Province> CreateAsync(PostgresServer server)
    {
        var database = new PostgresDatabase(await server.CreateDatabaseAsync());
        await new PostgresMigrator(database, TimeProvider.System).MigrateAsync(CancellationToken.None);
        return await CreateAsync(new TemporaryFolder(), database);
    }

    /// <summary>Another writer on the same store.</summary>
    public Ledger NewLedger(int? writers = null) =>
        new(Database, new FiguresFeed(TimeProvider.System), NullLogger<Ledger>.Instance, writers ?? Database.LedgerWriters);

    /// <summary>The readings of the next hourly round, page by page.</summary>
    public IEnumerable<LedgerBatch> NextRound()
    {
        var hour = ++_hour;
        for (var page = 0; page < Pages; page++)
        {
            var snapshots = new Snapshot[PostsPerPage];
            for (var index = 0; index < PostsPerPage; index++)
            {
                var post = (page * PostsPerPage) + index;
                _views[post] += _random.Next(200);
                snapshots[index] = new Snapshot(
                    Key(post), Begin.AddHours(hour).AddSeconds(page),
                    new Counters(Views: _views[post], Reactions: _views[post] / 20, Comments: _views[post] / 200, Shares: _views[post] / 100));
            }

            Snapshots += PostsPerPage;
            yield return new LedgerBatch { Source = FigureSource.Api, Snapshots = snapshots };
        }
    }

    /// <summary>Records batches from many callers at once, each waiting for its commit.</summary>
    /// <returns>Snapshots a second.</returns>
    public Task<double> RecordAsync(IReadOnlyList<LedgerBatch> batches, int callers = 150) => RecordAsync(batches, Ledger, callers);

    /// <summary>The same through a writer of the caller's.</summary>
    public static async Task<double> RecordAsync(IReadOnlyList<LedgerBatch> batches, Ledger ledger, int callers = 150)
    {
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            batches, new ParallelOptions { MaxDegreeOfParallelism = callers }, async (batch, ended) => await ledger.RecordAsync(batch, ended));
        return batches.Sum(batch => batch.Snapshots.Count) / System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        if (Database is SqliteDatabase sqlite) sqlite.ClosePool();
        if (Database is PostgresDatabase postgres) await postgres.DisposeAsync();
        _folder.Dispose();
    }

    private static PostKey Key(int post) => new(Platform.YouTube, $"video{post:D6}");

    private static FanpageKey Page(int page) => new(Platform.YouTube, $"UCchannel{page:D4}");

    private static async Task<Province> CreateAsync(TemporaryFolder folder, IDatabase database)
    {
        await AddUnitsAndPagesAsync(database);
        var province = new Province(folder, database);
        await province.AddPostsAsync();
        return province;
    }

    private static async Task AddUnitsAndPagesAsync(IDatabase database)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await database.BeginWriteAsync(connection, CancellationToken.None);
        await UnitStore.AddAsync(connection, "u0", "Tỉnh Đoàn", parent: null);
        for (var unit = 1; unit < Units; unit++) await UnitStore.AddAsync(connection, $"u{unit}", $"Đoàn {unit}", Parent(unit));
        for (var page = 0; page < Pages; page++)
            await FanpageStore.AddIfNewAsync(connection, Page(page), $"Trang {page}", $"u{Units - 1 - page}");
        await transaction.CommitAsync();
    }

    // Levels of 1, 5, 25, 125, 625 units and the rest below them, so that a leaf has five units above it.
    private static string Parent(int unit) => $"u{(unit < 781 ? (unit - 1) / 5 : 156 + ((unit - 781) % 625))}";

    private async Task AddPostsAsync()
    {
        for (var page = 0; page < Pages; page++)
        {
            await Ledger.RecordAsync(new LedgerBatch
            {
                Source = FigureSource.Api,
                Posts =
                [
                    .. Enumerable.Range(page * PostsPerPage, PostsPerPage).Select(post =>
                        new SeenPost(Key(post), Page(page), Begin.AddHours(-(post % PostsPerPage) * 2.4), "video", $"Tin tốt số {post}")),
                ],
            });
        }
    }
}

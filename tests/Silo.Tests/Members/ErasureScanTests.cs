using System.Text;
using Campaigns.Client;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>
/// Somebody who did everything that a member can do is erased: nothing of the person is left in any column of any table, in the files, in a
/// backup made afterwards, in the log, or in answers that are kept; what was published stands as it was.
/// </summary>
public abstract class ErasureScanTests(StorageEngine engine) : ShareSuite(engine)
{
    private const string Name = "Quách Thị Xuyến";
    private static readonly string Link = PersonalLink.Hash("bí mật của Xuyến");
    private readonly CapturedLog _log = new();
    private AnswerCache? _answers; // one for the whole test: what it keeps is asked for again after the erasure

    /// <summary>What would give the person away, as it is stored and as JSON escapes it.</summary>
    private static readonly string[] Traces =
    [
        Name, "quach thi xuyen", "Xuyến", "Xuy\\u1EBFn", "912345678", "xuyen.rieng", "8081828384", "8081828385", "7234567890123456789", "fbwatch77", Link,
    ];

    private protected override void Configure(IServiceCollection services) => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));

    [StorageFact]
    public async Task Nothing_is_left_and_what_was_published_stands()
    {
        var member = await EverythingAsync();
        var published = await PublishedAsync();
        (await TracesAsync()).Select(found => found.Trace).Distinct().Count().ShouldBeGreaterThan(Traces.Length - 4, "the scan sees what there is");

        await member.Grain.EraseAsync(new EraseMember(Actor.Shell));

        (await TracesAsync()).ShouldBeEmpty();
        (await PublishedAsync()).ShouldBe(published);
        await Site.VerifyFindsNothingAsync();
        Services.GetRequiredService<ILogger<ErasureScanTests>>().Log(LogLevel.Trace, 0, "The log is captured", null, (message, _) => message);
        _log.Text.ShouldContain("captured");
        TracesIn(_log.Text).ShouldBeEmpty();
        foreach (var file in Files(Site.Database)) TracesIn(await ReadAsync(file)).ShouldBeEmpty(file);
        var kept = await new IdempotencyStore(Site.Database, Site.Clock).ClaimAsync(
            new IdempotentRequest(member.Account, "enrol", new byte[32]), CancellationToken.None);
        kept.ShouldBeOfType<IdempotencyOutcome.Answered>().Answer.ShouldSatisfyAllConditions(
            answer => answer.Status.ShouldBe(410, "the write is not done again, and its answer is gone"), answer => answer.Body.Length.ShouldBe(0));
        await OnErasedAsync();
    }

    /// <summary>What else holds on the engine after the erasure.</summary>
    private protected virtual Task OnErasedAsync() => Task.CompletedTask;

    private protected static List<string> TracesIn(string text) => [.. Traces.Where(trace => text.Contains(trace, StringComparison.OrdinalIgnoreCase))];

    private protected static async Task<string> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static string[] Files(IDatabase database) =>
        database is SqliteDatabase sqlite ? Directory.GetFiles(sqlite.DataDirectory, "campaigns.db*") : [];

    // Consents, shares in every state and of two campaigns, a review, requests on the own data, a kept answer of the API.
    private async Task<(IMemberGrain Grain, Guid Account)> EverythingAsync()
    {
        var account = Guid.NewGuid();
        await IdempotencyStoreTests.AddAccountAsync(Site, account);
        await Site.ExecuteAsync("INSERT INTO campaign_acceptance (campaign, platform) SELECT id, 1 FROM campaigns");
        var xuyen = await EnrolAsync(Name);
        var id = (await xuyen.DescribeAsync())!.Id;
        await xuyen.GiveLinkAsync(new GiveMemberLink(Link, 0, new Actor(account)));
        await HandInAsync(xuyen, "https://www.facebook.com/xuyen.rieng/posts/8081828384 https://www.tiktok.com/@xuyen.rieng/video/7234567890123456789");
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await HandInAsync(xuyen, "https://www.facebook.com/xuyen.rieng/posts/8081828385 https://fb.watch/fbwatch77/");
        await Shares.ReviewAsync(new ReviewedShares(
            Campaign, await NumbersAsync(ShareState.Pending), ShareState.Pending, RejectionReason.NotVisible, new Actor(account), Site.Clock.GetUtcNow()));
        (await Site.QueryAsync("SELECT DISTINCT state FROM shares ORDER BY state", row => (ShareState)row.GetInt64(0)))
            .ShouldBe([ShareState.Accepted, ShareState.Rejected, ShareState.Unresolvable]);
        await HandInAsync(await EnrolAsync("Bình"), "https://www.facebook.com/b/posts/55");
        await Site.ExecuteAsync("UPDATE members SET phone = '+84987654321' WHERE name = 'Bình'");

        var requests = Services.GetRequiredService<IDataRequests>();
        foreach (var kind in Enum.GetValues<DataRequestKind>().Where(kind => kind != DataRequestKind.Restriction))
            await requests.ReceiveAsync(new(id, kind, On: null, $"{Name} muốn vậy", new Actor(account)), CancellationToken.None);
        await requests.ExtendAsync(new(new StepDataRequest(1, 1, new Actor(account)), 3, $"{Name} đi vắng"), CancellationToken.None);
        foreach (var file in new[] { $"{Name} 0912345678.csv", "danh sách 84912345678.xlsx", "QUÁCH-THỊ-XUYẾN.csv" })
        {
            await Site.ExecuteAsync("""
                INSERT INTO member_imports (scope, file_name, uploaded_at, applied_at, enrolled, moved, corrected)
                SELECT id, @file, @at, @at, 1, 0, 0 FROM units WHERE code = 'tinh'
                """, ("@file", file), ("@at", Site.Clock.GetUtcNow()));
        }

        await KeepAnswerAsync(account, id);
        return (xuyen, account);
    }

    private async Task KeepAnswerAsync(Guid account, MemberId member)
    {
        var store = new IdempotencyStore(Site.Database, Site.Clock);
        var claim = (IdempotencyOutcome.Claimed)await store.ClaimAsync(new IdempotentRequest(account, "enrol", new byte[32]), CancellationToken.None);
        var body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { id = $"{member}", name = Name, phone = "+84912345678" });
        await store.KeepAsync(claim.Claim, new KeptAnswer(201, "application/json", $"/api/v1/members/{member}", body), CancellationToken.None);
    }

    private async Task<List<(string Where, string Trace)>> TracesAsync() =>
        [.. (await StoredText.AllAsync(Site)).SelectMany(cell => TracesIn(cell.Text).Select(trace => (cell.Where, trace)))];

    // The roll-ups whole, and what the statistics make of them.
    private async Task<string> PublishedAsync()
    {
        var rows = new List<string>();
        foreach (var table in new[] { "reach_daily", "reach_daily_then" })
        {
            rows.AddRange(await Site.QueryAsync(
                $"SELECT * FROM {table} ORDER BY campaign, unit, day, platform",
                row => string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(column => StoredText.Of(row.GetValue(column))))));
        }

        rows.Count.ShouldBeGreaterThan(6);
        var day = LocalDay.Of(Site.Clock.GetUtcNow());
        var filter = new ReachFilter(Province, Campaign: null, Platform: null, new Period(day.AddDays(-30), day));
        var reach = new CachedReachQueries(new ReachQueries(Site.Database, Site.Clock), _answers ??= NewCache());
        rows.Add(System.Text.Json.JsonSerializer.Serialize(await reach.SummaryAsync(filter, CancellationToken.None)));
        rows.Add(System.Text.Json.JsonSerializer.Serialize(await reach.DailyAsync(filter, CancellationToken.None)));
        rows.Add(System.Text.Json.JsonSerializer.Serialize(await reach.TopUnitsAsync(filter, RankBy.Views, 10, CancellationToken.None)));
        var published = string.Join('\n', rows);
        TracesIn(published).ShouldBeEmpty("what is published, and what is kept of it in memory, never named anybody");
        return published;
    }

    private AnswerCache NewCache() => new(Site.Feed, Microsoft.Extensions.Options.Options.Create(new ReachCacheOptions()), Site.Clock);

    private sealed class CapturedLog : ILoggerProvider, ILogger
    {
        private readonly StringBuilder _text = new();

        public string Text
        {
            get
            {
                lock (_text) return _text.ToString();
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_text) _text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
        }

        public void Dispose()
        {
        }
    }
}

public sealed class SqliteErasureScanTests() : ErasureScanTests(StorageEngine.Sqlite)
{
    private protected override async Task OnErasedAsync()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "copy.db");
        using (var connection = (SqliteConnection)await Site.Database.OpenAsync()) SqliteCopy.Write(connection, file);

        TracesIn(await ReadAsync(file)).ShouldBeEmpty("a backup made afterwards");
    }
}

[OnPostgres]
public sealed class PostgresErasureScanTests() : ErasureScanTests(StorageEngine.Postgres);

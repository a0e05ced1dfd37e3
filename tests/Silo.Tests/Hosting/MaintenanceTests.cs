using Campaigns.Client;
using Campaigns.Testing;
using Microsoft.Extensions.Logging;

namespace Campaigns.Silo.Tests;

public abstract class MaintenanceTests(StorageEngine engine) : StorageSuite(engine)
{
    private static readonly Guid Account = new("11111111-1111-1111-1111-111111111111");

    [StorageFact]
    public async Task Answers_kept_long_enough_are_removed_at_the_start_and_every_hour()
    {
        await IdempotencyStoreTests.AddAccountAsync(Site, Account);
        var log = new Messages();
        using var maintenance = new Maintenance(Site.Database, Site.Clock, log);
        await UseKeyAsync("k1");
        Site.Clock.Advance(TimeSpan.FromMinutes(30));
        await UseKeyAsync("k2");
        Site.Clock.Advance(TimeSpan.FromHours(23.5));

        await maintenance.StartAsync(CancellationToken.None);
        (await log.NextAsync()).ShouldBe("Removed 1 kept answers");
        Site.Clock.Advance(TimeSpan.FromHours(1));
        (await log.NextAsync()).ShouldBe("Removed 1 kept answers");
        await maintenance.StopAsync(CancellationToken.None);

        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM idempotent_requests")).ShouldBe(0);
    }

    private Task<IdempotencyOutcome> UseKeyAsync(string key) => new IdempotencyStore(Site.Database, Site.Clock)
        .ClaimAsync(new IdempotentRequest(Account, key, new byte[32]), CancellationToken.None);

    /// <summary>What was logged, to be waited for.</summary>
    private sealed class Messages : ILogger<Maintenance>
    {
        private readonly System.Threading.Channels.Channel<string> _messages = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public ValueTask<string> NextAsync() => _messages.Reader.ReadAsync();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _messages.Writer.TryWrite(formatter(state, exception));
    }
}

public sealed class SqliteMaintenanceTests() : MaintenanceTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresMaintenanceTests() : MaintenanceTests(StorageEngine.Postgres);

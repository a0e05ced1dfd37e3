namespace Campaigns.Silo;

/// <summary>
/// Keeps the store small while the host runs, once after the start and then every hour: thins old snapshots, and removes answers
/// and sessions that are kept no longer.
/// </summary>
internal sealed partial class Maintenance(IDatabase database, TimeProvider time, ILogger<Maintenance> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var thinner = new SnapshotThinner(database, time);
        var answers = new IdempotencyStore(database, time);
        var sessions = new SessionStore(database, time);
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await RemoveAsync("old snapshots", thinner.ThinAsync, stoppingToken);
            await RemoveAsync("kept answers", answers.RemoveForgottenAsync, stoppingToken);
            await RemoveAsync("ended sessions", sessions.RemoveOverAsync, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RemoveAsync(string what, Func<CancellationToken, Task<int>> remove, CancellationToken stoppingToken)
    {
        try
        {
            var removed = await Task.Run(() => remove(stoppingToken), stoppingToken);
            if (removed > 0) Log.Removed(logger, removed, what);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The top of the loop: the database may be busy or its disk full for a while, and the next hour tries again.
            Log.RemovingFailed(logger, what, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Removed {Removed} {What}")]
        public static partial void Removed(ILogger logger, int removed, string what);

        [LoggerMessage(LogLevel.Warning, "Removing {What} failed; it is tried again in an hour")]
        public static partial void RemovingFailed(ILogger logger, string what, Exception exception);
    }
}

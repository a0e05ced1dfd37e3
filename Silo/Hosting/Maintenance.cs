namespace Campaigns.Silo;

/// <summary>Keeps the store small while the host runs: thins old snapshots, once after the start and then every hour.</summary>
internal sealed partial class Maintenance(IDatabase database, TimeProvider time, ILogger<Maintenance> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var thinner = new SnapshotThinner(database, time);
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                var removed = await Task.Run(() => thinner.ThinAsync(stoppingToken), stoppingToken);
                if (removed > 0) Log.Thinned(logger, removed);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The top of the loop: the database may be busy or its disk full for a while, and the next hour tries again.
                Log.ThinningFailed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Thinned {Snapshots} old snapshots")]
        public static partial void Thinned(ILogger logger, int snapshots);

        [LoggerMessage(LogLevel.Warning, "Old snapshots could not be thinned; it is tried again in an hour")]
        public static partial void ThinningFailed(ILogger logger, Exception exception);
    }
}

namespace Campaigns.Silo;

/// <summary>
/// Lets <see cref="RetentionRun"/> go through everything after the start, and then once a local day: every hour it looks whether that was done,
/// by this node or another, and whether what was removed is out of the database's files.
/// </summary>
internal sealed partial class RetentionService(RetentionRun run, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        var isFirst = true;
        do
        {
            try
            {
                var again = isFirst;
                await Task.Run(() => run.RunAsync(again, stoppingToken), stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The top of the loop: the database may be busy or out of reach for a while.
                Log.Failed(logger, exception);
            }

            isFirst = false;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Retention could not be looked after; it is tried again in an hour")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}

namespace Campaigns.Silo;

/// <summary>Closes months of points while the host runs, once after the start and then every hour.</summary>
internal sealed partial class PointsService(PointsCloser closer, TimeProvider time, ILogger<PointsService> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                var closed = await Task.Run(() => closer.CloseAsync(stoppingToken), stoppingToken);
                if (closed > 0) Log.Closed(logger, closed);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The top of the loop: the database may be busy or out of reach for a while, and the next hour tries again.
                Log.Failed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Closed {Closed} months of points")]
        public static partial void Closed(ILogger logger, int closed);

        [LoggerMessage(LogLevel.Warning, "Closing months of points failed; it is tried again in an hour")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}

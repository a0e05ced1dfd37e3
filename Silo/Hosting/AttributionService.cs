namespace Campaigns.Silo;

/// <summary>Runs <see cref="LateAttribution"/> while the host runs, so that an edit is followed by its posts within seconds.</summary>
internal sealed partial class AttributionService(LateAttribution attribution, TimeProvider time, ILogger<AttributionService> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                var moved = await Task.Run(() => attribution.RunAsync(stoppingToken), stoppingToken);
                if (moved > 0) Log.Attributed(logger, moved);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The top of the loop: the database may be busy or out of reach for a while, and the next turn goes on where this one was.
                Log.Failed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Moved} posts joined or left campaigns")]
        public static partial void Attributed(ILogger logger, int moved);

        [LoggerMessage(LogLevel.Warning, "Matching known posts with campaigns failed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}

namespace Campaigns.Silo;

/// <summary>Runs <see cref="OfficialShares"/> while the host runs, once after the start and then every hour.</summary>
internal sealed partial class OfficialSharesService(OfficialShares shares, TimeProvider time, ILogger<OfficialSharesService> logger) : BackgroundService
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
                var gone = await Task.Run(() => shares.TakeOutAsync(stoppingToken), stoppingToken);
                if (gone > 0) Log.TakenOut(logger, gone);
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
        [LoggerMessage(LogLevel.Information, "Took out {Shares} shares of registered pages' own posts")]
        public static partial void TakenOut(ILogger logger, int shares);

        [LoggerMessage(LogLevel.Warning, "Taking out shares of registered pages' own posts failed; it is tried again in an hour")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}

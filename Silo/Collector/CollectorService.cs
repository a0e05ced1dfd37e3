using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo;

/// <summary>Runs the collector's rounds as long as the host runs.</summary>
internal sealed partial class CollectorService(
    Collector collector, IOptions<CollectorOptions> options, CollectorMetrics metrics, TimeProvider time, ILogger<CollectorService> logger)
    : BackgroundService
{
    // One place: however often it is nudged, one look at the database answers all.
    private readonly Channel<bool> _nudges = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Begins the next round now, or right after the one that runs. For a page that just became due.</summary>
    public void Nudge() => _nudges.Writer.TryWrite(true);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled) return;
        while (true)
        {
            await RoundAsync(stoppingToken);
            await PauseAsync(stoppingToken);
        }
    }

    private async Task RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            await collector.CollectDueAsync(cancellationToken);
            metrics.Round(succeeded: true);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The top of the loop: the database may be away for a while, and the next round asks it again.
            Log.RoundFailed(logger, exception);
            metrics.Round(succeeded: false);
        }
    }

    private async Task PauseAsync(CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var nudged = _nudges.Reader.WaitToReadAsync(over.Token).AsTask();
        await Task.WhenAny(Task.Delay(options.Value.PollEvery, time, over.Token), nudged);
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        _nudges.Reader.TryRead(out _);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A round of the collector failed; it goes on with the next")]
        public static partial void RoundFailed(ILogger logger, Exception exception);
    }
}

using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Goes through everything that is kept for a while, and removes what is kept no longer.</summary>
internal sealed partial class RetentionRun(
    IEnumerable<IRetained> kinds, Retention retention, IDatabase database, TimeProvider time, ILogger<RetentionRun> logger)
{
    private readonly RetentionRuns _runs = new(database);

    /// <summary>Goes through every kind that nobody has gone through on this local day, and that no other node is at.</summary>
    /// <param name="again">Whether those of today are gone through again.</param>
    /// <param name="cancellationToken">Stops between two parts.</param>
    public async Task RunAsync(bool again, CancellationToken cancellationToken)
    {
        foreach (var kind in kinds.OrderBy(kind => kind.Kind))
        {
            var now = time.GetUtcNow().ToMicrosecond();
            if (await _runs.TryClaimAsync(kind.Kind, now, again ? null : LocalDay.Start(LocalDay.Of(now)), cancellationToken))
                await RunAsync(kind, now, cancellationToken);
        }

        if (!await RemovedData.ForgetAsync(database, cancellationToken)) Log.StillRead(logger);
    }

    private async Task RunAsync(IRetained kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var removed = await kind.RemoveAsync(retention.DueSince(kind.Kind, LocalDay.Of(now)), cancellationToken);
            await _runs.FinishAsync(kind.Kind, removed, now, cancellationToken);
            if (removed > 0) Log.Removed(logger, kind.Kind, removed);
        }
        catch (Exception exception)
        {
            // One kind that fails never keeps the others: they are tried by the next run, as this one.
            await _runs.ReleaseAsync(kind.Kind, now, CancellationToken.None);
            if (cancellationToken.IsCancellationRequested) throw;
            Log.Failed(logger, kind.Kind, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Retention of {Kind}: {Removed} removed")]
        public static partial void Removed(ILogger logger, Retained kind, int removed);

        [LoggerMessage(LogLevel.Warning, "Retention of {Kind} failed; it is tried again in an hour")]
        public static partial void Failed(ILogger logger, Retained kind, Exception exception);

        [LoggerMessage(LogLevel.Warning, "What was removed may still stand in the database's files, for somebody reads it; it is tried again in an hour")]
        public static partial void StillRead(ILogger logger);
    }
}

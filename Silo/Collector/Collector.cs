using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Campaigns.Grains;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo;

/// <summary>
/// Finds the pages that are due and has their grains collect them, a bounded number at a time. What is due stands in the
/// database, so nothing is lost with this process.
/// </summary>
internal sealed partial class Collector(
    IFanpageStore store,
    IGrains grains,
    IOptions<CollectorOptions> options,
    CollectorMetrics metrics,
    TimeProvider time,
    ILogger<Collector> logger)
{
    /// <summary>The pages whose call has not ended yet, those left behind at their time limit among them.</summary>
    private readonly ConcurrentDictionary<FanpageKey, bool> _underWay = new();

    /// <summary>
    /// Collects every page that is due now, to the end. Pages that become due meanwhile are the next round's. A page that fails or
    /// hangs does not stop the others.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token ended the round; what complete pages recorded stays.</exception>
    public async Task<CollectedRound> CollectDueAsync(CancellationToken cancellationToken)
    {
        var round = CollectedRound.Nothing;
        var counting = new Lock();
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(DueAsync(time.GetUtcNow(), cancellationToken), atOnce, async (page, ended) =>
        {
            var outcome = await CollectAsync(page, ended);
            lock (counting) round = round.Plus(outcome);
        });
        if (round.Pages > 0) Log.Collected(logger, round.Pages, round.Postponed, round.Failed, round.Posts, round.Snapshots, round.Calls);
        return round;
    }

    /// <summary>
    /// Each due page once, but none that an earlier round left behind: it would only take up a place until its limit. Asked for in
    /// portions while others are being collected: a slow page holds up its own place, not the portion after it.
    /// </summary>
    private async IAsyncEnumerable<FanpageKey> DueAsync(
        DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<FanpageKey>();
        IReadOnlyList<FanpageKey> fresh;
        do
        {
            // Pages just begun may still stand as due, and those that cannot be saved always will: hence each once a round.
            var due = await store.ClaimDueAsync(now, now + options.Value.ClaimFor, options.Value.PagesPerQuery, cancellationToken);
            fresh = [.. due.Where(seen.Add)];
            foreach (var page in fresh)
                if (!_underWay.ContainsKey(page)) yield return page;
        }
        while (fresh.Count > 0);
    }

    private async Task<CollectOutcome?> CollectAsync(FanpageKey page, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var outcome = await TryCollectAsync(page, cancellationToken);
        metrics.Page(page.Platform, outcome, time.GetElapsedTime(begun));
        if (outcome is CollectOutcome.Failed failed) Log.PageFailed(logger, page, failed.Failure.Name);
        return outcome;
    }

    private async Task<CollectOutcome?> TryCollectAsync(FanpageKey page, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.PageTimeLimit, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            // A page that does not heed its token is left behind; its grain lets nobody in until it is done, so nothing is done twice.
            return await CallAsync(page, ended.Token).WaitAsync(ended.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Log.PageTimedOut(logger, page, options.Value.PageTimeLimit);
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The top of the loop over pages: one page's bug must not stop the others. Its next visit is set already.
            Log.PageThrew(logger, page, exception);
            return null;
        }
    }

    private async Task<CollectOutcome> CallAsync(FanpageKey page, CancellationToken cancellationToken)
    {
        _underWay[page] = true;
        try
        {
            return await grains.Get<IFanpageGrain>(page.ToString()).CollectAsync(cancellationToken);
        }
        finally
        {
            _underWay.TryRemove(page, out _);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information,
            "Collected {Pages} pages ({Postponed} postponed, {Failed} failed): {Posts} posts, {Snapshots} snapshots in {Calls} calls")]
        public static partial void Collected(ILogger logger, int pages, int postponed, int failed, int posts, int snapshots, int calls);

        [LoggerMessage(LogLevel.Warning, "{Page} could not be collected: {Failure}")]
        public static partial void PageFailed(ILogger logger, FanpageKey page, string failure);

        [LoggerMessage(LogLevel.Error, "{Page} was not collected within {Limit}")]
        public static partial void PageTimedOut(ILogger logger, FanpageKey page, TimeSpan limit);

        [LoggerMessage(LogLevel.Error, "{Page} could not be collected")]
        public static partial void PageThrew(ILogger logger, FanpageKey page, Exception exception);
    }
}

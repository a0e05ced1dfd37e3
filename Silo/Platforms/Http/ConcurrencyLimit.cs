using System.Threading.RateLimiting;
using Polly;

namespace Campaigns.Silo;

/// <summary>
/// Lets only so many operations through at once; the others wait in order of arrival, until their caller gives up. The wait is not part of
/// any time limit: a busy node is not a failing platform.
/// </summary>
internal sealed class ConcurrencyLimit(ConcurrencyLimiter limiter) : ResilienceStrategy<HttpResponseMessage>
{
    /// <inheritdoc />
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        RateLimitLease lease;
        try
        {
            lease = await limiter.AcquireAsync(1, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
        }
        catch (OperationCanceledException cancelled)
        {
            return Outcome.FromException<HttpResponseMessage>(cancelled);
        }

        using (lease) return await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
    }
}

using System.Net;
using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Campaigns.Silo;

/// <summary>
/// Whether an answer that is not a success may be better at the next try. Decided per platform on its error body, because a 500 can mean
/// "ask for less" and a 403 "slow down".
/// </summary>
/// <param name="status">The answer's status.</param>
/// <param name="body">Its body, whole.</param>
internal delegate bool WorthRetrying(HttpStatusCode status, byte[] body);

/// <summary>
/// The one pipeline of a platform, shared by all its requests. From the outside in: concurrency limit, total time limit, retry, circuit
/// breaker, attempt time limit.
/// </summary>
internal static class PlatformPipeline
{
    /// <summary>How the request reaches the strategies: an outcome that is an exception does not carry it.</summary>
    public static readonly ResiliencePropertyKey<HttpRequestMessage> Request = new("campaigns.request");

    /// <summary>Builds it.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Build(
        ResilienceOptions options, WorthRetrying worthRetrying, TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddStrategy(_ => new ConcurrencyLimit(Limiter(options)))
            .AddTimeout(options.TotalLimit)
            .AddRetry(Retry(options, worthRetrying, time))
            .AddCircuitBreaker(Breaker(options, worthRetrying))
            .AddTimeout(options.AttemptLimit)
            .Build();

    private static ConcurrencyLimiter Limiter(ResilienceOptions options) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.ConcurrentCalls,
        QueueLimit = int.MaxValue, // bounded by the callers: the collector's own concurrency
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private static RetryStrategyOptions<HttpResponseMessage> Retry(
        ResilienceOptions options, WorthRetrying worthRetrying, TimeProvider time) =>
        new()
        {
            MaxRetryAttempts = options.Retries,
            Delay = options.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            // A delay from here is not held to MaxDelay by Polly: longer waits than the cap are turned away in ShouldHandle.
            DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter(time.GetUtcNow())),
            ShouldHandle = async args =>
                IsRead(args.Context)
                && (IsPassing(args.Outcome.Exception)
                    || (args.Outcome.Result is { IsSuccessStatusCode: false } response
                        && !(response.RetryAfter(time.GetUtcNow()) > options.RetryAfterCap)
                        && worthRetrying(response.StatusCode, await BodyAsync(response, args.Context)))),
        };

    // Only a platform that is down breaks the circuit: being throttled, or refused for one page, is an answer.
    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(
        ResilienceOptions options, WorthRetrying worthRetrying) => new()
        {
            FailureRatio = options.BreakAtFailureRatio,
            MinimumThroughput = options.BreakAtLeast,
            SamplingDuration = options.BreakSampling,
            BreakDuration = options.BreakDuration,
            ShouldHandle = async args =>
                IsPassing(args.Outcome.Exception)
                || (args.Outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError } response
                    && worthRetrying(response.StatusCode, await BodyAsync(response, args.Context))),
        };

    private static bool IsRead(ResilienceContext context) =>
        context.Properties.TryGetValue(Request, out var request) && (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head);

    private static bool IsPassing(Exception? exception) =>
        exception is TimeoutRejectedException
            or OperationCanceledException { InnerException: TimeoutException } // the time limit of connecting
            or HttpRequestException { HttpRequestError: not HttpRequestError.ConfigurationLimitExceeded };

    // The handler has read the body into memory, so this completes at once.
    private static Task<byte[]> BodyAsync(HttpResponseMessage response, ResilienceContext context) =>
        response.Content.ReadAsByteArrayAsync(context.CancellationToken);
}

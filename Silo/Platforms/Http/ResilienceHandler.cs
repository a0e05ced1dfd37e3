using Polly;

namespace Campaigns.Silo;

/// <summary>
/// Sends a request through its platform's pipeline. Each attempt is counted on the request's <see cref="CallMeter"/> and reads the whole
/// body, so that the time limits hold for a body that trickles in, too.
/// </summary>
internal sealed class ResilienceHandler(ResiliencePipeline<HttpResponseMessage> pipeline) : DelegatingHandler
{
    /// <summary>No answer we ask for comes near this size; a larger one is refused and not kept in memory.</summary>
    internal const long LargestBody = 16 * 1024 * 1024;

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(PlatformPipeline.Request, request);
        try
        {
            return await pipeline.ExecuteAsync(
                static (context, state) => state.Handler.AttemptAsync(state.Request, context.CancellationToken),
                context,
                (Handler: this, Request: request));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(CallMeter.Key, out var meter)) meter.CountAttempt();
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestBody, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}

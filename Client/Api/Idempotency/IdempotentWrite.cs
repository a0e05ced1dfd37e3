using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Campaigns.Client;

/// <summary>An endpoint that runs once per <see cref="IdempotencyKeys.HeaderName"/>, and as always without one.</summary>
/// <param name="write">The endpoint, which reads the request's body and writes the answer.</param>
internal sealed class IdempotentWrite(RequestDelegate write)
{
    /// <summary>Runs it, or answers what it answered before.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers[IdempotencyKeys.HeaderName];
        if (headers.Count == 0) return write(context);
        return TryRead(headers, out var key)
            ? InvokeAsync(context, key)
            : IdempotencyProblems.InvalidKey(TextOf(context)).ExecuteAsync(context);
    }

    private async Task InvokeAsync(HttpContext context, string key)
    {
        var account = context.User.AccountId() ?? throw new InvalidOperationException("The endpoint was reached without signing in.");
        if (await RequestFingerprint.TryTakeAsync(context) is not { } fingerprint) return;

        var store = context.RequestServices.GetRequiredService<IIdempotencyStore>();
        var outcome = await store.ClaimAsync(new IdempotentRequest(account, key, fingerprint), context.RequestAborted);
        await (outcome switch
        {
            IdempotencyOutcome.Claimed(var claim) => RunAsync(context, store, claim),
            IdempotencyOutcome.Answered(var answer) => ReplayAsync(context, answer),
            _ => IdempotencyProblems.Of(outcome, TextOf(context)).ExecuteAsync(context),
        });
    }

    private async Task RunAsync(HttpContext context, IIdempotencyStore store, IdempotencyClaim claim)
    {
        KeptAnswer? kept = null;
        try
        {
            var answer = await CaptureAsync(context);
            if (answer.Status < StatusCodes.Status500InternalServerError)
            {
                // Whether or not the caller still waits: their repetition is what the answer is kept for.
                await store.KeepAsync(claim, answer, CancellationToken.None);
                kept = answer;
            }

            await WriteBodyAsync(context, answer.Body);
        }
        finally
        {
            if (kept is null) await store.ReleaseAsync(claim, CancellationToken.None);
        }
    }

    private async Task<KeptAnswer> CaptureAsync(HttpContext context)
    {
        var response = context.Response;
        var outside = response.Body;
        using var body = new MemoryStream();
        response.Body = body;
        try
        {
            await write(context);
            await response.BodyWriter.FlushAsync(CancellationToken.None);
        }
        finally
        {
            response.Body = outside;
        }

        return new KeptAnswer(response.StatusCode, response.ContentType, response.Headers.Location, body.ToArray());
    }

    private static Task ReplayAsync(HttpContext context, KeptAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers.Location = answer.Location;
        response.Headers[IdempotencyKeys.ReplayedHeaderName] = "true";
        return WriteBodyAsync(context, answer.Body);
    }

    // Writing nothing would still start the answer, and keep the status pages from giving it a body.
    private static Task WriteBodyAsync(HttpContext context, ReadOnlyMemory<byte> body) =>
        body.IsEmpty ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();

    private static bool TryRead(StringValues headers, [NotNullWhen(true)] out string? key)
    {
        key = headers is [{ Length: >= 1 and <= IdempotencyKeys.LongestKey } only] && only.All(IsVisible) ? only : null;
        return key is not null;
    }

    private static bool IsVisible(char letter) => letter is > ' ' and <= '~';

    private static Text TextOf(HttpContext context) => context.RequestServices.GetRequiredService<Text>();
}

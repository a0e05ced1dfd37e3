using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Client;

/// <summary>Refusals of idempotency keys; the one place that maps them.</summary>
internal static class IdempotencyProblems
{
    /// <summary>The header is not a key.</summary>
    public static ProblemHttpResult InvalidKey(Text text) => ApiProblems.Invalid(
        [new(IdempotencyKeys.HeaderName, "invalid_idempotency_key", text.Writes.InvalidIdempotencyKey(IdempotencyKeys.LongestKey))],
        text.Writes.InvalidRequest);

    /// <summary>Maps the outcomes that neither run the request nor answer it.</summary>
    public static ProblemHttpResult Of(IdempotencyOutcome outcome, Text text) => outcome switch
    {
        IdempotencyOutcome.InUse => ApiProblems.Of(
            StatusCodes.Status409Conflict, "idempotency_key_in_use", text.Writes.IdempotencyKeyInUse,
            text.Writes.IdempotencyKeyInUseAdvice),
        IdempotencyOutcome.Reused => ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity, "idempotency_key_reused", text.Writes.IdempotencyKeyReused,
            text.Writes.IdempotencyKeyReusedAdvice),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>
/// Writes that can be sent again without running again, when their caller could not know whether they arrived: the header
/// <c>Idempotency-Key</c> of draft-ietf-httpapi-idempotency-key-header
/// (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/). It is optional, since our writes accept a
/// repetition anyway; with it the repetition gets the very same answer, on whatever node.
/// </summary>
public static class IdempotencyKeys
{
    /// <summary>The request's header: 1 to 200 visible ASCII characters, compared as they are, quotation marks included.</summary>
    public const string HeaderName = "Idempotency-Key";

    /// <summary>The header of an answer that was given before: <c>true</c>.</summary>
    public const string ReplayedHeaderName = "Idempotent-Replayed";

    /// <summary>The longest key.</summary>
    internal const int LongestKey = 200;

    /// <summary>The largest body of a write, in bytes.</summary>
    internal const int LargestBody = 64 * 1024;

    /// <summary>Lets endpoints take the header. They must ask for a signed-in caller; every write of the API is among them.</summary>
    /// <param name="writes">The endpoints.</param>
    /// <param name="largestBody">The largest body, in bytes; it is held in memory.</param>
    public static TBuilder AcceptIdempotencyKeys<TBuilder>(this TBuilder writes, int largestBody = LargestBody)
        where TBuilder : IEndpointConventionBuilder
    {
        writes.WithMetadata(new AcceptsIdempotencyKey(largestBody), new RequestSizeLimitAttribute(largestBody));
        writes.Add(endpoint =>
        {
            // Around the whole endpoint, because a filter comes after the body was read and before the answer is written.
            if (endpoint.RequestDelegate is { } write) endpoint.RequestDelegate = new IdempotentWrite(write).InvokeAsync;
        });
        return writes;
    }
}

/// <summary>Marks the endpoints that take the header.</summary>
/// <param name="LargestBody">The largest body they take, in bytes.</param>
internal sealed record AcceptsIdempotencyKey(int LargestBody);

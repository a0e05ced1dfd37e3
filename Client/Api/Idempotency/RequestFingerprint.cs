using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Client;

/// <summary>
/// What makes two requests the same: method, address, body, and what the caller may do, since all of these decide the answer. So
/// nobody is given an answer again that they could not get any more, nor a narrowed key what another key of its account was given.
/// </summary>
internal static class RequestFingerprint
{
    /// <summary>Reads the request, which can be read again afterwards.</summary>
    /// <returns>32 bytes; null when the body cannot be read, for example because it is too large, and the status says so.</returns>
    public static async Task<byte[]?> TryTakeAsync(HttpContext context)
    {
        var request = context.Request;
        // All in memory: a body may hold a credential, which must not reach a file.
        request.EnableBuffering(bufferThreshold: LargestBody(context));
        try
        {
            var body = await SHA256.HashDataAsync(request.Body, context.RequestAborted);
            request.Body.Position = 0;
            return SHA256.HashData([.. await HeadAsync(context), .. body]);
        }
        catch (BadHttpRequestException unreadable)
        {
            context.Response.StatusCode = unreadable.StatusCode;
            return null;
        }
    }

    private static int LargestBody(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<AcceptsIdempotencyKey>()?.LargestBody ?? IdempotencyKeys.LargestBody;

    private static async Task<byte[]> HeadAsync(HttpContext context)
    {
        var access = context.RequestServices.GetRequiredService<Access>();
        var grants = await access.GrantsAsync(context.RequestAborted);
        string[] lines =
        [
            context.Request.Method, context.Request.GetEncodedPathAndQuery(),
            .. grants.Select(grant => $"{grant.Role:D} {grant.Unit}"), "",
        ];
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}

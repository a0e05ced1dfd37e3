using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Campaigns.Grains;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo;

/// <summary>
/// One GET on Graph: signs it, sends it, and tells a value from an error. Tokens travel in the header and never in an address.
/// https://developers.facebook.com/docs/facebook-login/guides/access-tokens
/// </summary>
internal sealed class FacebookGraph(HttpClient http, IOptionsMonitor<FacebookOptions> options, TimeProvider time)
{
    /// <summary>Asks for one node or edge.</summary>
    /// <param name="access">Whose token it goes with.</param>
    /// <param name="path">The path below the version; its parts are escaped. Empty for the root.</param>
    /// <param name="parameters">The query, not escaped.</param>
    /// <param name="type">How a success is read.</param>
    /// <param name="meter">Where the cost is counted.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value or the failure; and the error as Graph gave it, null where there was none or no answer at all.</returns>
    public async Task<FacebookReply<T>> GetAsync<T>(
        PlatformAccess access,
        string path,
        IEnumerable<KeyValuePair<string, string?>> parameters,
        JsonTypeInfo<T> type,
        CallMeter meter,
        CancellationToken cancellationToken) where T : class
    {
        if (access.Unsendable() is { } unsendable) return new(new(null, unsendable));
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(access, path, parameters));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Token);
        var (answer, failure) = await http.ExchangeAsync(request, meter, time, cancellationToken);
        return answer is null ? new(new(null, failure)) : Read(answer, access, type, meter);
    }

    private Uri Address(PlatformAccess access, string path, IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        var settings = options.CurrentValue;
        var query = settings.AppSecret is { } secret ? parameters.Append(new("appsecret_proof", Proof(secret, access.Token))) : parameters;
        return new Uri(QueryHelpers.AddQueryString($"{settings.ApiVersion}/{path}", query), UriKind.Relative);
    }

    // https://developers.facebook.com/docs/graph-api/guides/secure-requests
    private static string Proof(string secret, string token) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(token)));

    private FacebookReply<T> Read<T>(PlatformAnswer answer, PlatformAccess access, JsonTypeInfo<T> type, CallMeter meter) where T : class
    {
        var usage = FacebookUsage.Of(answer.Headers);
        meter.SeeLoad(usage.Load);
        if (answer.Redirected is { } redirected) return new(new(null, redirected));
        using var json = answer.Json();
        if (FacebookError.Of(answer.Status, json) is { } error) return new(new(null, Failure(error, answer, usage, access.Token)), error);
        return new(Reply.Read(json, type));
    }

    private PlatformFailure Failure(FacebookError error, PlatformAnswer answer, FacebookUsage usage, string token)
    {
        var detail = answer.Detail(error.Message, token);
        var now = time.GetUtcNow();
        return error.Kind switch
        {
            FacebookErrorKind.Token or FacebookErrorKind.Permission => new PlatformFailure.ReconnectNeeded(detail),
            FacebookErrorKind.Throttled => new PlatformFailure.Throttled(now + Pause(answer, usage), detail),
            FacebookErrorKind.PageThrottled =>
                new PlatformFailure.Throttled(now + Pause(answer, usage), detail) { IsOfThisAccountOnly = true },
            FacebookErrorKind.Blocked => new PlatformFailure.Throttled(now + options.CurrentValue.AbusePause, detail),
            FacebookErrorKind.Gone => new PlatformFailure.Gone(detail),
            FacebookErrorKind.Metric or FacebookErrorKind.Field => new PlatformFailure.UnsupportedMetric(detail),
            FacebookErrorKind.TooMuchData or FacebookErrorKind.Transient => answer.Timed(new PlatformFailure.Transient(detail), now),
            FacebookErrorKind.Request => new PlatformFailure.OurBug(detail),
        };
    }

    private TimeSpan Pause(PlatformAnswer answer, FacebookUsage usage) =>
        new[] { usage.RegainAfter, answer.RetryAfter }.Max() ?? options.CurrentValue.ThrottlePause;
}

/// <summary>What Graph replied.</summary>
/// <param name="Reply">The value, or the failure of the closed set.</param>
/// <param name="Error">The error as Graph classifies it; null for a value, and where no answer came.</param>
internal readonly record struct FacebookReply<T>(Reply<T> Reply, FacebookError? Error = null) where T : class;

using System.Net;
using System.Text.Json;

namespace Campaigns.Silo;

/// <summary>What kind of refusal a YouTube error is.</summary>
internal enum YouTubeErrorKind
{
    /// <summary>The key or token is invalid, expired, revoked, or not allowed to do this.</summary>
    Credential,

    /// <summary>The project's quota of the day is used up.</summary>
    DailyQuota,

    /// <summary>Too many calls at once.</summary>
    RateLimit,

    /// <summary>A channel, list or video is gone.</summary>
    Gone,

    /// <summary>The place in a listing is no longer valid; the next round begins anew.</summary>
    StalePage,

    /// <summary>May pass by itself.</summary>
    Transient,

    /// <summary>The request is wrong.</summary>
    Request,
}

/// <summary>
/// A YouTube error, decided on its reason: https://developers.google.com/youtube/v3/docs/errors and
/// https://developers.google.com/youtube/v3/docs/core_errors
/// </summary>
/// <param name="Kind">What it comes to.</param>
/// <param name="Message">What the platform says; may hold HTML.</param>
internal sealed record YouTubeError(YouTubeErrorKind Kind, string? Message)
{
    /// <summary>The error of an answer; null when it holds what was asked for.</summary>
    /// <param name="status">The answer's status; decides where the body does not.</param>
    /// <param name="answer">The answer as JSON; null when it is none.</param>
    public static YouTubeError? Of(HttpStatusCode status, JsonDocument? answer)
    {
        if (answer?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("error", out var error))
        {
            // Google's token service says it with a string: {"error":"invalid_grant","error_description":"…"}.
            if (error.ValueKind == JsonValueKind.String) return new(YouTubeErrorKind.Credential, root.Text("error_description"));
            if (error.ValueKind == JsonValueKind.Object) return new(KindOf(error, status), error.Text("message"));
        }

        if (answer is null && (int)status is >= 200 and < 300) return new(YouTubeErrorKind.Transient, "The answer is not JSON.");
        return (int)status is >= 200 and < 300 ? null : new(WithoutReason(status), $"HTTP {(int)status} without an explanation.");
    }

    /// <summary>Whether the same request may be answered at the next try. A rate limit may, the day's quota may not.</summary>
    public static bool IsWorthRetrying(HttpStatusCode status, byte[] body)
    {
        using var answer = body.TryParseJson();
        return Of(status, answer)?.Kind is YouTubeErrorKind.Transient or YouTubeErrorKind.RateLimit;
    }

    private static YouTubeErrorKind KindOf(JsonElement error, HttpStatusCode status)
    {
        var kinds = Reasons(error, "errors").Concat(Reasons(error, "details")).Select(KindOf).OfType<YouTubeErrorKind>().ToList();
        var kind = kinds.Count > 0 ? kinds[0] : OfUnknownReason(status);
        // Quotas of the day come as rate limits, too, and then only the text tells: "… limit 'Queries per day' …".
        return kind == YouTubeErrorKind.RateLimit && error.Text("message")?.Contains("per day", StringComparison.OrdinalIgnoreCase) == true
            ? YouTubeErrorKind.DailyQuota
            : kind;
    }

    private static YouTubeErrorKind? KindOf(string reason) => reason switch
    {
        "quotaExceeded" or "dailyLimitExceeded" => YouTubeErrorKind.DailyQuota,
        "rateLimitExceeded" or "userRateLimitExceeded" or "RATE_LIMIT_EXCEEDED" => YouTubeErrorKind.RateLimit,
        "keyInvalid" or "keyExpired" or "API_KEY_INVALID" or "API_KEY_SERVICE_BLOCKED" or "accessNotConfigured" or "SERVICE_DISABLED"
            or "ipRefererBlocked" or "dailyLimitExceededUnreg" or "authError" or "required" or "forbidden" or "insufficientPermissions"
            or "ACCESS_TOKEN_SCOPE_INSUFFICIENT" or "playlistItemsNotAccessible" or "channelForbidden" or "youtubeSignupRequired"
            or "authenticatedUserAccountClosed" or "authenticatedUserAccountSuspended" => YouTubeErrorKind.Credential,
        "channelClosed" or "channelSuspended" or "videoNotFound" or "channelNotFound" or "playlistNotFound" => YouTubeErrorKind.Gone,
        "invalidPageToken" => YouTubeErrorKind.StalePage,
        "backendError" or "internalError" or "SERVICE_UNAVAILABLE" => YouTubeErrorKind.Transient, // the last was seen with a 403
        _ => null,
    };

    private static YouTubeErrorKind OfUnknownReason(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Forbidden => YouTubeErrorKind.Credential,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => YouTubeErrorKind.Gone,
        _ => WithoutReason(status),
    };

    // Not YouTube's own words, perhaps: a wrong base address or a proxy answers 404 and 403, too, and must not make a channel gone.
    private static YouTubeErrorKind WithoutReason(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => YouTubeErrorKind.Credential,
        HttpStatusCode.TooManyRequests => YouTubeErrorKind.RateLimit,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => YouTubeErrorKind.Transient,
        _ => YouTubeErrorKind.Request,
    };

    private static IEnumerable<string> Reasons(JsonElement error, string list) =>
        error.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.Object)
                .Select(item => item.Text("reason"))
                .OfType<string>()
            : [];
}

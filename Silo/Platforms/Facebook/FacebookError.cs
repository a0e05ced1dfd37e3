using System.Net;
using System.Text.Json;

namespace Campaigns.Silo;

/// <summary>What kind of refusal a Graph error is.</summary>
internal enum FacebookErrorKind
{
    /// <summary>The token is missing, expired, revoked, or of another sort than a page's.</summary>
    Token,

    /// <summary>The token lacks a permission for what was asked.</summary>
    Permission,

    /// <summary>Too many calls.</summary>
    Throttled,

    /// <summary>Too many calls for this page, whose quota grows with its audience; other pages are not meant.</summary>
    PageThrottled,

    /// <summary>Blocked as abusive.</summary>
    Blocked,

    /// <summary>The object is gone, or not visible to this token.</summary>
    Gone,

    /// <summary>A metric is not known.</summary>
    Metric,

    /// <summary>A field does not exist on this type of object.</summary>
    Field,

    /// <summary>The answer would be too large; asking for less helps, repeating does not.</summary>
    TooMuchData,

    /// <summary>May pass by itself.</summary>
    Transient,

    /// <summary>The request is wrong.</summary>
    Request,
}

/// <summary>
/// A Graph error, decided on <c>code</c> and <c>error_subcode</c> and hardly on the status:
/// https://developers.facebook.com/docs/graph-api/guides/error-handling/
/// </summary>
/// <param name="Kind">What it comes to.</param>
/// <param name="Message">What Graph says, as it is: it may hold the token.</param>
internal sealed record FacebookError(FacebookErrorKind Kind, string? Message)
{
    /// <summary>The error of an answer; null when it holds what was asked for.</summary>
    /// <param name="status">The answer's status; decides only where the body does not.</param>
    /// <param name="answer">The answer as JSON; null when it is none.</param>
    public static FacebookError? Of(HttpStatusCode status, JsonDocument? answer)
    {
        if (answer?.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object)
        {
            var message = error.Text("message");
            return new(KindOf(error.Int("code"), error.Int("error_subcode"), message ?? "", error.Flag("is_transient"), status), message);
        }

        // Without an error object the status is all there is. A 200 that is no JSON is an outage's page, not an answer.
        if (answer is null && (int)status is >= 200 and < 300) return new(FacebookErrorKind.Transient, "The answer is not JSON.");
        return (int)status is >= 200 and < 300 ? null : new(KindOf(status), $"HTTP {(int)status} without an explanation.");
    }

    /// <summary>
    /// Whether the same request may be answered at the next try. <see cref="FacebookErrorKind.TooMuchData"/> comes as a 500, too.
    /// </summary>
    public static bool IsWorthRetrying(HttpStatusCode status, byte[] body)
    {
        using var answer = body.TryParseJson();
        return Of(status, answer)?.Kind == FacebookErrorKind.Transient;
    }

    private static FacebookErrorKind KindOf(
        long? code, long? subcode, string message, bool isTransient, HttpStatusCode status) => code switch
        {
            190 or 102 or 104 => FacebookErrorKind.Token,
            3 or 10 or >= 200 and <= 299 => FacebookErrorKind.Permission,
            4 or 17 or 341 or 613 => FacebookErrorKind.Throttled, // though is_transient is often set
            32 or >= 80000 and <= 80099 => FacebookErrorKind.PageThrottled,
            368 => FacebookErrorKind.Blocked,
            803 => FacebookErrorKind.Gone,
            100 when subcode == 33 => FacebookErrorKind.Gone,
            100 => KindOfParameterError(message),
            1 when message.Contains("reduce the amount", StringComparison.OrdinalIgnoreCase) => FacebookErrorKind.TooMuchData,
            1 or 2 => FacebookErrorKind.Transient,
            _ when isTransient => FacebookErrorKind.Transient,
            2500 or 3001 => FacebookErrorKind.Request,
            _ => KindOf(status),
        };

    // Code 100 says no more than that something about the request is wrong.
    private static FacebookErrorKind KindOfParameterError(string message)
    {
        if (Says("insights metric")) return FacebookErrorKind.Metric;
        if (Says("nonexisting field")) return FacebookErrorKind.Field;
        if (Says("appsecret_proof") || Says("Too many IDs")) return FacebookErrorKind.Request;
        // "does not exist, cannot be loaded due to missing permissions": one text for both, so the object comes first.
        if (Says("does not exist") || Says("do not exist")) return FacebookErrorKind.Gone;
        return Says("permission") ? FacebookErrorKind.Permission : FacebookErrorKind.Request;

        bool Says(string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    private static FacebookErrorKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => FacebookErrorKind.Token,
        HttpStatusCode.TooManyRequests => FacebookErrorKind.Throttled,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => FacebookErrorKind.Transient,
        _ => FacebookErrorKind.Request,
    };
}

using System.Text.Json.Nodes;

namespace Campaigns.Silo;

/// <summary>An error as the YouTube Data API tells it. https://developers.google.com/youtube/v3/docs/errors</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Reason">What a client decides on.</param>
/// <param name="Domain">Where the reason comes from.</param>
/// <param name="Message">Text, sometimes with HTML in it.</param>
internal sealed record SandboxDataError(int Status, string Reason, string Domain, string Message)
{
    /// <summary>Google's own name of the status; null when the error has none.</summary>
    public string? StatusName { get; init; }

    /// <summary>The reason in <c>details</c>; null when the error has no details.</summary>
    public string? Detail { get; init; }

    /// <summary>The parameter at fault; null when none is.</summary>
    public string? Location { get; init; }

    /// <summary>Seconds for <c>Retry-After</c>; null: the header is not sent.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Neither key nor token was sent.</summary>
    public static SandboxDataError Unregistered() => new(
        403,
        "forbidden",
        "global",
        "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer "
        + "identity to call this API.")
    { StatusName = "PERMISSION_DENIED" };

    /// <summary>The key is none of ours.</summary>
    public static SandboxDataError UnknownKey() => new(400, "keyInvalid", "usageLimits", "API key not valid. Please pass a valid API key.")
    {
        StatusName = "INVALID_ARGUMENT",
        Detail = "API_KEY_INVALID",
    };

    /// <summary>The token is none of ours or no longer good.</summary>
    public static SandboxDataError BadToken() => new(
        401,
        "authError",
        "global",
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.")
    {
        StatusName = "UNAUTHENTICATED",
        Location = "Authorization",
    };

    /// <summary>What is one's own was asked for without saying who one is.</summary>
    public static SandboxDataError LoginRequired() =>
        new(401, "required", "global", "Login Required.") { StatusName = "UNAUTHENTICATED", Location = "Authorization" };

    /// <summary>The day's quota is used up.</summary>
    public static SandboxDataError QuotaExceeded() => new(
        403,
        "quotaExceeded",
        "youtube.quota",
        "The request cannot be completed because you have exceeded your <a href=\"/youtube/v3/getting-started#quota\">quota</a>.");

    /// <summary>Too many calls at once.</summary>
    public static SandboxDataError Throttled(TimeSpan retryAfter) => new(
        429, "rateLimitExceeded", "global", "Resource has been exhausted (e.g. check quota).")
    {
        StatusName = "RESOURCE_EXHAUSTED",
        Detail = "RATE_LIMIT_EXCEEDED",
        RetryAfterSeconds = retryAfter > TimeSpan.Zero ? (int)Math.Ceiling(retryAfter.TotalSeconds) : null,
    };

    /// <summary>A passing error of theirs.</summary>
    public static SandboxDataError Unavailable() => new(503, "backendError", "global", "The service is currently unavailable.")
    {
        StatusName = "UNAVAILABLE",
    };

    /// <summary>A parameter that must be there is not.</summary>
    public static SandboxDataError MissingParameter(string message, string location = "parameters.") =>
        new(400, "missingRequiredParameter", "youtube.parameter", message) { Location = location };

    /// <summary>A parameter's value is not one of those allowed.</summary>
    public static SandboxDataError InvalidParameter(string reason, string location, string message) =>
        new(400, reason, "youtube.parameter", message) { StatusName = "INVALID_ARGUMENT", Location = location };

    /// <summary>A part is not one of the resource's.</summary>
    public static SandboxDataError UnknownPart(string part) => new(400, "unknownPart", "youtube.part", $"'{part}'") { Location = "part" };

    /// <summary>The page token is none of ours.</summary>
    public static SandboxDataError InvalidPageToken() => new(
        400, "invalidPageToken", "youtube.playlistItem", "The request specifies an invalid page token.")
    { Location = "pageToken" };

    /// <summary>There is no such playlist, or nothing was ever in it.</summary>
    public static SandboxDataError PlaylistNotFound() => new(
        404,
        "playlistNotFound",
        "youtube.playlistItem",
        "The playlist identified with the request's <code>playlistId</code> parameter cannot be found.")
    { Location = "playlistId" };

    /// <summary>There is nothing at this path.</summary>
    public static SandboxDataError UnknownPath() => new(404, "notFound", "global", "Not Found");

    /// <summary>The envelope.</summary>
    public JsonObject ToJson()
    {
        var first = new JsonObject { ["message"] = Message, ["domain"] = Domain, ["reason"] = Reason }
            .With("location", Location)
            .With("locationType", Location is null ? null : Location == "Authorization" ? "header" : "parameter");
        var error = new JsonObject { ["code"] = Status, ["message"] = Message, ["errors"] = new JsonArray(first) }
            .With("status", StatusName)
            .With("details", Detail is null ? null : new JsonArray(new JsonObject
            {
                ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo",
                ["reason"] = Detail,
                ["domain"] = "googleapis.com",
            }));
        return new JsonObject { ["error"] = error };
    }
}

/// <summary>What a read of the YouTube stand-in comes to: a body or an error.</summary>
internal readonly record struct SandboxDataAnswer(JsonObject? Body, SandboxDataError? Error)
{
    /// <summary>A body.</summary>
    public static implicit operator SandboxDataAnswer(JsonObject body) => new(body, null);

    /// <summary>An error.</summary>
    public static implicit operator SandboxDataAnswer(SandboxDataError error) => new(null, error);
}

using System.Text.Json.Nodes;

namespace Campaigns.Silo;

/// <summary>An error as Graph tells it. https://developers.facebook.com/docs/graph-api/guides/error-handling</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">What a client decides on.</param>
/// <param name="Message">Text, beginning with the code in most cases.</param>
internal sealed record SandboxGraphError(int Status, int Code, string Message)
{
    /// <summary>The vendor's kind of error.</summary>
    public string Type { get; init; } = "OAuthException";

    /// <summary>The finer code; null when the error has none.</summary>
    public int? Subcode { get; init; }

    /// <summary>Whether Graph itself calls it passing; null when it does not say.</summary>
    public bool? IsTransient { get; init; }

    /// <summary>No token was sent.</summary>
    public static SandboxGraphError NoToken(string path) => path == "me"
        ? new(400, 2500, "An active access token must be used to query information about the current user.")
        : new(400, 104, "(#104) An access token is required to request this resource.");

    /// <summary>The token is none of ours.</summary>
    public static SandboxGraphError UnknownToken() => new(400, 190, "Invalid OAuth access token - Cannot parse access token");

    /// <summary>The token is no longer good.</summary>
    public static SandboxGraphError ExpiredToken(int subcode) =>
        new(400, 190, "Error validating access token: Session has expired.") { Subcode = subcode };

    /// <summary>Too many calls.</summary>
    public static SandboxGraphError Throttled(int code) => code switch
    {
        4 => new(403, 4, "(#4) Application request limit reached") { IsTransient = true },
        17 => new(400, 17, "(#17) User request limit reached") { IsTransient = true },
        32 => new(400, 32, "(#32) Page request limit reached"),
        613 => new(400, 613, "(#613) Calls to this api have exceeded the rate limit."),
        80001 => new(400, 80001, "(#80001) There have been too many calls to this Page account. Wait a bit and try again."),
        _ => new(400, code, $"(#{code}) Request limit reached"),
    };

    /// <summary>A passing error of theirs.</summary>
    public static SandboxGraphError Unavailable() =>
        new(500, 2, "An unexpected error has occurred. Please retry your request later.") { IsTransient = true };

    /// <summary>Too much was asked for at once.</summary>
    public static SandboxGraphError TooMuchData() =>
        new(500, 1, "Please reduce the amount of data you're asking for, then retry your request");

    /// <summary>An object is not there, or not for this token.</summary>
    public static SandboxGraphError Missing(string id) => new(
        400,
        100,
        $"Unsupported get request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, or does not "
        + "support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api")
    {
        Type = "GraphMethodException",
        Subcode = 33,
    };

    /// <summary>An id of an <c>?ids=</c> call is not there, in one of the two dialects seen.</summary>
    public static SandboxGraphError DeadId(int code, string id) =>
        code == 803 ? new(404, 803, $"(#803) Some of the aliases you requested do not exist: {id}") : Missing(id);

    /// <summary>A parameter is wrong.</summary>
    public static SandboxGraphError Parameter(string message) => new(400, 100, $"(#100) {message}");

    /// <summary>A field is not one of the node's.</summary>
    public static SandboxGraphError UnknownField(string field, string node) =>
        Parameter($"Tried accessing nonexisting field ({field}) on node type ({node})");

    /// <summary>A metric is not one of Graph's, or no longer.</summary>
    public static SandboxGraphError UnknownMetric() => Parameter("The value must be a valid insights metric");

    /// <summary>Summaries are refused.</summary>
    public static SandboxGraphError RefusedSummaries() => new(
        403,
        10,
        "(#10) This endpoint requires the 'pages_read_user_content' permission or the 'Page Public Content Access' feature.");

    /// <summary>The fields cannot be read.</summary>
    public static SandboxGraphError Syntax(string fields) => new(400, 2500, $"Syntax error \"Expected end of string\" in fields: {fields}");

    /// <summary>There is nothing at this path.</summary>
    public static SandboxGraphError UnknownPath(string path) => new(400, 2500, $"Unknown path components: /{path}");

    /// <summary>The envelope.</summary>
    public JsonObject ToJson() => new()
    {
        ["error"] = new JsonObject { ["message"] = Message, ["type"] = Type, ["code"] = Code }
            .With("error_subcode", Subcode)
            .With("is_transient", IsTransient)
            .With("fbtrace_id", "ASandboxTrace000000000"),
    };
}

/// <summary>What a read of the Graph stand-in comes to: a body or an error.</summary>
internal readonly record struct SandboxGraphAnswer(JsonNode? Body, SandboxGraphError? Error)
{
    /// <summary>A body.</summary>
    public static implicit operator SandboxGraphAnswer(JsonObject body) => new(body, null);

    /// <summary>An error.</summary>
    public static implicit operator SandboxGraphAnswer(SandboxGraphError error) => new(null, error);
}

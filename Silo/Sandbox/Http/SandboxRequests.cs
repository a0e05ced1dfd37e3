namespace Campaigns.Silo;

/// <summary>What both stand-ins read from a request.</summary>
internal static class SandboxRequests
{
    /// <summary>A parameter of the query; null when absent or empty.</summary>
    public static string? Parameter(this HttpContext http, string name) =>
        http.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>The token of an <c>Authorization: Bearer</c> header; null without one.</summary>
    public static string? BearerToken(this HttpContext http)
    {
        const string scheme = "Bearer ";
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;
    }

    /// <summary>A comma-separated list, in order, each entry once; empty without one.</summary>
    public static IReadOnlyList<string> Listed(string? list) =>
        string.IsNullOrEmpty(list) ? [] : [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Answers with a body that is not JSON, or with none.</summary>
    public static Task AnswerRawAsync(this HttpContext http, int status, string contentType, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        return http.Response.WriteAsync(body, http.RequestAborted);
    }
}

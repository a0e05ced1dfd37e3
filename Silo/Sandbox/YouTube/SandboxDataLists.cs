using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campaigns.Silo;

/// <summary>What the lists of the YouTube stand-in have in common.</summary>
internal static class SandboxDataLists
{
    /// <summary>The most ids a call may name.</summary>
    public const int MostIds = 50;

    /// <summary>Why the parts cannot be read; null when they can.</summary>
    public static SandboxDataError? Refusal(SandboxDataCall call, params string[] known)
    {
        if (call.Parts.Count == 0) return SandboxDataError.MissingParameter("Required parameter: part", "part");
        return call.Parts.FirstOrDefault(part => !known.Contains(part)) is { } unknown ? SandboxDataError.UnknownPart(unknown) : null;
    }

    /// <summary>Why the ids cannot be read; null when they can.</summary>
    public static SandboxDataError? RefusalOfIds(SandboxDataCall call)
    {
        if (call.Ids.Count > MostIds)
            return SandboxDataError.InvalidParameter("invalidFilters", "id", "The request specifies too many values in the filter parameter.");
        return call.Parameter("maxResults") is null
            ? null
            : SandboxDataError.InvalidParameter("incompatibleParameters", "maxResults", "Incompatible parameters: maxResults, id.");
    }

    /// <summary>A list's envelope without its items.</summary>
    public static JsonObject Envelope(string kind, int total, int perPage) => new()
    {
        ["kind"] = $"youtube#{kind}",
        ["pageInfo"] = new JsonObject { ["totalResults"] = total, ["resultsPerPage"] = perPage },
    };

    /// <summary>Marks a resource with a word that changes when it does.</summary>
    public static JsonObject Tagged(JsonObject resource)
    {
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(resource));
        resource["etag"] = Convert.ToBase64String(hash, 0, 20).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        return resource;
    }

    /// <summary>A count as Google writes 64-bit numbers: in quotes. Null stays null.</summary>
    public static JsonNode? Count(long? count) => count?.ToString(CultureInfo.InvariantCulture);

    /// <summary>An instant, for some posts with milliseconds; null stays null.</summary>
    public static string? Instant(SandboxPost post, DateTimeOffset? instant) => instant?.UtcDateTime.ToString(
        post.Key.PostId[^1] is 'A' or '0' ? "yyyy-MM-dd'T'HH:mm:ss'.000Z'" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

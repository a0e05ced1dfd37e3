using System.Net;
using System.Text.Json;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>Graph's answers where a test needs them for the ids it asks.</summary>
internal static class Graph
{
    /// <summary>Posts with every counter; the id's number is the number of views.</summary>
    public static string Posts(IEnumerable<string> ids) => "{" + string.Join(',', ids.Select(id => $"\"{id}\":{Post(id)}")) + "}";

    /// <summary>An error; a subcode of 0 is none.</summary>
    public static HttpResponseMessage Error(
        HttpStatusCode status, int code, string message, int subcode = 0, bool isTransient = false, params (string Name, string Value)[] headers) =>
        HttpStub.Answer(
            status,
            $$$"""
            {"error":{"message":{{{JsonSerializer.Serialize(message)}}},"type":"OAuthException","code":{{{code}}},
            {{{(subcode == 0 ? "" : $"\"error_subcode\":{subcode},")}}}{{{(isTransient ? "\"is_transient\":true," : "")}}}"fbtrace_id":"Amadeup"}}
            """,
            headers);

    private static string Post(string id) =>
        """
        {"id":"ID","shares":{"count":1},"reactions":{"summary":{"total_count":2}},"comments":{"summary":{"total_count":3}},
        "insights":{"data":[{"name":"post_media_view","period":"lifetime","values":[{"value":VIEWS}]}]}}
        """
        .Replace("ID", id, StringComparison.Ordinal)
        .Replace("VIEWS", id.Split('_')[^1], StringComparison.Ordinal);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campaigns.Silo;

/// <summary>Writes the stand-ins' JSON the way each vendor does.</summary>
internal static class SandboxJson
{
    /// <summary>Graph writes everything outside ASCII as <c>\u….</c></summary>
    public static JavaScriptEncoder Escaped => JavaScriptEncoder.Default;

    /// <summary>Google writes letters as they are.</summary>
    public static JavaScriptEncoder Plain => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Answers with a body, in UTF-8.</summary>
    public static async Task WriteJsonAsync(this HttpContext http, JsonNode body, JavaScriptEncoder letters)
    {
        await using (var writer = new Utf8JsonWriter(http.Response.BodyWriter, new JsonWriterOptions { Encoder = letters })) body.WriteTo(writer);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    /// <summary>Adds a property unless the value is null, which the vendors never write.</summary>
    public static JsonObject With(this JsonObject node, string name, JsonNode? value)
    {
        if (value is not null) node[name] = value;
        return node;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campaigns.Silo;

/// <summary>Writes the stand-ins' JSON the way each vendor does.</summary>
internal static class SandboxJson
{
    /// <summary>Graph writes everything outside ASCII as <c>\u….</c></summary>
    public static JsonSerializerOptions Escaped { get; } = new(JsonSerializerOptions.Default) { Encoder = JavaScriptEncoder.Default };

    /// <summary>Google writes letters as they are.</summary>
    public static JsonSerializerOptions Plain { get; } =
        new(JsonSerializerOptions.Default) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds a property unless the value is null, which the vendors never write.</summary>
    public static JsonObject With(this JsonObject node, string name, JsonNode? value)
    {
        if (value is not null) node[name] = value;
        return node;
    }
}

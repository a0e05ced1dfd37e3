using System.Text.Json.Nodes;

namespace Campaigns.Silo;

/// <summary>The page node. https://developers.facebook.com/docs/graph-api/reference/page</summary>
internal static class SandboxGraphPage
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "id", "name", "username", "link", "followers_count", "fan_count", "verification_status", "is_published", "category",
        "category_list", "access_token", "tasks", "instagram_business_account",
    };

    /// <summary>Answers a read of one page.</summary>
    public static SandboxGraphAnswer Read(SandboxGraphCall call, SandboxAccount page)
    {
        if (call.Fields("name", "id") is not { } fields) return SandboxGraphError.Syntax(call.Parameter("fields")!); // the defaults can be read
        if (Refusal(fields) is { } refusal) return refusal;
        return Render(call, page, fields);
    }

    /// <summary>Why these fields cannot be read; null when they can.</summary>
    public static SandboxGraphError? Refusal(IReadOnlyList<SandboxGraphField> fields) =>
        fields.FirstOrDefault(field => !Known.Contains(field.Name)) is { } unknown
            ? SandboxGraphError.UnknownField(unknown.Name, "Page")
            : null;

    /// <summary>The node; fields without a value are left out.</summary>
    public static JsonObject Render(SandboxGraphCall call, SandboxAccount page, IReadOnlyList<SandboxGraphField> fields)
    {
        var node = new JsonObject();
        foreach (var field in fields) node.With(field.Property, Value(call, page, field.Name));
        node["id"] = page.Key.AccountId;
        return node;
    }

    private static JsonNode? Value(SandboxGraphCall call, SandboxAccount page, string field) => field switch
    {
        "name" => page.Name,
        "username" => page.Handle,
        "link" => $"https://www.facebook.com/{page.Handle ?? page.Key.AccountId}",
        "followers_count" or "fan_count" => call.Followers(page),
        "verification_status" => "not_verified",
        "is_published" => true,
        "category" => "Youth Organization",
        "category_list" => new JsonArray(new JsonObject { ["id"] = "2233", ["name"] = "Youth Organization" }),
        "access_token" => call.ByUser || page.Key == call.Page?.Key ? page.Token : null,
        "tasks" => new JsonArray("ANALYZE", "ADVERTISE", "MODERATE", "CREATE_CONTENT", "MANAGE", "MESSAGING"),
        _ => null,
    };
}

using System.Globalization;
using System.Text.Json.Nodes;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The post node. https://developers.facebook.com/docs/graph-api/reference/page-post</summary>
internal static class SandboxGraphPost
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "id", "created_time", "updated_time", "message", "permalink_url", "status_type", "is_published", "is_hidden", "shares",
        "full_picture", "attachments", "from", "reactions", "likes", "comments", "insights",
    };

    /// <summary>Why these fields cannot be read; null when they can. One refused field fails the whole call.</summary>
    public static SandboxGraphError? Refusal(SandboxGraphCall call, IReadOnlyList<SandboxGraphField> fields)
    {
        if (fields.FirstOrDefault(field => !Known.Contains(field.Name)) is { } unknown)
            return SandboxGraphError.UnknownField(unknown.Name, "Post");
        if (fields.Any(AsksForSummary) && call.Take<SandboxFault.RefusedSummaries>() is not null)
            return SandboxGraphError.RefusedSummaries();
        return fields.FirstOrDefault(field => field.Name == "insights") is { } insights
            ? SandboxGraphInsights.Refusal(call, insights.Modifiers.GetValueOrDefault("metric"))
            : null;
    }

    /// <summary>The node; fields without a value are left out.</summary>
    public static JsonObject Render(SandboxGraphCall call, SandboxPost post, IReadOnlyList<SandboxGraphField> fields)
    {
        var counters = post.CountersAt(call.At);
        var node = new JsonObject();
        foreach (var field in fields) node.With(field.Property, Value(call, post, counters, field));
        node["id"] = post.Key.PostId;
        return node;
    }

    /// <summary>An instant as Graph writes it: an offset without a colon.</summary>
    public static string? Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);

    private static bool AsksForSummary(SandboxGraphField field) =>
        field.Name is "reactions" or "likes" or "comments" && field.Modifiers.ContainsKey("summary");

    private static JsonNode? Value(SandboxGraphCall call, SandboxPost post, Counters counters, SandboxGraphField field) => field.Name switch
    {
        "created_time" or "updated_time" => Instant(post.PublishedAt),
        "message" => post.Title.Length == 0 ? null : post.Title,
        "permalink_url" => Permalink(post),
        "status_type" => StatusType(post.Kind),
        "is_published" => true,
        "is_hidden" => false,
        "shares" => Shares(counters.Shares),
        "full_picture" => post.Kind is "photo" or "video" ? $"https://scontent.example/{post.Key.PostId}.jpg" : null,
        "attachments" => Attachments(post),
        "from" => new JsonObject { ["name"] = post.Account.Name, ["id"] = post.Account.Key.AccountId },
        "reactions" or "likes" => Reactions(counters.Reactions, field),
        "comments" => Comments(counters.Comments, field),
        "insights" => SandboxGraphInsights.Render(call, post, counters, field.Metrics),
        _ => null,
    };

    // Absent when zero. Graph has no word for "unknown"; a node without its count is the nearest that is no zero.
    private static JsonObject? Shares(long? shares) => shares switch
    {
        null => [],
        0 => null,
        _ => new JsonObject { ["count"] = shares },
    };

    private static JsonObject Reactions(long? total, SandboxGraphField field)
    {
        var type = field.Name == "likes" ? "LIKE" : field.Modifiers.GetValueOrDefault("type");
        var count = type is null || total is null ? total : SandboxReactions.Of(total.Value, type);
        return Edge(field, count, summary => summary.With("viewer_reaction", "NONE"));
    }

    private static JsonObject Comments(long? total, SandboxGraphField field)
    {
        var withReplies = field.Modifiers.GetValueOrDefault("filter") == "stream";
        var count = withReplies ? total : total - (total / 4); // replies, which the default filter leaves out
        return Edge(field, count, summary => summary.With("order", withReplies ? "chronological" : "ranked").With("can_comment", true));
    }

    private static JsonObject Edge(SandboxGraphField field, long? count, Func<JsonObject, JsonObject> more)
    {
        var edge = new JsonObject { ["data"] = new JsonArray() };
        var counted = count is not null && field.Modifiers.ContainsKey("summary");
        return counted ? edge.With("summary", more(new JsonObject { ["total_count"] = count })) : edge;
    }

    private static JsonObject? Attachments(SandboxPost post) => post.Kind is "photo" or "video" or "link"
        ? new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject
            {
                ["media_type"] = post.Kind,
                ["type"] = post.Kind == "link" ? "share" : post.Kind == "video" ? "video_inline" : "photo",
                ["unshimmed_url"] = Permalink(post),
            }),
        }
        : null;

    private static string? StatusType(string? kind) => kind switch
    {
        null => null,
        "photo" => "added_photos",
        "video" => "added_video",
        "link" => "shared_story",
        _ => "mobile_status_update",
    };

    private static string Permalink(SandboxPost post)
    {
        var id = post.Key.PostId;
        return $"https://www.facebook.com/{post.Account.Key.AccountId}/posts/{id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]}/";
    }
}

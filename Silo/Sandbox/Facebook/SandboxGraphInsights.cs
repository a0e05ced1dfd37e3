using System.Text.Json.Nodes;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Insights of a post. https://developers.facebook.com/docs/graph-api/reference/insights</summary>
internal static class SandboxGraphInsights
{
    private const string Views = "post_media_view";
    private const string Viewers = "post_total_media_view_unique";
    private const string Clicks = "post_clicks";
    private const string ReactionsByType = "post_reactions_by_type_total";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { Views, Viewers, Clicks, ReactionsByType };

    /// <summary><c>GET /{post-id}/insights?metric=a,b</c>. Insights of pages are not served: every metric of theirs is refused.</summary>
    public static SandboxGraphAnswer Read(SandboxGraphCall call)
    {
        var id = call.Id!; // the route does not match without
        if (call.FindPage(id) is not null) return SandboxGraphError.UnknownMetric();
        if (call.FindPost(id) is not { } post) return SandboxGraphError.Missing(id);
        if (Refusal(call, call.Parameter("metric")) is { } refusal) return refusal;
        return Render(call, post, post.CountersAt(call.At), SandboxRequests.Listed(call.Parameter("metric")));
    }

    /// <summary>Why these metrics cannot be read; null when they can. One wrong name fails the whole call.</summary>
    public static SandboxGraphError? Refusal(SandboxGraphCall call, string? metrics)
    {
        var asked = SandboxRequests.Listed(metrics);
        if (asked.Count == 0) return new SandboxGraphError(400, 3001, "(#3001) Invalid query") { Subcode = 1504028 };
        if (asked.Any(metric => !Known.Contains(metric))) return SandboxGraphError.UnknownMetric();
        return call.Take<SandboxFault.UnsupportedMetric>() is { } fault && asked.Contains(fault.Metric) ? SandboxGraphError.UnknownMetric() : null;
    }

    /// <summary>The metrics of a post; those nobody counted yet are missing.</summary>
    public static JsonObject Render(SandboxGraphCall call, SandboxPost post, Counters counters, IReadOnlyList<string> metrics)
    {
        var rows = new JsonArray();
        if (call.WithholdsInsights) return new JsonObject { ["data"] = rows };
        foreach (var metric in metrics)
        {
            if (Value(metric, counters) is not { } value) continue;
            rows.Add(Row(post, metric, "lifetime", value));
            // The real API repeats this metric in a second row that is always 0 and means nothing.
            if (metric == Viewers) rows.Add(Row(post, metric, "day", 0));
        }

        return new JsonObject { ["data"] = rows, ["paging"] = Windows(call, post) };
    }

    private static JsonNode? Value(string metric, Counters counters) => metric switch
    {
        Views => counters.Views,
        Viewers => counters.Reach,
        Clicks => counters.Clicks,
        ReactionsByType when counters.Reactions is { } reactions => ByType(reactions),
        _ => null,
    };

    private static JsonObject ByType(long reactions) => new(
        SandboxReactions.Split(reactions).Select(type => KeyValuePair.Create(type.Key.ToLowerInvariant(), (JsonNode?)type.Value)));

    private static JsonObject Row(SandboxPost post, string metric, string period, JsonNode value) => new()
    {
        ["name"] = metric,
        ["period"] = period,
        ["values"] = new JsonArray(new JsonObject { ["value"] = value }),
        ["title"] = metric,
        ["description"] = metric,
        ["id"] = $"{post.Key.PostId}/insights/{metric}/{period}",
    };

    // Leads through windows of time without end; a client that follows it never stops.
    private static JsonObject Windows(SandboxGraphCall call, SandboxPost post)
    {
        var address = $"https://graph.facebook.com/{call.Version}/{post.Key.PostId}/insights";
        return new JsonObject { ["previous"] = $"{address}?since=0&until=1", ["next"] = $"{address}?since=1&until=2" };
    }
}

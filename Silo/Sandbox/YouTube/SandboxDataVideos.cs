using System.Text.Json.Nodes;

namespace Campaigns.Silo;

/// <summary>Videos by id. https://developers.google.com/youtube/v3/docs/videos/list</summary>
internal static class SandboxDataVideos
{
    /// <summary>
    /// <c>GET /videos?part=…&amp;id=a,b</c>, at most 50. Ids that cannot be read are left out without a word; the order is not that
    /// of the ids.
    /// </summary>
    public static SandboxDataAnswer List(SandboxDataCall call)
    {
        if (SandboxDataLists.Refusal(call, "id", "snippet", "statistics", "contentDetails", "status", "liveStreamingDetails") is { } refusal)
            return refusal;
        if (call.Ids.Count == 0) return SandboxDataError.MissingParameter("No filter selected. Expected one of: chart, id, myRating");
        if (SandboxDataLists.RefusalOfIds(call) is { } bad) return bad;

        var videos = call.Ids.Order(StringComparer.Ordinal).Select(call.FindVideo).OfType<SandboxPost>().ToList();
        var answer = SandboxDataLists.Envelope("videoListResponse", videos.Count, videos.Count);
        answer["items"] = new JsonArray([.. videos.Select(video => Video(call, video))]);
        return SandboxDataLists.Tagged(answer);
    }

    private static JsonObject Video(SandboxDataCall call, SandboxPost video)
    {
        var item = new JsonObject { ["kind"] = "youtube#video", ["id"] = video.Key.PostId };
        foreach (var part in call.Parts.Where(part => part != "id")) item.With(part, Part(call, video, part));
        return SandboxDataLists.Tagged(item);
    }

    private static JsonObject? Part(SandboxDataCall call, SandboxPost video, string part) => part switch
    {
        "snippet" => Snippet(video),
        "statistics" => Statistics(call, video),
        "contentDetails" => new JsonObject { ["duration"] = "PT3M21S", ["definition"] = "hd" },
        "status" => new JsonObject { ["uploadStatus"] = "processed", ["privacyStatus"] = "public", ["embeddable"] = true },
        _ => null,
    };

    private static JsonObject Snippet(SandboxPost video) => new JsonObject()
        .With("publishedAt", SandboxDataLists.Instant(video, video.PublishedAt))
        .With("channelId", video.Account.Key.AccountId)
        .With("title", video.Title)
        .With("description", "")
        .With("channelTitle", video.Account.Name)
        .With("categoryId", "29")
        .With("liveBroadcastContent", "none");

    // Counts that are hidden or unknown are absent; the number of favourites has been 0 for ever.
    private static JsonObject Statistics(SandboxDataCall call, SandboxPost video)
    {
        var counters = video.CountersAt(call.At);
        return new JsonObject()
            .With("viewCount", SandboxDataLists.Count(counters.Views))
            .With("likeCount", SandboxDataLists.Count(counters.Reactions))
            .With("favoriteCount", "0")
            .With("commentCount", SandboxDataLists.Count(counters.Comments));
    }
}

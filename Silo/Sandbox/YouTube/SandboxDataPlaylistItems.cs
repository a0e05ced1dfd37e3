using System.Globalization;
using System.Text.Json.Nodes;

namespace Campaigns.Silo;

/// <summary>
/// The uploads of a channel, last added first. A scheduled video stands where it was uploaded, not where it was published, and a
/// deleted one stays as "Deleted video". https://developers.google.com/youtube/v3/docs/playlistItems/list
/// </summary>
internal static class SandboxDataPlaylistItems
{
    private const int UsualPage = 5;
    private const int LargestPage = 50;

    /// <summary><c>GET /playlistItems?part=…&amp;playlistId=UU…&amp;maxResults=50&amp;pageToken=</c>.</summary>
    public static SandboxDataAnswer List(SandboxDataCall call)
    {
        if (SandboxDataLists.Refusal(call, "id", "snippet", "contentDetails", "status") is { } refusal) return refusal;
        if (call.Parameter("playlistId") is not { } playlist)
            return SandboxDataError.MissingParameter("No filter selected. Expected one of: id, playlistId");
        if (PageSize(call) is not { } size)
            return SandboxDataError.InvalidParameter("invalidParameter", "maxResults", "Values must be within the range: [0, 50]");
        var place = call.Parameter("pageToken") is { } token ? SandboxCursor.Decode(token) : null;
        if (place is null && call.Parameter("pageToken") is not null) return SandboxDataError.InvalidPageToken();
        if (call.FindPlaylist(playlist) is not { } channel) return SandboxDataError.PlaylistNotFound();
        return Page(call, channel, place, size);
    }

    private static SandboxDataAnswer Page(SandboxDataCall call, SandboxAccount channel, SandboxCursor? place, int size)
    {
        var all = call.UploadsAfter(null, channel).Count();
        if (all == 0) return SandboxDataError.PlaylistNotFound();
        var rest = call.UploadsAfter(place, channel).Take(size + 1).ToList();
        var videos = rest.Take(size).ToList();
        var answer = SandboxDataLists.Envelope("playlistItemListResponse", all, size);
        if (rest.Count > size && size > 0) answer["nextPageToken"] = SandboxCursor.At(videos[^1]).Encode();
        answer["items"] = new JsonArray([.. videos.Select(video => Item(call, video))]);
        return SandboxDataLists.Tagged(answer);
    }

    private static int? PageSize(SandboxDataCall call)
    {
        if (call.Parameter("maxResults") is not { } asked) return UsualPage;
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size <= LargestPage ? size : null;
    }

    private static JsonObject Item(SandboxDataCall call, SandboxPost video)
    {
        var deleted = call.IsDeleted(video);
        var item = new JsonObject { ["kind"] = "youtube#playlistItem", ["id"] = $"{video.Account.UploadsPlaylistId}.{video.Key.PostId}" };
        foreach (var part in call.Parts)
        {
            item.With(part, part switch
            {
                "snippet" => Snippet(video, deleted),
                "contentDetails" => new JsonObject { ["videoId"] = video.Key.PostId }
                    .With("videoPublishedAt", deleted ? null : SandboxDataLists.Instant(video, PublishedAt(video))),
                "status" => new JsonObject { ["privacyStatus"] = deleted ? "privacyStatusUnspecified" : "public" },
                _ => null,
            });
        }

        return SandboxDataLists.Tagged(item);
    }

    // A public video always has the date: without one it passes for a private video. A recording may not know it.
    private static DateTimeOffset PublishedAt(SandboxPost video) => video.PublishedAt ?? video.ListedAt;

    private static JsonObject Snippet(SandboxPost video, bool deleted) => new()
    {
        ["publishedAt"] = SandboxDataLists.Instant(video, video.ListedAt),
        ["channelId"] = video.Account.Key.AccountId,
        ["title"] = deleted ? "Deleted video" : video.Title,
        ["description"] = deleted ? "This video is unavailable." : "",
        ["channelTitle"] = video.Account.Name,
        ["playlistId"] = video.Account.UploadsPlaylistId,
        ["resourceId"] = new JsonObject { ["kind"] = "youtube#video", ["videoId"] = video.Key.PostId },
    };
}

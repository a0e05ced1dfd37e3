using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads a page of a channel's uploads.</summary>
internal static class YouTubeListing
{
    /// <summary>The videos from <paramref name="since"/> on that can be seen, and where the listing goes on.</summary>
    public static PostListing Of(YouTubeUploads page, YouTubeCursor at, DateTimeOffset since)
    {
        var visible = (page.Items ?? []).OfType<YouTubeUpload>().Where(IsVisible).Select(Listed).ToList();
        var listed = visible.Where(post => post.PublishedAt >= since).ToList();
        var isPast = visible.Count > 0 && listed.Count == 0;
        var isEnd = string.IsNullOrEmpty(page.NextPageToken) || (isPast && at.IsPast);
        return new PostListing(listed, isEnd ? null : new YouTubeCursor(page.NextPageToken, isPast).ToString());
    }

    // Deleted and private videos stay in the list as "Deleted video" and "Private video", without the date of their publication.
    private static bool IsVisible(YouTubeUpload upload) =>
        upload is { ContentDetails: { VideoId: not null, VideoPublishedAt: not null }, Status: null or { PrivacyStatus: not "private" } };

    private static ListedPost Listed(YouTubeUpload upload)
    {
        var video = upload.ContentDetails!; // visible ones have them
        return new ListedPost(
            video.VideoId!,
            video.VideoPublishedAt,
            "video",
            PostTitle.From(upload.Snippet?.Title, upload.Snippet?.Description),
            new Uri($"https://www.youtube.com/watch?v={Uri.EscapeDataString(video.VideoId!)}"));
    }
}

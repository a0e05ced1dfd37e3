using System.Text.Json.Serialization;

namespace Campaigns.Silo;

// Of each answer only what is read. Every member can be absent, and absent is not 0; the same goes for the lists of items.

/// <summary><c>channels</c>.</summary>
internal sealed record YouTubeChannels(IReadOnlyList<YouTubeChannel?>? Items);

/// <summary>A channel.</summary>
internal sealed record YouTubeChannel(
    [property: JsonConverter(typeof(TolerantId))] string? Id,
    YouTubeSnippet? Snippet,
    YouTubeChannelStatistics? Statistics,
    YouTubeChannelDetails? ContentDetails);

/// <summary>A channel's figures. <see cref="SubscriberCount"/> is rounded to three digits, and absent or meaningless when hidden.</summary>
internal sealed record YouTubeChannelStatistics(
    [property: JsonConverter(typeof(TolerantCount))] long? SubscriberCount,
    bool? HiddenSubscriberCount);

/// <summary>Where a channel's lists are.</summary>
internal sealed record YouTubeChannelDetails(YouTubeRelatedPlaylists? RelatedPlaylists);

/// <summary>A channel's own playlists.</summary>
internal sealed record YouTubeRelatedPlaylists([property: JsonConverter(typeof(TolerantId))] string? Uploads);

/// <summary>The words of a channel or a list's entry.</summary>
internal sealed record YouTubeSnippet(string? Title, string? Description, string? CustomUrl);

/// <summary><c>playlistItems</c>; <see cref="NextPageToken"/> is absent at the end.</summary>
internal sealed record YouTubeUploads(IReadOnlyList<YouTubeUpload?>? Items, string? NextPageToken);

/// <summary>An entry of a list; it can stay behind when its video was deleted or made private.</summary>
internal sealed record YouTubeUpload(YouTubeSnippet? Snippet, YouTubeUploadDetails? ContentDetails, YouTubeUploadStatus? Status);

/// <summary>The video behind an entry. The snippet's own date would be the day it was added to the list.</summary>
internal sealed record YouTubeUploadDetails(
    [property: JsonConverter(typeof(TolerantId))] string? VideoId,
    [property: JsonConverter(typeof(TolerantInstant))] DateTimeOffset? VideoPublishedAt);

/// <summary>Who may see an entry: <c>public</c>, <c>unlisted</c> or <c>private</c>.</summary>
internal sealed record YouTubeUploadStatus(string? PrivacyStatus);

/// <summary><c>videos</c>; ids that are gone are left out without a word.</summary>
internal sealed record YouTubeVideos(IReadOnlyList<YouTubeVideo?>? Items);

/// <summary>A video.</summary>
internal sealed record YouTubeVideo([property: JsonConverter(typeof(TolerantId))] string? Id, YouTubeStatistics? Statistics);

/// <summary>A video's counters, strings all: likes are absent when hidden, comments when switched off.</summary>
internal sealed record YouTubeStatistics(
    [property: JsonConverter(typeof(TolerantCount))] long? ViewCount,
    [property: JsonConverter(typeof(TolerantCount))] long? LikeCount,
    [property: JsonConverter(typeof(TolerantCount))] long? CommentCount);

/// <summary>The generated readers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(YouTubeChannels))]
[JsonSerializable(typeof(YouTubeUploads))]
[JsonSerializable(typeof(YouTubeVideos))]
internal sealed partial class YouTubeJson : JsonSerializerContext;

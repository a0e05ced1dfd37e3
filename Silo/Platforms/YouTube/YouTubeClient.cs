using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Reads YouTube channels over the Data API, with an API key or an OAuth token of the channel. Each request costs one unit of the day's
/// 10,000. https://developers.google.com/youtube/v3/docs
/// </summary>
internal sealed class YouTubeClient(YouTubeData data, YouTubeUploadLists uploads) : IPlatformClient
{
    /// <inheritdoc />
    public Platform Platform => Platform.YouTube;

    /// <summary>The most ids <c>videos</c> takes.</summary>
    public int ReadBatchSize => 50;

    /// <summary>
    /// <c>GET /channels</c>, of the token's owner (<c>mine</c>); an API key has none, so it is asked for the account it is to read.
    /// https://developers.google.com/youtube/v3/docs/channels/list No match is an empty list, not an error.
    /// </summary>
    public async Task<PlatformResult<AccountIdentity>> IdentifyAsync(PlatformAccess access, CancellationToken cancellationToken)
    {
        var meter = new CallMeter();
        var who = YouTubeData.IsApiKey(access.Token) ? Of(access.AccountId) : new("mine", "true");
        var reply = await ChannelAsync(access, who, "snippet", "items(id,snippet(title,customUrl))", meter, cancellationToken);
        return reply.ToResult(meter, channel => new AccountIdentity(channel.Id!, channel.Snippet?.Title ?? channel.Id!, Address(channel)));
    }

    /// <summary>
    /// <c>GET /playlistItems</c> of the channel's uploads, 50 at a time. https://developers.google.com/youtube/v3/docs/playlistItems/list
    /// A channel without uploads may have no such list: that is an empty listing.
    /// </summary>
    public async Task<PlatformResult<PostListing>> ListPostsAsync(
        PlatformAccess access, DateTimeOffset since, string? cursor, CancellationToken cancellationToken)
    {
        var meter = new CallMeter();
        var at = YouTubeCursor.Parse(cursor);
        var (playlist, failure) = await UploadsAsync(access, meter, cancellationToken);
        if (playlist is null) return PlatformResult.Failed<PostListing>(failure!, meter.Usage); // set whenever there is no list
        List<KeyValuePair<string, string?>> parameters =
        [
            new("part", "contentDetails,snippet,status"),
            new("playlistId", playlist),
            new("maxResults", "50"),
            new("fields", "items(snippet(title,description),contentDetails(videoId,videoPublishedAt),status(privacyStatus)),nextPageToken"),
        ];
        if (at.PageToken is { } pageToken) parameters.Add(new("pageToken", pageToken));
        var reply = await data.GetAsync(access, "playlistItems", parameters, YouTubeJson.Default.YouTubeUploads, meter, cancellationToken);
        return reply.Failure is PlatformFailure.Gone
            ? PlatformResult.Ok(new PostListing([], null), meter.Usage)
            : reply.ToResult(meter, page => YouTubeListing.Of(page, at, since));
    }

    /// <summary>
    /// <c>GET /videos</c>, up to 50 ids in one call. https://developers.google.com/youtube/v3/docs/videos/list
    /// <c>maxResults</c> must not be sent along. Ids that are gone are left out of the answer, in which the order is free.
    /// </summary>
    public async Task<PlatformResult<PostReadings>> ReadPostsAsync(
        PlatformAccess access, IReadOnlyList<string> postIds, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(postIds.Count, ReadBatchSize);
        var meter = new CallMeter();
        var ids = postIds.Distinct(StringComparer.Ordinal).ToList();
        var askable = ids.Where(PlatformHttp.IsAskable).ToList();
        if (askable.Count == 0) return PlatformResult.Ok(new PostReadings([], ids), meter.Usage);
        var reply = await data.GetAsync(
            access,
            "videos",
            [
                new("part", "statistics"),
                new("id", string.Join(',', askable)),
                new("fields", "items(id,statistics(viewCount,likeCount,commentCount))"),
            ],
            YouTubeJson.Default.YouTubeVideos,
            meter,
            cancellationToken);
        return reply.ToResult(meter, videos => Readings(ids, videos));
    }

    /// <summary><c>GET /channels?part=statistics</c>. https://developers.google.com/youtube/v3/docs/channels#statistics</summary>
    public async Task<PlatformResult<AccountFigures>> ReadAccountAsync(PlatformAccess access, CancellationToken cancellationToken)
    {
        var meter = new CallMeter();
        var reply = await ChannelAsync(
            access,
            Of(access.AccountId),
            "statistics",
            "items(id,statistics(subscriberCount,hiddenSubscriberCount))",
            meter,
            cancellationToken);
        return reply.ToResult(meter, channel => new AccountFigures(
            channel.Statistics is { HiddenSubscriberCount: not true } shown ? shown.SubscriberCount : null));
    }

    private async Task<(string? Playlist, PlatformFailure? Failure)> UploadsAsync(
        PlatformAccess access, CallMeter meter, CancellationToken cancellationToken)
    {
        if (uploads.Find(access.AccountId) is { } known) return (known, null);
        var reply = await ChannelAsync(
            access,
            Of(access.AccountId),
            "contentDetails",
            "items(id,contentDetails(relatedPlaylists(uploads)))",
            meter,
            cancellationToken);
        if (reply.Value is not { } channel) return (null, reply.Failure);
        if (channel.ContentDetails?.RelatedPlaylists?.Uploads is not { } playlist)
            return (null, new PlatformFailure.Gone("The channel has no list of uploads."));
        uploads.Keep(access.AccountId, playlist);
        return (playlist, null);
    }

    private async Task<Reply<YouTubeChannel>> ChannelAsync(
        PlatformAccess access,
        KeyValuePair<string, string?> who,
        string part,
        string fields,
        CallMeter meter,
        CancellationToken cancellationToken)
    {
        var reply = await data.GetAsync(
            access,
            "channels",
            [new("part", part), who, new("fields", fields)],
            YouTubeJson.Default.YouTubeChannels,
            meter,
            cancellationToken);
        if (reply.Value is not { } found) return new(null, reply.Failure);
        return found.Items?.FirstOrDefault(channel => channel?.Id is not null) is { } channel
            ? new(channel, null)
            : new(null, new PlatformFailure.Gone("The platform shows no such channel."));
    }

    private static KeyValuePair<string, string?> Of(string account) =>
        account.StartsWith('@') ? new("forHandle", account) : new("id", account);

    private static PostReadings Readings(List<string> ids, YouTubeVideos videos)
    {
        var found = (videos.Items ?? []).Where(video => video?.Id is not null)
            .DistinctBy(video => video!.Id) // not null: just asked
            .ToDictionary(video => video!.Id!, video => video!.Statistics, StringComparer.Ordinal);
        var posts = ids.Where(found.ContainsKey).Select(id => new PostReading(id, Counters(found[id])));
        return new PostReadings([.. posts], [.. ids.Where(id => !found.ContainsKey(id))]);
    }

    private static Counters Counters(YouTubeStatistics? statistics) =>
        new(Views: statistics?.ViewCount, Reactions: statistics?.LikeCount, Comments: statistics?.CommentCount);

    private static Uri Address(YouTubeChannel channel) => channel.Snippet?.CustomUrl is ['@', .. var handle]
        ? new Uri($"https://www.youtube.com/@{Uri.EscapeDataString(handle)}")
        : new Uri($"https://www.youtube.com/channel/{Uri.EscapeDataString(channel.Id!)}"); // a channel without an id was refused
}

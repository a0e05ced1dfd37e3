namespace Campaigns.Grains;

/// <summary>
/// Reads one platform over HTTP. Each method makes one call where the platform allows it; every way a call can go wrong is a
/// <see cref="PlatformFailure"/>, so an exception from here is a bug. Only the organization's own accounts are read: no
/// timelines, no texts or authors of comments.
/// </summary>
public interface IPlatformClient
{
    /// <summary>The platform this client speaks to.</summary>
    Platform Platform { get; }

    /// <summary>The most posts one <see cref="ReadPostsAsync"/> may ask for: 50 on Graph and YouTube, 20 on TikTok.</summary>
    int ReadBatchSize { get; }

    /// <summary>Who the credential speaks for: the account's id, name and address as the platform gives them.</summary>
    Task<PlatformResult<AccountIdentity>> IdentifyAsync(PlatformAccess access, CancellationToken cancellationToken);

    /// <summary>
    /// One page of the account's posts, newest first as far as the platform keeps that order. Follow
    /// <see cref="PostListing.NextCursor"/> until it is null; the client stops by itself once everything older than
    /// <paramref name="since"/> has been seen.
    /// </summary>
    /// <param name="access">The account and its credential.</param>
    /// <param name="since">Posts published before this instant are left out.</param>
    /// <param name="cursor">Null for the first page, then what the page before returned. Opaque; not to be kept.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<PlatformResult<PostListing>> ListPostsAsync(
        PlatformAccess access, DateTimeOffset since, string? cursor, CancellationToken cancellationToken);

    /// <summary>
    /// The counters of known posts, at most <see cref="ReadBatchSize"/>. A post the platform no longer shows is in
    /// <see cref="PostReadings.Unavailable"/> and never read as zero.
    /// </summary>
    Task<PlatformResult<PostReadings>> ReadPostsAsync(
        PlatformAccess access, IReadOnlyList<string> postIds, CancellationToken cancellationToken);

    /// <summary>Figures of the account itself: its followers now.</summary>
    Task<PlatformResult<AccountFigures>> ReadAccountAsync(PlatformAccess access, CancellationToken cancellationToken);
}

namespace Campaigns.Grains;

/// <summary>Who an account is, as its platform tells.</summary>
/// <param name="AccountId">The platform's id; opaque, case-sensitive.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Address">The account's public web address; null where the platform gives none.</param>
public sealed record AccountIdentity(string AccountId, string Name, Uri? Address);

/// <summary>One page of an account's posts.</summary>
/// <param name="Posts">The posts found, possibly none although more follow.</param>
/// <param name="NextCursor">Where to go on; null at the end.</param>
public sealed record PostListing(IReadOnlyList<ListedPost> Posts, string? NextCursor);

/// <summary>A post as the platform lists it.</summary>
/// <param name="PostId">The platform's id; opaque, case-sensitive.</param>
/// <param name="PublishedAt">When it was published (UTC); null where the platform does not say.</param>
/// <param name="Kind">The platform's word for its form (<c>video</c>, <c>photo</c>, …); null where it has none.</param>
/// <param name="Title">Its title or the beginning of its text; null when it has none.</param>
/// <param name="Address">Its public web address; null where unknown.</param>
public sealed record ListedPost(string PostId, DateTimeOffset? PublishedAt, string? Kind, string? Title, Uri? Address);

/// <summary>What a read of known posts brought.</summary>
/// <param name="Posts">The counters of each post that answered.</param>
/// <param name="Unavailable">The ids asked for that the platform did not show; deleted, private, or hidden from this credential.</param>
public sealed record PostReadings(IReadOnlyList<PostReading> Posts, IReadOnlyList<string> Unavailable);

/// <summary>The counters of one post at the moment of reading.</summary>
/// <param name="PostId">The platform's id of the post.</param>
/// <param name="Counters">Cumulative counters; null where the platform did not say.</param>
public sealed record PostReading(string PostId, Counters Counters);

/// <summary>Figures of an account itself, as of the moment of reading.</summary>
/// <param name="Followers">A gauge, rounded as the platform rounds it; null where hidden or not given.</param>
public sealed record AccountFigures(long? Followers);

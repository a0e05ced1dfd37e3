using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A post of the stand-in platforms. Its counters at an instant are a pure function of the post and the instant.</summary>
internal abstract record SandboxPost
{
    /// <summary>Its identity.</summary>
    public required PostKey Key { get; init; }

    /// <summary>The account it belongs to.</summary>
    public required SandboxAccount Account { get; init; }

    /// <summary>When it became public (UTC); null when unknown, which only recorded posts are.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>
    /// The instant it is sorted by in listings (UTC). Before <see cref="PublishedAt"/> for a video uploaded first and published later.
    /// </summary>
    public required DateTimeOffset ListedAt { get; init; }

    /// <summary>From when on it can be listed and read (UTC).</summary>
    public required DateTimeOffset VisibleFrom { get; init; }

    /// <summary><c>photo</c>, <c>video</c>, <c>link</c>, <c>status</c>, or whatever a recording says; null when unknown.</summary>
    public required string? Kind { get; init; }

    /// <summary>Its title, or the text of a Facebook post; may be empty.</summary>
    public required string Title { get; init; }

    /// <summary>Its counters at an instant; all unknown before anything could be counted.</summary>
    public abstract Counters CountersAt(DateTimeOffset at);

    /// <summary>Whether this post comes after a place in a listing, which runs from the last listed to the first.</summary>
    public bool ComesAfter(DateTimeOffset listedAt, string postId) =>
        ListedAt < listedAt || (ListedAt == listedAt && string.CompareOrdinal(Key.PostId, postId) < 0);
}

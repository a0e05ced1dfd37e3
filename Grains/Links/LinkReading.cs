namespace Campaigns.Grains;

/// <summary>
/// Where an address leads, as far as the address itself tells: links are read, never fetched. A closed set, so that each case has
/// its own words for whoever pasted it.
/// </summary>
public abstract record LinkReading
{
    private LinkReading()
    {
    }

    /// <summary>To one post, which the address names.</summary>
    /// <param name="Alias">The post's name in the address; the same however the address is written.</param>
    /// <param name="Owner">
    /// The account as the address names it, its id or its name in addresses; no part of the identity, for names change. Null for none.
    /// </param>
    /// <param name="Address">The address in the platform's own spelling, without anything that tells where a click came from.</param>
    public sealed record Post(PostAlias Alias, string? Owner, Uri Address) : LinkReading;

    /// <summary>To one post, but which one only the platform can tell: a short link, or one made by a share button.</summary>
    /// <param name="Alias">The link's own name; the same link is the same post.</param>
    /// <param name="Address">The address without anything that tells where a click came from.</param>
    public sealed record Unresolved(PostAlias Alias, Uri Address) : LinkReading;

    /// <summary>To a platform, but to no single post of it.</summary>
    /// <param name="Platform">The platform.</param>
    /// <param name="Kind">To what instead.</param>
    public sealed record NoPost(Platform Platform, NoPostKind Kind) : LinkReading;

    /// <summary>To the web, but to none of the platforms.</summary>
    /// <param name="Host">Its host, in lower case.</param>
    public sealed record Elsewhere(string Host) : LinkReading;

    /// <summary>Nowhere: it is no address of the web.</summary>
    public sealed record Unreadable : LinkReading;
}

/// <summary>What an address on a platform leads to when it is no post.</summary>
public enum NoPostKind
{
    /// <summary>An account: a profile, a page, a channel.</summary>
    Account = 1,

    /// <summary>Several posts: a playlist, an album, a feed, a hashtag, a search.</summary>
    Several = 2,

    /// <summary>A story, which is gone after a day.</summary>
    Story = 3,

    /// <summary>An event, or a broadcast that has no address of its own.</summary>
    Event = 4,

    /// <summary>The window in which somebody shares, not what they shared.</summary>
    ShareWindow = 5,

    /// <summary>A post, but its id is cut off or garbled.</summary>
    Incomplete = 6,

    /// <summary>Anything else on the platform.</summary>
    Other = 7,
}

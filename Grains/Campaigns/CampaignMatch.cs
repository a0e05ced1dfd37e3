namespace Campaigns.Grains;

/// <summary>By what a post belongs to a campaign by itself, once its unit takes part.</summary>
public sealed class CampaignMatch
{
    private readonly Period _period;
    private readonly HashSet<Platform> _platforms;
    private readonly HashSet<string> _hashtags;
    private readonly HashSet<string> _links;
    private readonly HashSet<ShortCode> _trackedLinks;

    /// <summary>A campaign's rule.</summary>
    /// <param name="period">Its days.</param>
    /// <param name="platforms">Its platforms; none: all.</param>
    /// <param name="hashtags">Its hashtags, in any spelling.</param>
    /// <param name="links">The links of its content items, in any spelling.</param>
    /// <param name="trackedLinks">Codes of the tracked links that lead to its content items.</param>
    public CampaignMatch(
        Period period, IEnumerable<Platform> platforms, IEnumerable<string> hashtags, IEnumerable<string> links,
        IEnumerable<ShortCode>? trackedLinks = null)
    {
        _period = period;
        _platforms = [.. platforms];
        _hashtags = [.. hashtags.Select(Hashtags.Normalize)];
        _links = [.. links.Select(ContentLinks.Normalize).OfType<string>()];
        _trackedLinks = [.. trackedLinks ?? []];
    }

    /// <summary>How the post belongs to it; null when it does not. A post without a day belongs nowhere.</summary>
    public AttributedBy? Of(PostWordsFound post)
    {
        if (post.CountedOn is not { } day || !_period.Contains(day)) return null;
        if (_platforms.Count > 0 && !_platforms.Contains(post.Platform)) return null;
        if (_hashtags.Overlaps(post.Hashtags)) return AttributedBy.Hashtag;
        return _links.Overlaps(post.Links) || _trackedLinks.Overlaps(post.TrackedLinks) ? AttributedBy.Link : null;
    }
}

/// <summary>What of a post campaigns go by; worked out once, however many campaigns there are.</summary>
/// <param name="Platform">Its platform.</param>
/// <param name="CountedOn">The local day it counts on; null while it has none.</param>
/// <param name="Hashtags">Its hashtags, normalized.</param>
/// <param name="Links">The links in its words, and its own address, normalized.</param>
public sealed record PostWordsFound(Platform Platform, DateOnly? CountedOn, IReadOnlySet<string> Hashtags, IReadOnlySet<string> Links)
{
    /// <summary>Codes of the tracked links among its links.</summary>
    public IReadOnlySet<ShortCode> TrackedLinks { get; } = ShortCode.In(Links).ToHashSet();

    /// <summary>Reads a post's words.</summary>
    public static PostWordsFound Of(Platform platform, DateOnly? countedOn, string? title, string? address) => new(
        platform, countedOn, Grains.Hashtags.In(title), ContentLinks.In(address is null ? title : $"{title} {address}"));
}

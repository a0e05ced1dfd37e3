namespace Campaigns.Grains;

/// <summary>Finds posts that may join a campaign by hand: those of the subtree of the unit that runs it which are not in it.</summary>
public interface IPostFinder
{
    /// <summary>How many of the latest posts are looked through.</summary>
    const int LookedThrough = 2_000;

    /// <summary>
    /// Those whose title or page has the words, the latest published first. Only the <see cref="LookedThrough"/> latest
    /// posts are looked through: whoever wants an older one has its address.
    /// </summary>
    /// <param name="campaign">The campaign's id.</param>
    /// <param name="words">The fold key of what to look for; empty for everything.</param>
    /// <param name="page">Which page of them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PageOf<FoundPost>> SearchAsync(string campaign, string words, ListPage page, CancellationToken cancellationToken);

    /// <summary>The posts that an address leads to, in the campaign or not; none when it leads to no post that is known there.</summary>
    /// <param name="campaign">The campaign's id.</param>
    /// <param name="address">What somebody pasted. It is read, never fetched.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<PostKey>> AtAsync(string campaign, string address, CancellationToken cancellationToken);
}

/// <summary>A post that may join.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="Title">Its title; null when it has none.</param>
/// <param name="Address">Its address; null when unknown.</param>
/// <param name="FanpageName">Name of its page.</param>
/// <param name="UnitName">Name of the unit it counts for: the one that had the page on its day.</param>
/// <param name="PublishedAt">When it was published (UTC); null when unknown.</param>
public sealed record FoundPost(PostKey Key, string? Title, Uri? Address, string FanpageName, string UnitName, DateTimeOffset? PublishedAt);

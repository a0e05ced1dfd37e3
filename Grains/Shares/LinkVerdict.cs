namespace Campaigns.Grains;

/// <summary>A link that a member handed in, with what becomes of it.</summary>
/// <param name="Pasted">As it stood in the member's text.</param>
/// <param name="Verdict">What becomes of it.</param>
public sealed record HandedInLink(string Pasted, LinkVerdict Verdict);

/// <summary>What becomes of a link that a member hands in. A closed set: each case has its own words for the member.</summary>
public abstract record LinkVerdict
{
    private LinkVerdict()
    {
    }

    /// <summary>It is a share of the member's: one credit for the member and the post.</summary>
    /// <param name="Post">The post's alias.</param>
    /// <param name="Address">The post's address in the platform's own spelling.</param>
    /// <param name="State">Accepted at once, or pending until a reviewer has looked.</param>
    public sealed record Counts(PostAlias Post, Uri Address, ShareState State) : LinkVerdict;

    /// <summary>The member has handed in this post before, or further up in the same text, by whatever address.</summary>
    public sealed record Duplicate(PostAlias Post) : LinkVerdict;

    /// <summary>A short link: which post it leads to only the platform can tell. The member is asked for the post's own address.</summary>
    /// <param name="Link">The link's own name.</param>
    /// <param name="Address">The link, without anything that tells where a click came from.</param>
    public sealed record Unresolvable(PostAlias Link, Uri Address) : LinkVerdict;

    /// <summary>Reviewers have rejected it as often as a post can be handed in (<see cref="HandIn.MostAttempts"/>).</summary>
    public sealed record RejectedForGood(PostAlias Post) : LinkVerdict;

    /// <summary>A registered page's own post: it counts there already, and is nobody's share.</summary>
    public sealed record Official(PostKey Post) : LinkVerdict;

    /// <summary>It is no post: <see cref="NoPostKind"/> says what it is instead.</summary>
    public sealed record NotAPost(Platform Platform, NoPostKind Kind) : LinkVerdict;

    /// <summary>It leads to another site than the platforms.</summary>
    /// <param name="Host">Its host, in lower case.</param>
    public sealed record OtherSite(string Host) : LinkVerdict;

    /// <summary>It cannot be read as an address.</summary>
    public sealed record Unreadable : LinkVerdict;

    /// <summary>The campaign does not run on this platform.</summary>
    public sealed record OtherPlatform(Platform Platform) : LinkVerdict;

    /// <summary>The campaign does not take links today.</summary>
    public sealed record Closed(HandInClosed Why) : LinkVerdict;

    /// <summary>The text has more links than are looked at at a time (<see cref="HandIn.MostLinks"/>).</summary>
    public sealed record TooMany : LinkVerdict;
}

/// <summary>Why a campaign takes no links on a day.</summary>
public enum HandInClosed
{
    /// <summary>Its first day is still to come, or it has not been launched.</summary>
    TooEarly = 1,

    /// <summary>Its last day is over, or it was closed before.</summary>
    TooLate = 2,

    /// <summary>It stands still, and may go on.</summary>
    Paused = 3,
}

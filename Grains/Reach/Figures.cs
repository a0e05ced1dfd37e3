namespace Campaigns.Grains;

/// <summary>
/// Additive figures of a set of posts: everything here may be summed over posts, days, pages and units. Reach and followers may
/// not, and are elsewhere. Null: nobody gave that counter; 0: somebody gave zero.
/// </summary>
/// <param name="Posts">How many posts count in the set.</param>
/// <param name="Views">Views; each platform's own definition.</param>
/// <param name="Reactions">Reactions of every type.</param>
/// <param name="Comments">Comments.</param>
/// <param name="Shares">The platform's own share counter.</param>
/// <param name="Clicks">Clicks as the platform counts them.</param>
/// <param name="MemberShares">
/// Accepted links that members handed in; never added to <paramref name="Shares"/>. 0 where members are enrolled and none has any yet; null where
/// nobody is enrolled, and of what members do not belong to: pages and posts.
/// </param>
public sealed record Figures(
    long Posts, long? Views, long? Reactions, long? Comments, long? Shares, long? Clicks, long? MemberShares)
{
    /// <summary>No posts and nothing known.</summary>
    public static Figures None { get; } = new(0, null, null, null, null, null, null);

    /// <summary>Reactions + comments + shares, of those known; null when none is.</summary>
    public long? Interactions => new Counters(Reactions: Reactions, Comments: Comments, Shares: Shares).Interactions;

    /// <summary>Interactions ÷ views; null when either is unknown or views are not above zero.</summary>
    public double? InteractionsPerView => Views is > 0 && Interactions is { } interactions ? (double)interactions / Views.Value : null;

    /// <summary>The sum of two sets that share no post and day. Unknown plus known is the known part.</summary>
    public Figures Plus(Figures other) => new(
        checked(Posts + other.Posts),
        Sum(Views, other.Views),
        Sum(Reactions, other.Reactions),
        Sum(Comments, other.Comments),
        Sum(Shares, other.Shares),
        Sum(Clicks, other.Clicks),
        Sum(MemberShares, other.MemberShares));

    private static long? Sum(long? a, long? b) => a is null ? b : b is null ? a : checked(a.Value + b.Value);
}

/// <summary>
/// What can honestly be said of the people a set of posts on one platform reached: at least the largest post's reach, at most
/// the sum, because the same people may be in several. The sum alone is never shown as reach.
/// </summary>
/// <param name="Max">The largest reach of one post of the set.</param>
/// <param name="Sum">The sum over the set's posts; an upper bound only.</param>
public sealed record ReachInterval(long Max, long Sum);

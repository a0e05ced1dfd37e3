namespace Campaigns.Grains;

/// <summary>An accepted share, as far as figures go by it.</summary>
/// <param name="Campaign">Row id of the campaign.</param>
/// <param name="Unit">Row id of the unit that earns it.</param>
/// <param name="Post">The post.</param>
/// <param name="At">When it was handed in (UTC).</param>
public readonly record struct AcceptedShare(long Campaign, long Unit, PostAlias Post, DateTimeOffset At);

/// <summary>Where a member's shares count.</summary>
/// <param name="Campaign">Row id of the campaign; 0 for all of them.</param>
/// <param name="Unit">Row id of the unit that earns them.</param>
/// <param name="Day">The local day.</param>
/// <param name="Platform">The platform.</param>
public readonly record struct ShareCell(long Campaign, long Unit, DateOnly Day, Platform Platform);

/// <summary>What counts there.</summary>
/// <param name="Shares">Member shares.</param>
/// <param name="FirstTimers">Members whose first share it is.</param>
public readonly record struct ShareCount(long Shares, long FirstTimers)
{
    /// <summary>Both added up.</summary>
    public static ShareCount operator +(ShareCount one, ShareCount other) =>
        new(one.Shares + other.Shares, one.FirstTimers + other.FirstTimers);

    /// <summary>The difference.</summary>
    public static ShareCount operator -(ShareCount one, ShareCount other) =>
        new(one.Shares - other.Shares, one.FirstTimers - other.FirstTimers);
}

/// <summary>
/// What one member's accepted shares come to: the one definition of member shares and of first-time members. One credit for a post in a
/// campaign, and one over all campaigns, on the local day on which it was first handed in; a member is new once in a campaign and once over all.
/// </summary>
public static class ShareFigures
{
    /// <summary>What the shares of one member come to, in whatever order they are given.</summary>
    public static Dictionary<ShareCell, ShareCount> Of(IEnumerable<AcceptedShare> shares)
    {
        var ordered = Ordered(shares).ToList();
        var counts = new Dictionary<ShareCell, ShareCount>();
        foreach (var campaign in ordered.GroupBy(share => share.Campaign)) Count(campaign.Key, campaign, counts);
        Count(0, ordered, counts);
        return counts;
    }

    /// <summary>The shares in the order in which they count: the earliest first, and of those at one instant always the same one first.</summary>
    public static IOrderedEnumerable<AcceptedShare> Ordered(IEnumerable<AcceptedShare> shares) => Ordered(shares, share => share);

    /// <summary>The same for whatever goes by shares.</summary>
    public static IOrderedEnumerable<T> Ordered<T>(IEnumerable<T> items, Func<T, AcceptedShare> share) => items
        .OrderBy(item => share(item).At).ThenBy(item => share(item).Post.ToString(), StringComparer.Ordinal).ThenBy(item => share(item).Campaign);

    /// <summary>Those of one member's that count in their campaign and not over all: the same post counts there in another campaign already.</summary>
    public static IEnumerable<T> Repeats<T>(IEnumerable<T> items, Func<T, AcceptedShare> share) =>
        Ordered(items, share).GroupBy(item => share(item).Post).SelectMany(post => post.Skip(1));

    private static void Count(long campaign, IEnumerable<AcceptedShare> ordered, Dictionary<ShareCell, ShareCount> counts)
    {
        var first = 1;
        foreach (var share in ordered.DistinctBy(share => share.Post))
        {
            var cell = new ShareCell(campaign, share.Unit, LocalDay.Of(share.At), share.Post.Platform);
            counts[cell] = counts.GetValueOrDefault(cell) + new ShareCount(1, first);
            first = 0;
        }
    }
}

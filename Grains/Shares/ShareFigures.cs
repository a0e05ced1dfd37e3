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
        var ordered = shares.OrderBy(share => share.At).ThenBy(share => share.Post.ToString(), StringComparer.Ordinal).ThenBy(share => share.Campaign).ToList();
        var counts = new Dictionary<ShareCell, ShareCount>();
        foreach (var campaign in ordered.GroupBy(share => share.Campaign)) Count(campaign.Key, campaign, counts);
        Count(0, ordered, counts);
        return counts;
    }

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

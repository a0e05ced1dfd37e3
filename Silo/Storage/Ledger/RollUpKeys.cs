using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A row of <c>fanpage_daily</c>, in the order of its key. Campaign 0 stands for all posts, in a campaign or not.</summary>
internal readonly record struct FanpageDay(long Campaign, long Fanpage, DateOnly Day) : IComparable<FanpageDay>
{
    /// <inheritdoc />
    public int CompareTo(FanpageDay other) => (Campaign, Fanpage, Day).CompareTo((other.Campaign, other.Fanpage, other.Day));
}

/// <summary>
/// A row of <c>reach_daily</c> or <c>published_daily</c>. Ordered so that the units made first, which are those above the others,
/// come last: many nodes write their rows, so they are held the shortest time.
/// </summary>
internal readonly record struct UnitDay(long Campaign, long Unit, DateOnly Day, Platform Platform) : IComparable<UnitDay>
{
    /// <inheritdoc />
    public int CompareTo(UnitDay other) =>
        (-Unit, Campaign, Day, (int)Platform).CompareTo((-other.Unit, other.Campaign, other.Day, (int)other.Platform));
}

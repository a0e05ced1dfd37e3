using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A row of <c>fanpage_daily</c>, in the order of its key. Campaign 0 stands for all posts, in a campaign or not.</summary>
internal readonly record struct FanpageDay(long Campaign, long Fanpage, DateOnly Day) : IComparable<FanpageDay>
{
    /// <inheritdoc />
    public int CompareTo(FanpageDay other) => (Campaign, Fanpage, Day).CompareTo((other.Campaign, other.Fanpage, other.Day));
}

/// <summary>A row of <c>reach_daily</c> or <c>published_daily</c>, in the order of their key.</summary>
internal readonly record struct UnitDay(long Campaign, long Unit, DateOnly Day, Platform Platform) : IComparable<UnitDay>
{
    /// <inheritdoc />
    public int CompareTo(UnitDay other) =>
        (Campaign, Unit, Day, (int)Platform).CompareTo((other.Campaign, other.Unit, other.Day, (int)other.Platform));
}

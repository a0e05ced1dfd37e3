namespace Campaigns.Grains;

/// <summary>Hands a page over to another unit.</summary>
/// <param name="ToUnit">Code of the unit that gets it.</param>
/// <param name="FromDay">The first local day that counts for the new unit, today at the latest; null: today.</param>
/// <param name="By">Who asks. Whether they may, in both units, is checked before.</param>
public sealed record HandOverFanpage(string ToUnit, DateOnly? FromDay, Actor By);

/// <summary>What handing a page over came to.</summary>
public abstract record HandOverOutcome
{
    private HandOverOutcome()
    {
    }

    /// <summary>The page is the new unit's, from that day on.</summary>
    public sealed record HandedOver(Fanpage Fanpage, DateOnly FromDay) : HandOverOutcome;

    /// <summary>The page is in that unit already.</summary>
    public sealed record SameUnit(Fanpage Fanpage) : HandOverOutcome;

    /// <summary>There is no unit with that code, or it is closed.</summary>
    public sealed record NoSuchUnit(string Code) : HandOverOutcome;

    /// <summary>The day is still to come.</summary>
    /// <param name="Today">The latest day that can be.</param>
    public sealed record InTheFuture(DateOnly Today) : HandOverOutcome;

    /// <summary>The page came to its unit on a later day: its history before is another unit's, and not to be handed on.</summary>
    /// <param name="Earliest">The earliest day that can be.</param>
    public sealed record TooEarly(DateOnly Earliest) : HandOverOutcome;

    /// <summary>There is no such page.</summary>
    public sealed record OfUnknownPage : HandOverOutcome;
}

namespace Campaigns.Grains;

/// <summary>The precision of instants that are recorded.</summary>
public static class Instants
{
    /// <summary>
    /// The instant in UTC, cut to the microsecond: the finest that every store keeps, so that what is read back equals what was
    /// written.
    /// </summary>
    public static DateTimeOffset ToMicrosecond(this DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}

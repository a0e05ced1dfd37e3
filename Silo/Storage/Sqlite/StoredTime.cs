namespace Campaigns.Silo;

/// <summary>How instants and days stand in SQLite: microseconds and days since 1970-01-01, which sort and subtract as numbers.</summary>
internal static class StoredTime
{
    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>Microseconds since 1970-01-01T00:00Z; finer parts are cut off, as PostgreSQL's timestamptz does.</summary>
    public static long ToMicroseconds(this DateTimeOffset instant) =>
        Math.DivRem(instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks, TimeSpan.TicksPerMicrosecond).Quotient;

    /// <summary>The same, null for null.</summary>
    public static long? ToMicroseconds(this DateTimeOffset? instant) => instant?.ToMicroseconds();

    /// <summary>The instant of a stored number, in UTC.</summary>
    public static DateTimeOffset ToInstant(this long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>Days since 1970-01-01.</summary>
    public static long ToStoredDay(this DateOnly day) => day.DayNumber - EpochDay;

    /// <summary>The day of a stored number.</summary>
    public static DateOnly ToDay(this long storedDay) => DateOnly.FromDayNumber(checked((int)(storedDay + EpochDay)));
}

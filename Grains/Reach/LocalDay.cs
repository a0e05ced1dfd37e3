namespace Campaigns.Grains;

/// <summary>
/// The day that figures belong to: the calendar day in Asia/Ho_Chi_Minh. The zone has stood at UTC+7 without daylight saving
/// since 1975 (IANA tz database, file <c>asia</c>), before any post there is, so the offset is a constant and no machine's
/// zone data can change a figure.
/// </summary>
public static class LocalDay
{
    /// <summary>The zone's offset from UTC.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The local day an instant falls on. A day begins at 17:00Z of the day before.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime + Offset);

    /// <summary>The instant a local day begins, in UTC.</summary>
    public static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue) - Offset, TimeSpan.Zero);
}

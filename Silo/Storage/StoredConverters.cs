using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Campaigns.Silo;

/// <summary>Instants as SQLite keeps them: microseconds since 1970-01-01T00:00Z.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
    microseconds => new DateTimeOffset(DateTimeOffset.UnixEpoch.Ticks + microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero));

/// <summary>Local days as SQLite keeps them: days since 1970-01-01.</summary>
internal sealed class DayConverter() : ValueConverter<DateOnly, long>(
    day => day.DayNumber - EpochDay, days => DateOnly.FromDayNumber((int)days + EpochDay))
{
    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
}

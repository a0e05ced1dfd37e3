using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Campaigns.Silo;

/// <summary>Instants as <see cref="StoredTime"/> has them, for EF.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToMicroseconds(), microseconds => microseconds.ToInstant());

/// <summary>Local days as <see cref="StoredTime"/> has them, for EF.</summary>
internal sealed class DayConverter() : ValueConverter<DateOnly, long>(day => day.ToStoredDay(), stored => stored.ToDay());

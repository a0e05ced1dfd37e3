using System.Data.Common;
using Campaigns.Grains;
using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>
/// How values stand in each engine. PostgreSQL has its own types for instants and days; in SQLite they are numbers
/// (<see cref="StoredTime"/>). Enumerations are numbers in both.
/// </summary>
internal static class StoredValues
{
    /// <summary>Adds a parameter; null is NULL.</summary>
    public static void Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = (value, command) switch
        {
            (null, _) => DBNull.Value,
            (DateTimeOffset instant, SqliteCommand) => instant.ToMicroseconds(),
            (DateOnly day, SqliteCommand) => day.ToStoredDay(),
            (DateTimeOffset instant, _) => instant.ToUniversalTime(),
            (Enum number, _) => Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture),
            _ => value,
        };
        command.Parameters.Add(parameter);
    }

    /// <summary>An instant, in UTC.</summary>
    public static DateTimeOffset Instant(this DbDataReader row, int column) =>
        row is SqliteDataReader ? row.GetInt64(column).ToInstant() : row.GetFieldValue<DateTimeOffset>(column);

    /// <summary>An instant; NULL is null.</summary>
    public static DateTimeOffset? NullableInstant(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);

    /// <summary>A local day.</summary>
    public static DateOnly Day(this DbDataReader row, int column) =>
        row is SqliteDataReader ? row.GetInt64(column).ToDay() : row.GetFieldValue<DateOnly>(column);

    /// <summary>A local day; NULL is null.</summary>
    public static DateOnly? NullableDay(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Day(column);

    /// <summary>A number; NULL is null.</summary>
    public static long? NullableInt64(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>A text; NULL is null.</summary>
    public static string? NullableString(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Six columns in a row, in the order of the counters' columns.</summary>
    public static Counters Counters(this DbDataReader row, int first) => new(
        row.NullableInt64(first), row.NullableInt64(first + 1), row.NullableInt64(first + 2),
        row.NullableInt64(first + 3), row.NullableInt64(first + 4), row.NullableInt64(first + 5));
}

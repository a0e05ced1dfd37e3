using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Campaigns.Silo;

/// <summary>A column that is taken along. What it holds is decided by PostgreSQL's type; SQLite has only numbers, texts and bytes.</summary>
/// <param name="Name">Its name, in both engines.</param>
/// <param name="Type">PostgreSQL's name of its type.</param>
internal sealed record MovedColumn(string Name, string Type)
{
    /// <summary>The columns of a PostgreSQL table that are taken along, in their order.</summary>
    public static async Task<List<MovedColumn>> OfAsync(MovedTable table, NpgsqlConnection target, CancellationToken cancellationToken)
    {
        var columns = await target.QueryAsync("""
            SELECT a.attname::text, format_type(a.atttypid, NULL)
            FROM pg_attribute a
            WHERE a.attrelid = to_regclass(@table) AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum
            """, row => new MovedColumn(row.GetString(0), row.GetString(1)), cancellationToken, ("@table", table.Name));
        columns.RemoveAll(column => MoveContents.ColumnsLeft.ContainsKey($"{table.Name}.{column.Name}"));
        return columns;
    }

    /// <summary>Reads it from a row of either engine; equal values are equal objects, bytes apart. NULL is null.</summary>
    /// <exception cref="NotSupportedException">No type for which it is known how SQLite holds it.</exception>
    public object? Read(DbDataReader row, int column) => row.IsDBNull(column) ? null : Type switch
    {
        "bigint" => row.GetInt64(column),
        "integer" => Convert.ToInt32(row.GetInt64(column)),
        "smallint" => Convert.ToInt16(row.GetInt64(column)),
        // PostgreSQL's texts cannot hold the character NUL, which says nothing to anybody.
        "text" => row.GetString(column).Replace("\0", "", StringComparison.Ordinal),
        "timestamp with time zone" => row.Instant(column),
        "date" => row.Day(column),
        "uuid" => row.GetGuid(column),
        "bytea" => row.GetFieldValue<byte[]>(column),
        _ => throw new NotSupportedException($"Column {Name}: how SQLite holds {Type} is not known."),
    };

    /// <summary>A value of a key as SQLite compares it.</summary>
    public static string KeyText(object value) => value switch
    {
        DateTimeOffset instant => KeyText(instant.ToMicroseconds()),
        DateOnly day => KeyText(day.ToStoredDay()),
        Guid id => id.ToString("D").ToUpperInvariant(), // as EF and Microsoft.Data.Sqlite write it
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!, // numbers have a text
    };

    /// <summary>Whether two values read from such a column are the same.</summary>
    public static bool AreSame(object? one, object? other) =>
        one is byte[] bytes && other is byte[] others ? bytes.AsSpan().SequenceEqual(others) : Equals(one, other);
}

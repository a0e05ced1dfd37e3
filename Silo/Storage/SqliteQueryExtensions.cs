using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>Reads by hand-written SQL: a text, its parameters, and how a row becomes a record.</summary>
internal static class SqliteQueryExtensions
{
    /// <summary>Every row, mapped.</summary>
    public static List<T> Query<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        using var row = command.ExecuteReader();
        var rows = new List<T>();
        while (row.Read()) rows.Add(map(row));
        return rows;
    }

    /// <summary>Rows mapped one at a time, for results too large to hold.</summary>
    public static IEnumerable<T> Stream<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> map, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(connection, sql, parameters);
        using var row = command.ExecuteReader();
        while (row.Read()) yield return map(row);
    }

    /// <summary>The first column of the first row; default without a row or for NULL.</summary>
    public static T? Scalar<T>(
        this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteScalar() is T value ? value : default;
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>The number of rows it changed.</returns>
    public static int Execute(
        this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>A number; NULL is null.</summary>
    public static long? NullableInt64(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>A text; NULL is null.</summary>
    public static string? NullableString(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Six columns in a row, in the order of the counters' columns.</summary>
    public static Grains.Counters Counters(this SqliteDataReader row, int first) => new(
        row.NullableInt64(first), row.NullableInt64(first + 1), row.NullableInt64(first + 2),
        row.NullableInt64(first + 3), row.NullableInt64(first + 4), row.NullableInt64(first + 5));

    private static SqliteCommand Command(
        SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}

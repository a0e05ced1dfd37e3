using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Campaigns.Silo;

/// <summary>Reads by hand-written SQL: a text, its parameters (<c>@name</c>), and how a row becomes a record.</summary>
internal static class QueryExtensions
{
    /// <summary>Every row, mapped.</summary>
    public static async Task<List<T>> QueryAsync<T>(
        this DbConnection connection,
        string sql,
        Func<DbDataReader, T> map,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await row.ReadAsync(cancellationToken)) rows.Add(map(row));
        return rows;
    }

    /// <summary>Rows mapped one at a time, for results too large to hold.</summary>
    public static async IAsyncEnumerable<T> StreamAsync<T>(
        this DbConnection connection,
        string sql,
        Func<DbDataReader, T> map,
        [EnumeratorCancellation] CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken)) yield return map(row);
    }

    /// <summary>The first column of the first row; default without a row or for NULL.</summary>
    public static async Task<T?> ScalarAsync<T>(
        this DbConnection connection, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        if (!await row.ReadAsync(cancellationToken) || await row.IsDBNullAsync(0, cancellationToken)) return default;
        // The engines count and sum in types of their own.
        var value = row.GetValue(0);
        return value is T same
            ? same
            : (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>The number of rows it changed.</returns>
    public static async Task<int> ExecuteAsync(
        this DbConnection connection, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(this DbConnection connection, string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Add(name, value);
        return command;
    }
}

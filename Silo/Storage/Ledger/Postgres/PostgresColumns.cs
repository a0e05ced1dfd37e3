using Npgsql;

namespace Campaigns.Silo;

/// <summary>Hands many rows to one statement, a column as an array each.</summary>
internal static class PostgresColumns
{
    /// <summary>
    /// A query that gives the rows back, in their order: each array taken apart in the select list, where rows stream. <c>FROM
    /// unnest($1, $2, …)</c> says the same but writes all rows to a store of their own first, which costs a fifth of an upsert.
    /// </summary>
    public static string Rows(int columns) => $"SELECT {string.Join(", ", Enumerable.Range(1, columns).Select(column => $"unnest(${column})"))}";

    /// <summary>Adds the next parameter: one column of all the rows.</summary>
    public static NpgsqlCommand AddColumn<TRow, TValue>(
        this NpgsqlCommand command, IReadOnlyCollection<TRow> rows, Func<TRow, TValue> column)
    {
        var values = new TValue[rows.Count];
        var index = 0;
        foreach (var row in rows) values[index++] = column(row);
        command.Parameters.Add(new NpgsqlParameter<TValue[]> { TypedValue = values });
        return command;
    }

    /// <summary>Runs a query and maps its rows.</summary>
    public static async Task<List<T>> ReadAllAsync<T>(
        this NpgsqlCommand command, Func<NpgsqlDataReader, T> map, CancellationToken cancellationToken)
    {
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await row.ReadAsync(cancellationToken)) rows.Add(map(row));
        return rows;
    }
}

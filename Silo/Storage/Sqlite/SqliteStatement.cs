using Campaigns.Grains;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Silo;

/// <summary>
/// A prepared statement used many times within one transaction. The ledger runs several per snapshot, where the boxing and
/// reader objects of ADO.NET cost more than SQLite itself; elsewhere ADO.NET and EF Core serve.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int _bound;

    /// <summary>Prepares the text on an open connection, which must outlive the statement.</summary>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Binds the next parameter.</summary>
    public SqliteStatement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    /// <summary>Binds the next parameter; null is NULL.</summary>
    public SqliteStatement Bind(long? value)
    {
        if (value is { } known) return Bind(known);
        Check(raw.sqlite3_bind_null(_statement, ++_bound));
        return this;
    }

    /// <summary>Binds the next parameter; null is NULL.</summary>
    public SqliteStatement Bind(string? value)
    {
        ++_bound;
        Check(value is null ? raw.sqlite3_bind_null(_statement, _bound) : raw.sqlite3_bind_text(_statement, _bound, value));
        return this;
    }

    /// <summary>Runs a statement that returns no rows, and makes it ready for the next.</summary>
    public void Execute()
    {
        var result = raw.sqlite3_step(_statement);
        Reset();
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW)) Check(result);
    }

    /// <summary>Moves to the next row. After the last one the statement is ready for the next run.</summary>
    public bool Read()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW) return true;
        Reset();
        if (result != raw.SQLITE_DONE) Check(result);
        return false;
    }

    /// <summary>Leaves the remaining rows unread.</summary>
    public void Reset()
    {
        raw.sqlite3_reset(_statement);
        _bound = 0;
    }

    /// <summary>A column of the current row that is never NULL.</summary>
    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A column of the current row; NULL is null.</summary>
    public long? NullableInt64(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_int64(_statement, column);

    /// <summary>A text column of the current row; NULL is null.</summary>
    public string? Text(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>Six columns in a row, in the order of the counters' columns.</summary>
    public Counters Counters(int first) => new(
        NullableInt64(first), NullableInt64(first + 1), NullableInt64(first + 2),
        NullableInt64(first + 3), NullableInt64(first + 4), NullableInt64(first + 5));

    /// <inheritdoc />
    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result is raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW) return;
        var message = raw.sqlite3_errmsg(_database).utf8_to_string();
        throw new SqliteException($"SQLite: {message}", result, raw.sqlite3_extended_errcode(_database));
    }
}

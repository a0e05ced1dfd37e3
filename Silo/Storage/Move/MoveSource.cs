using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Silo;

/// <summary>The installation in SQLite that is moved. Nobody writes to it while this is held.</summary>
internal sealed class MoveSource : IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _lock;

    private MoveSource(SqliteDatabase database, SqliteConnection connection, SqliteTransaction transaction) =>
        (Database, _connection, _lock) = (database, connection, transaction);

    /// <summary>The database, for reading on connections of one's own.</summary>
    public SqliteDatabase Database { get; }

    /// <summary>Takes SQLite's write lock, so that a server that still runs cannot write unseen.</summary>
    /// <exception cref="InputException">Another process is writing and does not cease.</exception>
    public static MoveSource Lock(SqliteDatabase database)
    {
        var connection = database.Open();
        try
        {
            return new MoveSource(database, connection, connection.BeginTransaction(deferred: false));
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            connection.Dispose();
            throw new InputException($"{database.Path}: another process is writing to it; stop the server, then repeat");
        }
    }

    /// <summary>
    /// What the source holds, in few characters: the ledger's count of commits stands for what the ledger writes, a hash for all else.
    /// </summary>
    public async Task<string> FingerprintAsync(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in MoveContents.Tables.Where(table => !table.IsLedgers))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(table.Name));
            var rows = _connection.StreamAsync($"SELECT * FROM {table.Name} ORDER BY {table.KeyColumns}", Line, cancellationToken);
            await foreach (var row in rows) hash.AppendData(Encoding.UTF8.GetBytes(row));
        }

        var commits = await _connection.ScalarAsync<long>("SELECT commits FROM ledger_state", cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{commits}-{Convert.ToHexStringLower(hash.GetHashAndReset())}");
    }

    /// <summary>How many rows a table has.</summary>
    public Task<long> CountAsync(MovedTable table, CancellationToken cancellationToken) =>
        _connection.ScalarAsync<long>($"SELECT COUNT(*) FROM {table.Name}", cancellationToken);

    /// <summary>The local days on which there are snapshots.</summary>
    public Task<List<DateOnly>> DaysAsync(CancellationToken cancellationToken) =>
        _connection.QueryAsync("SELECT DISTINCT observed_on FROM snapshots", row => row.Day(0), cancellationToken);

    /// <summary>A table's rows in the order of its key.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns wanted.</param>
    /// <param name="after">The key's texts (<see cref="MovedColumn.KeyText"/>) of the row before the first; none for all rows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public IAsyncEnumerable<object?[]> RowsAsync(
        MovedTable table, IReadOnlyList<MovedColumn> columns, IReadOnlyList<string> after, CancellationToken cancellationToken)
    {
        var parameters = after.Select((text, index) => ($"@key{index}", (object?)text)).ToArray();
        var rest = after.Count == 0 ? "" : $"WHERE ({table.KeyColumns}) > ({string.Join(", ", parameters.Select(key => key.Item1))})";
        return _connection.StreamAsync(
            $"SELECT {string.Join(", ", columns.Select(column => column.Name))} FROM {table.Name} {rest} ORDER BY {table.KeyColumns}",
            row => columns.Select((column, index) => column.Read(row, index)).ToArray(), cancellationToken, parameters);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _lock.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static string Line(DbDataReader row)
    {
        var line = new StringBuilder();
        for (var column = 0; column < row.FieldCount; column++)
        {
            var value = row.GetValue(column);
            var text = value as string ?? (value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!);
            // With its length, so that no two rows read the same.
            line.Append(CultureInfo.InvariantCulture, $"{value.GetType().Name}:{text.Length}:{text}");
        }

        return line.Append('\n').ToString();
    }
}

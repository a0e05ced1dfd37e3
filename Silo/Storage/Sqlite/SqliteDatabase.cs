using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Campaigns.Silo;

/// <summary>
/// The SQLite file of an installation. Opens connections that all behave alike: WAL, so that readers never wait for the writer;
/// <c>synchronous=FULL</c>, so that an acknowledged write survives a power cut; foreign keys on.
/// </summary>
internal sealed class SqliteDatabase : IDatabase
{
    private const int BusyTimeoutSeconds = 30;
    private const int CheckpointAttempts = 3;
    private static readonly TimeSpan CheckpointWaits = TimeSpan.FromMilliseconds(500);
    private readonly string _connectionString;

    private readonly string _synchronous;

    // A pooled connection keeps its settings, so each is prepared once and not with every use.
    private readonly ConditionalWeakTable<SQLitePCL.sqlite3, object> _prepared = [];

    /// <summary>The database in <c>campaigns.db</c> of a data directory, which is made if it is missing.</summary>
    /// <param name="dataDirectory">The directory.</param>
    /// <param name="survivesPowerLoss">Whether each commit waits for the disk; off only where the data can be made again.</param>
    public SqliteDatabase(string dataDirectory, bool survivesPowerLoss = true)
    {
        _synchronous = survivesPowerLoss ? "FULL" : "NORMAL";
        PrivateFiles.CreateDirectory(dataDirectory);
        Path = System.IO.Path.Combine(System.IO.Path.GetFullPath(dataDirectory), "campaigns.db");
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = BusyTimeoutSeconds,
            Pooling = true,
        }.ToString();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The directory it stands in.</summary>
    public string DataDirectory => System.IO.Path.GetDirectoryName(Path)!;

    /// <inheritdoc />
    public string Name => Path;

    /// <inheritdoc />
    public int LedgerWriters => 1;

    /// <summary>Nothing: there is one writer at a time.</summary>
    public string SkippingLocked => "";

    /// <summary>Nothing: there is one writer at a time.</summary>
    public string LockingRows => "";

    /// <inheritdoc />
    public string Holds(string column, string parameter) => $"instr({column}, {parameter}) > 0";

    /// <inheritdoc />
    public Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default) => Task.FromResult<DbConnection>(Open());

    /// <inheritdoc />
    public Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    /// <summary>One connection: SQLite runs several statements on it at a time.</summary>
    public Task<ReadTwins> OpenTwinsAsync(CancellationToken cancellationToken)
    {
        var transaction = Open().BeginTransaction(deferred: true);
        return Task.FromResult(new ReadTwins(transaction, transaction));
    }

    /// <inheritdoc />
    public Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    /// <summary>The transaction has the only lock already; ledgers of other processes must see that it wrote.</summary>
    public Task HoldFiguresAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("UPDATE ledger_state SET commits = commits + 1", cancellationToken);

    /// <summary>There is one writer at a time, so that nobody changes the organization meanwhile.</summary>
    public Task<DbTransaction> BeginFiguresAsync(DbConnection connection, CancellationToken cancellationToken) =>
        BeginWriteAsync(connection, cancellationToken);

    /// <summary>What is removed is overwritten by each connection; what stood in the log goes with it.</summary>
    public async Task<bool> ForgetRemovedAsync(CancellationToken cancellationToken)
    {
        await using var connection = Open();
        try
        {
            // A checkpoint waits for readers, and for so long writers wait for it.
            await connection.ExecuteAsync($"PRAGMA busy_timeout = {(int)CheckpointWaits.TotalMilliseconds}", cancellationToken);
            for (var attempt = 1; attempt <= CheckpointAttempts; attempt++)
            {
                var busy = await connection.ScalarAsync<long>("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
                if (busy == 0) return true;
            }

            return false;
        }
        finally
        {
            Execute(connection, $"PRAGMA busy_timeout = {BusyTimeoutSeconds * 1000}"); // it goes back to the pool
        }
    }

    /// <inheritdoc />
    public Task<ILedgerStore> OpenLedgerAsync(CancellationToken cancellationToken) =>
        Task.FromResult<ILedgerStore>(new SqliteLedgerStore(Open()));

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options) => options.UseSqlite(Open(), contextOwnsConnection: true);

    /// <inheritdoc />
    public bool IsInTrouble(Exception exception) => exception is SqliteException
    {
        SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CORRUPT,
    };

    /// <summary>Never: the lock is taken before anything is read.</summary>
    public bool LostARace(Exception exception) => false;

    /// <summary>A connection ready to use; dispose it to give it back to the pool.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            if (_prepared.TryAdd(connection.Handle!, this)) Prepare(connection); // open connections have a handle
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements that need no parameters.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Closes the pooled connections, so that the file may be moved or removed.</summary>
    public void ClosePool()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private void Prepare(SqliteConnection connection) => Execute(connection, $"""
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = {_synchronous};
        PRAGMA busy_timeout = {BusyTimeoutSeconds * 1000};
        PRAGMA cache_size = -16384;
        PRAGMA secure_delete = ON;
        """);
}

using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Campaigns.Silo;

/// <summary>The PostgreSQL database of an installation, shared by all its nodes.</summary>
internal sealed class PostgresDatabase : IDatabase, IAsyncDisposable
{
    // What transactions lock by that are not about a row. The numbers only have to differ.
    private const int DecisionLock = 1;
    private const int OrganizationLock = 2;
    private const int LockSpace = 0x43414d50;

    // More than there are statements that are repeated, and little enough for the server to keep for each connection.
    private const int StatementsToPrepare = 200;

    private readonly NpgsqlDataSource _source;

    /// <summary>The database that a connection string names.</summary>
    /// <param name="connectionString">As Npgsql writes it.</param>
    /// <param name="isPatient">Whether statements may take as long as they take, for commands that go through everything.</param>
    /// <exception cref="ArgumentException">The text is not a connection string.</exception>
    public PostgresDatabase(string connectionString, bool isPatient = false)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "Campaigns" };
        // Compiling a statement takes longer than any of ours runs.
        settings.Options = $"{settings.Options} -c jit=off".TrimStart();
        // A request asks a handful of short questions; reading and planning them anew costs more than answering them.
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = StatementsToPrepare;
        if (isPatient) settings.CommandTimeout = 0;
        Name = $"{settings.Host}:{settings.Port}/{settings.Database}";
        _source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public int LedgerWriters => 2;

    /// <summary>Posts that the ledger's writers of this node have at hand.</summary>
    public PostgresPostCache Posts { get; } = new();

    /// <inheritdoc />
    public string SkippingLocked => "FOR UPDATE SKIP LOCKED";

    /// <inheritdoc />
    public string LockingRows => "FOR NO KEY UPDATE";

    /// <inheritdoc />
    public string Holds(string column, string parameter) => $"position({parameter} IN {column}) > 0";

    /// <inheritdoc />
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default) => await ConnectAsync(cancellationToken);

    /// <summary>The same, for what only PostgreSQL can do.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    /// <inheritdoc />
    public async Task<ReadTwins> OpenTwinsAsync(CancellationToken cancellationToken)
    {
        var one = await BeginReadAsync(await OpenAsync(cancellationToken), cancellationToken);
        var state = await one.Connection!.ScalarAsync<string>("SELECT pg_export_snapshot()", cancellationToken);
        var other = await BeginReadAsync(await OpenAsync(cancellationToken), cancellationToken);
        await other.Connection!.ExecuteAsync($"SET TRANSACTION SNAPSHOT '{state}'", cancellationToken);
        return new ReadTwins(one, other);
    }

    /// <inheritdoc />
    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await connection.ExecuteAsync(TakeDecisionLock, cancellationToken);
        return transaction;
    }

    /// <summary>Held by a transaction until its end: those that read before they decide come one after the other.</summary>
    public static string TakeDecisionLock { get; } = $"SELECT pg_advisory_xact_lock({LockSpace}, {DecisionLock})";

    /// <inheritdoc />
    public Task HoldFiguresAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync($"SELECT pg_advisory_xact_lock({LockSpace}, {OrganizationLock})", cancellationToken);

    /// <summary>Held by a transaction of the ledger until its end: the organization stays as it is, and other ledgers go on.</summary>
    public static string ShareOrganization { get; } = $"SELECT pg_advisory_xact_lock_shared({LockSpace}, {OrganizationLock})";

    /// <inheritdoc />
    public async Task<DbTransaction> BeginFiguresAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await connection.ExecuteAsync(ShareOrganization, cancellationToken);
        return transaction;
    }

    /// <summary>Rows that are dead to everybody are cleared away at once, and not when the server next finds the time.</summary>
    public async Task<bool> ForgetRemovedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        // A row that a transaction from before may still read stays where it is, without a word; one that writes reads nothing between two statements.
        var isRead = await connection.ScalarAsync<bool>("""
            SELECT EXISTS (
                SELECT 1 FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
                  AND (backend_xmin IS NOT NULL OR backend_xid IS NOT NULL))
            """, cancellationToken);
        await connection.ExecuteAsync("""
            VACUUM members, member_consents, member_imports, member_import_steps, shares, share_accepters, recount_shares, data_requests, idempotent_requests
            """, cancellationToken);
        return !isRead;
    }

    /// <inheritdoc />
    public async Task<ILedgerStore> OpenLedgerAsync(CancellationToken cancellationToken) =>
        new PostgresLedgerStore(this, await ConnectAsync(cancellationToken));

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(_source);

    /// <inheritdoc />
    public bool IsInTrouble(Exception exception) => exception is NpgsqlException { IsTransient: true } or PostgresException
    {
        SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.ReadOnlySqlTransaction
            or PostgresErrorCodes.IoError,
    };

    /// <inheritdoc />
    public bool LostARace(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
            // Another node has inserted the same since we looked.
            or PostgresErrorCodes.UniqueViolation,
    };

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}

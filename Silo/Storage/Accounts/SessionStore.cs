using System.Data.Common;
using Campaigns.Client;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <inheritdoc />
internal sealed class SessionStore(IDatabase database, TimeProvider time) : ISessionStore
{
    // A cookie lives for twelve hours after it was last used: whatever was not seen today or yesterday can have none.
    private const int DaysKept = 2;

    /// <inheritdoc />
    public async Task<Guid> BeginAsync(Guid account, string device, CancellationToken cancellationToken)
    {
        var (session, now) = (Guid.NewGuid(), time.GetUtcNow());
        var today = LocalDay.Of(now);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        await connection.ExecuteAsync("""
            INSERT INTO sessions (id, account, device, started_at, last_seen_on) VALUES (@id, @account, @device, @now, @today)
            """, cancellationToken, ("@id", session), ("@account", account), ("@device", device), ("@now", now), ("@today", today));
        await connection.ExecuteAsync(
            "UPDATE accounts SET last_sign_in_on = @today WHERE id = @account", cancellationToken, ("@today", today), ("@account", account));
        await transaction.CommitAsync(cancellationToken);
        return session;
    }

    /// <inheritdoc />
    public async Task<SessionState?> FindAsync(Guid session, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var states = await connection.QueryAsync("""
            SELECT a.id, a.security_stamp, s.last_seen_on, a.second_factor_since IS NOT NULL
            FROM sessions s JOIN accounts a ON a.id = s.account
            WHERE s.id = @session AND a.deactivated_at IS NULL
            """,
            row => new SessionState(row.GetGuid(0), row.GetString(1), row.Day(2), row.GetBoolean(3)),
            cancellationToken, ("@session", session));
        return states.SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task NoteSeenAsync(Guid session, DateOnly day, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            "UPDATE sessions SET last_seen_on = @day WHERE id = @session", cancellationToken, ("@day", day), ("@session", session));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Session>> OfAccountAsync(Guid account, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync("""
            SELECT id, device, started_at, last_seen_on FROM sessions
            WHERE account = @account AND last_seen_on > @over
            ORDER BY last_seen_on DESC, started_at DESC, id
            LIMIT 100
            """, Map, cancellationToken, ("@account", account), ("@over", LastDayOver));
    }

    /// <inheritdoc />
    public async Task<bool> EndAsync(Guid account, Guid session, Actor by, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        if (!await EndOneAsync(connection, account, session, cancellationToken)) return false;
        await AccountAudit.AddAsync(connection, time.GetUtcNow(), by, "session.ended", account, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <inheritdoc />
    public async Task SignOutAsync(Guid account, Guid session, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await EndOneAsync(connection, account, session, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<int> EndAllAsync(Guid account, Guid? except, Actor by, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var ended = await EndAllAsync(connection, account, except, cancellationToken);
        if (ended > 0) await AccountAudit.AddAsync(connection, time.GetUtcNow(), by, "sessions.ended", account, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ended;
    }

    /// <summary>Ends sessions within the transaction of a change that ends them.</summary>
    public static Task<int> EndAllAsync(DbConnection connection, Guid account, Guid? except, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            "DELETE FROM sessions WHERE account = @account AND id <> @except",
            cancellationToken, ("@account", account), ("@except", except ?? Guid.Empty));

    /// <summary>Removes sessions whose cookies have ended by themselves.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemoveOverAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(
            "DELETE FROM sessions WHERE last_seen_on <= @over", cancellationToken, ("@over", LastDayOver));
    }

    private static async Task<bool> EndOneAsync(DbConnection connection, Guid account, Guid session, CancellationToken cancellationToken) =>
        await connection.ExecuteAsync(
            "DELETE FROM sessions WHERE id = @session AND account = @account", cancellationToken, ("@session", session), ("@account", account)) > 0;

    private DateOnly LastDayOver => LocalDay.Of(time.GetUtcNow()).AddDays(-DaysKept);

    private static Session Map(DbDataReader row) => new(row.GetGuid(0), row.GetString(1), row.Instant(2), row.Day(3));
}

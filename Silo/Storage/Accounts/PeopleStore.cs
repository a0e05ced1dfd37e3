using System.Data.Common;
using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.AspNetCore.Identity;

namespace Campaigns.Silo;

/// <inheritdoc />
internal sealed class PeopleStore(IDatabase database, TimeProvider time) : IPeople
{
    private static readonly UpperInvariantLookupNormalizer Names = new(); // as Identity writes the names that this store reads

    /// <inheritdoc />
    public async Task<PageOf<Person>> ListAsync(IReadOnlyList<string> tops, ListQuery query, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await PeopleQueries.ListAsync(connection, tops, query, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Person?> FindAsync(Guid account, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await PeopleQueries.FindAsync(connection, account, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Person?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await PeopleQueries.FindAsync(connection, Names.NormalizeName(userName), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Person>> EverybodyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await PeopleQueries.EverybodyAsync(connection, cancellationToken);
    }

    /// <inheritdoc />
    public Task GiveAsync(Guid account, Grant grant, Actor by, CancellationToken cancellationToken) => ChangeAsync(async (connection, now) =>
    {
        var given = await connection.ExecuteAsync("""
            INSERT INTO grants (account, unit, role, granted_at)
            VALUES (@account, (SELECT id FROM units WHERE code = @unit), @role, @now)
            ON CONFLICT DO NOTHING
            """, cancellationToken, [.. Of(account, grant), ("@now", now)]);
        if (given > 0) await TellAsync(connection, "grant.given", account, grant, by, now, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PeopleOutcome> TakeAsync(Guid account, Grant grant, Actor by, CancellationToken cancellationToken) => ChangeAsync(async (connection, now) =>
    {
        var taken = await connection.ExecuteAsync("""
            DELETE FROM grants WHERE account = @account AND role = @role AND unit = (SELECT id FROM units WHERE code = @unit)
            """, cancellationToken, Of(account, grant));
        if (taken > 0) await TellAsync(connection, "grant.taken", account, grant, by, now, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task ResetSecondFactorAsync(Guid account, Actor by, CancellationToken cancellationToken) => ChangeAsync(async (connection, now) =>
    {
        await connection.ExecuteAsync("""
            UPDATE accounts SET second_factor_key = NULL, second_factor_since = NULL, second_factor_step = NULL,
                security_stamp = @stamp, concurrency_stamp = @stamp
            WHERE id = @account
            """, cancellationToken, ("@account", account), NewStamp());
        await connection.ExecuteAsync("DELETE FROM recovery_codes WHERE account = @account", cancellationToken, ("@account", account));
        await SessionStore.EndAllAsync(connection, account, except: null, cancellationToken);
        await AccountAudit.AddAsync(connection, now, by, "second-factor.reset", account, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PeopleOutcome> DeactivateAsync(Guid account, Actor by, CancellationToken cancellationToken) => ChangeAsync(async (connection, now) =>
    {
        var closed = await connection.ExecuteAsync("""
            UPDATE accounts SET deactivated_at = @now, security_stamp = @stamp, concurrency_stamp = @stamp
            WHERE id = @account AND deactivated_at IS NULL
            """, cancellationToken, ("@account", account), ("@now", now), NewStamp());
        if (closed == 0) return;
        await SessionStore.EndAllAsync(connection, account, except: null, cancellationToken);
        await AccountAudit.AddAsync(connection, now, by, "account.deactivated", account, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task UnlockAsync(Guid account, Actor by, CancellationToken cancellationToken) => ChangeAsync(async (connection, now) =>
    {
        var unlocked = await connection.ExecuteAsync("""
            UPDATE accounts SET access_failed_count = 0, lockout_end = NULL, concurrency_stamp = @stamp
            WHERE id = @account AND lockout_end > @now
            """, cancellationToken, ("@account", account), ("@now", now), NewStamp());
        if (unlocked > 0) await AccountAudit.AddAsync(connection, now, by, "account.unlocked", account, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task ReactivateAsync(Guid account, Actor by, CancellationToken cancellationToken) => ChangeAsync(async (connection, now) =>
    {
        var opened = await connection.ExecuteAsync("""
            UPDATE accounts SET deactivated_at = NULL, access_failed_count = 0, lockout_end = NULL, concurrency_stamp = @stamp
            WHERE id = @account AND deactivated_at IS NOT NULL
            """, cancellationToken, ("@account", account), NewStamp());
        if (opened > 0) await AccountAudit.AddAsync(connection, now, by, "account.reactivated", account, cancellationToken);
    }, cancellationToken);

    // What takes the installation its last organizer is found after the change, and rolled back with it. One that never had any, begun from the
    // shell, changes freely.
    private async Task<PeopleOutcome> ChangeAsync(Func<DbConnection, DateTimeOffset, Task> change, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var hadOrganizer = await HasOrganizerAsync(connection, cancellationToken);
        await change(connection, time.GetUtcNow());
        if (hadOrganizer && !await HasOrganizerAsync(connection, cancellationToken)) return PeopleOutcome.LastOrganizer;
        await transaction.CommitAsync(cancellationToken);
        return PeopleOutcome.Done;
    }

    private static async Task<bool> HasOrganizerAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.ScalarAsync<long>("""
            SELECT COUNT(*)
            FROM grants g
            JOIN units u ON u.id = g.unit AND u.parent IS NULL
            JOIN accounts a ON a.id = g.account AND a.deactivated_at IS NULL
            WHERE g.role = @organizer
            """, cancellationToken, ("@organizer", Role.Organizer)) > 0;

    private static Task TellAsync(
        DbConnection connection, string action, Guid account, Grant grant, Actor by, DateTimeOffset at, CancellationToken cancellationToken) =>
        AuditLog.AddAsync(
            connection, new AuditEntry(at, by, action, $"{account}", grant.Unit, GrantAudit.Details(grant)), cancellationToken);

    // Whoever has read the account before must not write it over: Identity compares this stamp.
    private static (string, object?) NewStamp() => ("@stamp", Guid.NewGuid().ToString());

    private static (string, object?)[] Of(Guid account, Grant grant) =>
        [("@account", account), ("@unit", grant.Unit), ("@role", grant.Role)];
}

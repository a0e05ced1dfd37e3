using System.Data.Common;
using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <inheritdoc />
internal sealed class InvitationStore(CampaignsContext context, AccountRegistry registry, IDatabase database, TimeProvider time) : IInvitations
{
    private const string Columns = """
        SELECT i.id, i.name, i.role, u.code, u.name, i.sent_at, i.expires_at, inviter.name
        FROM invitations i
        JOIN units u ON u.id = i.unit
        LEFT JOIN accounts inviter ON inviter.id = i.invited_by
        """;

    private const string IsOpen = "i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > @now";

    /// <inheritdoc />
    public async Task<Invitation> SendAsync(byte[] hash, string name, Grant grant, Actor by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var id = await connection.ScalarAsync<long>("""
            INSERT INTO invitations (hash, name, unit, role, invited_by, sent_at, expires_at)
            VALUES (@hash, @name, (SELECT id FROM units WHERE code = @unit), @role, @by, @now, @expires)
            RETURNING id
            """,
            cancellationToken, ("@hash", hash), ("@name", name), ("@unit", grant.Unit), ("@role", grant.Role), ("@by", by.Account),
            ("@now", now), ("@expires", now + IInvitations.Lifetime));
        await TellAsync(connection, "invitation.sent", id, grant, by, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (await FindAsync(id, cancellationToken))!; // just made
    }

    /// <inheritdoc />
    public async Task<Invitation?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FindOpenAsync(connection, hash, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Invitation?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync($"{Columns} WHERE i.id = @id", Map, cancellationToken, ("@id", id))).SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task<AcceptOutcome> AcceptAsync(byte[] hash, string userName, string password, CancellationToken cancellationToken)
    {
        await using var transaction = await registry.BeginAsync(cancellationToken);
        var connection = context.Database.GetDbConnection();
        var invitation = await FindOpenAsync(connection, hash, cancellationToken);
        if (invitation is null || !await MayStillGiveAsync(connection, invitation, cancellationToken)) return new AcceptOutcome.NotGood();

        var unit = await context.Units.Where(row => row.Code == invitation.Grant.Unit).Select(row => row.Id).SingleAsync(cancellationToken);
        var details = new AccountDetails(invitation.Name, userName, password);
        var (result, account) = await registry.AddAsync(details, [(invitation.Grant.Role, unit)], cancellationToken);
        if (!result.Succeeded) return new AcceptOutcome.Refused([.. result.Errors.Select(error => error.Description)]);

        var now = time.GetUtcNow();
        await connection.ExecuteAsync(
            "UPDATE invitations SET accepted_at = @now, accepted_by = @account WHERE id = @id",
            cancellationToken, ("@now", now), ("@account", account), ("@id", invitation.Id));
        await TellAsync(connection, "invitation.accepted", invitation.Id, invitation.Grant, new Actor(account), now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new AcceptOutcome.Accepted();
    }

    /// <inheritdoc />
    public async Task<bool> WithdrawAsync(long id, Actor by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var changed = await connection.ExecuteAsync(
            $"UPDATE invitations AS i SET withdrawn_at = @now WHERE i.id = @id AND {IsOpen}", cancellationToken, ("@now", now), ("@id", id));
        if (changed == 0) return false;
        var invitation = (await connection.QueryAsync($"{Columns} WHERE i.id = @id", Map, cancellationToken, ("@id", id))).Single();
        await TellAsync(connection, "invitation.withdrawn", id, invitation.Grant, by, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Invitation>> OpenAsync(IReadOnlyList<string> tops, CancellationToken cancellationToken)
    {
        if (tops.Count == 0) return [];
        var (within, parameters) = Subtrees.Of("i.unit", tops);
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync(
            $"{Columns} WHERE {IsOpen} AND {within} ORDER BY i.id DESC LIMIT 200",
            Map, cancellationToken, [.. parameters, ("@now", time.GetUtcNow())]);
    }

    private async Task<Invitation?> FindOpenAsync(DbConnection connection, byte[] hash, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync(
            $"{Columns} WHERE i.hash = @hash AND {IsOpen}", Map, cancellationToken, ("@hash", hash), ("@now", time.GetUtcNow()));
        return found.SingleOrDefault();
    }

    // Between the invitation and the visit the inviter may have lost what they were giving.
    private static async Task<bool> MayStillGiveAsync(DbConnection connection, Invitation invitation, CancellationToken cancellationToken)
    {
        var held = await connection.QueryAsync("""
            SELECT g.role
            FROM invitations i
            JOIN accounts a ON a.id = i.invited_by AND a.deactivated_at IS NULL
            JOIN unit_ancestors above ON above.unit = i.unit
            JOIN grants g ON g.account = a.id AND g.unit = above.ancestor
            WHERE i.id = @id
            """, row => (Role)row.GetInt64(0), cancellationToken, ("@id", invitation.Id));
        return Roles.MayGive(held.SelectMany(role => role.Capabilities()), invitation.Grant.Role);
    }

    private static Task TellAsync(
        DbConnection connection, string action, long id, Grant grant, Actor by, DateTimeOffset at, CancellationToken cancellationToken) =>
        AuditLog.AddAsync(connection, new AuditEntry(at, by, action, $"{id}", grant.Unit, GrantAudit.Details(grant)), cancellationToken);

    private static Invitation Map(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Name = row.GetString(1),
        Grant = new Grant((Role)row.GetInt64(2), row.GetString(3)),
        UnitName = row.GetString(4),
        SentAt = row.Instant(5),
        ExpiresAt = row.Instant(6),
        InvitedBy = row.NullableString(7),
    };
}

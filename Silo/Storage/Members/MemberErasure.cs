using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Takes a person out of the store for good. The figures stay, and can still be worked out: the shares go to a row that was never anybody
/// (<see cref="ShareUnnaming"/>).
/// </summary>
internal sealed class MemberErasure(IDatabase database, DbConnection connection)
{
    /// <summary>Erases a member, in the transaction that runs on the connection.</summary>
    /// <param name="member">The member's row id.</param>
    /// <param name="entry">What the audit log says of it; its subject is the member.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task EraseAsync(long member, AuditEntry entry, CancellationToken cancellationToken)
    {
        var nobody = await connection.ScalarAsync<long>("""
            INSERT INTO members (public_id, unit, enrolled_on, left_on, version)
            SELECT @id, unit, enrolled_on, COALESCE(left_on, @today), 1 FROM members WHERE id = @member
            RETURNING id
            """, cancellationToken, ("@id", Guid.NewGuid()), ("@today", LocalDay.Of(entry.At)), ("@member", member));
        await new ShareUnnaming(database, connection).GiveAwayAsync(member, nobody, entry.At, cancellationToken);
        await ForgetImportsAsync(member, cancellationToken);
        await new DataRequestTable(connection).EraseAsync(member, entry, cancellationToken);
        await connection.ExecuteAsync("DELETE FROM member_consents WHERE member = @member", cancellationToken, ("@member", member));
        await connection.ExecuteAsync("DELETE FROM members WHERE id = @member", cancellationToken, ("@member", member));
        await new KeptAnswers(database, connection).EraseAsync(entry.Subject, cancellationToken);
        await AuditLog.AddAsync(connection, entry, cancellationToken);
        await RemovedData.MarkAsync(connection, entry.At, cancellationToken);
    }

    // What an import did to the member, and files that were looked at in the last day and may tell of the person: those are handed in again.
    private async Task ForgetImportsAsync(long member, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("DELETE FROM member_import_steps WHERE member = @member", cancellationToken, ("@member", member));
        var (name, number) = (await connection.QueryAsync(
            "SELECT name, phone FROM members WHERE id = @member",
            row => (new PersonName(row.GetString(0)), row.NullableString(1)), cancellationToken, ("@member", member))).Single();
        var files = await connection.QueryAsync(
            "SELECT id, contents FROM member_imports WHERE contents IS NOT NULL",
            row => (Id: row.GetInt64(0), Contents: row.GetFieldValue<byte[]>(1)), cancellationToken);
        foreach (var (id, contents) in files)
        {
            if (RosterContents.Unpack(contents).MayTellOf(number, name.Key))
                await connection.ExecuteAsync("DELETE FROM member_imports WHERE id = @id", cancellationToken, ("@id", id));
        }
    }
}

using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Takes a person out of the store for good. The figures stay, and can still be worked out: the shares go to a row that was never anybody
/// (<see cref="ShareUnnaming"/>).
/// </summary>
internal sealed class MemberErasure(IDatabase database, DbConnection connection)
{
    /// <summary>Erases members, in the transaction that runs on the connection.</summary>
    /// <param name="erasures">Their row ids, with what the audit log says of it; its subject is the member.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task EraseAsync(IReadOnlyList<(long Member, AuditEntry Entry)> erasures, CancellationToken cancellationToken)
    {
        if (erasures.Count == 0) return;
        await new ImportErasure(connection).EraseAsync([.. erasures.Select(erasure => erasure.Member)], cancellationToken);
        foreach (var (member, entry) in erasures) await EraseAsync(member, entry, cancellationToken);
        // Last, after every row that others may hold: they note it last too.
        await RemovedData.MarkAsync(connection, erasures.Max(erasure => erasure.Entry.At), cancellationToken);
    }

    private async Task EraseAsync(long member, AuditEntry entry, CancellationToken cancellationToken)
    {
        var nobody = await connection.ScalarAsync<long>("""
            INSERT INTO members (public_id, unit, enrolled_on, left_on, version)
            SELECT @id, unit, enrolled_on, COALESCE(left_on, @today), 1 FROM members WHERE id = @member
            RETURNING id
            """, cancellationToken, ("@id", Guid.NewGuid()), ("@today", LocalDay.Of(entry.At)), ("@member", member));
        await new ShareUnnaming(database, connection).GiveAwayAsync(member, nobody, entry.At, cancellationToken);
        await new DataRequestTable(database, connection).EraseAsync(member, entry, cancellationToken);
        await connection.ExecuteAsync("DELETE FROM member_consents WHERE member = @member", cancellationToken, ("@member", member));
        await connection.ExecuteAsync("DELETE FROM members WHERE id = @member", cancellationToken, ("@member", member));
        await new KeptAnswers(database, connection).EraseAsync(entry.Subject, cancellationToken);
        await AuditLog.AddAsync(connection, entry, cancellationToken);
    }
}

using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Takes a person out of the store for good. The figures stay, and can still be worked out: the shares go to a row that was never anybody,
/// each post under a number instead of its name, at an instant that keeps only the local day and the order.
/// </summary>
internal sealed class MemberErasure(IDatabase database, DbConnection connection)
{
    /// <summary>Erases a member, in the transaction that runs on the connection.</summary>
    /// <param name="member">The member's row id.</param>
    /// <param name="entry">What the audit log says of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task EraseAsync(long member, AuditEntry entry, CancellationToken cancellationToken)
    {
        var nobody = await connection.ScalarAsync<long>("""
            INSERT INTO members (public_id, unit, enrolled_on, left_on, version)
            SELECT @id, unit, enrolled_on, COALESCE(left_on, @today), 1 FROM members WHERE id = @member
            RETURNING id
            """, cancellationToken, ("@id", Guid.NewGuid()), ("@today", LocalDay.Of(entry.At)), ("@member", member));
        await UnnameAsync(member, nobody, entry.At, cancellationToken);
        await ForgetImportsAsync(member, cancellationToken);
        await new DataRequestTable(connection).EraseAsync(member, entry, cancellationToken);
        await connection.ExecuteAsync("DELETE FROM member_consents WHERE member = @member", cancellationToken, ("@member", member));
        await connection.ExecuteAsync("DELETE FROM members WHERE id = @member", cancellationToken, ("@member", member));
        await AuditLog.AddAsync(connection, entry, cancellationToken);
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

    private async Task UnnameAsync(long member, long nobody, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var shares = await connection.QueryAsync(
            "SELECT id, platform, kind, value, handed_in_at, campaign FROM shares WHERE member = @member",
            row => (Id: row.GetInt64(0), Post: StoredShares.Post(row, 1), At: row.Instant(4), Campaign: row.GetInt64(5)), cancellationToken, ("@member", member));
        var numbers = new Dictionary<PostAlias, int>();
        var ordered = ShareFigures.Ordered(shares, share => new AcceptedShare(share.Campaign, Unit: 0, share.Post, share.At));
        foreach (var (index, share) in ordered.Index())
        {
            if (!numbers.TryGetValue(share.Post, out var number)) numbers[share.Post] = number = numbers.Count + 1;
            await connection.ExecuteAsync(
                "UPDATE shares SET member = @nobody, value = @value, address = NULL, handed_in_at = @at, reviewer = NULL, reviewed_at = NULL WHERE id = @id",
                cancellationToken, ("@nobody", nobody), ("@value", number.ToString("D6", CultureInfo.InvariantCulture)),
                ("@at", LocalDay.Start(LocalDay.Of(share.At)).AddMicroseconds(index)), ("@id", share.Id));
        }

        await RecountTable.ForgetAsync(database, connection, nobody, at, cancellationToken);
    }
}

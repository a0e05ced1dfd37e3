using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Takes back what an import of members did, in the transaction that decides of it.</summary>
internal sealed class MemberUndoer(IDatabase database, DbConnection connection, long import)
{
    // What makes a member, and goes with it.
    private static readonly HashSet<string> OfTheMemberItself = ["member_import_steps"];

    // Who is below it today: what is another's by now is not taken back from there.
    private const string WithinScope = "SELECT a.unit FROM unit_ancestors a JOIN member_imports i ON i.scope = a.ancestor WHERE i.id = @import";

    /// <summary>Takes it back, for whoever has not come to more since.</summary>
    public async Task<MemberUndoResult> UndoAsync(CancellationToken cancellationToken)
    {
        var members = await MembersAsync(cancellationToken);
        var judged = members.Select(member => (member.Id, member.Member.IsEnrolledByIt, Stays: MemberUndo.Stays(member.Member))).ToList();
        var gone = judged.Where(member => member is { IsEnrolledByIt: true, Stays: null }).Select(member => member.Id).ToList();
        var back = judged.Where(member => member is { IsEnrolledByIt: false, Stays: null }).Select(member => member.Id).ToList();
        foreach (var some in back.Chunk(CodeList.Most)) await PutBackAsync(some, cancellationToken);
        foreach (var some in gone.Chunk(CodeList.Most)) await RemoveAsync(some, cancellationToken);
        var stayed = judged.Select(member => member.Stays).OfType<StayReason>().CountBy(reason => reason).OrderBy(reason => reason.Key);
        return new MemberUndoResult(gone.Count, back.Count, [.. stayed.Select(reason => new StayedMembers(reason.Key, reason.Value))]);
    }

    private async Task<List<(long Id, ImportedMember Member)>> MembersAsync(CancellationToken cancellationToken)
    {
        // Held before it is asked what has come of them: whoever hands in a share waits.
        var members = await connection.QueryAsync($"""
            SELECT m.id, s.was_unit IS NULL, m.version - m.link_number, s.changes, m.left_on IS NOT NULL,
                m.unit IN ({WithinScope}) AND COALESCE(s.was_unit, m.unit) IN ({WithinScope})
            FROM member_import_steps s
            JOIN members m ON m.id = s.member
            WHERE s.import = @import
            ORDER BY m.id
            {database.LockingRows}
            """,
            row => (Id: row.GetInt64(0), Member: new ImportedMember
            {
                IsEnrolledByIt = row.GetBoolean(1),
                Changes = row.GetInt32(2),
                ChangesThen = row.GetInt32(3),
                HasLeft = row.GetBoolean(4),
                IsElsewhere = !row.GetBoolean(5),
            }), cancellationToken, ("@import", import));
        var used = new HashSet<long>();
        foreach (var (table, column) in await ColumnsAsync(cancellationToken)) used.UnionWith(await ReferringAsync(table, column, cancellationToken));
        var twice = await EnrolledOnceMoreAsync(cancellationToken);
        return members.ConvertAll(each => (each.Id, each.Member with { IsReferredTo = used.Contains(each.Id), IsEnrolledOnceMore = twice.Contains(each.Id) }));
    }

    // Somebody of another name may have the number: families share one. Whom the import itself enrolled goes with it.
    private async Task<HashSet<long>> EnrolledOnceMoreAsync(CancellationToken cancellationToken)
    {
        var holders = await connection.QueryAsync("""
            SELECT s.member, s.was_name, o.name
            FROM member_import_steps s
            JOIN members m ON m.id = s.member AND (m.phone IS NULL OR m.phone <> s.was_phone)
            JOIN members o ON o.phone = s.was_phone AND o.id <> s.member AND o.left_on IS NULL AND o.name IS NOT NULL
            WHERE s.import = @import AND s.was_left_on IS NULL
                AND NOT EXISTS (SELECT 1 FROM member_import_steps own WHERE own.import = s.import AND own.member = o.id AND own.was_unit IS NULL)
            """, row => (Member: row.GetInt64(0), Was: row.GetString(1), Holder: row.GetString(2)), cancellationToken, ("@import", import));
        return [.. holders.Where(holder => new PersonName(holder.Was).Key == new PersonName(holder.Holder).Key).Select(holder => holder.Member)];
    }

    private async Task<HashSet<long>> ReferringAsync(string table, string column, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync(
            $"SELECT DISTINCT t.{column} FROM {table} t JOIN member_import_steps s ON s.member = t.{column} AND s.import = @import",
            row => row.GetInt64(0), cancellationToken, ("@import", import))];

    // The schema is asked, so that a table that is added later is asked too.
    private async Task<IEnumerable<(string Table, string Column)>> ColumnsAsync(CancellationToken cancellationToken) =>
        (await ReferringColumns.ToAsync(database, connection, "members", cancellationToken)).Where(column => !OfTheMemberItself.Contains(column.Table));

    private async Task PutBackAsync(long[] members, CancellationToken cancellationToken)
    {
        var ids = Listed(members);
        var renamed = await connection.QueryAsync($"""
            SELECT m.id, s.was_name, s.was_own_code FROM members m JOIN member_import_steps s ON s.member = m.id AND s.import = @import
            WHERE m.id IN ({ids}) AND (m.name <> s.was_name OR COALESCE(m.own_code, '') <> COALESCE(s.was_own_code, ''))
            """, row => (Id: row.GetInt64(0), Name: row.GetString(1), Code: row.NullableString(2)), cancellationToken, ("@import", import));
        await connection.ExecuteAsync($"""
            UPDATE members SET
                unit = s.was_unit, name = s.was_name, phone = s.was_phone, born_year = s.was_born_year, born_on = s.was_born_on,
                own_code = s.was_own_code, left_on = s.was_left_on, version = members.version + 1
            FROM member_import_steps s
            WHERE s.member = members.id AND s.import = @import AND members.id IN ({ids})
            """, cancellationToken, ("@import", import));
        // They are as before this one again, two changes later, and so are they for every import before it: those can be undone too.
        await connection.ExecuteAsync(
            $"UPDATE member_import_steps SET changes = changes + 2 WHERE member IN ({ids}) AND import <> @import", cancellationToken, ("@import", import));
        // Whoever has left again has no link, and is signed out where the last one was used.
        await connection.ExecuteAsync(
            $"UPDATE members SET link = NULL, link_number = link_number + 1, version = version + 1 WHERE id IN ({ids}) AND left_on IS NOT NULL",
            cancellationToken);
        foreach (var (id, name, code) in renamed)
        {
            await connection.ExecuteAsync(
                "UPDATE members SET folded = @folded, name_order = @order, code_folded = @code WHERE id = @id",
                cancellationToken, ("@id", id), ("@folded", FoldedText.Of(name)), ("@order", VietnameseNameOrder.KeyOf(name)),
                ("@code", code is null ? null : FoldedText.Of(code)));
        }
    }

    private async Task RemoveAsync(long[] members, CancellationToken cancellationToken)
    {
        var ids = Listed(members);
        await connection.ExecuteAsync($"DELETE FROM member_import_steps WHERE member IN ({ids})", cancellationToken);
        await connection.ExecuteAsync($"DELETE FROM members WHERE id IN ({ids})", cancellationToken);
    }

    private static string Listed(long[] ids) => string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
}

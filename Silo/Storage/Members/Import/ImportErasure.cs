using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Takes people out of imports who are erased: what imports did to them, the files that were looked at and may tell of them, which are handed
/// in again, and their names and numbers in the names of files.
/// </summary>
internal sealed class ImportErasure(DbConnection connection)
{
    private const string Blank = "…";

    /// <summary>Does it, in the transaction that erases them. Each file is unpacked once, however many they are.</summary>
    /// <param name="members">Their row ids; they are still there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task EraseAsync(IReadOnlyCollection<long> members, CancellationToken cancellationToken)
    {
        var ids = AttributionTable.List(members);
        await connection.ExecuteAsync($"DELETE FROM member_import_steps WHERE member IN ({ids})", cancellationToken);
        var people = await connection.QueryAsync(
            $"SELECT name, phone FROM members WHERE id IN ({ids})",
            row => (new PersonName(row.GetString(0)).Key, Number: row.NullableString(1)), cancellationToken);
        var keys = people.Select(person => person.Key).ToHashSet(StringComparer.Ordinal);
        var numbers = people.Select(person => person.Number).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var imports = await connection.QueryAsync(
            "SELECT id, file_name, contents IS NOT NULL FROM member_imports ORDER BY id",
            row => (Id: row.GetInt64(0), File: row.GetString(1), HasContents: row.GetBoolean(2)), cancellationToken);
        foreach (var import in imports)
        {
            if (import.HasContents && await MayTellOfAsync(import.Id, numbers, keys, cancellationToken))
                await connection.ExecuteAsync("DELETE FROM member_imports WHERE id = @id AND applied_at IS NULL", cancellationToken, ("@id", import.Id));
            else if (RosterFileName.MayTellOf(import.File, numbers, keys))
                await connection.ExecuteAsync("UPDATE member_imports SET file_name = @blank WHERE id = @id", cancellationToken, ("@blank", Blank), ("@id", import.Id));
        }
    }

    private async Task<bool> MayTellOfAsync(long import, HashSet<string> numbers, HashSet<string> keys, CancellationToken cancellationToken)
    {
        var contents = await connection.QueryAsync(
            "SELECT contents FROM member_imports WHERE id = @id AND contents IS NOT NULL", row => row.GetFieldValue<byte[]>(0),
            cancellationToken, ("@id", import));
        return contents is [var packed] && RosterContents.Unpack(packed).MayTellOf(numbers, keys);
    }
}

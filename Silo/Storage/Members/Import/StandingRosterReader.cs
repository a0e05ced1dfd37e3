using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads who is enrolled, as a roster is read against it.</summary>
internal static class StandingRosterReader
{
    private const string Columns = "SELECT m.public_id, m.name, m.phone, u.code, m.born_year, m.born_on, m.own_code, m.left_on IS NOT NULL, m.version - m.link_number FROM members m JOIN units u ON u.id = m.unit";

    /// <summary>Reads it; null when the scope is no open unit.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="scope">Code of the unit that the file is read for.</param>
    /// <param name="numbers">The numbers in the file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<StandingRoster?> ReadAsync(
        DbConnection connection, string scope, IEnumerable<PhoneNumber> numbers, CancellationToken cancellationToken)
    {
        var units = await connection.QueryAsync("""
            SELECT u.code, u.closed_on IS NULL
            FROM unit_ancestors a
            JOIN units s ON s.id = a.ancestor AND s.code = @scope
            JOIN units u ON u.id = a.unit
            """, row => (Code: row.GetString(0), IsOpen: row.GetBoolean(1)), cancellationToken, ("@scope", scope));
        var open = CodesOf(units, isOpen: true);
        if (!open.Contains(scope)) return null;
        var members = await WithinAsync(connection, scope, cancellationToken);
        foreach (var some in numbers.Select(number => number.E164).Distinct(StringComparer.Ordinal).Chunk(CodeList.Most))
        {
            foreach (var member in await WithNumbersAsync(connection, some, cancellationToken)) members.TryAdd(member.Id, member);
        }

        return new StandingRoster(scope, open, CodesOf(units, isOpen: false), [.. members.Values]);
    }

    private static HashSet<string> CodesOf(List<(string Code, bool IsOpen)> units, bool isOpen) =>
        units.Where(unit => unit.IsOpen == isOpen).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);

    // Also those who left, as long as anything is kept of them: they return.
    private static async Task<Dictionary<MemberId, EnrolledMember>> WithinAsync(
        DbConnection connection, string scope, CancellationToken cancellationToken) =>
        (await connection.QueryAsync($"""
            {Columns}
            WHERE m.name IS NOT NULL
                AND m.unit IN (SELECT a.unit FROM unit_ancestors a JOIN units s ON s.id = a.ancestor AND s.code = @scope)
            """, Map, cancellationToken, ("@scope", scope))).ToDictionary(member => member.Id);

    private static Task<List<EnrolledMember>> WithNumbersAsync(
        DbConnection connection, IEnumerable<string> numbers, CancellationToken cancellationToken)
    {
        var (names, parameters) = CodeList.Of(numbers);
        return connection.QueryAsync($"{Columns} WHERE m.name IS NOT NULL AND m.phone IN ({names})", Map, cancellationToken, parameters);
    }

    private static EnrolledMember Map(DbDataReader row) => new(
        new MemberId(row.GetGuid(0)), new PersonName(row.GetString(1)),
        row.NullableString(2) is { } number ? new PhoneNumber(number) : null, row.GetString(3))
    {
        Birth = row.NullableInt64(4) is { } year ? new BirthDate((int)year, row.NullableDay(5)) : null,
        OwnCode = row.NullableString(6),
        HasLeft = row.GetBoolean(7),
        Changes = row.GetInt32(8),
    };
}

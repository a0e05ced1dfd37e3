using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads how many members units have counted.</summary>
internal sealed class HeadCounts(IDatabase database) : IHeadCounts
{
    /// <summary>
    /// The members of a unit on a day, as SQL: the last number known by then. A count of something else, which leaves them unknown, does not
    /// make them so. NULL when nobody has counted.
    /// </summary>
    /// <param name="unit">The unit's row id, as SQL.</param>
    /// <param name="day">The day, as SQL.</param>
    public static string On(string unit, string day) => $"""
        (SELECT h.members FROM unit_head_counts h
         WHERE h.unit = {unit} AND h.from_day <= {day} AND h.members IS NOT NULL
         ORDER BY h.from_day DESC LIMIT 1)
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, long>> OnAsync(
        IReadOnlyCollection<string> units, DateOnly day, CancellationToken cancellationToken)
    {
        var counted = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var connection = await database.OpenAsync(cancellationToken);
        foreach (var some in units.Distinct(StringComparer.Ordinal).Chunk(CodeList.Most))
        {
            var (codes, parameters) = CodeList.Of(some);
            var found = await connection.QueryAsync(
                $"SELECT u.code, {On("u.id", "@day")} FROM units u WHERE u.code IN ({codes})",
                row => (Code: row.GetString(0), Members: row.NullableInt64(1)), cancellationToken, [("@day", day), .. parameters]);
            foreach (var (code, members) in found)
            {
                if (members is { } known) counted.Add(code, known);
            }
        }

        return counted;
    }
}

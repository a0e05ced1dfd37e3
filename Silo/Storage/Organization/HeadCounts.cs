using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads how many members units have counted.</summary>
internal sealed class HeadCounts(IDatabase database) : IHeadCounts
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, long>> OnAsync(
        IReadOnlyCollection<string> units, DateOnly day, CancellationToken cancellationToken)
    {
        var asked = units.ToHashSet(StringComparer.Ordinal);
        await using var connection = await database.OpenAsync(cancellationToken);
        var counted = await connection.QueryAsync("""
            SELECT u.code, c.members
            FROM unit_head_counts c
            JOIN units u ON u.id = c.unit
            WHERE c.from_day <= @day AND c.members IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM unit_head_counts later
                WHERE later.unit = c.unit AND later.members IS NOT NULL AND later.from_day > c.from_day AND later.from_day <= @day)
            """, row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)), cancellationToken, ("@day", day));
        return counted.Where(row => asked.Contains(row.Key)).ToDictionary(StringComparer.Ordinal);
    }
}

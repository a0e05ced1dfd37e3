using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads campaigns.</summary>
internal sealed class CampaignQueries(IDatabase database) : ICampaignQueries
{
    private const string Columns = "SELECT c.code, c.name, u.code, c.hashtag, c.starts_on, c.ends_on FROM campaigns c JOIN units u ON u.id = c.unit";

    /// <inheritdoc />
    public async Task<IReadOnlyList<CampaignSummary>> InScopeAsync(string unit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync($"""
            {Columns}
            JOIN units scope ON scope.code = @unit
            WHERE EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = c.unit AND a.ancestor = scope.id)
               OR EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = scope.id AND a.ancestor = c.unit)
            ORDER BY c.starts_on DESC, c.id DESC
            """, Map, cancellationToken, ("@unit", unit));
    }

    /// <inheritdoc />
    public async Task<CampaignSummary?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync($"{Columns} WHERE c.code = @id", Map, cancellationToken, ("@id", id))).SingleOrDefault();
    }

    private static CampaignSummary Map(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.NullableString(3), new Period(row.Day(4), row.Day(5)));
}

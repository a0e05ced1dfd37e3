using Campaigns.Grains;
using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>Reads campaigns from SQLite.</summary>
internal sealed class CampaignQueries(SqliteDatabase database) : ICampaignQueries
{
    private const string Columns = "SELECT c.code, c.name, u.code, c.hashtag, c.starts_on, c.ends_on FROM campaigns c JOIN units u ON u.id = c.unit";

    /// <inheritdoc />
    public Task<IReadOnlyList<CampaignSummary>> InScopeAsync(string unit, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        return Task.FromResult<IReadOnlyList<CampaignSummary>>(connection.Query($"""
            {Columns}
            JOIN units scope ON scope.code = $unit
            WHERE EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = c.unit AND a.ancestor = scope.id)
               OR EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = scope.id AND a.ancestor = c.unit)
            ORDER BY c.starts_on DESC, c.id DESC
            """, Map, ("$unit", unit)));
    }

    /// <inheritdoc />
    public Task<CampaignSummary?> FindAsync(string id, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        return Task.FromResult(connection.Query($"{Columns} WHERE c.code = $id", Map, ("$id", id)).SingleOrDefault());
    }

    private static CampaignSummary Map(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.NullableString(3),
        new Period(row.GetInt64(4).ToDay(), row.GetInt64(5).ToDay()));
}

using System.Globalization;
using Campaigns.Grains;
using Npgsql;

namespace Campaigns.Silo;

/// <summary>
/// Makes the partitions of <c>snapshots</c>, one for each month of observation, as their first snapshot comes. Attached, not created
/// in place: that holds up neither readers nor writers.
/// </summary>
internal sealed class PostgresSnapshotMonths(PostgresDatabase database)
{
    private const long PartitionLock = 0x43414d50_50415254;

    private readonly HashSet<DateOnly> _known = [];

    /// <summary>Makes the partitions that are missing for these instants.</summary>
    public async Task EnsureAsync(IEnumerable<DateTimeOffset> instants, CancellationToken cancellationToken)
    {
        foreach (var month in instants.Select(Month).Distinct().Where(month => !_known.Contains(month)).Order().ToList())
        {
            await using var connection = await database.ConnectAsync(cancellationToken);
            await MakeAsync(connection, month, cancellationToken);
            _known.Add(month);
        }
    }

    private static DateOnly Month(DateTimeOffset instant)
    {
        var day = LocalDay.Of(instant);
        return day.AddDays(1 - day.Day);
    }

    // In a transaction of its own: the ledger's may be rolled back and the partition is wanted all the same.
    private static async Task MakeAsync(NpgsqlConnection connection, DateOnly month, CancellationToken cancellationToken)
    {
        var name = month.ToString("'snapshots_'yyyy_MM", CultureInfo.InvariantCulture);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync($"SELECT pg_advisory_xact_lock({PartitionLock})", cancellationToken);
        if (await connection.ScalarAsync<bool>($"SELECT to_regclass('{name}') IS NOT NULL", cancellationToken)) return;
        await connection.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"""
            CREATE TABLE {name} (LIKE snapshots INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
            ALTER TABLE snapshots ATTACH PARTITION {name} FOR VALUES FROM ('{month:yyyy-MM-dd}') TO ('{month.AddMonths(1):yyyy-MM-dd}')
            """), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

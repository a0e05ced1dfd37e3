using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

public abstract class AuditLogTests(StorageEngine engine) : StorageSuite(engine)
{
    private static readonly DateTimeOffset At = new(2026, 6, 1, 3, 0, 0, TimeSpan.Zero);

    [StorageFact]
    public async Task A_line_stands_as_it_was_written()
    {
        await using var connection = await Site.Database.OpenAsync();

        await AuditLog.AddAsync(connection, new AuditEntry(
            At, Actor.Shell, "unit.renamed", TestInstallation.Commune, TestInstallation.Commune, AuditDetails.Of((AuditDetail.Name, "Đoàn phường"))));

        (await LinesAsync()).ShouldBe(["2026-06-01T03:00:00.0000000+00:00 unit.renamed xa of Đoàn xã: {\"name\":\"Đoàn phường\"}"]);
    }

    [StorageFact]
    public async Task A_change_that_is_given_up_leaves_no_line()
    {
        await using var connection = await Site.Database.OpenAsync();
        await using (await Site.Database.BeginWriteAsync(connection, CancellationToken.None))
            await AuditLog.AddAsync(connection, new AuditEntry(At, Actor.Shell, "unit.closed", TestInstallation.Commune, unit: null));

        (await LinesAsync()).ShouldBeEmpty();
    }

    private async Task<List<string>> LinesAsync()
    {
        await using var connection = await Site.Database.OpenAsync();
        return await connection.QueryAsync("""
            SELECT l.at, l.action, l.subject, u.name, l.details FROM audit_log l LEFT JOIN units u ON u.id = l.unit ORDER BY l.id
            """, row => $"{row.Instant(0):O} {row.GetString(1)} {row.GetString(2)} of {row.NullableString(3)}: {row.NullableString(4)}", CancellationToken.None);
    }
}

public sealed class SqliteAuditLogTests() : AuditLogTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresAuditLogTests() : AuditLogTests(StorageEngine.Postgres);

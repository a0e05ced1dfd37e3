using Campaigns.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo.Tests;

/// <summary>Holds the EF model against the numbered scripts.</summary>
public sealed class CampaignsContextTests : IDisposable
{
    private static readonly string[] Tables =
        ["accounts", "grants", "api_keys", "data_protection_keys", "units", "unit_ancestors", "fanpages", "campaigns"];

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly SqliteConnection _connection;
    private readonly CampaignsContext _context;

    public CampaignsContextTests()
    {
        _database = new SqliteDatabase(_folder.Path);
        new SqliteMigrator(_database, new ManualClock()).Migrate();
        _connection = _database.Open();
        _context = new CampaignsContext(new DbContextOptionsBuilder<CampaignsContext>().UseSqlite(_connection).Options);
    }

    public static TheoryData<string> MappedTables => [.. Tables];

    [Theory]
    [MemberData(nameof(MappedTables))]
    public void A_mapped_table_has_the_columns_that_the_scripts_made_and_no_others(string table)
    {
        var entity = _context.Model.GetEntityTypes().Single(entity => entity.GetTableName() == table);

        var mapped = entity.GetProperties().Select(property => new Column(
            property.GetColumnName(), property.GetColumnType(), IsNullable: property.IsNullable, IsKey: property.IsPrimaryKey()));

        mapped.ShouldBe(ColumnsOf(table), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(MappedTables))]
    public void References_are_those_of_the_scripts(string table)
    {
        var entity = _context.Model.GetEntityTypes().Single(entity => entity.GetTableName() == table);

        var mapped = entity.GetForeignKeys().Select(key =>
            (key.Properties.Single().GetColumnName(), key.PrincipalEntityType.GetTableName()!));

        mapped.ShouldBe(ReferencesOf(table), ignoreOrder: true);
    }

    [Fact]
    public void Every_mapped_table_is_held_against_the_scripts() =>
        _context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!)
            .ShouldBe(Tables, ignoreOrder: true);

    [Fact]
    public async Task Every_set_can_be_read()
    {
        var sets = typeof(CampaignsContext).GetProperties().Where(property => property.PropertyType.IsGenericType).ToList();

        sets.Count.ShouldBe(Tables.Length);
        foreach (var set in sets)
        {
            var rows = ((IQueryable<object>)set.GetValue(_context)!).ToListAsync();
            (await rows).ShouldBeEmpty(set.Name);
        }
    }

    [Fact]
    public async Task Instants_and_days_stand_as_numbers_since_1970()
    {
        await _context.Database.ExecuteSqlRawAsync("""
            INSERT INTO units (code, name) VALUES ('TW', 'Trung ương');
            INSERT INTO fanpages (platform, account_id, name, unit, due_at) VALUES (3, 'UC1', 'Kênh', 1, 1780272000000001);
            INSERT INTO campaigns (code, name, unit, starts_on, ends_on) VALUES ('c', 'C', 1, 20605, 20606);
            """);

        var fanpage = await _context.Fanpages.SingleAsync();
        var campaign = await _context.Campaigns.SingleAsync();

        fanpage.DueAt.ShouldBe(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(1));
        (campaign.StartsOn, campaign.EndsOn).ShouldBe((new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 2)));
        (await _context.Fanpages.CountAsync(row => row.DueAt <= fanpage.DueAt && row.Platform == Grains.Platform.YouTube)).ShouldBe(1);
    }

    public void Dispose()
    {
        _context.Dispose();
        _connection.Dispose();
        _database.ClosePool();
        _folder.Dispose();
    }

    private List<Column> ColumnsOf(string table) => Read($"PRAGMA table_info({table})", row =>
    {
        var isKey = row.GetInt64(row.GetOrdinal("pk")) > 0;
        // SQLite reports INTEGER PRIMARY KEY as nullable, although it never is.
        var isNullable = row.GetInt64(row.GetOrdinal("notnull")) == 0 && !isKey;
        return new Column(row.GetString(row.GetOrdinal("name")), row.GetString(row.GetOrdinal("type")), isNullable, isKey);
    });

    private List<(string, string)> ReferencesOf(string table) => Read(
        $"PRAGMA foreign_key_list({table})", row => (row.GetString(row.GetOrdinal("from")), row.GetString(row.GetOrdinal("table"))));

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> map)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }

    private sealed record Column(string Name, string Type, bool IsNullable, bool IsKey);
}

using System.Data.Common;
using Campaigns.Testing;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo.Tests;

/// <summary>Holds the EF model against the numbered scripts.</summary>
public abstract class CampaignsContextTests(StorageEngine engine) : IAsyncLifetime
{
    private static readonly string[] Tables =
        ["accounts", "grants", "api_keys", "data_protection_keys", "units", "unit_ancestors", "fanpages", "campaigns"];

    private TestDatabase _store = null!; // Set before each test.
    private CampaignsContext _context = null!;

    public async Task InitializeAsync()
    {
        _store = await TestDatabase.CreateAsync(engine);
        var options = new DbContextOptionsBuilder<CampaignsContext>();
        _store.Database.Configure(options);
        _context = new CampaignsContext(options.Options);
    }

    public async Task DisposeAsync()
    {
        await _context.DisposeAsync();
        await _store.DisposeAsync();
    }

    public static TheoryData<string> MappedTables => [.. Tables];

    [StorageTheory]
    [MemberData(nameof(MappedTables))]
    public async Task A_mapped_table_has_the_columns_that_the_scripts_made_and_no_others(string table)
    {
        var entity = _context.Model.GetEntityTypes().Single(entity => entity.GetTableName() == table);

        var mapped = entity.GetProperties().Select(property => new Column(
            property.GetColumnName(), property.GetColumnType(), IsNullable: property.IsNullable, IsKey: property.IsPrimaryKey()));

        mapped.ShouldBe(await ColumnsOfAsync(table), ignoreOrder: true);
    }

    [StorageTheory]
    [MemberData(nameof(MappedTables))]
    public async Task References_are_those_of_the_scripts(string table)
    {
        var entity = _context.Model.GetEntityTypes().Single(entity => entity.GetTableName() == table);

        var mapped = entity.GetForeignKeys().Select(key =>
            (key.Properties.Single().GetColumnName(), key.PrincipalEntityType.GetTableName()!));

        mapped.ShouldBe(await ReferencesOfAsync(table), ignoreOrder: true);
    }

    [StorageFact]
    public void Every_mapped_table_is_held_against_the_scripts() =>
        _context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!)
            .ShouldBe(Tables, ignoreOrder: true);

    [StorageFact]
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

    [StorageFact]
    public async Task Instants_and_days_come_back_as_they_were()
    {
        var due = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(1);
        await using (var connection = await _store.Database.OpenAsync())
        {
            await UnitStore.AddAsync(connection, "TW", "Trung ương", parent: null);
            await connection.ExecuteAsync(
                "INSERT INTO fanpages (platform, account_id, name, unit, due_at) VALUES (3, 'UC1', 'Kênh', 1, @due)",
                CancellationToken.None, ("@due", due));
            await connection.ExecuteAsync(
                "INSERT INTO campaigns (code, name, unit, starts_on, ends_on) VALUES ('c', 'C', 1, @from, @to)",
                CancellationToken.None, ("@from", new DateOnly(2026, 6, 1)), ("@to", new DateOnly(2026, 6, 2)));
        }

        var fanpage = await _context.Fanpages.SingleAsync();
        var campaign = await _context.Campaigns.SingleAsync();

        fanpage.DueAt.ShouldBe(due);
        (campaign.StartsOn, campaign.EndsOn).ShouldBe((new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 2)));
        (await _context.Fanpages.CountAsync(row => row.DueAt <= fanpage.DueAt && row.Platform == Grains.Platform.YouTube)).ShouldBe(1);
    }

    private protected abstract string ColumnsSql { get; }

    private protected abstract string ReferencesSql { get; }

    private Task<List<Column>> ColumnsOfAsync(string table) => ReadAsync(
        ColumnsSql, table, row => new Column(row.GetString(0), row.GetString(1), IsTrue(row.GetValue(2)), IsTrue(row.GetValue(3))));

    // SQLite has no booleans.
    private static bool IsTrue(object value) => value is true or 1L;

    private Task<List<(string, string)>> ReferencesOfAsync(string table) =>
        ReadAsync(ReferencesSql, table, row => (row.GetString(0), row.GetString(1)));

    private async Task<List<T>> ReadAsync<T>(string sql, string table, Func<DbDataReader, T> map)
    {
        await using var connection = await _store.Database.OpenAsync();
        return await connection.QueryAsync(sql, map, CancellationToken.None, ("@table", table));
    }

    private protected sealed record Column(string Name, string Type, bool IsNullable, bool IsKey);
}

public sealed class SqliteCampaignsContextTests() : CampaignsContextTests(StorageEngine.Sqlite)
{
    // SQLite reports INTEGER PRIMARY KEY as nullable, although it never is.
    private protected override string ColumnsSql => """SELECT name, type, "notnull" = 0 AND pk = 0, pk > 0 FROM pragma_table_info(@table)""";

    private protected override string ReferencesSql => """SELECT "from", "table" FROM pragma_foreign_key_list(@table)""";
}

[OnPostgres]
public sealed class PostgresCampaignsContextTests() : CampaignsContextTests(StorageEngine.Postgres)
{
    private protected override string ColumnsSql => """
        SELECT a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull,
               EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisprimary AND a.attnum = ANY (i.indkey))
        FROM pg_attribute a
        WHERE a.attrelid = to_regclass(@table) AND a.attnum > 0 AND NOT a.attisdropped
          AND a.attname <> 'ledger_version' -- the ledger's own
        """;

    private protected override string ReferencesSql => """
        SELECT a.attname, c.confrelid::regclass::text
        FROM pg_constraint c
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND c.conrelid = to_regclass(@table)
        """;
}

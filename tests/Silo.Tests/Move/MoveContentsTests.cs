using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>Holds what a move takes along against the schemas, so that nothing added later is left behind by oversight.</summary>
public sealed class MoveContentsTests
{
    [RequiresPostgresFact]
    public async Task Every_table_is_taken_along_or_left_for_a_reason()
    {
        await using var target = await TestDatabase.CreateAsync(StorageEngine.Postgres);
        await using var connection = await target.Database.OpenAsync();
        var tables = await connection.QueryAsync("""
            SELECT c.relname::text FROM pg_class c
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            """, row => row.GetString(0), CancellationToken.None);

        MoveContents.Tables.Select(table => table.Name).Concat(MoveContents.TablesLeft.Keys).ShouldBe(tables, ignoreOrder: true);
    }

    [RequiresPostgresFact]
    public async Task Every_column_is_taken_along_or_left_for_a_reason()
    {
        await using var source = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        await using var target = await TestDatabase.CreateAsync(StorageEngine.Postgres);
        await using var from = await source.Database.OpenAsync();
        await using var to = await ((PostgresDatabase)target.Database).ConnectAsync(CancellationToken.None);
        foreach (var table in MoveContents.Tables)
        {
            var stored = await from.QueryAsync(
                "SELECT name FROM pragma_table_info(@table)", row => row.GetString(0), CancellationToken.None, ("@table", table.Name));
            stored.RemoveAll(column => MoveContents.ColumnsLeft.ContainsKey($"{table.Name}.{column}"));

            var columns = await MovedColumn.OfAsync(table, to, CancellationToken.None);

            columns.Select(column => column.Name).ShouldBe(stored, ignoreOrder: true, table.Name);
        }
    }

    [RequiresPostgresFact]
    public async Task The_key_of_every_table_is_its_primary_key()
    {
        await using var target = await TestDatabase.CreateAsync(StorageEngine.Postgres);
        await using var connection = await target.Database.OpenAsync();
        foreach (var table in MoveContents.Tables)
        {
            var key = await connection.QueryAsync("""
                SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                WHERE i.indrelid = to_regclass(@table) AND i.indisprimary
                """, row => row.GetString(0), CancellationToken.None, ("@table", table.Name));

            table.Key.ShouldBe(key, ignoreOrder: true, table.Name);
        }
    }

    [RequiresPostgresFact]
    public async Task What_a_table_refers_to_comes_before_it()
    {
        await using var target = await TestDatabase.CreateAsync(StorageEngine.Postgres);
        await using var connection = await target.Database.OpenAsync();
        var references = await connection.QueryAsync("""
            SELECT c.conrelid::regclass::text, c.confrelid::regclass::text FROM pg_constraint c WHERE c.contype = 'f'
            """, row => (From: row.GetString(0), To: row.GetString(1)), CancellationToken.None);
        var names = MoveContents.Tables.Select(table => table.Name).ToList();

        references.Count.ShouldBeGreaterThan(10);
        references.RemoveAll(reference => MoveContents.TablesLeft.ContainsKey(reference.From));
        foreach (var (from, to) in references.Where(reference => reference.From != reference.To))
            names.IndexOf(to).ShouldBeLessThan(names.IndexOf(from), $"{from} refers to {to}");
        foreach (var (table, _) in references.Where(reference => reference.From == reference.To))
            MoveContents.Tables.Single(moved => moved.Name == table).IsWhole.ShouldBeTrue(table);
    }
}

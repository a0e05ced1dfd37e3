using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>The engines that storage is tested on.</summary>
public enum StorageEngine
{
    Sqlite,
    Postgres,
}

/// <summary>A database of a test's own, its schema up to date and otherwise empty.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task> Template = new(MakeTemplateAsync);

    private readonly TemporaryFolder _folder;

    private readonly string? _connectionString;

    private TestDatabase(IDatabase database, TemporaryFolder folder, string? connectionString = null) =>
        (Database, _folder, _connectionString) = (database, folder, connectionString);

    public IDatabase Database { get; }

    /// <summary>A folder for what else the test needs.</summary>
    public TemporaryFolder Folder => _folder;

    public static async Task<TestDatabase> CreateAsync(StorageEngine engine, TimeProvider? clock = null)
    {
        var folder = new TemporaryFolder();
        if (engine == StorageEngine.Sqlite)
            return new TestDatabase(DataDirectory.Open(folder.File("data"), clock ?? TimeProvider.System, survivesPowerLoss: false), folder);
        var connectionString = await CreatePostgresAsync();
        return new TestDatabase(new PostgresDatabase(connectionString), folder, connectionString);
    }

    /// <summary>The same database as another node sees it; its caller disposes it.</summary>
    public PostgresDatabase AnotherNode() => new(_connectionString ?? throw new InvalidOperationException("A SQLite file has one node."));

    /// <summary>One more node's way to a PostgreSQL database that <see cref="CreatePostgresAsync"/> made.</summary>
    public static TestDatabase OnPostgres(string connectionString) =>
        new(new PostgresDatabase(connectionString), new TemporaryFolder(), connectionString);

    /// <summary>A new PostgreSQL database with the schema, for connections of the test's own.</summary>
    public static async Task<string> CreatePostgresAsync()
    {
        await Template.Value;
        return await (await PostgresServer.SharedAsync()).CreateDatabaseAsync("campaigns");
    }

    /// <summary>Everything that is stored, as text.</summary>
    public async Task<string> DumpAsync()
    {
        if (Database is SqliteDatabase sqlite)
        {
            var files = Directory.GetFiles(sqlite.DataDirectory).Select(file => File.ReadAllBytesAsync(file));
            return string.Concat((await Task.WhenAll(files)).Select(System.Text.Encoding.Latin1.GetString));
        }

        await using var connection = await Database.OpenAsync();
        var tables = await connection.QueryAsync(
            "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()", row => row.GetString(0), CancellationToken.None);
        var texts = new List<string?>();
        foreach (var table in tables)
            texts.Add(await connection.ScalarAsync<string>($"SELECT string_agg(t::text, ' ') FROM \"{table}\" t", CancellationToken.None));
        return string.Join('\n', texts);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is SqliteDatabase sqlite) sqlite.ClosePool();
        if (Database is PostgresDatabase postgres) await postgres.DisposeAsync();
        _folder.Dispose();
    }

    // Copying a database takes a fraction of the time that the scripts take.
    private static async Task MakeTemplateAsync()
    {
        var server = await PostgresServer.SharedAsync();
        await using (var database = new PostgresDatabase(await server.CreateDatabaseAsync(name: "campaigns") + ";Pooling=false"))
            await new PostgresMigrator(database, TimeProvider.System).MigrateAsync(CancellationToken.None);
    }
}

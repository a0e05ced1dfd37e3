using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>The numbered scripts on PostgreSQL, while other nodes start, serve, or are newer.</summary>
public sealed class PostgresMigratorTests : IAsyncLifetime
{
    private static readonly int Newest = PostgresMigrator.Scripts[^1].Version;

    private PostgresDatabase _database = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        if (PostgresServer.SkipReason is null)
            _database = new PostgresDatabase(await (await PostgresServer.SharedAsync()).CreateDatabaseAsync());
    }

    public async Task DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [RequiresPostgresFact]
    public async Task Nodes_that_start_at_once_apply_each_script_once()
    {
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateAsync(PostgresMigrator.Scripts))));

        applied.SelectMany(versions => versions).ShouldBe(PostgresMigrator.Scripts.Select(script => script.Version), ignoreOrder: true);
        applied.Count(versions => versions.Count > 0).ShouldBe(1, "the others find everything done");
        (await ScalarAsync<long>("SELECT COUNT(*) FROM schema_versions")).ShouldBe(PostgresMigrator.Scripts.Count);
    }

    [RequiresPostgresFact]
    public async Task A_newer_schema_that_still_works_with_this_program_is_accepted()
    {
        await MigrateAsync([.. PostgresMigrator.Scripts, Script(Newest + 1, $"-- Works with: {Newest}\nALTER TABLE units ADD COLUMN note text NULL")]);

        (await MigrateAsync(PostgresMigrator.Scripts)).ShouldBeEmpty();
    }

    [RequiresPostgresFact]
    public async Task A_newer_schema_that_needs_a_newer_program_is_refused_and_says_so()
    {
        await MigrateAsync([.. PostgresMigrator.Scripts, Script(Newest + 1, "ALTER TABLE units ADD COLUMN note text NULL")]);

        var refusal = await Should.ThrowAsync<InvalidDataException>(() => MigrateAsync(PostgresMigrator.Scripts));

        refusal.Message.ShouldBe(
            $"{_database.Name}: its schema needs a program that knows version {Newest + 1}, but this version of the product knows only "
            + $"{Newest}. Use a newer version.");
    }

    [RequiresPostgresFact]
    public async Task A_contraction_is_refused_even_below_a_later_expansion()
    {
        await MigrateAsync(
        [
            .. PostgresMigrator.Scripts, Script(Newest + 1, "DROP TABLE fanpage_readings"),
            Script(Newest + 2, $"-- Works with: {Newest + 1}\nCREATE TABLE notes (id int)"),
        ]);

        (await Should.ThrowAsync<InvalidDataException>(() => MigrateAsync(PostgresMigrator.Scripts))).Message.ShouldContain($"version {Newest + 1},");
    }

    [RequiresPostgresFact]
    public async Task A_script_that_fails_leaves_nothing_and_those_before_it_stay()
    {
        MigrationScript[] scripts =
        [
            .. PostgresMigrator.Scripts, Script(Newest + 1, "CREATE TABLE good (id int)"),
            Script(Newest + 2, "CREATE TABLE half (id int); INSERT INTO half VALUES (1 / 0)"), Script(Newest + 3, "CREATE TABLE later (id int)"),
        ];

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => MigrateAsync(scripts))).SqlState.ShouldBe("22012");

        (await ScalarAsync<int>("SELECT MAX(version) FROM schema_versions")).ShouldBe(Newest + 1);
        (await ScalarAsync<bool>("SELECT to_regclass('half') IS NULL AND to_regclass('later') IS NULL")).ShouldBeTrue();
        scripts[^2] = Script(Newest + 2, "CREATE TABLE half (id int)");
        (await MigrateAsync(scripts)).ShouldBe([Newest + 2, Newest + 3], "mended, it goes on");
    }

    [RequiresPostgresFact]
    public async Task A_script_that_must_wait_for_a_long_reader_lets_others_read_meanwhile()
    {
        await MigrateAsync(PostgresMigrator.Scripts);
        await using var reader = await _database.OpenAsync();
        var reading = await _database.BeginReadAsync(reader, CancellationToken.None);
        await reader.ScalarAsync<long>("SELECT COUNT(*) FROM units", CancellationToken.None);

        var migration = Task.Run(() => MigrateAsync([.. PostgresMigrator.Scripts, Script(Newest + 1, "ALTER TABLE units ADD COLUMN note text NULL")]));
        await UntilAsync("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE relation = 'units'::regclass AND mode = 'AccessExclusiveLock' AND NOT granted)");
        (await ScalarAsync<long>("SELECT COUNT(*) FROM units").WaitAsync(TimeSpan.FromSeconds(10))).ShouldBe(0, "it waits for a second at most");
        migration.IsCompleted.ShouldBeFalse();

        await reading.DisposeAsync();
        (await migration).ShouldBe([Newest + 1]);
    }

    [RequiresPostgresFact]
    public async Task A_script_that_never_gets_its_turn_is_given_up()
    {
        await MigrateAsync(PostgresMigrator.Scripts);
        await using var reader = await _database.OpenAsync();
        await using var reading = await _database.BeginReadAsync(reader, CancellationToken.None);
        await reader.ScalarAsync<long>("SELECT COUNT(*) FROM units", CancellationToken.None);
        var migrator = new PostgresMigrator(
            _database, TimeProvider.System, [.. PostgresMigrator.Scripts, Script(Newest + 1, "ALTER TABLE units ADD COLUMN note text NULL")])
        {
            TryFor = TimeSpan.Zero,
        };

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => migrator.MigrateAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1)))).SqlState.ShouldBe("55P03");
    }

    private static MigrationScript Script(int version, string sql) => new(version, $"{version:0000}_test", sql);

    private Task<IReadOnlyList<int>> MigrateAsync(IReadOnlyList<MigrationScript> scripts) =>
        new PostgresMigrator(_database, TimeProvider.System, scripts).MigrateAsync(CancellationToken.None);

    private async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var connection = await _database.OpenAsync();
        return await connection.ScalarAsync<T>(sql, CancellationToken.None);
    }

    private async Task UntilAsync(string condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await ScalarAsync<bool>(condition)) await timer.WaitForNextTickAsync(enough.Token);
    }
}

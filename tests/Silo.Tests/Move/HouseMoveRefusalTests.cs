using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>What a move does not touch, and what it says of what went wrong.</summary>
public sealed class HouseMoveRefusalTests : OnMoveScene
{
    [RequiresPostgresFact]
    public async Task A_database_that_is_served_from_is_left_alone()
    {
        await new PostgresMigrator(Scene.Target, TimeProvider.System).MigrateAsync(CancellationToken.None);
        await Scene.TamperAsync("INSERT INTO data_protection_keys (xml) VALUES ('<key/>')");

        (await RefusalAsync()).ShouldEndWith("holds an installation already (data_protection_keys has rows); name an empty database");
        (await RefusalAsync(restart: true)).ShouldContain("holds an installation already");
        (await Scene.InTargetAsync<bool>("SELECT to_regclass('move_source') IS NULL")).ShouldBeTrue();
    }

    [RequiresPostgresFact]
    public async Task A_database_of_something_else_is_left_alone()
    {
        await Scene.TamperAsync("CREATE TABLE invoices (id int)");

        (await RefusalAsync()).ShouldEndWith("holds tables of something else (invoices); name an empty database");
        (await Scene.InTargetAsync<bool>("SELECT to_regclass('units') IS NULL")).ShouldBeTrue();
    }

    [RequiresPostgresFact]
    public async Task A_complete_move_of_another_installation_is_left_alone()
    {
        await Scene.MoveAsync();
        await Scene.Site.SeeAsync("later");

        (await RefusalAsync()).ShouldContain("holds the installation that was moved from");
        (await RefusalAsync(restart: true)).ShouldContain("holds the installation that was moved from");
    }

    [RequiresPostgresTheory]
    [InlineData("UPDATE ledger_state SET commits = commits + 1")]
    [InlineData("UPDATE accounts SET access_failed_count = 1")]
    [InlineData("UPDATE fanpages SET name = 'Tên mới'")]
    public async Task A_source_that_changed_since_asks_for_a_restart(string change)
    {
        await Scene.MoveIsKilledAsync(after: "posts");
        await Scene.Site.ExecuteAsync(change);

        (await RefusalAsync()).ShouldContain("is not what it was when the move began");
        (await Scene.MoveAsync(restart: true)).Differences.ShouldBeEmpty();
    }

    [RequiresPostgresFact]
    public async Task A_restart_takes_in_what_was_written_since()
    {
        await Scene.MoveIsKilledAsync(after: "snapshots");
        await Scene.Site.SeeAsync("later");

        var report = await Scene.MoveAsync(restart: true);

        report.Differences.ShouldBeEmpty();
        (await Scene.InTargetAsync<long>("SELECT COUNT(*) FROM posts WHERE post_id = 'later'")).ShouldBe(1);
    }

    [RequiresPostgresFact]
    public async Task Two_moves_into_one_database_do_not_mix()
    {
        string? refusal = null;

        // Another source, because this one is locked.
        await using var other = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        var move = new HouseMove((SqliteDatabase)other.Database, Scene.Target, TimeProvider.System, new Progress<MoveProgress>());
        await Scene.MoveAsync(afterChunk: _ =>
            refusal ??= Should.Throw<InputException>(() => move.RunAsync(restart: true, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1))).Message);

        refusal.ShouldNotBeNull().ShouldEndWith("another move into it is under way");
    }

    [RequiresPostgresFact]
    public async Task Figures_that_are_wrong_already_do_not_move()
    {
        await Scene.Site.ExecuteAsync("UPDATE reach_daily SET views = views + 1 WHERE unit = 1");

        var report = await Scene.MoveAsync();

        report.Differences[0].ShouldStartWith(Scene.Source.Path);
        (await Scene.InTargetAsync<bool>("SELECT to_regclass('move_source') IS NULL")).ShouldBeTrue();
    }

    [RequiresPostgresTheory]
    [InlineData("UPDATE accounts SET name = 'Kẻ khác'", "accounts (", "name differ")]
    [InlineData("UPDATE fanpage_credentials SET protected = 'secret'", "fanpage_credentials (1)", "protected differ")]
    [InlineData("UPDATE api_keys SET hash = sha256('x')", "api_keys (1)", "hash differ")]
    [InlineData("UPDATE campaigns SET ends_on = ends_on + 1", "campaigns (1)", "ends_on differ")]
    [InlineData("UPDATE snapshots SET views = views + 1 WHERE observed_at = '2026-06-02 03:00:00Z' AND post = 1", "snapshots (", "views differ")]
    [InlineData("UPDATE posts SET published_at = published_at + interval '1 microsecond' WHERE id = 1", "posts (1)", "published_at differ")]
    [InlineData("DELETE FROM follower_daily WHERE followers = 900", "follower_daily (1, ", "missing")]
    [InlineData("INSERT INTO fanpage_readings VALUES (1, 4, '2026-06-01 00:00Z')", "fanpage_readings (1, 4)", "not in the source")]
    [InlineData("DELETE FROM grants", "grants (", "missing")]
    public async Task Whatever_differs_is_named_and_nobody_may_serve_it(string tampering, string where, string what)
    {
        var report = await Scene.MoveAsync(afterChunk: progress =>
        {
            if (progress.Table == MoveContents.LedgerState) Scene.TamperAsync(tampering).GetAwaiter().GetResult();
        });

        report.DifferencesTotal.ShouldBeGreaterThan(0);
        report.Differences[0].ShouldStartWith(where);
        report.Differences[0].ShouldEndWith(what);
        (await Scene.InTargetAsync<bool>("SELECT finished_at IS NULL FROM move_source")).ShouldBeTrue();
        (await Scene.MoveAsync()).DifferencesTotal.ShouldBe(report.DifferencesTotal, "nothing mends it but a restart");
        (await Scene.MoveAsync(restart: true)).Differences.ShouldBeEmpty();
    }

    private async Task<string> RefusalAsync(bool restart = false) =>
        (await Should.ThrowAsync<InputException>(() => Scene.MoveAsync(restart))).Message;
}

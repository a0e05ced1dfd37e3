using Campaigns.Testing;
using Npgsql;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The scripts that dump a PostgreSQL database and try the dump, run as the cluster's jobs run them.</summary>
public sealed class PostgresBackupDrillTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Backups => _folder.File("backups");

    public void Dispose() => _folder.Dispose();

    [RequiresPostgresToolsFact]
    public async Task A_dump_made_while_serving_is_restored_beside_and_every_figure_in_it_verified()
    {
        var site = await ImportedAsync();
        await using var node = await ServedSite.ServeAsync(site.Data, [.. site.Settings, ("Collector:Enabled", "false")]);

        var backup = await BackUpAsync(site);
        backup.ExitCode.ShouldBe(0, backup.Error);
        backup.Output.ShouldContain("1 kept");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Directory.GetFiles(Backups).Single()).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var drill = await DrillAsync(site);
        drill.ExitCode.ShouldBe(0, drill.Error);
        drill.Output.ShouldContain("1 posts, 2 snapshots");
        drill.Output.ShouldContain(" 0 differ");
        drill.Output.ShouldContain("restored and verified");
        (await ScratchDatabasesAsync(site)).ShouldBe(0);
    }

    [RequiresPostgresToolsFact]
    public async Task A_dump_whose_figures_do_not_add_up_fails_the_drill_and_leaves_nothing()
    {
        var site = await ImportedAsync();
        await using (var source = NpgsqlDataSource.Create(site.ConnectionString))
        await using (var command = source.CreateCommand("UPDATE reach_daily SET views = views + 1"))
            await command.ExecuteNonQueryAsync();
        (await BackUpAsync(site)).ExitCode.ShouldBe(0);

        var drill = await DrillAsync(site);

        drill.ExitCode.ShouldBe(1, drill.Error);
        drill.Output.ShouldNotContain("restored and verified");
        (await ScratchDatabasesAsync(site)).ShouldBe(0);
    }

    [RequiresPostgresToolsFact]
    public async Task A_damaged_an_old_and_a_missing_dump_fail_the_drill_and_say_why()
    {
        var site = await Installed.OnPostgresAsync(_folder.File("data"));
        Directory.CreateDirectory(Backups);
        (await DrillAsync(site)).ShouldSatisfyAllConditions(
            missing => missing.ExitCode.ShouldBe(1), missing => missing.Error.ShouldContain("there is no dump"));

        var dump = Path.Combine(Backups, "campaigns-20260601T000000Z.dump");
        await File.WriteAllTextAsync(dump, "not a dump");
        (await DrillAsync(site)).ShouldSatisfyAllConditions(
            damaged => damaged.ExitCode.ShouldBe(1), damaged => damaged.Error.ShouldContain("pg_restore"));
        (await ScratchDatabasesAsync(site)).ShouldBe(0);

        File.SetLastWriteTimeUtc(dump, new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        (await DrillAsync(site)).ShouldSatisfyAllConditions(
            old => old.ExitCode.ShouldBe(1), old => old.Error.ShouldContain("older than 26 hours"));
    }

    [RequiresPostgresToolsFact]
    public async Task The_oldest_dumps_go_and_a_failed_backup_removes_none()
    {
        var site = await ImportedAsync();
        Directory.CreateDirectory(Backups);
        foreach (var day in (string[])["01", "02", "03"])
            await File.WriteAllTextAsync(Path.Combine(Backups, $"campaigns-202001{day}T000000Z.dump"), "");

        (await BackUpAsync(site, keep: "2", database: "nowhere")).ExitCode.ShouldNotBe(0);
        Directory.GetFiles(Backups).Length.ShouldBe(3, "nor does it leave half a dump");
        (await BackUpAsync(site, keep: "2")).ExitCode.ShouldBe(0);

        var kept = Directory.GetFiles(Backups).Select(path => Path.GetFileName(path)).Order().ToList();
        kept.Count.ShouldBe(2);
        kept[0].ShouldBe("campaigns-20200103T000000Z.dump");
    }

    private Task<CommandResult> BackUpAsync(Installed site, string keep = "14", string? database = null) => Tool.RunAsync(
        [.. Environment(site), ("PGDATABASE", database ?? Connection(site).Database!)], DeployFiles.At("backup/backup-postgres.sh"), Backups, keep);

    private Task<CommandResult> DrillAsync(Installed site) => Tool.RunAsync(Environment(site), DeployFiles.At("backup/drill-postgres.sh"), Backups);

    private static (string, string)[] Environment(Installed site) =>
    [
        ("CAMPAIGNS", Path.Combine(AppContext.BaseDirectory, "Campaigns.Silo")), ("PGHOST", Connection(site).Host!),
        ("PGUSER", Connection(site).Username!), // the test server's connection strings name all of them
    ];

    private static NpgsqlConnectionStringBuilder Connection(Installed site) => new(site.ConnectionString);

    // Tests of a class run one after the other, and nobody else drills on this server.
    private static async Task<long> ScratchDatabasesAsync(Installed site)
    {
        await using var source = NpgsqlDataSource.Create(site.ConnectionString);
        await using var command = source.CreateCommand("SELECT COUNT(*) FROM pg_database WHERE datname LIKE 'campaigns\\_drill\\_%'");
        return (long)(await command.ExecuteScalarAsync())!; // a count is never NULL
    }

    private async Task<Installed> ImportedAsync()
    {
        SmallInstallation.WriteFiles(_folder.Path);
        var site = await Installed.OnPostgresAsync(_folder.File("data"));
        var result = await site.RunAsync("import", _folder.Path);
        result.ExitCode.ShouldBe(0, result.Error);
        return site;
    }
}

using Campaigns.Testing;
using Microsoft.Data.Sqlite;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The scripts that copy one node's installation and try the copy, run as its timers run them.</summary>
public sealed class BackupDrillTests : IDisposable
{
    private static readonly (string, string) Program = ("CAMPAIGNS", Path.Combine(AppContext.BaseDirectory, "Campaigns.Silo"));
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    private string Backups => _folder.File("backups");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copy_made_while_serving_is_restored_and_every_figure_in_it_verified()
    {
        await ImportAsync();
        await using var site = await ServedSite.ServeAsync(Data);

        var backup = await BackUpAsync();
        backup.ExitCode.ShouldBe(0, backup.Error);
        backup.Output.ShouldContain("1 kept");

        var drill = await DrillAsync();
        drill.ExitCode.ShouldBe(0, drill.Error);
        drill.Output.ShouldContain("1 posts, 2 snapshots");
        drill.Output.ShouldContain(" 0 differ");
        drill.Output.ShouldContain("restored and verified");
    }

    [Fact]
    public async Task A_copy_whose_figures_do_not_add_up_fails_the_drill()
    {
        await ImportAsync();
        await BackUpAsync();
        await using (var copy = new SqliteConnection($"Data Source={Directory.GetFiles(Backups).Single()};Pooling=False"))
        {
            await copy.OpenAsync();
            await using var command = copy.CreateCommand();
            command.CommandText = "UPDATE reach_daily SET views = views + 1";
            await command.ExecuteNonQueryAsync();
        }

        (await DrillAsync()).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_damaged_an_old_and_a_missing_copy_fail_the_drill_and_say_why()
    {
        Directory.CreateDirectory(Backups);
        await ShouldFailAsync(1, "there is no copy");

        var copy = Path.Combine(Backups, "campaigns-20260601T000000Z.db");
        await File.WriteAllTextAsync(copy, "not a database");
        await ShouldFailAsync(2, "not a copy made by backup");

        File.SetLastWriteTimeUtc(copy, new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        await ShouldFailAsync(1, "older than 26 hours");
    }

    [Fact]
    public async Task The_oldest_copies_go_and_a_failed_backup_removes_none()
    {
        Directory.CreateDirectory(Backups);
        foreach (var day in (string[])["01", "02", "03"])
            await File.WriteAllTextAsync(Path.Combine(Backups, $"campaigns-202001{day}T000000Z.db"), "");

        (await BackUpAsync(keep: "2")).ExitCode.ShouldBe(2, "there is no installation yet");
        Directory.GetFiles(Backups).Length.ShouldBe(3);
        await ImportAsync();
        (await BackUpAsync(keep: "2")).ExitCode.ShouldBe(0);

        var kept = Directory.GetFiles(Backups).Select(path => Path.GetFileName(path)).Order().ToList();
        kept.Count.ShouldBe(2);
        kept[0].ShouldBe("campaigns-20200103T000000Z.db");
    }

    private static Task<CommandResult> RunAsync(string script, params string[] arguments) =>
        Tool.RunAsync([Program], DeployFiles.At($"backup/{script}"), arguments);

    private Task<CommandResult> BackUpAsync(string keep = "14") => RunAsync("backup-sqlite.sh", Data, Backups, keep);

    private Task<CommandResult> DrillAsync() => RunAsync("drill-sqlite.sh", Backups);

    private async Task ShouldFailAsync(int exitCode, string reason)
    {
        var drill = await DrillAsync();
        drill.ExitCode.ShouldBe(exitCode, drill.Error);
        drill.Error.ShouldContain(reason);
    }

    private async Task ImportAsync()
    {
        SmallInstallation.WriteFiles(_folder.Path);
        var result = await SiloProcess.RunAsync("import", _folder.Path, "--data", Data);
        result.ExitCode.ShouldBe(0, result.Error);
    }
}

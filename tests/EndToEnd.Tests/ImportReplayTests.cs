using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>Imports the recorded data with the executable and compares every figure with the reference computation.</summary>
public sealed class ImportReplayTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [RequiresReplayFact]
    public async Task The_figures_of_an_import_equal_the_reference_and_so_do_those_of_a_second_import()
    {
        var reference = new ReferenceFigures(ReplayData.Folder);

        (await ImportAsync(ReplayData.Folder)).ExitCode.ShouldBe(0);
        await new Installed(Data).ShouldAgreeEverywhereAsync(reference);

        (await ImportAsync(ReplayData.Folder)).ExitCode.ShouldBe(0);
        await new Installed(Data).ShouldAgreeEverywhereAsync(reference);
    }

    [RequiresReplayFact]
    public async Task Shuffled_rows_give_the_reference_figures_too()
    {
        ReplayFiles.Shuffle(_folder.Path, seed: 20261122);

        (await ImportAsync(_folder.Path)).ExitCode.ShouldBe(0);

        // Where two rows differ for one post and instant the later one stands, so the reference reads the shuffled file as well.
        await new Installed(Data).ShouldAgreeEverywhereAsync(new ReferenceFigures(_folder.Path));
    }

    [RequiresReplayFact]
    public async Task An_import_killed_in_the_middle_is_simply_repeated()
    {
        using (var process = SiloProcess.Start("import", ReplayData.Folder, "--data", Data))
        {
            await SnapshotsAreBeingWrittenAsync();
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        (await SiloProcess.RunAsync("verify", "--data", Data)).ExitCode.ShouldBe(0, "what was committed must agree by itself");
        (await ImportAsync(ReplayData.Folder)).ExitCode.ShouldBe(0);
        await new Installed(Data).ShouldAgreeEverywhereAsync(new ReferenceFigures(ReplayData.Folder));
    }

    private Task<CommandResult> ImportAsync(string folder) => SiloProcess.RunAsync("import", folder, "--data", Data, "--json");

    // Polls the store as another process would: the moment to kill is after some snapshots and long before the last.
    private async Task SnapshotsAreBeingWrittenAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await timer.WaitForNextTickAsync())
        {
            var log = new FileInfo(Path.Combine(Data, "campaigns.db-wal"));
            if (log.Exists && await SnapshotsAsync() > 20_000) return;
        }
    }

    private async Task<long> SnapshotsAsync()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(Data, "campaigns.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT CASE WHEN EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'snapshots') THEN 1 ELSE 0 END";
        if (Equals(await command.ExecuteScalarAsync(), 0L)) return 0;
        command.CommandText = "SELECT COUNT(*) FROM snapshots";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}

using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The recorded data imported into PostgreSQL, by one process and by two at once; the figures are those of the reference.</summary>
public sealed class PostgresImportReplayTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresReplayOnPostgresFact]
    public async Task The_figures_of_an_import_equal_the_reference_and_so_do_those_of_a_second_import()
    {
        var site = await Installed.OnPostgresAsync(_folder.File("data"));

        await ImportAsync(site, ReplayData.Folder);
        await site.ShouldAgreeEverywhereAsync(new ReferenceFigures(ReplayData.Folder));

        var again = await ImportAsync(site, ReplayData.Folder);
        again.Output.ShouldContain("\"rejected\":0");
        await site.VerifyAsync();
        (await site.RunAsync("stats", "--by", "post")).Output.ShouldBe((await SqliteAsync()).Output);
    }

    [RequiresReplayOnPostgresFact]
    public async Task Shuffled_rows_give_the_reference_figures_too()
    {
        var site = await Installed.OnPostgresAsync(_folder.File("data"));
        ReplayFiles.Shuffle(_folder.Path, seed: 20261122);

        await ImportAsync(site, _folder.Path);

        await site.ShouldAgreeEverywhereAsync(new ReferenceFigures(_folder.Path));
    }

    [RequiresReplayOnPostgresFact]
    public async Task Two_processes_that_import_the_same_folder_at_once_count_everything_once()
    {
        var one = await Installed.OnPostgresAsync(_folder.File("one"));
        var other = one with { Data = _folder.File("other") };

        await Task.WhenAll(ImportAsync(one, ReplayData.Folder), ImportAsync(other, ReplayData.Folder));

        await one.ShouldAgreeEverywhereAsync(new ReferenceFigures(ReplayData.Folder));
    }

    [RequiresReplayOnPostgresFact]
    public async Task Two_processes_that_import_different_pages_at_once_come_to_the_same_and_one_may_be_killed()
    {
        var (firstHalf, secondHalf) = ReplayFiles.Halve(_folder.File("halves"));
        var one = await Installed.OnPostgresAsync(_folder.File("one"));
        var other = one with { Data = _folder.File("other") };

        var first = ImportAsync(one, firstHalf);
        using (var second = other.Start("import", secondHalf))
        {
            await one.UntilAsync("SELECT COUNT(*) > 20000 FROM snapshots", second);
            second.Kill(entireProcessTree: true);
            await second.WaitForExitAsync();
        }

        await one.VerifyAsync("while the other goes on");
        await first;
        await one.VerifyAsync("what the killed one committed must agree by itself");
        await ImportAsync(other, secondHalf);
        await one.ShouldAgreeEverywhereAsync(new ReferenceFigures(ReplayData.Folder));
    }

    private async Task<CommandResult> SqliteAsync()
    {
        var site = new Installed(_folder.File("sqlite"));
        await ImportAsync(site, ReplayData.Folder);
        return await site.RunAsync("stats", "--by", "post");
    }

    private static async Task<CommandResult> ImportAsync(Installed site, string folder)
    {
        var result = await site.RunAsync("import", folder, "--json");
        result.ExitCode.ShouldBe(0, result.Error);
        return result;
    }
}

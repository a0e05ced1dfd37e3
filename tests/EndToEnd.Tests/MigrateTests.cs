using System.Text.Json;
using System.Text.RegularExpressions;
using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary><c>migrate</c> as people run it, over the recorded data.</summary>
public sealed partial class MigrateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresReplayOnPostgresFact]
    public async Task A_move_killed_in_the_middle_is_repeated_and_says_the_same_in_every_figure()
    {
        var before = new Installed(_folder.File("data"));
        (await before.RunAsync("import", ReplayData.Folder)).ExitCode.ShouldBe(0);
        var after = await Installed.OnPostgresAsync(_folder.File("none"));
        using (var process = before.Start("migrate", "--to", after.ConnectionString))
        {
            await after.UntilAsync(
                "SELECT EXISTS (SELECT 1 FROM move_progress WHERE table_name = 'snapshots' AND rows_copied > 0 AND NOT is_done)", process);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        await NobodyServesAsync(after);
        var moved = await before.RunAsync("migrate", "--to", after.ConnectionString, "--json");

        moved.ExitCode.ShouldBe(0, moved.Output + moved.Error);
        using var report = JsonDocument.Parse(moved.Output);
        var snapshots = report.RootElement.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("table").GetString() == "snapshots");
        snapshots.GetProperty("copied").GetInt64().ShouldBeInRange(1, snapshots.GetProperty("rows").GetInt64() - 1, "it went on, not anew");
        (await after.VerifyAsync()).ShouldBe(await before.VerifyAsync());
        foreach (var options in StatsOptions) (await StatsAsync(after, options)).ShouldBe(await StatsAsync(before, options), string.Join(' ', options));
        (await before.RunAsync("migrate", "--to", after.ConnectionString)).Output.ShouldContain("nothing was copied");
    }

    private static string[][] StatsOptions =>
    [
        [], ["--by", "fanpage"], ["--by", "unit"], ["--by", "post"], ["--by", "day"], ["--from", "2026-06-10", "--to", "2026-07-03", "--by", "post"],
        ["--as-of", "2026-06-20T03:15:00Z", "--by", "fanpage"],
    ];

    private static async Task NobodyServesAsync(Installed half)
    {
        foreach (var arguments in (string[][])[["stats"], ["verify"], ["import", ReplayData.Folder], []])
        {
            var result = await half.RunAsync(arguments);
            result.ExitCode.ShouldBe(2, string.Join(' ', arguments));
            result.Error.Trim().ShouldEndWith("into it is not finished; repeat \"migrate\", which goes on where it was");
        }
    }

    private static async Task<string> StatsAsync(Installed site, string[] options)
    {
        var result = await site.RunAsync(["stats", "--json", .. options]);
        result.ExitCode.ShouldBe(0, result.Error);
        return AsOf().Replace(result.Output, "");
    }

    [GeneratedRegex("\"asOf\":\"[^\"]*\"")]
    private static partial Regex AsOf();
}

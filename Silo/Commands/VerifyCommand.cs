using System.CommandLine;

namespace Campaigns.Silo;

/// <summary><c>verify</c>: recomputes every roll-up from the snapshots and compares.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SharedOptions shared)
    {
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("verify", "Recompute every figure from its readings and compare") { json };
        command.SetAction((result, cancellationToken) => RunAsync(shared.Data(result), result.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string data, bool json, CancellationToken cancellationToken)
    {
        var report = await new Verifier(await Installation.OpenExistingAsync(data, cancellationToken)).VerifyAsync(cancellationToken);
        await Console.Out.WriteLineAsync(json ? CommandJson.Verify(report) : Describe(report));
        return report.DifferencesTotal == 0 ? ExitCodes.Done : ExitCodes.CheckFailed;
    }

    private static string Describe(VerifyReport report)
    {
        var summary = $"{report.Posts} posts, {report.Snapshots} snapshots, {report.Compared} figures compared, {report.DifferencesTotal} differ";
        return string.Join(
            Environment.NewLine,
            [summary, .. report.Differences.Select(difference => $"{difference.Where}: stands {difference.Stored}, should be {difference.Recomputed}")]);
    }
}

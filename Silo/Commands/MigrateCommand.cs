using System.CommandLine;
using System.Globalization;

namespace Campaigns.Silo;

/// <summary><c>migrate --to</c>: moves an installation from SQLite to PostgreSQL.</summary>
internal static class MigrateCommand
{
    private const string To = "--to";

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions shared)
    {
        var to = new Option<string>(To) { Description = "Connection string of an empty PostgreSQL database, as Npgsql writes it", Required = true };
        var restart = new Option<bool>("--restart") { Description = "Remove what an unfinished move has copied, and begin again" };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("migrate", "Move the installation in the data directory to PostgreSQL; repeat it if interrupted") { to, restart, json };
        command.SetAction((result, cancellationToken) => RunAsync(
            shared.Data(result), result.GetRequiredValue(to), result.GetValue(restart), result.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string data, string connectionString, bool restart, bool json, CancellationToken cancellationToken)
    {
        if (DemoData.IsDemo(data)) throw new InputException($"{data}: belongs to the demo, which makes it anew each time");
        var from = DataDirectory.OpenExisting(data);
        await using var to = Installation.Connect(connectionString, To, isPatient: true);
        using var progress = new ProgressLine(Console.Error, enabled: !Console.IsErrorRedirected);
        var report = await Installation.UseAsync(
            to, () => new HouseMove(from, to, TimeProvider.System, progress).RunAsync(restart, cancellationToken));
        progress.Clear();
        await Console.Out.WriteLineAsync(json ? CommandJson.Move(report) : Describe(report, to));
        return report.DifferencesTotal == 0 ? ExitCodes.Done : ExitCodes.CheckFailed;
    }

    private static string Describe(MoveReport report, PostgresDatabase to)
    {
        if (report.FinishedBefore is { } finished)
            return string.Create(CultureInfo.InvariantCulture, $"{to.Name}: was complete at {finished:u}; nothing was copied");
        var summary = string.Create(CultureInfo.InvariantCulture, $"""
            {report.Tables.Count} tables, {report.Tables.Sum(table => table.Rows)} rows, {report.Tables.Sum(table => table.Copied)} of them copied now
            {report.Rows} rows and {report.Figures} figures compared, {report.DifferencesTotal} differ
            """);
        return string.Join(Environment.NewLine, [summary, .. report.Differences, Advice(report, to)]);
    }

    private static string Advice(MoveReport report, PostgresDatabase to) => report.DifferencesTotal == 0
        ? $"{to.Name}: complete; set {Installation.ConnectionStringKey} to it on every node and put the data directory away"
        : $"{to.Name}: not to be served from";
}

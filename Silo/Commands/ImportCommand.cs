using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Silo;

/// <summary><c>import DIR</c>: takes in recorded accounts, posts and snapshots.</summary>
internal static class ImportCommand
{
    /// <summary>The root unit that the first import makes where there is none yet; the first visit names it.</summary>
    public const string FirstUnit = "root";

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions shared)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with accounts.csv, posts.csv and snapshots.csv" };
        var unit = new Option<string?>("--unit") { Description = "Code of the unit that new pages are registered in (default: the root)" };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("import", "Import accounts, posts and snapshots from CSV files") { folder, unit, json };
        command.SetAction((result, cancellationToken) => RunAsync(
            shared.Data(result), result.GetRequiredValue(folder), result.GetValue(unit), result.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string data, string folder, string? unit, bool json, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder)) throw new InputException($"{folder}: there is no such folder");
        var database = DataDirectory.Open(data);
        using var rejected = new RejectedRows(Path.Combine(database.DataDirectory, "rejected.csv"));
        using var progress = new ProgressLine(Console.Error, enabled: !Console.IsErrorRedirected);
        await using var ledger = new Ledger(database, new FiguresFeed(TimeProvider.System), NullLogger<Ledger>.Instance);
        var report = await new Importer(database, ledger, progress).ImportAsync(folder, () => UnitFor(database, unit), rejected, cancellationToken);
        progress.Clear();
        if (rejected.Count > 0) await Console.Error.WriteLineAsync($"{rejected.Count} rows were refused; each with its reason: {rejected.Path}");
        await Console.Out.WriteLineAsync(json ? CommandJson.Import(report, rejected) : Describe(report));
        return ExitCodes.Done;
    }

    private static string UnitFor(SqliteDatabase database, string? code)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var root = connection.Scalar<string>("SELECT code FROM units WHERE parent IS NULL");
        if (code is not null && FigureScope.UnitId(connection, code) is null)
            throw new InputException($"--unit {code}: there is no unit with this code");
        if (root is null) UnitStore.Add(connection, FirstUnit, "Đơn vị gốc", parent: null);
        transaction.Commit();
        return code ?? root ?? FirstUnit;
    }

    private static string Describe(ImportReport report) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
        accounts:  {report.Accounts} read, {report.AccountsAdded} new
        posts:     {report.Posts} read, {report.PostsAdded} new
        snapshots: {report.Snapshots} read, {report.SnapshotsAdded} new, {report.SnapshotsReplaced} replaced
        """);
}

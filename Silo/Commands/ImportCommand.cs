using System.CommandLine;
using Campaigns.Client;
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
        var database = await Installation.OpenToWriteAsync(data, cancellationToken);
        PrivateFiles.CreateDirectory(data);
        using var rejected = new RejectedRows(Path.Combine(Path.GetFullPath(data), "rejected.csv"));
        using var progress = new ProgressLine(Console.Error, enabled: !Console.IsErrorRedirected);
        await using var ledger = new Ledger(database, new FiguresFeed(TimeProvider.System), NullLogger<Ledger>.Instance);
        var report = await new Importer(database, ledger, progress)
            .ImportAsync(folder, () => UnitForAsync(database, unit, cancellationToken), rejected, cancellationToken);
        progress.Clear();
        if (report.NotTaken.Count > 0) await Console.Error.WriteLineAsync(ShellText.NotTaken(report.NotTaken.SelectMany(file => file.Columns.Select(column => $"{file.File}: {column}"))));
        if (rejected.Count > 0) await Console.Error.WriteLineAsync($"{rejected.Count} rows were refused; each with its reason: {rejected.Path}");
        await Console.Out.WriteLineAsync(json ? CommandJson.Import(report, rejected) : Describe(report));
        return ExitCodes.Done;
    }

    private static async Task<string> UnitForAsync(IDatabase database, string? code, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var root = await connection.ScalarAsync<string>("SELECT code FROM units WHERE parent IS NULL", cancellationToken);
        if (code is not null && await FigureScope.UnitIdAsync(connection, code, cancellationToken) is null)
            throw new InputException($"--unit {code}: there is no unit with this code");
        if (root is null) await UnitStore.AddAsync(connection, FirstUnit, "Đơn vị gốc", parent: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return code ?? root ?? FirstUnit;
    }

    private static string Describe(ImportReport report) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
        accounts:  {report.Accounts} read, {report.AccountsAdded} new
        posts:     {report.Posts} read, {report.PostsAdded} new
        snapshots: {report.Snapshots} read, {report.SnapshotsAdded} new, {report.SnapshotsReplaced} replaced
        """);
}

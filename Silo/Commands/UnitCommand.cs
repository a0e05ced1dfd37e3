using System.CommandLine;
using System.Globalization;
using Campaigns.Client;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary><c>unit import</c>, <c>unit undo</c> and <c>unit list</c>: the organization from the shell.</summary>
internal static class UnitCommand
{
    private const int MostErrors = 20;

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions shared) => new("unit", "The organization") { Import(shared), Undo(shared), List(shared) };

    private static Command Import(SharedOptions shared)
    {
        var file = new Argument<string>("FILE") { Description = "CSV or XLSX file with the columns code, name, parent, kind, members, eligible units, from" };
        var under = new Option<string?>("--under") { Description = "Code of the unit that it is read for (default: the root)" };
        var from = new Option<string?>("--from") { Description = "Day from which rows without one hold, as yyyy-MM-dd (default: today; new units: always)" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would be done" };
        var goodRowsOnly = new Option<bool>("--good-rows-only") { Description = "Leave out rows with errors instead of refusing the file" };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("import", "Import a tree of units") { file, under, from, dryRun, goodRowsOnly, json };
        command.SetAction((result, cancellationToken) => ImportAsync(
            shared.Data(result),
            new Request(
                result.GetRequiredValue(file), result.GetValue(under), Day(result.GetValue(from)), result.GetValue(dryRun),
                result.GetValue(goodRowsOnly), result.GetValue(json)),
            cancellationToken));
        return command;
    }

    private static Command Undo(SharedOptions shared)
    {
        var id = new Argument<long>("ID") { Description = "Number of the import, as \"unit import\" printed it" };
        var command = new Command("undo", "Take back what an import did") { id };
        command.SetAction(async (result, cancellationToken) =>
        {
            var imports = Imports(await Installation.OpenExistingAsync(shared.Data(result), cancellationToken));
            var outcome = await imports.UndoAsync(result.GetRequiredValue(id), Actor.Shell, cancellationToken);
            if (outcome is not UnitImportOutcome.Undone(var import)) throw new InputException($"import {result.GetRequiredValue(id)}: {ShellText.Of(outcome)}");
            await Console.Out.WriteLineAsync($"undone: {ShellText.Of(import.Counts)}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command List(SharedOptions shared)
    {
        var under = new Option<string?>("--under") { Description = "Code of the unit whose units are listed (default: the root)" };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("list", "List units: code, name, code of the unit above") { under, json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var database = await Installation.OpenExistingAsync(shared.Data(result), cancellationToken);
            var scope = result.GetValue(under) ?? await RootAsync(database, cancellationToken);
            await using var connection = await database.OpenAsync(cancellationToken);
            var standing = await StandingUnitsReader.ReadAsync(connection, scope, cancellationToken)
                ?? throw new InputException($"--under {scope}: there is no open unit with this code");
            var units = standing.Units.Values.Select(unit => unit.Unit).OrderBy(unit => unit.Code, StringComparer.Ordinal);
            await Console.Out.WriteLineAsync(result.GetValue(json)
                ? CommandJson.Units(units)
                : string.Join(Environment.NewLine, units.Select(unit => $"{unit.Code}\t{unit.Name}\t{unit.Parent}")));
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<int> ImportAsync(string data, Request request, CancellationToken cancellationToken)
    {
        if (!File.Exists(request.File)) throw new InputException($"{request.File}: the file is missing");
        var database = await Installation.OpenExistingAsync(data, cancellationToken);
        var scope = request.Under ?? await RootAsync(database, cancellationToken);
        await using var content = new FileStream(request.File, FileMode.Open, FileAccess.Read, FileShare.Read);
        var file = new UnitFile(Path.GetFileName(request.File), content, scope, request.From);
        var imports = Imports(database);
        var looked = request.DryRun
            ? (await imports.LookAsync(file, cancellationToken)).Outcome
            : await imports.PreviewAsync(file, Actor.Shell, cancellationToken);
        if (looked is not UnitImportOutcome.Previewed(var import, var plan)) throw new InputException($"{request.File}: {ShellText.Of(looked)}");
        if (plan.NotTaken.Count > 0 && !request.Json) await Console.Out.WriteLineAsync(ShellText.NotTaken(plan.NotTaken));
        if (plan.Errors.Count > 0 && !request.GoodRowsOnly) await RefuseAsync(request, import, plan);
        if (!request.DryRun && plan.Steps.Count > 0) import = await ApplyAsync(imports, import.Id, plan.Fingerprint, request, cancellationToken);
        await PrintAsync(request, import, plan);
        return ExitCodes.Done;
    }

    // Every row with its reason first, for whoever mends the file; the last line says what came of it.
    private static async Task RefuseAsync(Request request, UnitImport import, UnitPlan plan)
    {
        if (request.Json) await Console.Out.WriteLineAsync(CommandJson.UnitImport(import, plan));
        else foreach (var error in plan.Errors.Take(MostErrors)) await Console.Out.WriteLineAsync(ShellText.Of(error));
        var rows = plan.Errors.Select(error => error.Row).Distinct().Count();
        throw new InputException($"{request.File}: {rows} rows cannot be used, the first: {ShellText.Of(plan.Errors[0])}");
    }

    private static async Task<UnitImport> ApplyAsync(UnitImports imports, long id, string seen, Request request, CancellationToken cancellationToken) =>
        await imports.ApplyAsync(id, seen, request.GoodRowsOnly, Actor.Shell, cancellationToken) switch
        {
            UnitImportOutcome.Applied(var applied) => applied,
            var outcome => throw new InputException($"{request.File}: {ShellText.Of(outcome)}"),
        };

    private static Task PrintAsync(Request request, UnitImport import, UnitPlan plan)
    {
        if (request.Json) return Console.Out.WriteLineAsync(CommandJson.UnitImport(import, plan));
        var done = import.AppliedAt is null ? request.DryRun ? "would do" : "nothing to do" : $"import {import.Id}";
        return Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{done}: {ShellText.Of(plan.Counts)}; {plan.Unchanged} unchanged, {plan.Absent.Count} not in the file, {plan.Errors.Count} errors"));
    }

    private static UnitImports Imports(IDatabase database) => new(database, new FiguresFeed(TimeProvider.System), TimeProvider.System);

    private static async Task<string> RootAsync(IDatabase database, CancellationToken cancellationToken) =>
        (await new UnitQueries(database).RootAsync(cancellationToken))?.Code ?? throw new InputException($"{database.Name}: nothing is set up here yet");

    private static DateOnly? Day(string? text)
    {
        if (text is null) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InputException($"--from {text}: expected a day like 2025-07-01");
    }

    private sealed record Request(string File, string? Under, DateOnly? From, bool DryRun, bool GoodRowsOnly, bool Json);
}

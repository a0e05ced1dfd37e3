using System.CommandLine;
using Campaigns.Client;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary><c>member import</c> and <c>member undo</c>: rosters from the shell. Names and numbers are not printed.</summary>
internal static class MemberCommand
{
    private const int MostLines = 20;

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions shared) => new("member", "Members") { Import(shared), Undo(shared) };

    private static Command Import(SharedOptions shared)
    {
        var file = new Argument<string>("FILE") { Description = "CSV or XLSX file with the columns name and phone, and birth, unit and own code where there are any" };
        var unit = new Option<string>("--unit") { Description = "Code of the unit that it is read for", Required = true };
        var apply = new Option<bool>("--apply") { Description = "Do it; otherwise only say what would be done. Doubtful lines and lines with errors are left out" };
        var command = new Command("import", "Import a roster of members") { file, unit, apply };
        command.SetAction((result, cancellationToken) => ImportAsync(
            shared.Data(result), result.GetRequiredValue(file), result.GetRequiredValue(unit), result.GetValue(apply), cancellationToken));
        return command;
    }

    private static Command Undo(SharedOptions shared)
    {
        var id = new Argument<long>("ID") { Description = "Number of the import, as \"member import\" printed it" };
        var command = new Command("undo", "Take back what an import of members did") { id };
        command.SetAction(async (result, cancellationToken) =>
        {
            var imports = Imports(await Installation.OpenExistingAsync(shared.Data(result), cancellationToken));
            var outcome = await imports.UndoAsync(result.GetRequiredValue(id), Actor.Shell, cancellationToken);
            if (outcome is not MemberImportOutcome.Undone(_, var undone))
                throw new InputException($"import {result.GetRequiredValue(id)}: {ShellText.Of(outcome)}");
            await Console.Out.WriteLineAsync($"undone: {ShellText.Of(undone)}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<int> ImportAsync(string data, string path, string unit, bool isToApply, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new InputException($"{path}: the file is missing");
        var imports = Imports(await Installation.OpenExistingAsync(data, cancellationToken));
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var file = new RosterFile(Path.GetFileName(path), content, unit);
        var looked = isToApply
            ? await imports.PreviewAsync(file, Actor.Shell, cancellationToken)
            : (await imports.LookAsync(file, cancellationToken)).Outcome;
        if (looked is not MemberImportOutcome.Previewed(var import, var roster)) throw new InputException($"{path}: {ShellText.Of(looked)}");

        if (roster.NotTaken.Count > 0) await Console.Out.WriteLineAsync(ShellText.NotTaken(roster.NotTaken));
        var left = roster.Plan.Lines.Where(line => line.Step is RosterStep.Faulty or RosterStep.Doubtful).Take(MostLines);
        foreach (var line in left) await Console.Out.WriteLineAsync(ShellText.Of(line));
        var done = "would do";
        if (isToApply) done = roster.Writes.Count == 0 ? "nothing to do" : await ApplyAsync(imports, import.Id, roster.Fingerprint, path, cancellationToken);
        await Console.Out.WriteLineAsync($"{done}: {ShellText.Of(roster.Counts)}. {ShellText.Of(roster.Plan.Counts)}");
        return ExitCodes.Done;
    }

    private static async Task<string> ApplyAsync(MemberImports imports, long id, string seen, string path, CancellationToken cancellationToken) =>
        await imports.ApplyAsync(id, seen, Actor.Shell, cancellationToken) switch
        {
            MemberImportOutcome.Applied(var applied) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"import {applied.Id}"),
            var outcome => throw new InputException($"{path}: {ShellText.Of(outcome)}"),
        };

    private static MemberImports Imports(IDatabase database)
    {
        try
        {
            return new MemberImports(database, RetentionServices.Configured(Installation.Settings()), TimeProvider.System);
        }
        catch (InvalidOperationException exception)
        {
            throw new InputException(exception.Message);
        }
    }
}

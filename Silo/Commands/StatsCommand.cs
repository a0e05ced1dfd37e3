using System.CommandLine;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary><c>stats</c>: the figures, without a server.</summary>
internal static class StatsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SharedOptions shared)
    {
        var options = new Options(
            new("--from") { Description = "First local day, yyyy-MM-dd: show what was gained" },
            new("--to") { Description = "Last local day, yyyy-MM-dd, included" },
            new("--unit") { Description = "Code of the unit whose subtree is meant (default: the root)" },
            new("--platform") { Description = "One platform: " + string.Join(", ", PlatformNames.All.Select(PlatformNames.Name)) },
            new("--campaign") { Description = "Id of a campaign" },
            new("--by") { Description = "What a row stands for: platform (default), fanpage, unit, day or post" },
            new("--as-of") { Description = "Only readings up to this instant, for example 2026-07-01T17:00:00Z" },
            new("--structure") { Description = "By which organization: now (default) or then, as it was on each day" },
            new("--json") { Description = "Print JSON" });
        var command = new Command("stats", "Show the figures")
        {
            options.From, options.To, options.Unit, options.Platform, options.Campaign, options.By, options.AsOf, options.Structure, options.Json,
        };
        command.SetAction((result, cancellationToken) => RunAsync(shared.Data(result), result, options, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string data, ParseResult result, Options options, CancellationToken cancellationToken)
    {
        var database = await Installation.OpenExistingAsync(data, cancellationToken);
        var (unit, request) = await RequestAsync(database, result, options, cancellationToken);
        var rows = await new StatsQueries(database).RowsAsync(request, cancellationToken);
        await Console.Out.WriteLineAsync(result.GetValue(options.Json)
            ? CommandJson.Stats(unit, request, request.AsOf ?? TimeProvider.System.GetUtcNow(), rows)
            : StatsTable.Of(rows));
        return ExitCodes.Done;
    }

    private static async Task<(string Unit, StatsRequest Request)> RequestAsync(
        IDatabase database, ParseResult result, Options options, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var unit = result.GetValue(options.Unit)
            ?? await connection.ScalarAsync<string>("SELECT code FROM units WHERE parent IS NULL", cancellationToken)
            ?? throw new InputException($"{database.Name}: nothing is set up or imported here yet");
        var unitId = await FigureScope.UnitIdAsync(connection, unit, cancellationToken)
            ?? throw new InputException($"--unit {unit}: there is no unit with this code");
        var scope = new FigureScope(
            unitId,
            result.GetValue(options.Campaign) is { } campaign
                ? await FigureScope.CampaignIdAsync(connection, campaign, cancellationToken)
                    ?? throw new InputException($"--campaign {campaign}: there is no campaign with this id")
                : 0,
            result.GetValue(options.Platform) is { } name
                ? PlatformNames.TryParse(name, out var platform) ? platform : throw new InputException($"--platform {name}: unknown platform")
                : null)
        {
            Structure = Structure(result.GetValue(options.Structure)),
        };
        var request = new StatsRequest(
            scope, Day("--from", result.GetValue(options.From)), Day("--to", result.GetValue(options.To)),
            By(result.GetValue(options.By)), AsOf(result.GetValue(options.AsOf)));
        return request.From > request.To
            ? throw new InputException($"--from {request.From:yyyy-MM-dd} is after --to {request.To:yyyy-MM-dd}")
            : (unit, request);
    }

    private static DateOnly? Day(string option, string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new InputException($"{option} {text}: not a day like 2026-07-01");

    private static Structure Structure(string? text) => text switch
    {
        null or "now" => Grains.Structure.Now,
        "then" => Grains.Structure.Then,
        _ => throw new InputException($"--structure {text}: expected now or then"),
    };

    private static StatsBy By(string? text) => text switch
    {
        null or "platform" => StatsBy.Platform,
        "fanpage" => StatsBy.Fanpage,
        "unit" => StatsBy.Unit,
        "day" => StatsBy.Day,
        "post" => StatsBy.Post,
        _ => throw new InputException($"--by {text}: expected platform, fanpage, unit, day or post"),
    };

    private static DateTimeOffset? AsOf(string? text) =>
        Fields.Instant("--as-of", text ?? "", out var instant) is { } problem ? throw new InputException(problem) : instant;

    private sealed record Options(
        Option<string?> From,
        Option<string?> To,
        Option<string?> Unit,
        Option<string?> Platform,
        Option<string?> Campaign,
        Option<string?> By,
        Option<string?> AsOf,
        Option<string?> Structure,
        Option<bool> Json);
}

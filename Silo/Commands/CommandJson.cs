using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Campaigns.Client;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What commands print with <c>--json</c>. The shapes are a contract with scripts: names and nulls stay.</summary>
internal static partial class CommandJson
{
    private static readonly CommandJsonContext Context = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        // Ids and names are printed as they are; the output goes to a terminal or a file, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The object of <c>stats</c>. Without a period, <c>from</c> and <c>to</c> are null.</summary>
    public static string Stats(string unit, StatsRequest request, DateTimeOffset asOf, IReadOnlyList<StatsRow> rows) => JsonSerializer.Serialize(
        new StatsJson(request.From, request.To, asOf.UtcDateTime, unit, rows.Select(Row)), Context.StatsJson);

    /// <summary>The object of <c>import</c>.</summary>
    public static string Import(ImportReport report, RejectedRows rejected) => JsonSerializer.Serialize(
        new ImportJson(
            new CountJson(report.Accounts, report.AccountsAdded),
            new CountJson(report.Posts, report.PostsAdded),
            new SnapshotCountJson(report.Snapshots, report.SnapshotsAdded, report.SnapshotsReplaced),
            rejected.Count,
            rejected.Count > 0 ? rejected.Path : null,
            report.NotTaken.ToDictionary(file => file.File, file => file.Columns)),
        Context.ImportJson);

    /// <summary>The object of <c>verify</c>.</summary>
    public static string Verify(VerifyReport report) => JsonSerializer.Serialize(
        new VerifyJson(report.DifferencesTotal == 0, report.Posts, report.Snapshots, report.Compared, report.DifferencesTotal, report.Differences),
        Context.VerifyJson);

    /// <summary>The object of <c>migrate</c>.</summary>
    public static string Move(MoveReport report) => JsonSerializer.Serialize(
        new MoveJson(
            report.DifferencesTotal == 0, report.FinishedBefore?.UtcDateTime, report.Tables, report.Rows, report.Figures,
            report.DifferencesTotal, report.Differences),
        Context.MoveJson);

    /// <summary>The object of <c>unit import</c>. Without an id nothing was applied.</summary>
    public static string UnitImport(UnitImport import, UnitPlan plan) => JsonSerializer.Serialize(
        new UnitImportJson(
            import.AppliedAt is null ? null : import.Id, plan.Counts.Opened, plan.Counts.Renamed, plan.Counts.Moved, plan.Counts.Reclassified,
            plan.Counts.Counted, plan.Unchanged, plan.Absent.Count,
            plan.Errors.Select(error => new RowErrorJson(error.Row, error.Column?.ToString(), error.Fault.ToString(), error.Given)), plan.NotTaken),
        Context.UnitImportJson);

    /// <summary>The object of <c>unit list</c>.</summary>
    public static string Units(IEnumerable<Unit> units) => JsonSerializer.Serialize(
        new UnitsJson(units.Select(unit => new UnitJson(unit.Code, unit.Name, unit.Parent, unit.Kind.Name(), unit.ClosedOn))), Context.UnitsJson);

    /// <summary>The object of <c>user list</c>.</summary>
    public static string Users(IEnumerable<Person> people, DateTimeOffset now) => JsonSerializer.Serialize(
        new UsersJson(people.Select(person => new UserJson(
            person.Account, person.UserName, person.Name, person.StateAt(now).ToString().ToLowerInvariant(), person.HasSecondFactor, person.LastSignInOn,
            person.Grants.Select(held => new GrantJson(RoleNames.Of(held.Grant.Role), held.Grant.Unit, held.UnitName))))),
        Context.UsersJson);

    private static StatsRowJson Row(StatsRow row) => new(
        row.Key.Platform.Name(), row.Key.AccountId, row.Key.PostId, row.Key.Unit, row.Key.Day,
        row.Fanpages, row.Figures.Posts, row.Figures.Views, row.Figures.Reactions, row.Figures.Comments, row.Figures.Shares,
        row.Figures.Clicks, row.Figures.MemberShares, new ReachJson(row.Reach?.Max, row.Reach?.Sum));

    private sealed record StatsJson(DateOnly? From, DateOnly? To, DateTime AsOf, string Unit, IEnumerable<StatsRowJson> Rows);

    private sealed record StatsRowJson(
        string Platform,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AccountId,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PostId,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Unit,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Day,
        long Fanpages,
        long Posts,
        long? Views,
        long? Reactions,
        long? Comments,
        long? Shares,
        long? Clicks,
        long? MemberShares,
        ReachJson Reach);

    private sealed record ReachJson(long? Max, long? Sum);

    private sealed record CountJson(int Read, int New);

    private sealed record SnapshotCountJson(int Read, int New, int Replaced);

    private sealed record ImportJson(
        CountJson Accounts, CountJson Posts, SnapshotCountJson Snapshots, int Rejected, string? RejectedFile,
        IReadOnlyDictionary<string, IReadOnlyList<string>> ColumnsNotTaken);

    private sealed record VerifyJson(
        bool Agrees, long Posts, long Snapshots, long Compared, long DifferencesTotal, IReadOnlyList<VerifyDifference> Differences);

    private sealed record MoveJson(
        bool Agrees, DateTime? FinishedBefore, IReadOnlyList<MovedRows> Tables, long RowsCompared, long FiguresCompared,
        long DifferencesTotal, IReadOnlyList<string> Differences);

    private sealed record UnitImportJson(
        long? Id, int Opened, int Renamed, int Moved, int Reclassified, int Counted, int Unchanged, int Absent, IEnumerable<RowErrorJson> Errors,
        IReadOnlyList<string> ColumnsNotTaken);

    private sealed record RowErrorJson(int Row, string? Column, string Fault, string? Given);

    private sealed record UnitsJson(IEnumerable<UnitJson> Units);

    private sealed record UnitJson(string Code, string Name, string? Parent, string Kind, DateOnly? ClosedOn);

    private sealed record UsersJson(IEnumerable<UserJson> Users);

    private sealed record UserJson(
        Guid Id, string UserName, string Name, string State, bool SecondFactor, DateOnly? LastSignInOn, IEnumerable<GrantJson> Grants);

    private sealed record GrantJson(string Role, string Unit, string UnitName);

    [JsonSerializable(typeof(UsersJson))]
    [JsonSerializable(typeof(UnitImportJson))]
    [JsonSerializable(typeof(UnitsJson))]
    [JsonSerializable(typeof(StatsJson))]
    [JsonSerializable(typeof(ImportJson))]
    [JsonSerializable(typeof(VerifyJson))]
    [JsonSerializable(typeof(MoveJson))]
    private sealed partial class CommandJsonContext : JsonSerializerContext;
}

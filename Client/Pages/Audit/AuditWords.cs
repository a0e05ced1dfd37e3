using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Details of the audit log in the reader's language. What an earlier release wrote in another form is shown as it stands.</summary>
internal static class AuditWords
{
    private const string Nothing = "—"; // as AuditDetails writes it

    /// <summary>Each detail by its name, with its value.</summary>
    /// <param name="details">The details.</param>
    /// <param name="unitNames">Names of units by their codes; a unit without one is shown by its code.</param>
    /// <param name="text">The words.</param>
    public static IEnumerable<(string Name, string Value)> Of(
        IReadOnlyDictionary<string, string> details, IReadOnlyDictionary<string, string> unitNames, Text text) => details.Select(written =>
    {
        if (AuditDetails.Find(written.Key) is not var (detail, number)) return (written.Key, written.Value);
        var sides = written.Value.Split(AuditDetails.Arrow).Select(side => side == Nothing ? side : Told(detail, side, unitNames, text));
        return (number is null ? text.Audit.DetailName(detail) : $"{text.Audit.DetailName(detail)} {number}", string.Join(AuditDetails.Arrow, sides));
    });

    private static string Told(AuditDetail detail, string value, IReadOnlyDictionary<string, string> unitNames, Text text) => detail switch
    {
        _ when AuditDetails.IsOfUnits(detail) => string.Join(", ", value.Split(", ").Select(code => Unit(code, unitNames))),
        AuditDetail.Role => RoleNames.TryParse(value, out var role) ? text.People.RoleName(role) : value,
        AuditDetail.Kind => Enum.TryParse<ActivityKind>(value, out var kind) ? text.Activities.Kind(kind) : value,
        AuditDetail.RequestKind => Enum.TryParse<DataRequestKind>(value, out var asked) ? text.DataRequests.Kind(asked) : value,
        AuditDetail.Changed => string.Join(", ", value.Split(", ").Select(text.CampaignForms.Field)),
        AuditDetail.Targets or AuditDetail.Shares or AuditDetail.SharesDropped => string.Join(", ", value.Split(", ").Select(part => Metric(part, text))),
        AuditDetail.SplitBy => value == "members" ? text.Units.Members : text.Units.Title,
        AuditDetail.Platforms => string.Join(", ", value.Split(", ").Select(Platform)),
        AuditDetail.Days => string.Join(" – ", value.Split("..").Select(Day)),
        AuditDetail.Day => string.Join(", ", value.Split(' ').Select(part => Count(part, text))),
        AuditDetail.From => Day(value),
        AuditDetail.Until => DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? Display.Time(until, DateTimeOffset.UnixEpoch)
            : value,
        AuditDetail.EvidenceNote or AuditDetail.Closes => value == "true" ? text.Audit.Yes : value,
        _ => value,
    };

    private static string Unit(string code, IReadOnlyDictionary<string, string> names) =>
        names.TryGetValue(code, out var name) ? $"{name} ({code})" : code;

    private static string Platform(string value) => PlatformNames.TryParse(value, out var platform) ? Display.Platform(platform) : value;

    private static string Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Display.Day(day) : value;

    // The name of a metric first, where there is one.
    private static string Metric(string part, Text text)
    {
        var name = part.Split(' ', ':')[0];
        return CampaignMetrics.TryParse(name, out var metric) ? text.Campaigns.Metric(metric) + part[name.Length..] : part;
    }

    // A day first, then counts: attendances=40.
    private static string Count(string part, Text text) => part.Split('=') is [var name, var count] ? $"{CountName(name, text)}: {count}" : Day(part);

    private static string CountName(string name, Text text) => name switch
    {
        "attendances" => text.Activities.Attendances,
        "entries" => text.Activities.Entries,
        "collectives" => text.Activities.Collectives,
        "persons" => text.Activities.Persons,
        _ => name,
    };
}

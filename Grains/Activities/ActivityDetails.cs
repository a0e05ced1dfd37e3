using System.Globalization;

namespace Campaigns.Grains;

/// <summary>What an entry says, in a line each, for the audit log: corrections keep what was said before.</summary>
internal static class ActivityDetails
{
    /// <summary>Everything an entry says. The words of a note are not among it.</summary>
    public static AuditDetails Details(this ActivityEntry entry) => AuditDetails.Of(Lines(entry)).WithDays(entry.Days.Select(Line));

    private static IEnumerable<(AuditDetail, string)> Lines(ActivityEntry entry)
    {
        yield return (AuditDetail.Kind, entry.Kind.ToString());
        yield return (AuditDetail.Name, entry.Title);
        if (entry.Campaign is { } campaign) yield return (AuditDetail.Campaign, campaign);
        if (entry.EvidenceLink is { } link) yield return (AuditDetail.Evidence, link.ToString());
        if (!string.IsNullOrWhiteSpace(entry.EvidenceNote)) yield return (AuditDetail.EvidenceNote, "true");
    }

    private static string Line(ActivityDay day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:yyyy-MM-dd}") + string.Concat(
        new[]
        {
            (Written(day.Attendances), "attendances"), (Written(day.Entries), "entries"), (Written(day.Collectives), "collectives"),
            (day.Persons is { } persons && FewPersons.Are(persons) ? $"<{ActivityCounts.FewestPersons}" : Written(day.Persons), "persons"),
        }
        .Where(count => count.Item1 is not null)
        .Select(count => $" {count.Item2}={count.Item1}"));

    private static string? Written(long? count) => count?.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Campaigns.Grains;

/// <summary>What an entry says, in a line each, for the audit log: corrections keep what was said before.</summary>
internal static class ActivityDetails
{
    /// <summary>Everything an entry says. The words of a note are not among it.</summary>
    public static IReadOnlyDictionary<string, string> Details(this ActivityEntry entry) => Lines(entry).ToDictionary();

    /// <summary>What an entry says otherwise than another one, as <c>before → after</c>.</summary>
    public static IReadOnlyDictionary<string, string> DifferencesFrom(this ActivityEntry entry, ActivityEntry before)
    {
        var (old, now) = (Lines(before).ToDictionary(), Lines(entry).ToDictionary());
        return old.Keys.Union(now.Keys)
            .Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name))
            .ToDictionary(name => name, name => $"{old.GetValueOrDefault(name, "—")} → {now.GetValueOrDefault(name, "—")}");
    }

    private static IEnumerable<KeyValuePair<string, string>> Lines(ActivityEntry entry)
    {
        yield return new("loại", entry.Kind switch
        {
            ActivityKind.Training => "tập huấn",
            ActivityKind.Contest => "cuộc thi",
            ActivityKind.Award => "khen thưởng",
        });
        yield return new("tên", entry.Title);
        if (entry.Campaign is { } campaign) yield return new("chiến dịch", campaign);
        foreach (var (index, day) in entry.Days.Index())
            yield return new(string.Create(CultureInfo.InvariantCulture, $"buổi {index + 1}"), Line(day));
        if (entry.EvidenceLink is { } link) yield return new("minh chứng", link.ToString());
        if (!string.IsNullOrWhiteSpace(entry.EvidenceNote)) yield return new("ghi chú minh chứng", "có");
    }

    private static string Line(ActivityDay day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:yyyy-MM-dd}") + string.Concat(
        new[]
        {
            (Written(day.Attendances), "lượt tham dự"), (Written(day.Entries), "bài dự thi"), (Written(day.Collectives), "tập thể"),
            (day.Persons is { } persons && FewPersons.Are(persons) ? $"<{ActivityCounts.FewestPersons}" : Written(day.Persons), "cá nhân"),
        }
        .Where(count => count.Item1 is not null)
        .Select(count => $", {count.Item1} {count.Item2}"));

    private static string? Written(long? count) => count?.ToString(CultureInfo.InvariantCulture);
}

using Campaigns.Grains;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>The form of an activity as it was typed, so that a refused one is shown again as it was.</summary>
public sealed record ActivityInput
{
    private const int FewestRows = 4;
    private const int SpareRows = 2;

    /// <summary>Code of the unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The kind's name.</summary>
    public string? Kind { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The campaign's id; empty for none.</summary>
    public string? Campaign { get; init; }

    /// <summary>Where the evidence is.</summary>
    public string? EvidenceLink { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? EvidenceNote { get; init; }

    /// <summary>The rows that are filled in, if only in part.</summary>
    public IReadOnlyList<ActivityRow> Rows { get; init; } = [];

    /// <summary>The rows to show: those filled in and some to fill in.</summary>
    public IEnumerable<ActivityRow> ShownRows =>
        [.. Rows, .. Enumerable.Repeat(new ActivityRow("", "", "", "", ""), Math.Max(FewestRows - Rows.Count, SpareRows))];

    /// <summary>What a form was sent with.</summary>
    public static ActivityInput Of(IFormCollection form) => new()
    {
        Unit = form["unit"],
        Kind = form["kind"],
        Title = form["title"],
        Campaign = form["campaign"],
        EvidenceLink = form["evidenceLink"],
        EvidenceNote = form["evidenceNote"],
        Rows = [.. Enumerable.Range(0, Math.Min(form["day"].Count, ActivityRules.MostDays + 1))
            .Select(index => new ActivityRow(
                At(form, "day", index), At(form, "attendances", index), At(form, "entries", index), At(form, "collectives", index),
                At(form, "persons", index)))
            .Where(row => !row.IsBlank)],
    };

    /// <summary>What an activity says now.</summary>
    public static ActivityInput Of(Activity activity) => new()
    {
        Unit = activity.Unit,
        Kind = activity.Entry.Kind.ApiName(),
        Title = activity.Entry.Title,
        Campaign = activity.Entry.Campaign,
        EvidenceLink = activity.Entry.EvidenceLink?.ToString(),
        EvidenceNote = activity.Entry.EvidenceNote,
        Rows = [.. activity.Entry.Days.Select(day => new ActivityRow(
            ReachAddress.Day(day.Day), Display.Machine(day.Attendances), Display.Machine(day.Entries), Display.Machine(day.Collectives),
            Display.Machine(day.Persons)))],
    };

    /// <summary>Reads it; what cannot be read is noted in <paramref name="fields"/>.</summary>
    internal ActivityEntry Read(BodyFields fields, Text text) => new ActivityEntryRequest
    {
        Kind = Kind,
        Title = Title,
        Campaign = Campaign,
        EvidenceLink = EvidenceLink,
        EvidenceNote = EvidenceNote,
        Days = [.. Rows.Select((row, index) => new ActivityDayRequest
        {
            Day = row.Day,
            Attendances = Count($"days[{index}].attendances", row.Attendances, fields, text),
            Entries = Count($"days[{index}].entries", row.Entries, fields, text),
            Collectives = Count($"days[{index}].collectives", row.Collectives, fields, text),
            Persons = Count($"days[{index}].persons", row.Persons, fields, text),
        })],
    }.Read(fields, text);

    private static long? Count(string field, string given, BodyFields fields, Text text)
    {
        if (!TypedNumber.TryRead(given, out var count)) fields.Refuse(field, "invalid_number", text.Activities.InvalidNumber);
        return count;
    }

    private static string At(IFormCollection form, string name, int index) => index < form[name].Count ? form[name][index] ?? "" : "";
}

/// <summary>A day of the form as it was typed.</summary>
public sealed record ActivityRow(string Day, string Attendances, string Entries, string Collectives, string Persons)
{
    /// <summary>Whether nothing was filled in.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Day + Attendances + Entries + Collectives + Persons);
}

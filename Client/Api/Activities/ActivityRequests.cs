using System.ComponentModel.DataAnnotations;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What was done; unread.</summary>
public record ActivityEntryRequest
{
    /// <summary>training, contest or award.</summary>
    [Required]
    public string? Kind { get; init; }

    /// <summary>The name people see.</summary>
    [Required]
    public string? Title { get; init; }

    /// <summary>Id of the campaign it belongs to; absent for none.</summary>
    public string? Campaign { get; init; }

    /// <summary>Its days, several on one day too (sessions).</summary>
    [Required]
    public IReadOnlyList<ActivityDayRequest>? Days { get; init; }

    /// <summary>Where the evidence is, http or https; it is kept and never fetched.</summary>
    public string? EvidenceLink { get; init; }

    /// <summary>What the evidence is, in words.</summary>
    public string? EvidenceNote { get; init; }

    /// <summary>Reads it; what cannot be read is noted in <paramref name="fields"/>, what may not be is for the activity to refuse.</summary>
    internal ActivityEntry Read(BodyFields fields, Text text)
    {
        var kind = ApiNames.Read<ActivityKind>(Kind, out var isKnown);
        if (kind is null) fields.Refuse("kind", isKnown ? "required" : "invalid_kind", isKnown ? text.Activities.Required : text.Activities.InvalidKind);
        return new ActivityEntry(
            kind ?? ActivityKind.Training, Title?.Trim() ?? "", Blank(Campaign),
            [.. (Days ?? []).Select((day, index) => day.Read($"days[{index}].", fields, text))],
            fields.Address("evidenceLink", EvidenceLink), Blank(EvidenceNote));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A day of an activity; unread. Only the counts of the activity's kind may be given.</summary>
public sealed record ActivityDayRequest
{
    /// <summary>The local day, as yyyy-MM-dd.</summary>
    [Required]
    public string? Day { get; init; }

    /// <summary>Training: how often somebody attended. Not people.</summary>
    public long? Attendances { get; init; }

    /// <summary>Contest: entries handed in.</summary>
    public long? Entries { get; init; }

    /// <summary>Award: collectives that got it.</summary>
    public long? Collectives { get; init; }

    /// <summary>Award: persons that got it, as a number only.</summary>
    public long? Persons { get; init; }

    internal ActivityDay Read(string path, BodyFields fields, Text text)
    {
        if (string.IsNullOrWhiteSpace(Day)) fields.Refuse(path + "day", "required", text.Activities.Required);
        return new ActivityDay(fields.Day(path + "day", Day) ?? default, Attendances, Entries, Collectives, Persons);
    }
}

/// <summary>Enters an activity; unread.</summary>
public sealed record EnterActivityRequest : ActivityEntryRequest
{
    /// <summary>Code of the unit that did it.</summary>
    [Required]
    public string? Unit { get; init; }
}

/// <summary>Changes an activity; unread.</summary>
public sealed record EditActivityRequest : ActivityEntryRequest
{
    /// <summary>The version that the change was made from.</summary>
    [Required]
    public int? Version { get; init; }
}

/// <summary>Takes a step with an activity; unread.</summary>
public sealed record DecideActivityRequest
{
    /// <summary>The version that was seen by whoever decided.</summary>
    [Required]
    public int? Version { get; init; }

    /// <summary>Why it is given back; needed for that and for nothing else.</summary>
    public string? Reason { get; init; }
}

using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Builds every address of the pages about activities.</summary>
internal static class ActivityAddress
{
    /// <summary>The list and what it comes to.</summary>
    public const string List = "/activities";

    /// <summary>Entering one.</summary>
    public const string New = "/activities/new";

    /// <summary>One activity.</summary>
    public static string Of(ActivityId id) => $"{List}/{id}";

    /// <summary>How a state looks.</summary>
    public static StatusTone Tone(this ActivityState state) => state switch
    {
        ActivityState.Confirmed => StatusTone.Good,
        ActivityState.Submitted => StatusTone.Warning,
        ActivityState.Returned => StatusTone.Bad,
        ActivityState.Draft or ActivityState.Withdrawn => StatusTone.Quiet,
    };

    /// <summary>What is counted for a kind, in words.</summary>
    public static string Words(this ActivityCounts counts, ActivityKind kind, ActivityText text) => kind switch
    {
        ActivityKind.Training => $"{text.Attendances}: {Display.Number(counts.Attendances)}",
        ActivityKind.Contest => $"{text.Entries}: {Display.Number(counts.Entries)}",
        ActivityKind.Award =>
            $"{text.Collectives}: {Display.Number(counts.Collectives)} · {text.Persons}: {Persons(counts.ShownPersons, text)}",
    };

    /// <summary>A number of persons as readers see it.</summary>
    public static string Persons(long? shown, ActivityText text) => shown is { } known ? Display.Number(known) : text.HiddenPersons;
}

namespace Campaigns.Grains;

/// <summary>What may happen to an activity.</summary>
public enum ActivityStep
{
    /// <summary>Its entry is changed.</summary>
    Edit = 1,

    /// <summary>Its unit hands it in.</summary>
    Submit = 2,

    /// <summary>An organizer above confirms it.</summary>
    Confirm = 3,

    /// <summary>An organizer above gives it back.</summary>
    Return = 4,

    /// <summary>Its unit takes it back for good.</summary>
    Withdraw = 5,
}

/// <summary>Something wrong with an entry.</summary>
/// <param name="Field">Where: <c>title</c>, <c>days</c>, <c>days[0].attendances</c>, as programs send it.</param>
/// <param name="Code">What, as a stable word of <see cref="ActivityRules"/>.</param>
public sealed record ActivityFlaw(string Field, string Code);

/// <summary>The rules of activities: which state follows which, and what an entry must be.</summary>
public static class ActivityRules
{
    /// <summary>A value is missing.</summary>
    public const string Required = "required";

    /// <summary>A text is longer than it may be.</summary>
    public const string TooLong = "too_long";

    /// <summary>A text has control characters where it may not.</summary>
    public const string ControlCharacters = "control_characters";

    /// <summary>The day is after today.</summary>
    public const string InTheFuture = "in_the_future";

    /// <summary>The day is before <see cref="EarliestDay"/>.</summary>
    public const string TooEarly = "too_early";

    /// <summary>There are more than <see cref="MostDays"/> days.</summary>
    public const string TooManyDays = "too_many_days";

    /// <summary>A count is below 0 or above <see cref="LargestCount"/>.</summary>
    public const string OutOfRange = "out_of_range";

    /// <summary>A count does not belong to the kind of activity.</summary>
    public const string NotOfThisKind = "not_of_this_kind";

    /// <summary>A link is not one of the web.</summary>
    public const string InvalidAddress = "invalid_address";

    /// <summary>The longest title, in characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 2000;

    /// <summary>The longest link, in characters.</summary>
    public const int LongestLink = 2000;

    /// <summary>The most days or sessions of one activity.</summary>
    public const int MostDays = 100;

    /// <summary>The largest count of one day.</summary>
    public const long LargestCount = 1_000_000_000;

    /// <summary>The earliest day that can be entered.</summary>
    public static DateOnly EarliestDay { get; } = new(2000, 1, 1);

    /// <summary>The state that a step leads to; null when it cannot be taken in that state.</summary>
    public static ActivityState? Next(ActivityState state, ActivityStep step) => (state, step) switch
    {
        (ActivityState.Withdrawn, _) => null,
        (_, ActivityStep.Withdraw) => ActivityState.Withdrawn,
        // What was confirmed is confirmed no more once it says something else.
        (ActivityState.Confirmed, ActivityStep.Edit) => ActivityState.Submitted,
        (_, ActivityStep.Edit) => state,
        (ActivityState.Draft or ActivityState.Returned, ActivityStep.Submit) => ActivityState.Submitted,
        (ActivityState.Submitted, ActivityStep.Confirm) => ActivityState.Confirmed,
        (ActivityState.Submitted or ActivityState.Confirmed, ActivityStep.Return) => ActivityState.Returned,
        _ => null,
    };

    /// <summary>Everything that is wrong with an entry; nothing when it can be kept.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="today">The local day now.</param>
    public static IReadOnlyList<ActivityFlaw> Flaws(ActivityEntry entry, DateOnly today) =>
    [
        .. OfText("title", entry.Title, LongestTitle, required: true, lines: false),
        .. OfText("evidenceNote", entry.EvidenceNote, LongestNote, required: false, lines: true),
        .. OfLink(entry.EvidenceLink),
        .. OfNumberOfDays(entry.Days.Count),
        .. entry.Days.Take(MostDays).SelectMany((day, index) => OfDay($"days[{index}].", entry.Kind, day, today)),
    ];

    private static IEnumerable<ActivityFlaw> OfText(string field, string? text, int longest, bool required, bool lines)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (required) yield return new ActivityFlaw(field, Required);
        }
        else if (text.Length > longest)
        {
            yield return new ActivityFlaw(field, TooLong);
        }
        else if (text.Any(letter => char.IsControl(letter) && !(lines && letter is '\n' or '\r' or '\t')))
        {
            yield return new ActivityFlaw(field, ControlCharacters);
        }
    }

    private static IEnumerable<ActivityFlaw> OfLink(Uri? link)
    {
        if (link is null) yield break;
        if (!link.IsAbsoluteUri || link.Scheme is not ("http" or "https")) yield return new ActivityFlaw("evidenceLink", InvalidAddress);
        else if (link.OriginalString.Length > LongestLink) yield return new ActivityFlaw("evidenceLink", TooLong);
    }

    private static IEnumerable<ActivityFlaw> OfNumberOfDays(int days)
    {
        if (days == 0) yield return new ActivityFlaw("days", Required);
        if (days > MostDays) yield return new ActivityFlaw("days", TooManyDays);
    }

    private static IEnumerable<ActivityFlaw> OfDay(string path, ActivityKind kind, ActivityDay day, DateOnly today)
    {
        if (day.Day > today) yield return new ActivityFlaw(path + "day", InTheFuture);
        if (day.Day < EarliestDay) yield return new ActivityFlaw(path + "day", TooEarly);
        foreach (var (name, count, belongs) in CountsOf(kind, day))
        {
            if (belongs && count is null) yield return new ActivityFlaw(path + name, Required);
            else if (!belongs && count is not null) yield return new ActivityFlaw(path + name, NotOfThisKind);
            else if (count is < 0 or > LargestCount) yield return new ActivityFlaw(path + name, OutOfRange);
        }
    }

    private static (string Name, long? Count, bool Belongs)[] CountsOf(ActivityKind kind, ActivityDay day) =>
    [
        ("attendances", day.Attendances, kind == ActivityKind.Training),
        ("entries", day.Entries, kind == ActivityKind.Contest),
        ("collectives", day.Collectives, kind == ActivityKind.Award),
        ("persons", day.Persons, kind == ActivityKind.Award),
    ];
}

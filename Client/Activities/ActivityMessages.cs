using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What is wrong with an entry, in words.</summary>
internal static class ActivityMessages
{
    /// <summary>What to say at the fields, and else above the form; null there when the fields say it all.</summary>
    public static (IReadOnlyList<InvalidParameter> Fields, string? Refusal) Of(ActivityOutcome refused, Text text)
    {
        if (refused is ActivityOutcome.Flawed(var flaws)) return ([.. flaws.Select(flaw => Of(flaw, text.Activities))], null);
        if (refused is ActivityOutcome.OfUnknownCampaign)
            return ([new InvalidParameter("campaign", "unknown_campaign", text.Activities.UnknownCampaign)], null);
        var problem = ActivityProblems.Of(refused, text).ProblemDetails;
        return ([], problem.Detail is { Length: > 0 } detail ? $"{problem.Title}. {detail}" : $"{problem.Title}.");
    }

    /// <summary>The flaw for programs: its field, its code and a message.</summary>
    public static InvalidParameter Of(ActivityFlaw flaw, ActivityText text) => new(flaw.Field, flaw.Code, flaw.Code switch
    {
        ActivityRules.Required => text.Required,
        ActivityRules.TooLong => text.TooLong(flaw.Field == "title" ? ActivityRules.LongestTitle : ActivityRules.LongestNote),
        ActivityRules.ControlCharacters => text.ControlCharacters,
        ActivityRules.InTheFuture => text.InTheFuture,
        ActivityRules.TooEarly => text.TooEarly(Display.Day(ActivityRules.EarliestDay)),
        ActivityRules.TooManyDays => text.TooManyDays(ActivityRules.MostDays),
        ActivityRules.OutOfRange => text.OutOfRange,
        ActivityRules.NotOfThisKind => text.NotOfThisKind,
        ActivityRules.InvalidAddress => text.InvalidAddress,
        _ => throw new UnreachableException($"There are no words for {flaw.Code}."),
    });
}

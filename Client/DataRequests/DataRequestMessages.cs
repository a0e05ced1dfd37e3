using System.Diagnostics;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Client;

/// <summary>Refusals of requests on personal data; the one place that maps them.</summary>
internal static class DataRequestMessages
{
    /// <summary>Maps everything but <see cref="FilingOutcome.Filed"/> for programs.</summary>
    public static ProblemHttpResult ProblemOf(FilingOutcome outcome, Text text) => outcome switch
    {
        FilingOutcome.NoSuchRequest or FilingOutcome.NoSuchMember => ApiProblems.NotFound(text.Errors),
        FilingOutcome.ChangedMeanwhile => ApiProblems.Of(
            StatusCodes.Status409Conflict, "changed_meanwhile", text.DataRequests.ChangedMeanwhile, text.DataRequests.ChangedMeanwhileAdvice),
        FilingOutcome.Refused(var why) when FieldOf(why) is { } field => ApiProblems.Invalid(
            [new InvalidParameter(field, why.ApiName(), text.DataRequests.Bar(why))], text.Writes.InvalidRequest),
        FilingOutcome.Refused(var why) => ApiProblems.Of(StatusCodes.Status409Conflict, why.ApiName(), text.DataRequests.Bar(why)),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    /// <summary>The same in words.</summary>
    public static string WordsOf(FilingOutcome outcome, Text text) => outcome switch
    {
        FilingOutcome.Refused(var why) => text.DataRequests.Bar(why),
        FilingOutcome.ChangedMeanwhile => $"{text.DataRequests.ChangedMeanwhile}. {text.DataRequests.ChangedMeanwhileAdvice}",
        _ => text.Errors.NotFound,
    };

    /// <summary>The field that a bar is about; null for none.</summary>
    public static string? FieldOf(DataRequestBar bar) => bar switch
    {
        DataRequestBar.DaysOutOfRange => "days",
        DataRequestBar.NoReason or DataRequestBar.ReasonHasControls => "reason",
        DataRequestBar.DayOutOfRange => "receivedOn",
        DataRequestBar.WishTooLong or DataRequestBar.WishHasControls => "wish",
        DataRequestBar.NoPurpose => "purposes",
        DataRequestBar.Finished or DataRequestBar.ExtendedBefore or DataRequestBar.TooLate or DataRequestBar.NoRestriction => null,
    };
}

using System.Diagnostics;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Client;

/// <summary>Refusals of the activities' API; the one place that maps them.</summary>
internal static class ActivityProblems
{
    /// <summary>Maps everything but <see cref="ActivityOutcome.Done"/>.</summary>
    public static ProblemHttpResult Of(ActivityOutcome outcome, Text text) => outcome switch
    {
        ActivityOutcome.NotEntered or ActivityOutcome.OfUnknownUnit => ApiProblems.NotFound(text.Errors),
        ActivityOutcome.Flawed(var flaws) => ApiProblems.Invalid(
            [.. flaws.Select(flaw => ActivityMessages.Of(flaw, text.Activities))], text.Writes.InvalidRequest),
        ActivityOutcome.OfUnknownCampaign => ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity, "unknown_campaign", text.Activities.UnknownCampaign),
        ActivityOutcome.ChangedMeanwhile => ApiProblems.Of(
            StatusCodes.Status409Conflict, "changed_meanwhile", text.Activities.ChangedMeanwhile, text.Activities.ChangedMeanwhileAdvice),
        ActivityOutcome.NotInThisState(var state) => ApiProblems.Of(
            StatusCodes.Status409Conflict, "not_in_this_state", text.Activities.NotInThisState, text.Activities.State(state)),
        ActivityOutcome.EvidenceNeeded => ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity, "evidence_needed", text.Activities.EvidenceNeeded, text.Activities.EvidenceNeededAdvice),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };
}

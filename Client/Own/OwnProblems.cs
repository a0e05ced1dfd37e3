using System.Diagnostics;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Client;

/// <summary>Refusals of what members do, for programs.</summary>
internal static class OwnProblems
{
    public static Task WriteUnauthenticatedAsync(HttpContext context) =>
        ApiProblems.Of(StatusCodes.Status401Unauthorized, "personal_link_needed", Text.Current.OwnPages.LinkNeeded).ExecuteAsync(context);

    public static Task WriteTooManyAttemptsAsync(HttpContext context) =>
        ApiProblems.Of(StatusCodes.Status429TooManyRequests, "too_many_requests", Text.Current.OwnPages.TooManyAttempts).ExecuteAsync(context);

    /// <summary>Maps everything but <see cref="HandInOutcome.Judged"/>.</summary>
    public static ProblemHttpResult Of(HandInOutcome outcome, Text text) => outcome switch
    {
        HandInOutcome.Barred(var why) => ApiProblems.Of(StatusCodes.Status409Conflict, $"barred_{why.ApiName()}", text.Verdicts.Bar(why)),
        HandInOutcome.NoSuchCampaign => ApiProblems.Of(StatusCodes.Status404NotFound, "not_found", text.Verdicts.NoSuchCampaign),
        HandInOutcome.WhichCampaign => ApiProblems.Invalid(
            [new InvalidParameter("campaign", "required", text.Verdicts.WhichCampaign)], text.Writes.InvalidRequest),
        HandInOutcome.TooLong => ApiProblems.Of(StatusCodes.Status400BadRequest, "text_too_long", text.Writes.TooLong(HandIn.LongestText)),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is no refusal."),
    };
}

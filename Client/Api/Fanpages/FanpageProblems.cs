using System.Diagnostics;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Client;

/// <summary>
/// Refusals of the pages' API; the one place that maps them. What passes by itself is 503 and what we have to look at 502, so
/// that the same request may be sent again; what its caller has to change is 4xx.
/// </summary>
internal static class FanpageProblems
{
    /// <summary>Maps everything but <see cref="RegisterOutcome.Registered"/>.</summary>
    public static ProblemHttpResult Of(RegisterOutcome outcome, Text text) => outcome switch
    {
        RegisterOutcome.TakenByAnotherUnit => ApiProblems.Of(
            StatusCodes.Status409Conflict, "taken_by_another_unit", text.Writes.TakenByAnotherUnit),
        RegisterOutcome.UnknownUnit => ApiProblems.NotFound(text.Errors),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    /// <summary>Maps everything but <see cref="ConnectOutcome.Connected"/>.</summary>
    public static ProblemHttpResult Of(ConnectOutcome outcome, Text text) => outcome switch
    {
        ConnectOutcome.NotRegistered => ApiProblems.NotFound(text.Errors),
        ConnectOutcome.PageIsRetired => Retired(text),
        ConnectOutcome.EmptyToken => ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity, "empty_token", text.Writes.EmptyToken),
        ConnectOutcome.AnotherAccount(var accountId) => ApiProblems.Of(
            StatusCodes.Status409Conflict, "token_of_another_account", text.Writes.TokenOfAnotherAccount,
            text.Writes.TokenOpens(accountId)),
        ConnectOutcome.PlatformNotSupported => ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity, "platform_not_supported", text.Writes.PlatformNotSupported),
        ConnectOutcome.Refused(var failure) => Of(failure, text.Writes),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    /// <summary>Maps the outcomes that neither changed the page nor found it as asked for.</summary>
    public static ProblemHttpResult Of(FanpageOutcome outcome, Text text) => outcome switch
    {
        FanpageOutcome.IsNotRegistered => ApiProblems.NotFound(text.Errors),
        FanpageOutcome.IsRetired => Retired(text),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    /// <summary>Maps everything but <see cref="HandOverOutcome.HandedOver"/>.</summary>
    public static ProblemHttpResult Of(HandOverOutcome outcome, Text text) => outcome switch
    {
        HandOverOutcome.OfUnknownPage or HandOverOutcome.NoSuchUnit => ApiProblems.NotFound(text.Errors),
        HandOverOutcome.SameUnit => ApiProblems.Of(StatusCodes.Status409Conflict, "same_unit", text.Fanpages.SameUnit),
        HandOverOutcome.InTheFuture(var today) => ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity, "in_the_future", text.Fanpages.HandOverInFuture,
            text.Fanpages.Latest(Display.Day(today))),
        HandOverOutcome.TooEarly(var earliest) => ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity, "too_early", text.Fanpages.HandOverTooEarly,
            text.Fanpages.Earliest(Display.Day(earliest))),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    private static ProblemHttpResult Retired(Text text) =>
        ApiProblems.Of(StatusCodes.Status409Conflict, "page_retired", text.Fanpages.PageRetired, text.Fanpages.PageRetiredAdvice);

    private static ProblemHttpResult Of(PlatformFailure failure, WriteText text)
    {
        var (status, code, title) = failure switch
        {
            PlatformFailure.ReconnectNeeded => (StatusCodes.Status422UnprocessableEntity, "token_refused", text.TokenRefused),
            PlatformFailure.Gone => (StatusCodes.Status422UnprocessableEntity, "account_gone", text.AccountGone),
            PlatformFailure.Throttled => (StatusCodes.Status503ServiceUnavailable, "platform_throttled", text.PlatformThrottled),
            PlatformFailure.Transient => (StatusCodes.Status503ServiceUnavailable, "platform_unavailable", text.PlatformUnavailable),
            PlatformFailure.UnsupportedMetric or PlatformFailure.OurBug =>
                (StatusCodes.Status502BadGateway, "platform_failed", text.PlatformFailed),
            _ => throw new UnreachableException($"{failure.GetType().Name} is not a known failure."),
        };
        var problem = ApiProblems.Of(status, code, title, failure.Detail);
        if (failure is PlatformFailure.Throttled throttled) problem.ProblemDetails.Extensions["retryAt"] = throttled.Until;
        return problem;
    }
}

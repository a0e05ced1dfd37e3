using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>The steps of a request on personal data.</summary>
internal static class DataRequestStepEndpoints
{
    /// <summary>Maps the steps into the group of the requests' writes.</summary>
    public static void MapDataRequestSteps(this RouteGroupBuilder writes)
    {
        writes.MapPost("/{number:long}/answer", AnswerAsync).WithName("AnswerDataRequest");
        writes.MapPost("/{number:long}/extend", ExtendAsync).WithName("ExtendDataRequest");
        writes.MapPost("/{number:long}/finish", FinishAsync).WithName("FinishDataRequest");
        writes.MapPost("/{number:long}/lift", LiftAsync).WithName("LiftRestriction");
    }

    /// <summary>Notes that the member was told that it came in and what follows.</summary>
    private static Task<Results<Ok<DataRequestResponse>, ProblemHttpResult>> AnswerAsync(
        long number, StepDataRequestRequest request, DataRequestSteps steps, IDataRequests requests, CancellationToken cancellationToken) =>
        steps.TakeAsync(number, request.Version, step => requests.AnswerAsync(step, cancellationToken), cancellationToken);

    /// <summary>Gives a request more time, once and before it is due.</summary>
    private static Task<Results<Ok<DataRequestResponse>, ProblemHttpResult>> ExtendAsync(
        long number, ExtendDataRequestRequest request, DataRequestSteps steps, IDataRequests requests, CancellationToken cancellationToken) =>
        steps.TakeAsync(
            number, request.Version,
            step => requests.ExtendAsync(new ExtendDataRequest(step, request.Days ?? 0, request.Reason ?? ""), cancellationToken), cancellationToken);

    /// <summary>Finishes a request: erases the member, or withdraws the consents named.</summary>
    private static Task<Results<Ok<DataRequestResponse>, ProblemHttpResult>> FinishAsync(
        long number, FinishDataRequestRequest request, DataRequestSteps steps, DataRequestFinishing finishing, CancellationToken cancellationToken)
    {
        var purposes = (request.Purposes ?? []).Select(name => ApiNames.Read<ConsentPurpose>(name, out _)).ToList();
        return steps.TakeAsync(
            number, request.Version,
            // A name that there is not ends no other consent in its place.
            step => purposes.Contains(null)
                ? Task.FromResult<FilingOutcome>(new FilingOutcome.Refused(DataRequestBar.NoPurpose))
                : finishing.FinishAsync(step, [.. purposes.OfType<ConsentPurpose>()], cancellationToken),
            cancellationToken);
    }

    /// <summary>Ends a restriction, as the member wishes.</summary>
    private static Task<Results<Ok<DataRequestResponse>, ProblemHttpResult>> LiftAsync(
        long number, StepDataRequestRequest request, DataRequestSteps steps, IDataRequests requests, CancellationToken cancellationToken) =>
        steps.TakeAsync(number, request.Version, step => requests.LiftAsync(step, cancellationToken), cancellationToken);
}

/// <summary>What all steps have in common.</summary>
internal sealed class DataRequestSteps(DataRequestDesk desk, DataRequestDeadlines deadlines, Access access, Text text)
{
    /// <summary>Takes a step with a request that the caller may decide on.</summary>
    public async Task<Results<Ok<DataRequestResponse>, ProblemHttpResult>> TakeAsync(
        long number, int? version, Func<StepDataRequest, Task<FilingOutcome>> take, CancellationToken cancellationToken)
    {
        if (version is not { } seen)
            return ApiProblems.Invalid([new InvalidParameter("version", "required", text.Writes.Required)], text.Writes.InvalidRequest);
        if (await desk.OpenAsync(number, cancellationToken) is not { MayDecide: true }) return ApiProblems.NotFound(text.Errors);
        return await take(new StepDataRequest(number, seen, access.Actor)) is var outcome && outcome is FilingOutcome.Filed(var filed, _)
            ? TypedResults.Ok(DataRequestResponse.Of(filed, deadlines))
            : DataRequestMessages.ProblemOf(outcome, text);
    }
}

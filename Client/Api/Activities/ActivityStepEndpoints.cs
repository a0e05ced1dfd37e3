using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>The steps of an activity from draft to total: its unit hands it in and takes it back, an organizer above confirms or returns it.</summary>
internal static class ActivityStepEndpoints
{
    /// <summary>Maps the steps into the group of the activities' writes.</summary>
    public static void MapActivitySteps(this RouteGroupBuilder writes)
    {
        writes.MapPost("/{id}/submit", SubmitAsync).WithName("SubmitActivity");
        writes.MapPost("/{id}/confirm", ConfirmAsync).WithName("ConfirmActivity");
        writes.MapPost("/{id}/return", ReturnAsync).WithName("ReturnActivity");
        writes.MapPost("/{id}/withdraw", WithdrawAsync).WithName("WithdrawActivity");
    }

    /// <summary>Hands an activity in; it needs evidence.</summary>
    private static Task<Results<Ok<ActivityResponse>, ProblemHttpResult>> SubmitAsync(
        string id, DecideActivityRequest request, ActivityDesk desk, Access access, Text text, CancellationToken cancellationToken) =>
        StepAsync(id, request, opened => opened.MayEnter, (grain, command) => grain.SubmitAsync(command, cancellationToken), desk, access, text, cancellationToken);

    /// <summary>Confirms an activity: from now on it counts.</summary>
    private static Task<Results<Ok<ActivityResponse>, ProblemHttpResult>> ConfirmAsync(
        string id, DecideActivityRequest request, ActivityDesk desk, Access access, Text text, CancellationToken cancellationToken) =>
        StepAsync(id, request, opened => opened.MayConfirm, (grain, command) => grain.ConfirmAsync(command, cancellationToken), desk, access, text, cancellationToken);

    /// <summary>Gives an activity back to its unit, with a reason.</summary>
    private static Task<Results<Ok<ActivityResponse>, ProblemHttpResult>> ReturnAsync(
        string id, DecideActivityRequest request, ActivityDesk desk, Access access, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var reason = fields.Line("reason", request.Reason, longest: 500);
        return fields.Invalid.Count > 0
            ? Task.FromResult<Results<Ok<ActivityResponse>, ProblemHttpResult>>(ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest))
            : StepAsync(
                id, request, opened => opened.MayConfirm,
                (grain, command) => grain.ReturnAsync(new ReturnActivity(reason, command.SeenVersion, command.By), cancellationToken),
                desk, access, text, cancellationToken);
    }

    /// <summary>Takes an activity back for good.</summary>
    private static Task<Results<Ok<ActivityResponse>, ProblemHttpResult>> WithdrawAsync(
        string id, DecideActivityRequest request, ActivityDesk desk, Access access, Text text, CancellationToken cancellationToken) =>
        StepAsync(id, request, opened => opened.MayEnter, (grain, command) => grain.WithdrawAsync(command, cancellationToken), desk, access, text, cancellationToken);

    private static async Task<Results<Ok<ActivityResponse>, ProblemHttpResult>> StepAsync(
        string id, DecideActivityRequest request, Func<OpenedActivity, bool> may,
        Func<IActivityGrain, DecideActivity, Task<ActivityOutcome>> step, ActivityDesk desk, Access access, Text text,
        CancellationToken cancellationToken)
    {
        if (request.Version is not { } version)
            return ApiProblems.Invalid([new InvalidParameter("version", "required", text.Activities.Required)], text.Writes.InvalidRequest);
        if (await desk.OpenAsync(id, cancellationToken) is not { } opened || !may(opened)) return ApiProblems.NotFound(text.Errors);

        var outcome = await step(opened.Grain, new DecideActivity(version, access.Actor));
        return outcome is ActivityOutcome.Done(var activity, _)
            ? TypedResults.Ok(ActivityResponse.Of(activity, opened.SeesPersons))
            : ActivityProblems.Of(outcome, text);
    }
}

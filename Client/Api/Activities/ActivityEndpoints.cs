using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>Countable activities, for programs that enter them and read what they come to.</summary>
internal static class ActivityEndpoints
{
    private const string Activities = "/api/v1/activities";

    /// <summary>Maps <c>/api/v1/activities</c>. The whole group asks for a signed-in caller, its writes take idempotency keys.</summary>
    public static IEndpointRouteBuilder MapActivityApi(this IEndpointRouteBuilder endpoints)
    {
        var activities = endpoints.MapGroup(Activities)
            .WithTags("Activities")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status404NotFound);
        activities.MapGet("", ListAsync).WithName("ListActivities").ProducesProblem(StatusCodes.Status400BadRequest);
        activities.MapGet("/totals", TotalsAsync).WithName("ActivityTotals").ProducesProblem(StatusCodes.Status400BadRequest);
        activities.MapGet("/{id}", DescribeAsync).WithName("DescribeActivity");

        var writes = activities.MapGroup("")
            .AcceptIdempotencyKeys()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        writes.MapPost("", EnterAsync).WithName("EnterActivity");
        writes.MapPut("/{id}", EditAsync).WithName("EditActivity");
        writes.MapActivitySteps();
        return endpoints;
    }

    /// <summary>Where an activity is found.</summary>
    public static string AddressOf(ActivityId id) => $"{Activities}/{id}";

    /// <summary>The activities of a unit's subtree, the latest first.</summary>
    private static async Task<Results<Ok<ActivityListResponse>, ProblemHttpResult>> ListAsync(
        [AsParameters] ActivityListQuery query, Access access, IActivityQueries activities, TimeProvider time, Text text,
        CancellationToken cancellationToken)
    {
        var home = await access.HomeUnitAsync(cancellationToken) ?? "";
        var invalid = query.Read(home, LocalDay.Of(time.GetUtcNow()), text, out var filter);
        if (invalid.Count > 0) return ApiProblems.Invalid(invalid, text.Writes.InvalidRequest);
        if (!await access.MayAsync(Capability.ReadFigures, filter.Scope.Unit, cancellationToken)) return ApiProblems.NotFound(text.Errors);
        return TypedResults.Ok(ActivityListResponse.Of(await activities.ListAsync(filter, cancellationToken), filter));
    }

    /// <summary>What the activities of a unit's subtree come to, by kind and by child unit.</summary>
    private static async Task<Results<Ok<ActivityTotalsResponse>, ProblemHttpResult>> TotalsAsync(
        [AsParameters] ActivityListQuery query, Access access, IActivityQueries activities, TimeProvider time, Text text,
        CancellationToken cancellationToken)
    {
        var home = await access.HomeUnitAsync(cancellationToken) ?? "";
        var invalid = query.Read(home, LocalDay.Of(time.GetUtcNow()), text, out var filter);
        if (invalid.Count > 0) return ApiProblems.Invalid(invalid, text.Writes.InvalidRequest);
        if (!await access.MayAsync(Capability.ReadFigures, filter.Scope.Unit, cancellationToken)) return ApiProblems.NotFound(text.Errors);
        return TypedResults.Ok(ActivityTotalsResponse.Of(await activities.TotalsAsync(filter.Scope, cancellationToken), filter.Scope));
    }

    /// <summary>An activity as it stands.</summary>
    private static async Task<Results<Ok<ActivityResponse>, ProblemHttpResult>> DescribeAsync(
        string id, ActivityDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.OpenAsync(id, cancellationToken) is { } opened
            ? TypedResults.Ok(ActivityResponse.Of(opened.Activity, opened.SeesPersons))
            : ApiProblems.NotFound(text.Errors);

    /// <summary>Enters an activity as a draft.</summary>
    private static async Task<Results<Created<ActivityResponse>, ProblemHttpResult>> EnterAsync(
        EnterActivityRequest request, Access access, IGrains grains, TimeProvider time, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var entry = request.Read(fields, text);
        var unit = fields.Line("unit", request.Unit, longest: 100);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        if (!await access.MayAsync(Capability.EnterActivities, unit, cancellationToken)) return ApiProblems.NotFound(text.Errors);

        var id = ActivityId.New(time.GetUtcNow());
        var outcome = await grains.Get<IActivityGrain>(id.ToString()).EnterAsync(new EnterActivity(unit, entry, access.Actor), cancellationToken);
        return outcome is ActivityOutcome.Done(var activity, _)
            ? TypedResults.Created(AddressOf(id), ActivityResponse.Of(activity, seesPersons: true))
            : ActivityProblems.Of(outcome, text);
    }

    /// <summary>Changes an activity; a confirmed one is then to be confirmed once more.</summary>
    private static async Task<Results<Ok<ActivityResponse>, ProblemHttpResult>> EditAsync(
        string id, EditActivityRequest request, ActivityDesk desk, Access access, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var entry = request.Read(fields, text);
        if (request.Version is null) fields.Refuse("version", "required", text.Activities.Required);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        if (await desk.OpenAsync(id, cancellationToken) is not { MayEnter: true } opened) return ApiProblems.NotFound(text.Errors);

        var outcome = await opened.Grain.EditAsync(new EditActivity(entry, request.Version ?? 0, access.Actor), cancellationToken);
        return outcome is ActivityOutcome.Done(var activity, _)
            ? TypedResults.Ok(ActivityResponse.Of(activity, seesPersons: true))
            : ActivityProblems.Of(outcome, text);
    }
}

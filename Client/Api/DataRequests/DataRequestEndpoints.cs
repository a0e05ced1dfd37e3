using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>Requests on personal data, for programs that keep their terms. Nothing here names a person or repeats what one wrote.</summary>
internal static class DataRequestEndpoints
{
    private const string Requests = "/api/v1/data-requests";

    /// <summary>Maps <c>/api/v1/data-requests</c>. The whole group asks for a signed-in caller, its writes take idempotency keys.</summary>
    public static IEndpointRouteBuilder MapDataRequestApi(this IEndpointRouteBuilder endpoints)
    {
        var requests = endpoints.MapGroup(Requests)
            .WithTags("Data requests")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status404NotFound);
        requests.MapGet("", ListAsync).WithName("ListDataRequests").ProducesProblem(StatusCodes.Status400BadRequest);
        requests.MapGet("/{number:long}", DescribeAsync).WithName("DescribeDataRequest");

        var writes = requests.MapGroup("")
            .AcceptIdempotencyKeys()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        writes.MapPost("", ReceiveAsync).WithName("ReceiveDataRequest");
        writes.MapDataRequestSteps();
        return endpoints;
    }

    /// <summary>The requests of a unit's subtree: those to be done by what is due next, or those that are finished.</summary>
    private static async Task<Results<Ok<DataRequestListResponse>, ProblemHttpResult>> ListAsync(
        [AsParameters] DataRequestListQuery query, DataRequestDesk desk, DataRequestDeadlines deadlines, Text text,
        CancellationToken cancellationToken)
    {
        var invalid = query.Read(text, out var finished, out var page);
        if (invalid.Count > 0) return ApiProblems.Invalid(invalid, text.Writes.InvalidRequest);
        if (await desk.TopsAsync(query.Unit, cancellationToken) is not { } tops) return ApiProblems.NotFound(text.Errors);
        return TypedResults.Ok(DataRequestListResponse.Of(await desk.ListAsync(tops, finished, page, cancellationToken), deadlines));
    }

    /// <summary>A request as it stands.</summary>
    private static async Task<Results<Ok<DataRequestResponse>, ProblemHttpResult>> DescribeAsync(
        long number, DataRequestDesk desk, DataRequestDeadlines deadlines, Text text, CancellationToken cancellationToken) =>
        await desk.OpenAsync(number, cancellationToken) is { } opened
            ? TypedResults.Ok(DataRequestResponse.Of(opened.Filed, deadlines))
            : ApiProblems.NotFound(text.Errors);

    /// <summary>Takes in what a member asked; the same again, while it is open, is answered with the request that there is.</summary>
    private static async Task<Results<Created<DataRequestResponse>, Ok<DataRequestResponse>, ProblemHttpResult>> ReceiveAsync(
        ReceiveDataRequestRequest request, MemberDesk members, IDataRequests requests, DataRequestDeadlines deadlines, Access access,
        Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var kind = request.ReadKind(fields, text);
        var on = fields.Day("receivedOn", request.ReceivedOn);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        if (await members.OpenAsync(request.Member, cancellationToken) is not { } member) return ApiProblems.NotFound(text.Errors);

        var command = new ReceiveDataRequest(member.Id, kind, on, request.Wish, access.Actor);
        return await requests.ReceiveAsync(command, cancellationToken) switch
        {
            FilingOutcome.Filed(var filed, true) => TypedResults.Created($"{Requests}/{filed.Number}", DataRequestResponse.Of(filed, deadlines)),
            FilingOutcome.Filed(var filed, false) => TypedResults.Ok(DataRequestResponse.Of(filed, deadlines)),
            var refused => DataRequestMessages.ProblemOf(refused, text),
        };
    }
}

using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>People with accounts, for programs.</summary>
internal static class PeopleEndpoints
{
    private const int PageSize = 50;

    /// <summary>Maps <c>/api/v1/people</c>. The whole group asks for a signed-in caller, its writes take idempotency keys.</summary>
    public static IEndpointRouteBuilder MapPeopleApi(this IEndpointRouteBuilder endpoints)
    {
        var people = endpoints.MapGroup("/api/v1/people")
            .WithTags("People")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status404NotFound);
        people.MapGet("", ListAsync).WithName("ListPeople").ProducesProblem(StatusCodes.Status400BadRequest);
        people.MapGet("/{id:guid}", DescribeAsync).WithName("DescribePerson");

        var writes = people.MapGroup("/{id:guid}")
            .AcceptIdempotencyKeys()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        writes.MapPost("/grants", GiveAsync).WithName("GiveGrant");
        writes.MapDelete("/grants/{role}/{unit}", TakeAsync).WithName("TakeGrant");
        writes.MapPost("/second-factor/reset", ActOf(AccountAct.ResetSecondFactor)).WithName("ResetSecondFactor");
        writes.MapDelete("/sessions", ActOf(AccountAct.EndSessions)).WithName("EndSessions");
        writes.MapPost("/deactivate", ActOf(AccountAct.Deactivate)).WithName("DeactivatePerson");
        writes.MapPost("/reactivate", ActOf(AccountAct.Reactivate)).WithName("ReactivatePerson");
        return endpoints;
    }

    /// <summary>People with a role in a unit's subtree, or wherever the caller manages people, fifty a page, by name.</summary>
    private static async Task<Results<Ok<PeopleResponse>, ProblemHttpResult>> ListAsync(
        string? unit, HttpContext context, Access access, IPeople people, Text text, CancellationToken cancellationToken)
    {
        var tops = await access.TopsAsync(Capability.ManagePeople, unit, cancellationToken);
        if (tops is null) return ApiProblems.NotFound(text.Errors);
        var parameters = new ListParameters(text);
        parameters.Search("q", context.Request.Query["q"]);
        if (parameters.Invalid.Count > 0) return ApiProblems.Invalid(parameters.Invalid, text.Errors.BadRequest);
        var page = await people.ListAsync(tops, ListAddress.Of(context.Request, "name").Query(PageSize), cancellationToken);
        return TypedResults.Ok(new PeopleResponse(page.Page, page.Pages, page.Total, [.. page.Items.Select(PersonResponse.Of)]));
    }

    /// <summary>Somebody with the roles that the caller sees.</summary>
    private static async Task<Results<Ok<PersonResponse>, ProblemHttpResult>> DescribeAsync(
        Guid id, PeopleDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } seen
            ? TypedResults.Ok(PersonResponse.Of(seen.Person))
            : ApiProblems.NotFound(text.Errors);

    /// <summary>Gives a role. The same again changes nothing.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> GiveAsync(
        Guid id, GrantRequest request, PeopleDesk desk, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var grant = request.Read(fields, text);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        return Answer(await desk.GiveAsync(id, grant, cancellationToken), text);
    }

    /// <summary>Takes a role.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> TakeAsync(
        Guid id, string role, string unit, PeopleDesk desk, Text text, CancellationToken cancellationToken) =>
        RoleNames.TryParse(role, out var known)
            ? Answer(await desk.TakeAsync(id, new Grant(known, unit), cancellationToken), text)
            : ApiProblems.NotFound(text.Errors);

    private static Func<Guid, PeopleDesk, Text, CancellationToken, Task<Results<NoContent, ProblemHttpResult>>> ActOf(AccountAct act) =>
        async (id, desk, text, cancellationToken) => Answer(await desk.ActAsync(id, act, cancellationToken), text);

    private static Results<NoContent, ProblemHttpResult> Answer(PeopleAnswer answer, Text text) => answer switch
    {
        PeopleAnswer.Done => TypedResults.NoContent(),
        PeopleAnswer.NotFound => ApiProblems.NotFound(text.Errors),
        PeopleAnswer.LastOrganizer => ApiProblems.Of(StatusCodes.Status409Conflict, "last_organizer", text.People.LastOrganizer),
    };
}

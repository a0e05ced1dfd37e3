using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>
/// Members, for programs that manage them. Answers to writes say nothing about the person: they are kept for a day for those who ask again,
/// and the person may be erased before.
/// </summary>
internal static class MemberEndpoints
{
    private const string Members = "/api/v1/members";

    /// <summary>Maps <c>/api/v1/members</c>. The whole group asks for a signed-in caller, its writes take idempotency keys.</summary>
    public static IEndpointRouteBuilder MapMemberApi(this IEndpointRouteBuilder endpoints)
    {
        var members = endpoints.MapGroup(Members)
            .WithTags("Members")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        members.MapGet("", ListAsync).WithName("ListMembers");
        members.MapGet("/{id}", DescribeAsync).WithName("DescribeMember");
        var writes = members.MapGroup("")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        // Its answer holds the link, which is kept nowhere: not for idempotency keys either. Asked again it gives none, for the number differs.
        writes.MapPost("/{id}/link", GiveLinkAsync).WithName("GiveMemberLink");

        var kept = writes.MapGroup("").AcceptIdempotencyKeys();
        kept.MapPost("", EnrolAsync).WithName("EnrolMember");
        kept.MapPut("/{id}", CorrectAsync).WithName("CorrectMember");
        kept.MapPost("/{id}/consents", EnterGuardianAsync).WithName("EnterGuardianConsent");
        kept.MapPost("/{id}/leave", LeaveAsync).WithName("LeaveMember");
        kept.MapPost("/{id}/return", ReturnAsync).WithName("ReturnMember");
        kept.MapPost("/{id}/erase", EraseAsync).WithName("EraseMember");
        members.MapMemberImports();
        return endpoints;
    }

    /// <summary>Members of a unit and those below it, by name. It tells nothing about shares, and cannot be sorted by them.</summary>
    private static async Task<Results<Ok<MemberListResponse>, ProblemHttpResult>> ListAsync(
        [AsParameters] MemberListQuery query, Access access, IMemberQueries members, Text text, CancellationToken cancellationToken)
    {
        var invalid = query.Read(text, out var filter, out var search, out var page);
        if (invalid.Count > 0) return ApiProblems.Invalid(invalid, text.Errors.BadRequest);
        var unit = string.IsNullOrEmpty(query.Unit) ? await access.HomeUnitAsync(cancellationToken) : query.Unit;
        if (unit is null || !await access.MayAsync(Capability.ManageMembers, unit, cancellationToken)) return ApiProblems.NotFound(text.Errors);
        var found = await members.ListAsync(unit, filter, search, page, cancellationToken);
        return TypedResults.Ok(MemberListResponse.Of(found));
    }

    /// <summary>A member with everything that was said on the use of the data.</summary>
    private static async Task<Results<Ok<MemberResponse>, ProblemHttpResult>> DescribeAsync(
        string id, MemberDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.OpenAsync(id, cancellationToken) is { } member
            ? TypedResults.Ok(MemberResponse.Of(member))
            : ApiProblems.NotFound(text.Errors);

    /// <summary>Enrols one person, unless they are, or may be, enrolled already.</summary>
    private static async Task<Results<Created<MemberWritten>, ProblemHttpResult>> EnrolAsync(
        EnrolMemberRequest request, MemberDesk desk, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var unit = fields.Line("unit", request.Unit, UnitCodes.Longest);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        var answer = await desk.EnrolAsync(unit, request.Row(unit), request.AnotherPerson, cancellationToken);
        return answer is EnrolAnswer.Enrolled(var member)
            ? TypedResults.Created($"{Members}/{member.Id}", MemberWritten.Of(member))
            : MemberProblems.Of(answer, text);
    }

    /// <summary>Corrects what is known of a member, or moves them. What the body leaves out stays; an empty text takes it away.</summary>
    private static async Task<Results<Ok<MemberWritten>, ProblemHttpResult>> CorrectAsync(
        string id, CorrectMemberRequest request, MemberDesk desk, Text text, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } member) return ApiProblems.NotFound(text.Errors);
        if (request.Version is not { } version) return Required("version", text);
        var answer = await desk.CorrectAsync(member, request.Row(member), version, cancellationToken);
        return answer is CorrectAnswer.Done(var outcome) ? Written(outcome, text) : MemberProblems.Of(answer, text);
    }

    /// <summary>Gives a member a new personal link. The answer has it, this once; the one before works no more.</summary>
    private static async Task<Results<Ok<MemberLinkResponse>, ProblemHttpResult>> GiveLinkAsync(
        string id, GiveMemberLinkRequest request, MemberDesk desk, HttpContext http, Text text, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } member) return ApiProblems.NotFound(text.Errors);
        if (request.LinkNumber is not { } number) return Required("linkNumber", text);
        var (outcome, secret) = await desk.GiveLinkAsync(member.Id, number, cancellationToken);
        return outcome is MemberOutcome.Settled(var given, _) && secret is not null
            ? TypedResults.Ok(new MemberLinkResponse(PersonalLinkAddress.Of(http.Request, secret), given.LinkNumber, given.Version))
            : MemberProblems.Of(outcome, text);
    }

    /// <summary>Enters what a parent or guardian said on a signed sheet.</summary>
    private static async Task<Results<Ok<MemberWritten>, ProblemHttpResult>> EnterGuardianAsync(
        string id, GuardianConsentRequest request, MemberDesk desk, Text text, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } member) return ApiProblems.NotFound(text.Errors);
        var fields = new BodyFields(text);
        var word = request.Read(fields, text);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        return Written(await desk.EnterGuardianAsync(member, word, cancellationToken), text);
    }

    /// <summary>Ends a member's enrolment: the personal link works no more, what counted stays.</summary>
    private static async Task<Results<Ok<MemberWritten>, ProblemHttpResult>> LeaveAsync(
        string id, MemberDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.OpenAsync(id, cancellationToken) is { } member
            ? Written(await desk.LeaveAsync(member, cancellationToken), text)
            : ApiProblems.NotFound(text.Errors);

    /// <summary>Enrols a member again in the unit that was left; consents are as they were said, a link is given anew.</summary>
    private static async Task<Results<Ok<MemberWritten>, ProblemHttpResult>> ReturnAsync(
        string id, MemberDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.OpenAsync(id, cancellationToken) is { } member
            ? Written(await desk.ReturnAsync(member, cancellationToken), text)
            : ApiProblems.NotFound(text.Errors);

    /// <summary>Erases person and links for good; published figures stand.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> EraseAsync(
        string id, MemberDesk desk, Text text, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } member) return ApiProblems.NotFound(text.Errors);
        var outcome = await desk.EraseAsync(member, cancellationToken);
        return outcome is MemberOutcome.Erased ? TypedResults.NoContent() : MemberProblems.Of(outcome, text);
    }

    private static Results<Ok<MemberWritten>, ProblemHttpResult> Written(MemberOutcome outcome, Text text) =>
        outcome is MemberOutcome.Settled(var member, _) ? TypedResults.Ok(MemberWritten.Of(member)) : MemberProblems.Of(outcome, text);

    private static ProblemHttpResult Required(string field, Text text) =>
        ApiProblems.Invalid([new InvalidParameter(field, "required", text.Writes.Required)], text.Writes.InvalidRequest);
}

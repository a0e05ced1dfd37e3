using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>Invitations, for programs.</summary>
internal static class InvitationEndpoints
{
    private const string Invitations = "/api/v1/invitations";

    /// <summary>Maps <c>/api/v1/invitations</c>. The whole group asks for a signed-in caller.</summary>
    public static IEndpointRouteBuilder MapInvitationApi(this IEndpointRouteBuilder endpoints)
    {
        var invitations = endpoints.MapGroup(Invitations)
            .WithTags("Invitations")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status404NotFound);
        invitations.MapGet("", ListAsync).WithName("ListInvitations");
        // Its answer holds the link, which is kept nowhere: not for idempotency keys either. Sent again it makes one more, to be withdrawn.
        invitations.MapPost("", SendAsync).WithName("SendInvitation")
            .WithMetadata(new RequestSizeLimitAttribute(IdempotencyKeys.LargestBody))
            .ProducesProblem(StatusCodes.Status400BadRequest);
        invitations.MapDelete("/{id:long}", WithdrawAsync).WithName("WithdrawInvitation").AcceptIdempotencyKeys();
        return endpoints;
    }

    /// <summary>Open invitations into a unit's subtree or wherever the caller manages people.</summary>
    private static async Task<Results<Ok<IReadOnlyList<InvitationResponse>>, ProblemHttpResult>> ListAsync(
        string? unit, Access access, IInvitations invitations, Text text, CancellationToken cancellationToken)
    {
        var tops = await access.TopsAsync(Capability.ManagePeople, unit, cancellationToken);
        if (tops is null) return ApiProblems.NotFound(text.Errors);
        var open = await invitations.OpenAsync(tops, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<InvitationResponse>>([.. open.Select(InvitationResponse.Of)]);
    }

    /// <summary>Invites somebody. The answer has the link, this once.</summary>
    private static async Task<Results<Created<InvitationResponse>, ProblemHttpResult>> SendAsync(
        InvitationRequest body, HttpRequest request, PeopleDesk desk, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var (name, grant) = body.Read(fields, text);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        if (await desk.InviteAsync(name, grant, cancellationToken) is not { } sent) return ApiProblems.NotFound(text.Errors);
        var link = PeopleAddresses.InvitationLink(request, sent.Token);
        return TypedResults.Created($"{Invitations}/{sent.Invitation.Id}", InvitationResponse.Of(sent.Invitation) with { Link = link });
    }

    /// <summary>Ends an invitation that was not accepted yet.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        long id, PeopleDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.WithdrawAsync(id, cancellationToken) ? TypedResults.NoContent() : ApiProblems.NotFound(text.Errors);
}

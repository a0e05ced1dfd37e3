using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>What a member's own programs ask for. There is no member in any address: everybody asks for themselves.</summary>
internal static class OwnApiEndpoints
{
    // The longest text in its longest writing as JSON.
    private const int LargestBody = 8 * HandIn.LongestText;

    /// <summary>
    /// Maps <c>/api/v1/me</c>. The caller shows the cookie of a member, which no other site can send along (SameSite, and JSON alone is
    /// taken), or the secret of the personal link.
    /// </summary>
    public static IEndpointRouteBuilder MapOwnApi(this IEndpointRouteBuilder endpoints)
    {
        var own = endpoints.MapGroup("/api/v1/me").WithTags("Members").RequireAuthorization(MemberSignIn.Policy)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        own.MapGet("", DescribeAsync).WithName("OwnStanding");
        own.MapGet("/shares", ListAsync).WithName("OwnShares").ProducesProblem(StatusCodes.Status400BadRequest);
        own.MapPost("/links", HandInAsync).WithName("HandInLinks").WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        return endpoints;
    }

    /// <summary>Whether the member may hand in links today, to which campaigns, and on how many days running they have.</summary>
    private static async Task<Results<Ok<OwnStandingResponse>, ProblemHttpResult>> DescribeAsync(OwnDesk desk, Text text, CancellationToken cancellationToken)
    {
        if (await desk.DescribeAsync(cancellationToken) is not { } member) return ApiProblems.NotFound(text.Errors);
        var campaigns = await desk.CampaignsAsync(member, cancellationToken);
        return TypedResults.Ok(new OwnStandingResponse(
            member.Unit, desk.Bar(member)?.ApiName(), await desk.StreakAsync(cancellationToken), [.. campaigns.Select(OwnCampaign.Of)]));
    }

    /// <summary>What the member handed in, the latest first.</summary>
    private static async Task<Results<Ok<OwnShareListResponse>, ProblemHttpResult>> ListAsync(
        [FromQuery(Name = "page")] string? page, [FromQuery(Name = "size")] string? size, OwnDesk desk, IOwnShares shares, Text text,
        CancellationToken cancellationToken)
    {
        var parameters = new ListParameters(text);
        var asked = parameters.Page(page, size);
        if (parameters.Invalid.Count > 0) return ApiProblems.Invalid(parameters.Invalid, text.Errors.BadRequest);
        var list = await shares.ListAsync(desk.Id, asked, cancellationToken);
        return TypedResults.Ok(new OwnShareListResponse(list.Total, list.Page, list.Size, [.. list.Items.Select(OwnShareData.Of)]));
    }

    /// <summary>
    /// Hands in the links in a text: each is judged, and what counts is kept before this answers. The same again changes nothing, so it takes
    /// no idempotency key. Only ever for oneself.
    /// </summary>
    private static async Task<Results<Ok<HandInResponse>, ProblemHttpResult>> HandInAsync(
        HandInRequest request, OwnDesk desk, Text text, CancellationToken cancellationToken)
    {
        if (request.NamesSomebody)
            return ApiProblems.Of(StatusCodes.Status400BadRequest, "only_for_oneself", text.Verdicts.OnlyForOneself);
        if (string.IsNullOrWhiteSpace(request.Text))
            return ApiProblems.Invalid([new InvalidParameter("text", "required", text.Writes.Required)], text.Writes.InvalidRequest);
        var outcome = await desk.Grain.HandInAsync(new HandInLinks(request.Campaign, request.Text), cancellationToken);
        return outcome is HandInOutcome.Judged(var links)
            ? TypedResults.Ok(new HandInResponse([.. links.Select(link => JudgedLink.Of(link, text))]))
            : OwnProblems.Of(outcome, text);
    }
}

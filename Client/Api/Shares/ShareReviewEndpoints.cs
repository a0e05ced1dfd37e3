using System.Diagnostics;
using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>The shares that members handed in to campaigns, for programs that help to review them. Posts, never members.</summary>
internal static class ShareReviewEndpoints
{
    /// <summary>Maps what is below a campaign's address.</summary>
    public static void Map(RouteGroupBuilder campaigns, RouteGroupBuilder writes)
    {
        campaigns.MapGet("/{id}/shares", ListAsync).WithName("CampaignShares");
        writes.MapPost("/{id}/shares/decisions", DecideAsync).WithName("DecideOnCampaignShares");
        writes.MapPut("/{id}/acceptance", AcceptAsync).WithName("AcceptCampaignShares");
    }

    /// <summary>The shares of the caller's units, those that have waited longest first.</summary>
    private static async Task<Results<Ok<ShareListResponse>, ProblemHttpResult>> ListAsync(
        string id, [AsParameters] ShareListQuery query, ShareReviewDesk desk, Text text, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, query.Unit, cancellationToken) is not { } reviewed) return ApiProblems.NotFound(text.Errors);
        var invalid = query.Read(id, reviewed.Units, text, out var filter);
        if (invalid.Count > 0) return ApiProblems.Invalid(invalid, text.Errors.BadRequest);
        var page = await desk.ListAsync(filter, cancellationToken);
        return TypedResults.Ok(new ShareListResponse(page.Total, page.Page, page.Size, [.. page.Items.Select(ShareRowResponse.Of)]));
    }

    /// <summary>Accepts shares, or rejects them with a reason. What somebody else decided on meanwhile stays.</summary>
    private static async Task<Results<Ok<DecidedResponse>, ProblemHttpResult>> DecideAsync(
        string id, DecideOnSharesRequest request, ShareReviewDesk desk, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var decision = request.Read(fields, text);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        var outcome = await desk.DecideAsync(id, decision, cancellationToken);
        return outcome is DecideOutcome.Decided(var changed, var asked) ? TypedResults.Ok(new DecidedResponse(changed, asked)) : Problem(outcome, text);
    }

    /// <summary>Says which shares are accepted without a reviewer, from now on.</summary>
    private static async Task<Results<Ok<CampaignResponse>, ProblemHttpResult>> AcceptAsync(
        string id, AcceptSharesRequest request, CampaignDesk desk, Text text, CancellationToken cancellationToken)
    {
        if (await desk.ManagedAsync(id, cancellationToken) is not { } managed) return ApiProblems.NotFound(text.Errors);
        var fields = new BodyFields(text);
        var platforms = request.Read(fields);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        var command = new AcceptShares(platforms, request.Version, desk.Actor);
        return CampaignEndpoints.Answer(await managed.Grain.AcceptSharesAsync(command, cancellationToken), text);
    }

    /// <summary>Maps everything but <see cref="DecideOutcome.Decided"/>.</summary>
    internal static ProblemHttpResult Problem(DecideOutcome outcome, Text text) => outcome switch
    {
        DecideOutcome.NoSuchCampaign => ApiProblems.NotFound(text.Errors),
        DecideOutcome.NoSuchShares(var numbers) => ApiProblems.Of(
            StatusCodes.Status404NotFound, "shares_not_found", text.ShareReview.NoSuchShares,
            string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))),
        DecideOutcome.NotPossible => ApiProblems.Of(StatusCodes.Status409Conflict, "decision_not_possible", text.ShareReview.NotPossible),
        DecideOutcome.NoneChosen => ApiProblems.Of(StatusCodes.Status400BadRequest, "wrong_number_of_shares", text.ShareReview.NoneChosen),
        DecideOutcome.TooMany => ApiProblems.Of(
            StatusCodes.Status400BadRequest, "wrong_number_of_shares", text.ShareReview.TooMany(ShareReview.MostAtOnce)),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };
}

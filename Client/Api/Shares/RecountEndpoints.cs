using System.Diagnostics;
using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>Recounts of campaigns, for programs.</summary>
internal static class RecountEndpoints
{
    /// <summary>Maps what is below a campaign's address.</summary>
    public static void Map(RouteGroupBuilder campaigns, RouteGroupBuilder writes)
    {
        campaigns.MapGet("/{id}/recounts", ListAsync).WithName("CampaignRecounts");
        campaigns.MapGet("/{id}/recounts/{number:long}", DescribeAsync).WithName("DescribeRecount");
        campaigns.MapGet("/{id}/recounts/{number:long}/drawn-from", DrawnFromAsync).WithName("RecountDrawnFrom");
        writes.MapPost("/{id}/recounts", DrawAsync).WithName("DrawRecount");
        writes.MapPost("/{id}/recounts/{number:long}/end", EndAsync).WithName("EndRecount");
        writes.MapPost("/{id}/recounts/{number:long}/results", CheckAsync).WithName("CheckRecount");
    }

    /// <summary>The recounts of the caller's units, the latest first.</summary>
    private static async Task<Results<Ok<RecountListResponse>, ProblemHttpResult>> ListAsync(
        string id, [AsParameters] RecountListQuery query, RecountDesk desk, Text text, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, query.Unit, cancellationToken) is not { } reviewed) return ApiProblems.NotFound(text.Errors);
        var parameters = new ListParameters(text);
        var page = parameters.Page(query.Page, query.Size);
        if (parameters.Invalid.Count > 0) return ApiProblems.Invalid(parameters.Invalid, text.Errors.BadRequest);
        var recounts = await desk.ListAsync(reviewed, page, cancellationToken);
        return TypedResults.Ok(new RecountListResponse(recounts.Total, recounts.Page, recounts.Size, [.. recounts.Items.Select(RecountResponse.Of)]));
    }

    /// <summary>A recount, with a page of the shares that were drawn, in the order drawn.</summary>
    private static async Task<Results<Ok<RecountDetailResponse>, ProblemHttpResult>> DescribeAsync(
        string id, long number, [AsParameters] RecountListQuery query, RecountDesk desk, IRecounts recounts, Text text, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, number, cancellationToken) is not { } recount) return ApiProblems.NotFound(text.Errors);
        var parameters = new ListParameters(text);
        var page = parameters.Page(query.Page, query.Size);
        if (parameters.Invalid.Count > 0) return ApiProblems.Invalid(parameters.Invalid, text.Errors.BadRequest);
        var shares = await recounts.SharesAsync(number, onlyOpen: false, page, cancellationToken);
        return TypedResults.Ok(new RecountDetailResponse(
            RecountResponse.Of(recount), shares.Total, shares.Page, shares.Size,
            [.. shares.Items.Select(share => DrawnShareResponse.Of(share, desk.Actor))]));
    }

    /// <summary>What whoever draws again needs: the seed, and the numbers that were drawn from.</summary>
    private static async Task<Results<Ok<DrawnFromResponse>, ProblemHttpResult>> DrawnFromAsync(
        string id, long number, RecountDesk desk, IRecounts recounts, Text text, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, number, cancellationToken) is { } recount
            ? TypedResults.Ok(new DrawnFromResponse(
                recount.Seed.ToString(CultureInfo.InvariantCulture), recount.Size, await recounts.DrawnFromAsync(number, cancellationToken)))
            : ApiProblems.NotFound(text.Errors);

    /// <summary>Draws a recount. The product draws the seed: a body that brings one is refused.</summary>
    private static async Task<Results<Created<RecountResponse>, ProblemHttpResult>> DrawAsync(
        string id, DrawRecountRequest request, RecountDesk desk, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var (size, halfWidth) = request.Read(fields, text);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        var outcome = await desk.DrawAsync(id, request.Unit, size, halfWidth, cancellationToken);
        return outcome is DrawOutcome.Drawn(var recount)
            ? TypedResults.Created(string.Create(CultureInfo.InvariantCulture, $"/api/v1/campaigns/{id}/recounts/{recount.Number}"), RecountResponse.Of(recount))
            : Problem(outcome, text);
    }

    /// <summary>Ends a recount before all of it was checked: it never has a rate, and another one can be drawn.</summary>
    private static async Task<Results<Ok<RecountResponse>, ProblemHttpResult>> EndAsync(
        string id, long number, RecountDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.EndAsync(id, number, cancellationToken) switch
        {
            EndRecountOutcome.Ended(var recount) => TypedResults.Ok(RecountResponse.Of(recount)),
            EndRecountOutcome.Finished => ApiProblems.Of(StatusCodes.Status409Conflict, "recount_finished", text.Recounts.IsFinished),
            _ => ApiProblems.NotFound(text.Errors),
        };

    /// <summary>Keeps what the caller found of shares that were drawn. What was not found right is rejected, and counts no longer.</summary>
    private static async Task<Results<Ok<CheckedResponse>, ProblemHttpResult>> CheckAsync(
        string id, long number, CheckRecountRequest request, RecountDesk desk, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var found = request.Read(fields, text);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        var outcome = await desk.CheckAsync(id, number, found, cancellationToken);
        return outcome is CheckOutcome.Kept(var changed, var asked) && await desk.FindAsync(id, number, cancellationToken) is { } recount
            ? TypedResults.Ok(new CheckedResponse(changed, asked, RecountResponse.Of(recount)))
            : Problem(outcome, text);
    }

    /// <summary>Maps everything but <see cref="DrawOutcome.Drawn"/>.</summary>
    internal static ProblemHttpResult Problem(DrawOutcome outcome, Text text) => outcome switch
    {
        DrawOutcome.NoSuchCampaign => ApiProblems.NotFound(text.Errors),
        DrawOutcome.NothingAccepted => ApiProblems.Of(StatusCodes.Status409Conflict, "nothing_to_recount", text.Recounts.Refused(outcome)),
        DrawOutcome.Unfinished => ApiProblems.Of(StatusCodes.Status409Conflict, "recount_unfinished", text.Recounts.Refused(outcome)),
        DrawOutcome.TooLarge => ApiProblems.Of(StatusCodes.Status409Conflict, "recount_too_large", text.Recounts.Refused(outcome)),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    /// <summary>Maps everything but <see cref="CheckOutcome.Kept"/>.</summary>
    internal static ProblemHttpResult Problem(CheckOutcome outcome, Text text) => outcome switch
    {
        CheckOutcome.NoSuchRecount or CheckOutcome.Kept => ApiProblems.NotFound(text.Errors),
        CheckOutcome.Ended => ApiProblems.Of(StatusCodes.Status409Conflict, "recount_ended", text.Recounts.IsEnded),
        CheckOutcome.NoneGiven => ApiProblems.Of(StatusCodes.Status400BadRequest, "wrong_number_of_results", text.Recounts.NoneGiven),
        CheckOutcome.TooMany => ApiProblems.Of(StatusCodes.Status400BadRequest, "wrong_number_of_results", text.Recounts.TooMany(Recount.MostAtOnce)),
        CheckOutcome.Barred(var shares) => ApiProblems.Of(
            StatusCodes.Status409Conflict, "own_decision", text.Recounts.Barred,
            string.Join(", ", shares.Select(share => share.ToString(CultureInfo.InvariantCulture)))),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };
}

/// <summary>Which recounts an address asks for; unread.</summary>
public sealed record RecountListQuery
{
    /// <summary>Code of the unit whose subtree is meant; absent for all of the caller's.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    /// <summary>Rows a page, from 1 to 200; absent for 50.</summary>
    [FromQuery(Name = "size")]
    public string? Size { get; init; }
}

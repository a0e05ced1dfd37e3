using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>Targets of campaigns, how they are split, and how campaigns stand: units only, never people.</summary>
internal static class CampaignFigureEndpoints
{
    // Some thousands of units, each with a share of every metric.
    private const int LargestShares = 2 * 1024 * 1024;

    /// <summary>Maps what is below a campaign's address.</summary>
    public static void Map(RouteGroupBuilder campaigns, RouteGroupBuilder writes)
    {
        campaigns.MapGet("/{id}/targets", TargetsAsync).WithName("CampaignTargets");
        campaigns.MapGet("/{id}/progress", ProgressAsync).WithName("CampaignProgress");
        campaigns.MapGet("/{id}/cadence", CadenceAsync).WithName("CampaignCadence");
        writes.MapPost("/{id}/targets/split", SplitAsync).WithName("SplitCampaignTargets");
        campaigns.MapPut("/{id}/targets/shares", ShareAsync).WithName("ShareCampaignTargets")
            .AcceptIdempotencyKeys(LargestShares)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The targets and their shares.</summary>
    private static async Task<Results<Ok<IReadOnlyList<TargetResponse>>, ProblemHttpResult>> TargetsAsync(
        string id, CampaignDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.ReadableAsync(id, cancellationToken) is { } campaign
            ? TypedResults.Ok(TargetResponse.Of(campaign))
            : ApiProblems.NotFound(text.Errors);

    /// <summary>Splits every target over the units taking part by their head-counts on the first day.</summary>
    private static async Task<Results<Ok<CampaignResponse>, ProblemHttpResult>> SplitAsync(
        string id, CampaignDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.ManagedAsync(id, cancellationToken) is { } managed
            ? CampaignEndpoints.Answer(await managed.Grain.SplitTargetsAsync(new SplitTargets(desk.Actor), cancellationToken), text)
            : ApiProblems.NotFound(text.Errors);

    /// <summary>Adjusts how the targets are split. All shares are given, those of a target adding up to it.</summary>
    private static async Task<Results<Ok<CampaignResponse>, ProblemHttpResult>> ShareAsync(
        string id, ShareTargetsRequest request, CampaignDesk desk, Text text, CancellationToken cancellationToken)
    {
        if (await desk.ManagedAsync(id, cancellationToken) is not { } managed) return ApiProblems.NotFound(text.Errors);
        var fields = new BodyFields(text);
        var shares = request.Read(fields, text);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        var command = new ShareTargets(shares, request.Version, desk.Actor);
        return CampaignEndpoints.Answer(await managed.Grain.ShareTargetsAsync(command, cancellationToken), text);
    }

    /// <summary>What was reached of each target, and where it should stand, in a unit's subtree and below it.</summary>
    private static async Task<Results<Ok<ProgressResponse>, ProblemHttpResult>> ProgressAsync(
        string id, string? unit, CampaignDesk desk, ICampaignQueries campaigns, IRecounts recounts, Text text, CancellationToken cancellationToken)
    {
        if (await desk.ReadableAsync(id, cancellationToken) is not { } campaign) return ApiProblems.NotFound(text.Errors);
        if (await desk.ScopeAsync(campaign, unit, cancellationToken) is not { } scope) return ApiProblems.NotFound(text.Errors);
        if (await campaigns.ProgressAsync(campaign, scope, cancellationToken) is not { } progress) return ApiProblems.NotFound(text.Errors);
        var units = await campaigns.ProgressByUnitAsync(campaign, scope, cancellationToken);
        return TypedResults.Ok(ProgressResponse.Of(progress, units, (await recounts.StandingAsync(id, scope, cancellationToken)).Finished));
    }

    /// <summary>Whether a unit's subtree posts as often as the campaign asks, by local day and ISO week, and how often the units below did.</summary>
    private static async Task<Results<Ok<CadenceResponse>, ProblemHttpResult>> CadenceAsync(
        string id, string? unit, CampaignDesk desk, ICampaignQueries campaigns, Text text, CancellationToken cancellationToken)
    {
        if (await desk.ReadableAsync(id, cancellationToken) is not { } campaign) return ApiProblems.NotFound(text.Errors);
        if (await desk.ScopeAsync(campaign, unit, cancellationToken) is not { } scope) return ApiProblems.NotFound(text.Errors);
        if (await campaigns.CadenceAsync(campaign, scope, cancellationToken) is not { } rules) return ApiProblems.NotFound(text.Errors);
        return TypedResults.Ok(new CadenceResponse(
            scope, [.. rules.Select(RuleCadenceRow.Of)], await campaigns.CadenceByUnitAsync(campaign, scope, cancellationToken)));
    }
}

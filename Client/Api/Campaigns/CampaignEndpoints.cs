using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>Campaigns, for programs that make and run them.</summary>
internal static class CampaignEndpoints
{
    private const string Root = "/api/v1/campaigns";

    /// <summary>Maps <c>/api/v1/campaigns</c>. The whole group asks for a signed-in caller, its writes take idempotency keys.</summary>
    public static IEndpointRouteBuilder MapCampaignApi(this IEndpointRouteBuilder endpoints)
    {
        var campaigns = endpoints.MapGroup(Root)
            .WithTags("Campaigns")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        campaigns.MapGet("", ListAsync).WithName("ListCampaigns");
        campaigns.MapGet("/{id}", DescribeAsync).WithName("DescribeCampaign");

        var writes = campaigns.MapGroup("")
            .AcceptIdempotencyKeys()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        writes.MapPost("", CreateAsync).WithName("CreateCampaign");
        writes.MapPut("/{id}", EditAsync).WithName("EditCampaign");
        writes.MapPost("/{id}/copy", CopyAsync).WithName("CopyCampaign");
        foreach (var step in Enum.GetValues<CampaignStep>()) MapStep(writes, step);

        CampaignFigureEndpoints.Map(campaigns, writes);
        CampaignContentEndpoints.Map(campaigns, writes);
        CampaignPostEndpoints.Map(campaigns, writes);
        TrackedLinkEndpoints.Map(campaigns, writes);
        ShareReviewEndpoints.Map(campaigns, writes);
        RecountEndpoints.Map(campaigns, writes);
        return endpoints;
    }

    /// <summary>What a change came to: the campaign as it stands, or the refusal.</summary>
    public static Results<Ok<CampaignResponse>, ProblemHttpResult> Answer(CampaignOutcome outcome, Text text) =>
        outcome is CampaignOutcome.Settled(var campaign, _) ? TypedResults.Ok(CampaignResponse.Of(campaign)) : CampaignProblems.Of(outcome, text);

    /// <summary>The campaigns of a unit's subtree, and those of units above that it takes part in.</summary>
    private static async Task<Results<Ok<CampaignListResponse>, ProblemHttpResult>> ListAsync(
        [AsParameters] CampaignListQuery query, CampaignDesk desk, ICampaignQueries campaigns, Text text, CancellationToken cancellationToken)
    {
        if (await desk.ScopeAsync(query.Unit, cancellationToken) is not { } unit) return ApiProblems.NotFound(text.Errors);
        var invalid = query.Read(unit, text, out var filter);
        if (invalid.Count > 0) return ApiProblems.Invalid(invalid, text.Errors.BadRequest);
        var page = await campaigns.ListAsync(filter, cancellationToken);
        return TypedResults.Ok(new CampaignListResponse(
            page.Total, filter.Page.Number, filter.Page.Size, [.. page.Items.Select(CampaignRow.Of)]));
    }

    /// <summary>A campaign as it stands.</summary>
    private static async Task<Results<Ok<CampaignResponse>, ProblemHttpResult>> DescribeAsync(
        string id, CampaignDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.ReadableAsync(id, cancellationToken) is { } campaign
            ? TypedResults.Ok(CampaignResponse.Of(campaign))
            : ApiProblems.NotFound(text.Errors);

    /// <summary>Makes a campaign, as a draft.</summary>
    private static async Task<Results<Created<CampaignResponse>, ProblemHttpResult>> CreateAsync(
        CreateCampaignRequest request, CampaignDesk desk, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var id = fields.Line(CampaignFields.Id, request.Id, CampaignLimits.Id);
        var unit = fields.Line(CampaignFields.Unit, request.Unit, longest: 100);
        var plan = request.Read(fields, text);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        if (!await desk.MayManageAsync(unit, cancellationToken)) return ApiProblems.NotFound(text.Errors);
        return Created(await desk.Grain(id).CreateAsync(new CreateCampaign(unit, plan, desk.Actor), cancellationToken), text);
    }

    /// <summary>Lets another plan stand in place of the present one. What may change depends on how far the campaign is.</summary>
    private static async Task<Results<Ok<CampaignResponse>, ProblemHttpResult>> EditAsync(
        string id, EditCampaignRequest request, CampaignDesk desk, Text text, CancellationToken cancellationToken)
    {
        if (await desk.ManagedAsync(id, cancellationToken) is not { } managed) return ApiProblems.NotFound(text.Errors);
        var fields = new BodyFields(text);
        var plan = request.Read(fields, text);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        return Answer(await managed.Grain.EditAsync(new EditCampaign(plan, request.Version, desk.Actor), cancellationToken), text);
    }

    /// <summary>Makes a campaign out of this one: every day moved, and no posts; units that were merged since are replaced.</summary>
    private static async Task<Results<Created<CampaignResponse>, ProblemHttpResult>> CopyAsync(
        string id, CopyCampaignRequest request, CampaignDesk desk, Text text, CancellationToken cancellationToken)
    {
        if (await desk.ManagedAsync(id, cancellationToken) is null) return ApiProblems.NotFound(text.Errors);
        var fields = new BodyFields(text);
        var newId = fields.Line(CampaignFields.Id, request.Id, CampaignLimits.Id);
        var from = RequestFields.Day(fields, text, CampaignFields.From, request.From);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        var command = new CopyCampaign(id, from, request.Name, desk.Actor);
        return Created(await desk.Grain(newId).CopyAsync(command, cancellationToken), text);
    }

    private static void MapStep(RouteGroupBuilder writes, CampaignStep step) => writes
        .MapPost($"/{{id}}/{step.ToString().ToLowerInvariant()}", (
            string id, CampaignDesk desk, Text text, CancellationToken cancellationToken) =>
            StepAsync(id, step, desk, text, cancellationToken))
        .WithName($"{step}Campaign");

    private static async Task<Results<Ok<CampaignResponse>, ProblemHttpResult>> StepAsync(
        string id, CampaignStep step, CampaignDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.ManagedAsync(id, cancellationToken) is { } managed
            ? Answer(await managed.Grain.StepAsync(new StepCampaign(step, desk.Actor), cancellationToken), text)
            : ApiProblems.NotFound(text.Errors);

    private static Results<Created<CampaignResponse>, ProblemHttpResult> Created(CampaignOutcome outcome, Text text) =>
        outcome is CampaignOutcome.Settled { Campaign: var campaign, Gone: var gone }
            ? TypedResults.Created($"{Root}/{campaign.Id}", CampaignResponse.Of(campaign) with { UnitsGone = gone.Count > 0 ? gone : null })
            : CampaignProblems.Of(outcome, text);
}

using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>The content items of campaigns, one at a time. Each change is an edit of the plan on the version that it saw.</summary>
internal static class CampaignContentEndpoints
{
    /// <summary>Maps what is below a campaign's address.</summary>
    public static void Map(RouteGroupBuilder campaigns, RouteGroupBuilder writes)
    {
        campaigns.MapGet("/{id}/content", ListAsync).WithName("CampaignContent");
        writes.MapPost("/{id}/content", AddAsync).WithName("AddCampaignContent");
        writes.MapPut("/{id}/content/{number:int}", ReplaceAsync).WithName("ReplaceCampaignContent");
        writes.MapDelete("/{id}/content/{number:int}", RemoveAsync).WithName("RemoveCampaignContent");
    }

    private static async Task<Results<Ok<IReadOnlyList<ContentItem>>, ProblemHttpResult>> ListAsync(
        string id, CampaignDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.ReadableAsync(id, cancellationToken) is { } campaign
            ? TypedResults.Ok(campaign.Plan.Content)
            : ApiProblems.NotFound(text.Errors);

    private static async Task<Results<Ok<CampaignResponse>, ProblemHttpResult>> AddAsync(
        string id, ContentItemRequest request, CampaignDesk desk, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var item = request.Read("", fields) with { Number = 0 };
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        return await ChangeAsync(id, content => [.. content, item], desk, text, cancellationToken);
    }

    private static async Task<Results<Ok<CampaignResponse>, ProblemHttpResult>> ReplaceAsync(
        string id, int number, ContentItemRequest request, CampaignDesk desk, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var item = request.Read("", fields) with { Number = number };
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        return await ChangeAsync(
            id, content => Has(content, number) ? [.. content.Select(each => each.Number == number ? item : each)] : null, desk, text,
            cancellationToken);
    }

    private static Task<Results<Ok<CampaignResponse>, ProblemHttpResult>> RemoveAsync(
        string id, int number, CampaignDesk desk, Text text, CancellationToken cancellationToken) => ChangeAsync(
            id, content => Has(content, number) ? [.. content.Where(each => each.Number != number)] : null, desk, text, cancellationToken);

    private static bool Has(IReadOnlyList<ContentItem> content, int number) => content.Any(item => item.Number == number);

    private static async Task<Results<Ok<CampaignResponse>, ProblemHttpResult>> ChangeAsync(
        string id, Func<IReadOnlyList<ContentItem>, IReadOnlyList<ContentItem>?> change, CampaignDesk desk, Text text,
        CancellationToken cancellationToken)
    {
        if (await desk.ManagedAsync(id, cancellationToken) is not { } managed) return ApiProblems.NotFound(text.Errors);
        var campaign = managed.Campaign;
        if (change(campaign.Plan.Content) is not { } content) return ApiProblems.NotFound(text.Errors);
        var command = new EditCampaign(campaign.Plan with { Content = content }, campaign.Version, desk.Actor);
        return CampaignEndpoints.Answer(await managed.Grain.EditAsync(command, cancellationToken), text);
    }
}

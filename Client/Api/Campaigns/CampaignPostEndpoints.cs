using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>The posts of campaigns: which there are, how they came, and who comes and goes by hand.</summary>
internal static class CampaignPostEndpoints
{
    /// <summary>Maps what is below a campaign's address.</summary>
    public static void Map(RouteGroupBuilder campaigns, RouteGroupBuilder writes)
    {
        campaigns.MapGet("/{id}/posts", ListAsync).WithName("CampaignPosts");
        campaigns.MapGet("/{id}/posts/changes", ChangesAsync).WithName("CampaignPostChanges");
        writes.MapPost("/{id}/posts", AttributeManyAsync).WithName("AttributeCampaignPosts");
        writes.MapPut("/{id}/posts/{platform}/{postId}", JoinAsync).WithName("JoinCampaignPost");
        writes.MapDelete("/{id}/posts/{platform}/{postId}", LeaveAsync).WithName("LeaveCampaignPost");
    }

    private static async Task<Results<Ok<CampaignPostsResponse>, ProblemHttpResult>> ListAsync(
        string id, [AsParameters] CampaignPostsQuery query, CampaignDesk desk, ICampaignQueries campaigns, Text text,
        CancellationToken cancellationToken)
    {
        if (await desk.ReadableAsync(id, cancellationToken) is not { } campaign) return ApiProblems.NotFound(text.Errors);
        if (await desk.ScopeAsync(campaign, query.Unit, cancellationToken) is not { } unit) return ApiProblems.NotFound(text.Errors);
        var parameters = new ListParameters(text);
        var page = parameters.Page(query.Page, query.Size);
        if (parameters.Invalid.Count > 0) return ApiProblems.Invalid(parameters.Invalid, text.Errors.BadRequest);
        var posts = await campaigns.PostsAsync(id, unit, page, cancellationToken);
        return TypedResults.Ok(new CampaignPostsResponse(posts.Total, page.Number, page.Size, [.. posts.Items.Select(CampaignPostRow.Of)]));
    }

    private static async Task<Results<Ok<PostChangesResponse>, ProblemHttpResult>> ChangesAsync(
        string id, [AsParameters] CampaignPostsQuery query, CampaignDesk desk, ICampaignQueries campaigns, Text text,
        CancellationToken cancellationToken)
    {
        if (await desk.ReadableAsync(id, cancellationToken) is not { } campaign) return ApiProblems.NotFound(text.Errors);
        if (await desk.ScopeAsync(campaign, query.Unit, cancellationToken) is not { } unit) return ApiProblems.NotFound(text.Errors);
        var parameters = new ListParameters(text);
        var page = parameters.Page(query.Page, query.Size);
        if (parameters.Invalid.Count > 0) return ApiProblems.Invalid(parameters.Invalid, text.Errors.BadRequest);
        var changes = await campaigns.ChangesAsync(id, unit, page, cancellationToken);
        return TypedResults.Ok(new PostChangesResponse(changes.Total, page.Number, page.Size, [.. changes.Items.Select(PostChangeRow.Of)]));
    }

    private static async Task<Results<Ok<AttributedResponse>, ProblemHttpResult>> AttributeManyAsync(
        string id, AttributePostsRequest request, CampaignDesk desk, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var posts = (request.Posts ?? []).Take(CampaignLimits.PostsAtOnce + 1).Select((post, index) => new PostKey(
            fields.Platform($"posts[{index}].platform", post?.Platform), fields.Line($"posts[{index}].postId", post?.PostId, longest: 500))).ToList();
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        return await AttributeAsync(id, posts, request.Joins, desk, text, cancellationToken);
    }

    private static Task<Results<Ok<AttributedResponse>, ProblemHttpResult>> JoinAsync(
        string id, string platform, string postId, CampaignDesk desk, Text text, CancellationToken cancellationToken) =>
        AttributeOneAsync(id, platform, postId, joins: true, desk, text, cancellationToken);

    private static Task<Results<Ok<AttributedResponse>, ProblemHttpResult>> LeaveAsync(
        string id, string platform, string postId, CampaignDesk desk, Text text, CancellationToken cancellationToken) =>
        AttributeOneAsync(id, platform, postId, joins: false, desk, text, cancellationToken);

    private static async Task<Results<Ok<AttributedResponse>, ProblemHttpResult>> AttributeOneAsync(
        string id, string platform, string postId, bool joins, CampaignDesk desk, Text text,
        CancellationToken cancellationToken) =>
        PlatformNames.TryParse(platform, out var known)
            ? await AttributeAsync(id, [new PostKey(known, postId)], joins, desk, text, cancellationToken)
            : ApiProblems.NotFound(text.Errors);

    private static async Task<Results<Ok<AttributedResponse>, ProblemHttpResult>> AttributeAsync(
        string id, IReadOnlyList<PostKey> posts, bool joins, CampaignDesk desk, Text text,
        CancellationToken cancellationToken)
    {
        if (await desk.ManagedAsync(id, cancellationToken) is not { } managed) return ApiProblems.NotFound(text.Errors);
        var outcome = await managed.Grain.AttributeAsync(new AttributePosts(posts, joins, desk.Actor), cancellationToken);
        return outcome is AttributeOutcome.Attributed(var changed)
            ? TypedResults.Ok(new AttributedResponse(changed))
            : CampaignProblems.Of(outcome, text);
    }
}

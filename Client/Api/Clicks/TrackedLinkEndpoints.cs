using System.Diagnostics;
using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>The tracked links of campaigns, for programs.</summary>
internal static class TrackedLinkEndpoints
{
    /// <summary>Maps what is below a campaign's address.</summary>
    public static void Map(RouteGroupBuilder campaigns, RouteGroupBuilder writes)
    {
        campaigns.MapGet("/{id}/links", ListAsync).WithName("CampaignLinks");
        writes.MapPost("/{id}/links", TrackAsync).WithName("TrackCampaignContent");
    }

    /// <summary>The links of a unit's subtree, each with its clicks on the days asked for.</summary>
    private static async Task<Results<Ok<TrackedLinkListResponse>, ProblemHttpResult>> ListAsync(
        string id, [AsParameters] TrackedLinkListQuery query, CampaignDesk desk, IClickQueries clicks, TimeProvider time, HttpContext http, Text text,
        CancellationToken cancellationToken)
    {
        if (await desk.ReadableAsync(id, cancellationToken) is not { } campaign) return ApiProblems.NotFound(text.Errors);
        if (await desk.ScopeAsync(campaign, query.Unit, cancellationToken) is not { } unit) return ApiProblems.NotFound(text.Errors);
        var usual = CampaignStandingReader.DaysOf(campaign.Plan.Period, LocalDay.Of(time.GetUtcNow()));
        var invalid = query.Read(id, unit, usual, text, out var filter);
        if (invalid.Count > 0) return ApiProblems.Invalid(invalid, text.Errors.BadRequest);
        var page = await clicks.LinksAsync(filter, cancellationToken);
        return TypedResults.Ok(new TrackedLinkListResponse(
            filter.Period.From, filter.Period.To, page.Total, page.Page, page.Size,
            [.. page.Items.Select(link => TrackedLinkRow.Of(link, http.Request))]));
    }

    /// <summary>Makes the links that are not there yet: for the campaign as a whole, for units, or for every unit taking part.</summary>
    private static async Task<Results<Ok<TrackedResponse>, ProblemHttpResult>> TrackAsync(
        string id, TrackContentRequest request, TrackedLinkDesk desk, HttpContext http, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var owners = request.Read(fields, text);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        var outcome = await desk.TrackAsync(id, request.Item, owners, cancellationToken);
        return outcome is TrackOutcome.Tracked tracked
            ? TypedResults.Ok(TrackedResponse.Of(tracked, http.Request))
            : Problem(outcome, text);
    }

    /// <summary>Maps everything but <see cref="TrackOutcome.Tracked"/>.</summary>
    internal static ProblemHttpResult Problem(TrackOutcome outcome, Text text) => outcome switch
    {
        TrackOutcome.NoSuchCampaign or TrackOutcome.NoSuchItem => ApiProblems.NotFound(text.Errors),
        TrackOutcome.NoAddress => ApiProblems.Of(StatusCodes.Status409Conflict, "content_without_address", text.Clicks.Refused(outcome)),
        TrackOutcome.NotTakingPart(var units) => ApiProblems.Of(
            StatusCodes.Status409Conflict, "units_not_taking_part", text.Clicks.Refused(outcome), string.Join(", ", units)),
        TrackOutcome.TooMany => ApiProblems.Of(StatusCodes.Status409Conflict, "too_many_links", text.Clicks.Refused(outcome)),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };
}

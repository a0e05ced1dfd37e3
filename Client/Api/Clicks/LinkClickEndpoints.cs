using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>Clicks of tracked links, for programs. They are not the clicks that platforms count.</summary>
internal static class LinkClickEndpoints
{
    private const int UsualDays = 30;

    /// <summary>Maps <c>/api/v1/link-clicks</c>.</summary>
    public static IEndpointRouteBuilder MapLinkClickApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/link-clicks", ReportAsync)
            .WithName("LinkClicks")
            .WithTags("Link clicks")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        return endpoints;
    }

    /// <summary>How often tracked links were followed, by day, by unit and by campaign.</summary>
    private static async Task<Results<Ok<LinkClicksResponse>, ProblemHttpResult>> ReportAsync(
        [AsParameters] LinkClicksQuery query, CampaignDesk desk, IClickQueries clicks, TimeProvider time, Text text, CancellationToken cancellationToken)
    {
        if (await ScopeAsync(query, desk, cancellationToken) is not { } unit) return ApiProblems.NotFound(text.Errors);
        var invalid = query.Read(unit, Period.LastDays(UsualDays, LocalDay.Of(time.GetUtcNow())), text, out var scope);
        if (invalid.Count > 0) return ApiProblems.Invalid(invalid, text.Errors.BadRequest);
        return await clicks.ReportAsync(scope, cancellationToken) is { } report
            ? TypedResults.Ok(LinkClicksResponse.Of(scope, report))
            : ApiProblems.NotFound(text.Errors);
    }

    private static async Task<string?> ScopeAsync(LinkClicksQuery query, CampaignDesk desk, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(query.Campaign)) return await desk.ScopeAsync(query.Unit, cancellationToken);
        return await desk.ReadableAsync(query.Campaign, cancellationToken) is { } campaign
            ? await desk.ScopeAsync(campaign, query.Unit, cancellationToken)
            : null;
    }
}

/// <summary>Which clicks an address asks for; unread.</summary>
public sealed record LinkClicksQuery
{
    /// <summary>Code of the unit whose subtree is meant; absent for the topmost one the caller reads.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>Id of a campaign; absent for all.</summary>
    [FromQuery(Name = "campaign")]
    public string? Campaign { get; init; }

    /// <summary>The first local day, as yyyy-MM-dd; absent for thirty days.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>The last local day; absent for today.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    /// <summary>By which organization: now (as it is now, when absent) or then (as it was on each day).</summary>
    [FromQuery(Name = "structure")]
    public string? Structure { get; init; }

    /// <summary>Reads it for a unit, and tells what is wrong with it; nothing when it can be used.</summary>
    internal IReadOnlyList<InvalidParameter> Read(string unit, Period usual, Text text, out ClickScope scope)
    {
        var parameters = new ListParameters(text);
        var structure = parameters.Word<Structure>("structure", Structure) ?? default;
        scope = new ClickScope(unit, parameters.Days(From, To, usual)) { Campaign = string.IsNullOrEmpty(Campaign) ? null : Campaign, Structure = structure };
        return parameters.Invalid;
    }
}

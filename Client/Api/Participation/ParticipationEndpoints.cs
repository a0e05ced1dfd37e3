using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>Participation, for programs: numbers of members and units, never who they are, and the few hidden as on the pages.</summary>
internal static class ParticipationEndpoints
{
    /// <summary>Maps <c>/api/v1/participation</c>.</summary>
    public static IEndpointRouteBuilder MapParticipationApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/participation", ReportAsync)
            .WithName("Participation")
            .WithTags("Participation")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        return endpoints;
    }

    /// <summary>The members and units that take part in a unit's subtree, in all and unit by unit below.</summary>
    private static async Task<Results<Ok<ParticipationResponse>, ProblemHttpResult>> ReportAsync(
        [AsParameters] ParticipationQuery query, ReachDesk desk, ParticipationDesk participation, Text text, CancellationToken cancellationToken)
    {
        var opening = await desk.OpenAsync(query.Reach, cancellationToken);
        if (opening is not ReachOpening.Opened(var scope)) return ReachProblems.Of(opening, text.Errors);
        return await participation.ReadAsync(scope, cancellationToken) is { } report
            ? TypedResults.Ok(ParticipationResponse.Of(scope, report))
            : ApiProblems.NotFound(text.Errors);
    }
}

/// <summary>Which participation an address asks for; unread.</summary>
public sealed record ParticipationQuery
{
    /// <summary>Code of the unit whose subtree is meant; the caller's own topmost unit when absent.</summary>
    [FromQuery(Name = "unit"), Description("Code of the unit whose subtree is meant; the caller's own topmost unit when absent.")]
    public string? Unit { get; init; }

    /// <summary>A campaign's id; shares in any campaign when absent.</summary>
    [FromQuery(Name = "campaign"), Description("A campaign's id; shares in any campaign when absent.")]
    public string? Campaign { get; init; }

    /// <summary>First local day (Asia/Ho_Chi_Minh), yyyy-MM-dd, included.</summary>
    [FromQuery(Name = "from"), Description("First local day (Asia/Ho_Chi_Minh), yyyy-MM-dd, included; 30 days up to the last when absent.")]
    public string? From { get; init; }

    /// <summary>Last local day, included.</summary>
    [FromQuery(Name = "to"), Description("Last local day (Asia/Ho_Chi_Minh), yyyy-MM-dd, included; today when absent.")]
    public string? To { get; init; }

    /// <summary>Instead of from and to: so many days up to today.</summary>
    [FromQuery(Name = "days"), Description("Instead of from and to: so many days up to today.")]
    public string? Days { get; init; }

    internal ReachQuery Reach => new() { Unit = Unit, Campaign = Campaign, From = From, To = To, Days = Days };
}

using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>The figures for programs: the same scope, filters and numbers as the dashboard.</summary>
internal static class ReachEndpoints
{
    /// <summary>Maps <c>/api/v1/reach</c>. The whole group asks for a signed-in caller.</summary>
    public static IEndpointRouteBuilder MapReachApi(this IEndpointRouteBuilder endpoints)
    {
        var reach = endpoints.MapGroup("/api/v1/reach")
            .WithTags("Reach")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        reach.MapGet("/summary", SummaryAsync).WithName("ReachSummary");
        reach.MapGet("/daily", DailyAsync).WithName("ReachDaily");
        reach.MapGet("/ranking", RankingAsync).WithName("ReachRanking");
        return endpoints;
    }

    /// <summary>The totals of a unit's subtree over a period, by platform, with where they come from.</summary>
    private static async Task<Results<Ok<ReachSummaryResponse>, ProblemHttpResult>> SummaryAsync(
        [AsParameters] ReachQuery query, ReachDesk desk, IReachQueries reach, Text text, CancellationToken cancellationToken)
    {
        var opening = await desk.OpenAsync(query, cancellationToken);
        if (opening is not ReachOpening.Opened(var scope)) return ReachProblems.Of(opening, text.Errors);

        var summary = await reach.SummaryAsync(scope.Filter, cancellationToken);
        return TypedResults.Ok(ReachSummaryResponse.Of(scope, summary));
    }

    /// <summary>What was gained on each day, one row per platform and day.</summary>
    private static async Task<Results<Ok<DailyResponse>, ProblemHttpResult>> DailyAsync(
        [AsParameters] ReachQuery query, ReachDesk desk, IReachQueries reach, Text text, CancellationToken cancellationToken)
    {
        var opening = await desk.OpenAsync(query, cancellationToken);
        if (opening is not ReachOpening.Opened(var scope)) return ReachProblems.Of(opening, text.Errors);

        var rows = await reach.DailyAsync(scope.Filter, cancellationToken);
        return TypedResults.Ok(new DailyResponse(
            ReachScopeResponse.Of(scope),
            [.. rows.Select(row => new DailyRow(row.Day, row.Platform, FiguresResponse.Of(row.Gained)))]));
    }

    /// <summary>Pages and child units by what they gained in the period, or posts published in it by their latest values.</summary>
    private static async Task<Results<Ok<RankingResponse>, ProblemHttpResult>> RankingAsync(
        [AsParameters] ReachQuery query, [AsParameters] RankingQuery ranking, ReachDesk desk, IReachQueries reach, Text text,
        CancellationToken cancellationToken)
    {
        var opening = await desk.OpenAsync(query, cancellationToken);
        if (opening is not ReachOpening.Opened(var scope)) return ReachProblems.Of(opening, text.Errors);
        if (ranking.Read(scope.Selection.Metric, text.Errors, out var by, out var limit) is { Count: > 0 } invalid)
            return ReachProblems.Of(invalid, text.Errors);

        var metric = scope.Selection.Metric;
        IEnumerable<RankingRow> rows = by switch
        {
            Ranked.Fanpage => (await reach.TopFanpagesAsync(scope.Filter, metric, limit, cancellationToken)).Select(RankingRow.Of),
            Ranked.Post => (await reach.TopPostsAsync(scope.Filter, metric, limit, cancellationToken)).Select(RankingRow.Of),
            Ranked.Unit => (await reach.TopUnitsAsync(scope.Filter, metric, limit, cancellationToken)).Select(RankingRow.Of),
        };
        return TypedResults.Ok(new RankingResponse(
            ReachScopeResponse.Of(scope), by.Name(), metric.Name(), by == Ranked.Post ? "published" : "gained", [.. rows]));
    }
}

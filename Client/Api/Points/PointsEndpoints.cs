using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>Points of units, for programs. There is none of a person, and no list of units by them.</summary>
internal static class PointsEndpoints
{
    private const string Weights = "/api/v1/points/weights";

    /// <summary>Maps <c>/api/v1/points/weights</c> and a unit's points.</summary>
    public static IEndpointRouteBuilder MapPointsApi(this IEndpointRouteBuilder endpoints)
    {
        var points = endpoints.MapGroup("/api/v1").WithTags("Points").RequireAuthorization();
        points.MapGet("/units/{code}/points", OfUnitAsync).WithName("UnitPoints").ProducesProblem(StatusCodes.Status404NotFound);
        points.MapGet("/points/weights", ListAsync).WithName("ListPointsWeights");
        points.MapGroup("").AcceptIdempotencyKeys()
            .MapPost("/points/weights", AnnounceAsync)
            .WithName("AnnouncePointsWeights")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return endpoints;
    }

    /// <summary>What a unit with everything below it earned month by month, against its own months and units of similar size.</summary>
    private static async Task<Results<Ok<UnitPointsResponse>, ProblemHttpResult>> OfUnitAsync(
        string code, PointsDesk desk, Text text, CancellationToken cancellationToken) =>
        await desk.OfUnitAsync(code, cancellationToken) is { } months
            ? TypedResults.Ok(new UnitPointsResponse(code, [.. months.Select(PointsMonthResponse.Of)]))
            : ApiProblems.NotFound(text.Errors);

    /// <summary>Every weight that was ever announced, as it stood.</summary>
    private static async Task<Ok<PointsWeightsResponse>> ListAsync(PointsDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await ReadAsync(desk, cancellationToken));

    /// <summary>Announces weights from the first of a month to come.</summary>
    private static async Task<Results<Created<PointsWeightsResponse>, ProblemHttpResult>> AnnounceAsync(
        AnnounceWeightsRequest request, PointsDesk desk, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var weights = request.Read(fields, text);
        if (!await desk.MayAnnounceAsync(cancellationToken)) return ApiProblems.NotFound(text.Errors);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        return await desk.AnnounceAsync(weights, cancellationToken) switch
        {
            PointsAnnouncement.Announced => TypedResults.Created(Weights, await ReadAsync(desk, cancellationToken)),
            PointsAnnouncement.Refused(var why) => ApiProblems.Of(StatusOf(why), CodeOf(why), text.Points.Refused(why)),
            _ => ApiProblems.NotFound(text.Errors),
        };
    }

    private static async Task<PointsWeightsResponse> ReadAsync(PointsDesk desk, CancellationToken cancellationToken) =>
        PointsWeightsResponse.Of(await desk.AnnouncedAsync(cancellationToken), desk.Today);

    private static int StatusOf(PointsBar why) =>
        why == PointsBar.AnnouncedBefore ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;

    private static string CodeOf(PointsBar why) => why switch
    {
        PointsBar.Unsound => "unsound_weights",
        PointsBar.NotFirstOfMonth => "not_first_of_month",
        PointsBar.NotToCome => "not_to_come",
        PointsBar.AnnouncedBefore => "announced_before",
    };
}

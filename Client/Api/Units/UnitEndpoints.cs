using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>The organization, for programs that read and change it.</summary>
internal static class UnitEndpoints
{
    private const string Units = "/api/v1/units";

    /// <summary>Maps <c>/api/v1/units</c>. The whole group asks for a signed-in caller, its writes take idempotency keys.</summary>
    public static IEndpointRouteBuilder MapUnitApi(this IEndpointRouteBuilder endpoints)
    {
        var units = endpoints.MapGroup(Units)
            .WithTags("Units")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        units.MapGet("", ListAsync).WithName("ListUnits");
        units.MapGet("/{code}", DescribeAsync).WithName("DescribeUnit");

        var writes = units.MapGroup("")
            .AcceptIdempotencyKeys()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        writes.MapPost("", OpenAsync).WithName("OpenUnit");
        writes.MapPut("/{code}/name", RenameAsync).WithName("RenameUnit");
        writes.MapPut("/{code}/parent", MoveAsync).WithName("MoveUnit");
        writes.MapPost("/{code}/merge", MergeAsync).WithName("MergeUnits");
        writes.MapPost("/{code}/split", SplitAsync).WithName("SplitUnit");
        writes.MapPost("/{code}/close", CloseAsync).WithName("CloseUnit");
        writes.MapPut("/{code}/head-counts", CountAsync).WithName("CountHeads");
        units.MapUnitImports();
        return endpoints;
    }

    /// <summary>Units below one, by name or code without diacritics; of the caller's first unit when none is named.</summary>
    private static async Task<Results<Ok<UnitListResponse>, ProblemHttpResult>> ListAsync(
        [AsParameters] UnitListQuery query, Access access, IUnitDirectory directory, Text text, CancellationToken cancellationToken)
    {
        var invalid = query.Read(text, out var filter, out var list);
        if (invalid.Count > 0) return ApiProblems.Invalid(invalid, text.Errors.BadRequest);
        var under = query.Under ?? await access.HomeUnitAsync(cancellationToken);
        if (under is null || !await access.MayAsync(Capability.ReadFigures, under, cancellationToken)) return ApiProblems.NotFound(text.Errors);
        var page = await directory.ListAsync(under, filter, list, cancellationToken);
        var readable = await access.ReadableAsync(page.Items.SelectMany(unit => new[] { unit.Unit.Parent, unit.Unit.MergedInto }), cancellationToken);
        return TypedResults.Ok(new UnitListResponse(
            [.. page.Items.Select(unit => UnitResponse.Of(unit, readable))], page.Page, page.Size, page.Total));
    }

    /// <summary>A unit with everything it has been.</summary>
    private static async Task<Results<Ok<UnitHistoryResponse>, ProblemHttpResult>> DescribeAsync(
        string code, Access access, IGrains grains, Text text, CancellationToken cancellationToken)
    {
        if (!await access.MayAsync(Capability.ReadFigures, code, cancellationToken)) return ApiProblems.NotFound(text.Errors);
        return await grains.Get<IUnitGrain>(code).DescribeAsync(cancellationToken) is { } unit
            ? TypedResults.Ok(await OfAsync(unit, access, cancellationToken))
            : ApiProblems.NotFound(text.Errors);
    }

    /// <summary>Opens a unit below another.</summary>
    private static async Task<Results<Created<UnitHistoryResponse>, ProblemHttpResult>> OpenAsync(
        OpenUnitRequest request, UnitDesk desk, Access access, TimeProvider time, Text text,
        CancellationToken cancellationToken)
    {
        var fields = Fields(access, time, text);
        var (code, change) = request.Read(fields);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        var outcome = await desk.ChangeAsync(code, change, cancellationToken);
        return outcome is UnitOutcome.Done(var unit)
            ? TypedResults.Created($"{Units}/{Uri.EscapeDataString(code)}", await OfAsync(unit, access, cancellationToken))
            : UnitProblems.Of(outcome, text);
    }

    /// <summary>Gives a unit another name from a day on.</summary>
    private static Task<Results<Ok<UnitHistoryResponse>, ProblemHttpResult>> RenameAsync(
        string code, RenameUnitRequest request, UnitDesk desk, Access access, TimeProvider time, Text text,
        CancellationToken cancellationToken) =>
        ChangeAsync(code, request.Read, desk, access, Fields(access, time, text), text, cancellationToken);

    /// <summary>Moves a unit, with everything below it and all its figures, to another one.</summary>
    private static Task<Results<Ok<UnitHistoryResponse>, ProblemHttpResult>> MoveAsync(
        string code, MoveUnitRequest request, UnitDesk desk, Access access, TimeProvider time, Text text,
        CancellationToken cancellationToken) =>
        ChangeAsync(code, request.Read, desk, access, Fields(access, time, text), text, cancellationToken);

    /// <summary>Merges units into this one: the units below them and their pages come here, and they are closed.</summary>
    private static Task<Results<Ok<UnitHistoryResponse>, ProblemHttpResult>> MergeAsync(
        string code, MergeUnitsRequest request, UnitDesk desk, Access access, TimeProvider time, Text text,
        CancellationToken cancellationToken) =>
        ChangeAsync(code, fields => request.Read(code, fields), desk, access, Fields(access, time, text), text, cancellationToken);

    /// <summary>Splits new units off this one.</summary>
    private static Task<Results<Ok<UnitHistoryResponse>, ProblemHttpResult>> SplitAsync(
        string code, SplitUnitRequest request, UnitDesk desk, Access access, TimeProvider time, Text text,
        CancellationToken cancellationToken) =>
        ChangeAsync(code, request.Read, desk, access, Fields(access, time, text), text, cancellationToken);

    /// <summary>Closes a unit in which nothing open is left.</summary>
    private static Task<Results<Ok<UnitHistoryResponse>, ProblemHttpResult>> CloseAsync(
        string code, CloseUnitRequest request, UnitDesk desk, Access access, TimeProvider time, Text text,
        CancellationToken cancellationToken) =>
        ChangeAsync(code, request.Read, desk, access, Fields(access, time, text), text, cancellationToken);

    /// <summary>Notes how many a unit counts from a day on.</summary>
    private static Task<Results<Ok<UnitHistoryResponse>, ProblemHttpResult>> CountAsync(
        string code, CountHeadsRequest request, UnitDesk desk, Access access, TimeProvider time, Text text,
        CancellationToken cancellationToken) =>
        ChangeAsync(code, request.Read, desk, access, Fields(access, time, text), text, cancellationToken);

    private static async Task<Results<Ok<UnitHistoryResponse>, ProblemHttpResult>> ChangeAsync(
        string code, Func<UnitFields, UnitChange> read, UnitDesk desk, Access access, UnitFields fields, Text text,
        CancellationToken cancellationToken)
    {
        var change = read(fields);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        var outcome = await desk.ChangeAsync(code, change, cancellationToken);
        return outcome is UnitOutcome.Done(var unit)
            ? TypedResults.Ok(await OfAsync(unit, access, cancellationToken))
            : UnitProblems.Of(outcome, text);
    }

    private static async Task<UnitHistoryResponse> OfAsync(UnitHistory unit, Access access, CancellationToken cancellationToken) =>
        UnitHistoryResponse.Of(unit, await access.ReadableAsync(unit.Around(), cancellationToken));

    private static UnitFields Fields(Access access, TimeProvider time, Text text) =>
        new(text, access.Actor, LocalDay.Of(time.GetUtcNow()));
}

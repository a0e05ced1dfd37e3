using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>Imports of trees, for programs: hand in a file, look at what it would do, apply it, undo it.</summary>
internal static class UnitImportEndpoints
{
    private const int MostListed = 100;
    private const int LongestFingerprint = 100;

    /// <summary>Maps <c>imports</c> below the units.</summary>
    public static void MapUnitImports(this IEndpointRouteBuilder units)
    {
        units.MapGet("/imports", ListAsync).WithName("ListUnitImports");
        units.MapGet("/imports/{id:long}", DescribeAsync).WithName("DescribeUnitImport");
        var writes = units.MapGroup("/imports")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        writes.MapPost("", PreviewAsync).WithName("PreviewUnitImport")
            .AcceptIdempotencyKeys(UnitFile.MostBytes)
            .Accepts<byte[]>("application/octet-stream", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        writes.MapPost("/{id:long}/apply", ApplyAsync).WithName("ApplyUnitImport").AcceptIdempotencyKeys();
        writes.MapPost("/{id:long}/undo", UndoAsync).WithName("UndoUnitImport").AcceptIdempotencyKeys();
    }

    /// <summary>Imports into a unit and below it that were applied, the latest first.</summary>
    private static async Task<Results<Ok<IReadOnlyList<UnitImportResponse>>, ProblemHttpResult>> ListAsync(
        string? under, Access access, IUnitImports imports, Text text, CancellationToken cancellationToken)
    {
        var unit = under ?? await access.HomeUnitAsync(cancellationToken);
        if (unit is null || !await access.MayAsync(Capability.ManageUnits, unit, cancellationToken)) return ApiProblems.NotFound(text.Errors);
        var applied = await imports.AppliedAsync(unit, MostListed, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<UnitImportResponse>>([.. applied.Select(import => UnitImportResponse.Of(import, null, text))]);
    }

    /// <summary>An import, with what it would do as long as it is not applied.</summary>
    private static async Task<Results<Ok<UnitImportResponse>, ProblemHttpResult>> DescribeAsync(
        long id, Access access, IUnitImports imports, Text text, CancellationToken cancellationToken) =>
        await FindManagedAsync(id, access, imports, cancellationToken) is { } import
            ? TypedResults.Ok(UnitImportResponse.Of(import, await imports.PlanAsync(id, cancellationToken), text))
            : ApiProblems.NotFound(text.Errors);

    /// <summary>Takes the body as a CSV or XLSX file and says what it would do. Nothing of the organization changes.</summary>
    private static async Task<Results<Ok<UnitImportResponse>, ProblemHttpResult>> PreviewAsync(
        string under, string? from, string? name, Access access, IUnitImports imports, HttpContext http, TimeProvider time, Text text,
        CancellationToken cancellationToken)
    {
        var fields = new UnitFields(text, access.Actor, LocalDay.Of(time.GetUtcNow()));
        DateOnly? day = string.IsNullOrEmpty(from) ? null : fields.Day("from", from);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Errors.BadRequest);
        if (!await access.MayAsync(Capability.ManageUnits, under, cancellationToken)) return ApiProblems.NotFound(text.Errors);
        try
        {
            var file = new UnitFile(name ?? "", http.Request.Body, under, day);
            var outcome = await imports.PreviewAsync(file, fields.By, cancellationToken);
            return outcome is UnitImportOutcome.Previewed(var import, var plan)
                ? TypedResults.Ok(UnitImportResponse.Of(import, plan, text))
                : UnitProblems.Of(outcome, text);
        }
        catch (BadHttpRequestException unreadable) when (unreadable.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server counts the body while the file is read from it.
            return ApiProblems.Of(StatusCodes.Status413PayloadTooLarge, "body_too_large", text.UnitImports.Fault(SheetFault.TooLarge));
        }
    }

    /// <summary>Does what the preview showed, all or nothing.</summary>
    private static async Task<Results<Ok<UnitImportResponse>, ProblemHttpResult>> ApplyAsync(
        long id, ApplyUnitImportRequest request, Access access, IUnitImports imports, HttpContext http, Text text, CancellationToken cancellationToken)
    {
        if (await FindManagedAsync(id, access, imports, cancellationToken) is null) return ApiProblems.NotFound(text.Errors);
        var fields = new BodyFields(text);
        var seen = fields.Line("fingerprint", request.Fingerprint, LongestFingerprint);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        var outcome = await imports.ApplyAsync(id, seen, request.GoodRowsOnly, access.Actor, cancellationToken);
        return outcome is UnitImportOutcome.Applied(var import)
            ? TypedResults.Ok(UnitImportResponse.Of(import, null, text))
            : UnitProblems.Of(outcome, text);
    }

    /// <summary>Takes back everything that an import did, as long as nothing else has come of it.</summary>
    private static async Task<Results<Ok<UnitImportResponse>, ProblemHttpResult>> UndoAsync(
        long id, Access access, IUnitImports imports, Text text, CancellationToken cancellationToken)
    {
        if (await FindManagedAsync(id, access, imports, cancellationToken) is null) return ApiProblems.NotFound(text.Errors);
        var outcome = await imports.UndoAsync(id, access.Actor, cancellationToken);
        return outcome is UnitImportOutcome.Undone(var import)
            ? TypedResults.Ok(UnitImportResponse.Of(import, null, text))
            : UnitProblems.Of(outcome, text);
    }

    // An import into a unit that the caller does not manage is, to them, no import.
    private static async Task<UnitImport?> FindManagedAsync(long id, Access access, IUnitImports imports, CancellationToken cancellationToken)
    {
        var import = await imports.FindAsync(id, cancellationToken);
        return import is not null && await access.MayAsync(Capability.ManageUnits, import.Scope, cancellationToken) ? import : null;
    }
}

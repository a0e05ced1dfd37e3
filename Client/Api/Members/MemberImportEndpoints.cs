using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>Imports of rosters, for programs: hand in a file, look at what it would do, decide of doubtful lines, apply it, undo it.</summary>
internal static class MemberImportEndpoints
{
    private const int MostListed = 100;
    private const int LongestFingerprint = 100;

    /// <summary>Maps <c>imports</c> below the members.</summary>
    public static void MapMemberImports(this IEndpointRouteBuilder members)
    {
        members.MapGet("/imports", ListAsync).WithName("ListMemberImports");
        members.MapGet("/imports/{id:long}", DescribeAsync).WithName("DescribeMemberImport");
        var writes = members.MapGroup("/imports")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        writes.MapPost("", PreviewAsync).WithName("PreviewMemberImport")
            .AcceptIdempotencyKeys(RosterFile.MostBytes)
            .Accepts<byte[]>("application/octet-stream", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        writes.MapPut("/{id:long}/choices", ChooseAsync).WithName("ChooseMemberImport").AcceptIdempotencyKeys();
        writes.MapPost("/{id:long}/apply", ApplyAsync).WithName("ApplyMemberImport").AcceptIdempotencyKeys();
        writes.MapPost("/{id:long}/undo", UndoAsync).WithName("UndoMemberImport").AcceptIdempotencyKeys();
    }

    /// <summary>Imports into a unit and below it that were applied, the latest first.</summary>
    private static async Task<Results<Ok<IReadOnlyList<MemberImportResponse>>, ProblemHttpResult>> ListAsync(
        string? unit, Access access, IMemberImports imports, Text text, CancellationToken cancellationToken)
    {
        var scope = string.IsNullOrEmpty(unit) ? await access.HomeUnitAsync(cancellationToken) : unit;
        if (scope is null || !await access.MayAsync(Capability.ManageMembers, scope, cancellationToken)) return ApiProblems.NotFound(text.Errors);
        var applied = await imports.AppliedAsync(scope, MostListed, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<MemberImportResponse>>([.. applied.Select(import => MemberImportResponse.Of(import, null))]);
    }

    /// <summary>An import, with what it would do line by line as long as it is not applied.</summary>
    private static async Task<Results<Ok<MemberImportPlanResponse>, ProblemHttpResult>> DescribeAsync(
        long id, string? show, string? page, string? size, Access access, IMemberImports imports, Text text, CancellationToken cancellationToken)
    {
        var parameters = new ListParameters(text);
        var (kind, part) = (parameters.Word<RosterLineKind>("show", show), parameters.Page(page, size));
        if (parameters.Invalid.Count > 0) return ApiProblems.Invalid(parameters.Invalid, text.Errors.BadRequest);
        if (await FindManagedAsync(id, access, imports, cancellationToken) is not { } import) return ApiProblems.NotFound(text.Errors);
        var roster = await imports.PlanAsync(id, cancellationToken);
        return TypedResults.Ok(MemberImportPlanResponse.Of(import, roster, kind, part, text));
    }

    /// <summary>Takes the body as a CSV or XLSX file and says what it would do. No member changes.</summary>
    private static async Task<Results<Ok<MemberImportResponse>, ProblemHttpResult>> PreviewAsync(
        string unit, string? name, Access access, IMemberImports imports, HttpContext http, Text text, CancellationToken cancellationToken)
    {
        if (!await access.MayAsync(Capability.ManageMembers, unit, cancellationToken)) return ApiProblems.NotFound(text.Errors);
        try
        {
            var outcome = await imports.PreviewAsync(new RosterFile(name ?? "", http.Request.Body, unit), access.Actor, cancellationToken);
            return Answer(outcome, text);
        }
        catch (BadHttpRequestException unreadable) when (unreadable.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server counts the body while the file is read from it.
            return ApiProblems.Of(StatusCodes.Status413PayloadTooLarge, "body_too_large", text.MemberImports.Fault(SheetFault.TooLarge));
        }
    }

    /// <summary>Decides of doubtful lines, by their numbers: same_person, another_person, or null to leave a line out.</summary>
    private static async Task<Results<Ok<MemberImportResponse>, ProblemHttpResult>> ChooseAsync(
        long id, ChooseMemberImportRequest request, Access access, IMemberImports imports, Text text, CancellationToken cancellationToken)
    {
        if (await FindManagedAsync(id, access, imports, cancellationToken) is null) return ApiProblems.NotFound(text.Errors);
        var fields = new BodyFields(text);
        var choices = request.Read(fields, text);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        return Answer(await imports.ChooseAsync(id, choices, cancellationToken), text);
    }

    /// <summary>Does what was shown, all or nothing.</summary>
    private static async Task<Results<Ok<MemberImportResponse>, ProblemHttpResult>> ApplyAsync(
        long id, ApplyMemberImportRequest request, Access access, IMemberImports imports, Text text, CancellationToken cancellationToken)
    {
        if (await FindManagedAsync(id, access, imports, cancellationToken) is null) return ApiProblems.NotFound(text.Errors);
        var fields = new BodyFields(text);
        var seen = fields.Line("fingerprint", request.Fingerprint, LongestFingerprint);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        return Answer(await imports.ApplyAsync(id, seen, access.Actor, cancellationToken), text);
    }

    /// <summary>Takes back what an import did, for whoever has not come to more since.</summary>
    private static async Task<Results<Ok<MemberImportResponse>, ProblemHttpResult>> UndoAsync(
        long id, Access access, IMemberImports imports, Text text, CancellationToken cancellationToken)
    {
        if (await FindManagedAsync(id, access, imports, cancellationToken) is null) return ApiProblems.NotFound(text.Errors);
        return Answer(await imports.UndoAsync(id, access.Actor, cancellationToken), text);
    }

    private static Results<Ok<MemberImportResponse>, ProblemHttpResult> Answer(MemberImportOutcome outcome, Text text) => outcome switch
    {
        MemberImportOutcome.Previewed(var import, var roster) => TypedResults.Ok(MemberImportResponse.Of(import, roster)),
        MemberImportOutcome.Applied(var import) applied => TypedResults.Ok(MemberImportResponse.Of(import, null) with { LinesLeftOut = applied.LeftOut }),
        MemberImportOutcome.Undone(var import, var result) => TypedResults.Ok(
            MemberImportResponse.Of(import, null) with { Undo = MemberUndoResponse.Of(result) }),
        _ => MemberProblems.Of(outcome, text),
    };

    // An import into a unit whose members the caller does not manage is, to them, no import.
    private static async Task<MemberImport?> FindManagedAsync(long id, Access access, IMemberImports imports, CancellationToken cancellationToken)
    {
        var import = await imports.FindAsync(id, cancellationToken);
        return import is not null && await access.MayAsync(Capability.ManageMembers, import.Scope, cancellationToken) ? import : null;
    }
}

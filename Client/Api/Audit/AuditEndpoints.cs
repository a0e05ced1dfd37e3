using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>The audit log, for programs.</summary>
internal static class AuditEndpoints
{
    /// <summary>Maps <c>/api/v1/audit</c>; the caller must be signed in.</summary>
    public static IEndpointRouteBuilder MapAuditApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/audit", ReadAsync)
            .WithName("ReadAudit")
            .WithTags("Audit")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        return endpoints;
    }

    /// <summary>
    /// Lines of the units whose log the caller reads, the newest first, fifty at a time: those before <paramref name="before"/>, on the days
    /// from <paramref name="from"/> to <paramref name="to"/>, of an action, of a unit's subtree, by an account, with words in subject or details, <paramref name="q"/>, at most 100 characters.
    /// </summary>
    private static async Task<Results<Ok<AuditResponse>, ProblemHttpResult>> ReadAsync(
        DateOnly? from, DateOnly? to, string? action, string? unit, Guid? person, string? q, long? before,
        Access access, IAuditQueries audit, Text text, CancellationToken cancellationToken)
    {
        var parameters = new ListParameters(text);
        var query = new AuditQuery(from, to, action, unit, person?.ToString(), parameters.Search("q", q), before);
        if (parameters.Invalid.Count > 0) return ApiProblems.Invalid(parameters.Invalid, text.Errors.BadRequest);
        if (await query.FilterAsync(access, cancellationToken) is not { } filter) return ApiProblems.NotFound(text.Errors);
        var page = await audit.ReadAsync(filter, cancellationToken);
        return TypedResults.Ok(new AuditResponse([.. page.Lines.Select(AuditLineResponse.Of)], page.Next));
    }
}

/// <summary>A part of the log.</summary>
/// <param name="Lines">Its lines, the newest first.</param>
/// <param name="Next">What to give as <c>before</c> for older ones; null at the end.</param>
public sealed record AuditResponse(IReadOnlyList<AuditLineResponse> Lines, long? Next);

/// <summary>A line of the log.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Account">Who did it; null for the shell, the product itself, a member, and an account erased since.</param>
/// <param name="AccountName">Their name; null as the account.</param>
/// <param name="ByMember">Whether it was the member that the line is about, by the personal link.</param>
/// <param name="Action">What happened.</param>
/// <param name="Subject">What it happened to.</param>
/// <param name="SubjectName">The name of what it happened to; null when that has none, or was erased since.</param>
/// <param name="Unit">Code of the unit it belongs to; null for the installation.</param>
/// <param name="Details">What was and what is.</param>
public sealed record AuditLineResponse(
    long Id, DateTimeOffset At, Guid? Account, string? AccountName, bool ByMember, string Action, string Subject, string? SubjectName, string? Unit,
    IReadOnlyDictionary<string, string> Details)
{
    internal static AuditLineResponse Of(AuditLine line) => new(
        line.Id, line.Entry.At, line.Entry.By.Account, line.ByName, line.IsByMember, line.Entry.Action, line.Entry.Subject, line.SubjectName,
        line.Entry.Unit, line.Entry.Details);
}

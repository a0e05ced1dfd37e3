using System.Diagnostics;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Client;

/// <summary>Refusals of the units' API; the one place that maps them.</summary>
internal static class UnitProblems
{
    private const int MostErrors = 200;

    /// <summary>Maps everything but <see cref="UnitOutcome.Done"/>; null is a unit that is not there or not the caller's to change.</summary>
    public static ProblemHttpResult Of(UnitOutcome? outcome, Text text) => outcome switch
    {
        null or UnitOutcome.UnknownUnit => ApiProblems.NotFound(text.Errors),
        UnitOutcome.CodeTaken => Conflict("code_taken", outcome, text),
        UnitOutcome.IsClosed => Conflict("unit_closed", outcome, text),
        UnitOutcome.ChangedLater => Conflict("changed_later", outcome, text),
        UnitOutcome.NotEmpty => Conflict("not_empty", outcome, text),
        UnitOutcome.BelowItself => Conflict("below_itself", outcome, text),
        UnitOutcome.InTheFuture => Unusable("in_the_future", outcome, text),
        UnitOutcome.IsRoot => Unusable("is_root", outcome, text),
        UnitOutcome.NotInTheUnit => Unusable("not_in_the_unit", outcome, text),
        UnitOutcome.NothingToDo => Unusable("nothing_to_do", outcome, text),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    /// <summary>Maps everything but a preview and what was applied or undone.</summary>
    public static ProblemHttpResult Of(UnitImportOutcome outcome, Text text) => outcome switch
    {
        UnitImportOutcome.NotFound or UnitImportOutcome.UnknownScope => ApiProblems.NotFound(text.Errors),
        UnitImportOutcome.Unreadable(var fault) => ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity, $"sheet_{fault.ApiName()}", text.UnitImports.Fault(fault)),
        UnitImportOutcome.InTheFuture => ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity, "in_the_future", text.UnitImports.Refusal(outcome)),
        UnitImportOutcome.NothingToDo => Conflict("nothing_to_do", outcome, text),
        UnitImportOutcome.HasErrors(var plan) => With(Conflict("rows_with_errors", outcome, text), "rows", Rows(plan, text)),
        UnitImportOutcome.Outdated => Conflict("preview_outdated", outcome, text),
        UnitImportOutcome.AppliedBefore => Conflict("applied_before", outcome, text),
        UnitImportOutcome.NotApplied => Conflict("not_applied", outcome, text),
        UnitImportOutcome.CannotUndo(var obstacles) => With(
            Conflict("cannot_undo", outcome, text), "units", obstacles.Take(MostErrors)
                .Select(obstacle => new { code = obstacle.Code, reason = obstacle.Reason.ApiName(), message = text.UnitImports.Reason(obstacle.Reason) })),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    private static IEnumerable<UnitRowErrorResponse> Rows(UnitPlan plan, Text text) =>
        plan.Errors.Take(MostErrors).Select(error => UnitRowErrorResponse.Of(error, text));

    private static ProblemHttpResult Conflict(string code, UnitOutcome outcome, Text text) =>
        ApiProblems.Of(StatusCodes.Status409Conflict, code, text.Units.Refusal(outcome));

    private static ProblemHttpResult Unusable(string code, UnitOutcome outcome, Text text) =>
        ApiProblems.Of(StatusCodes.Status422UnprocessableEntity, code, text.Units.Refusal(outcome));

    private static ProblemHttpResult Conflict(string code, UnitImportOutcome outcome, Text text) =>
        ApiProblems.Of(StatusCodes.Status409Conflict, code, text.UnitImports.Refusal(outcome));

    private static ProblemHttpResult With(ProblemHttpResult problem, string name, object value)
    {
        problem.ProblemDetails.Extensions[name] = value;
        return problem;
    }
}

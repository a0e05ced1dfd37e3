using System.Diagnostics;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Client;

/// <summary>Refusals of the members' API; the one place that maps them.</summary>
internal static class MemberProblems
{
    /// <summary>Maps everything but what was done.</summary>
    public static ProblemHttpResult Of(MemberOutcome outcome, Text text) => outcome switch
    {
        MemberOutcome.NoSuchMember => ApiProblems.NotFound(text.Errors),
        MemberOutcome.NoSuchUnit => ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity, "unknown_unit", text.Members.Refusal(outcome)),
        MemberOutcome.NotEnrolled => Conflict("not_enrolled", text.Members.Refusal(outcome)),
        MemberOutcome.NumberTaken => Conflict("already_enrolled", text.Members.Refusal(outcome)),
        MemberOutcome.ChangedMeanwhile => Conflict("changed_meanwhile", text.Members.Refusal(outcome)),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    /// <summary>Maps everything but an enrolment; null is a unit that is not the caller's.</summary>
    public static ProblemHttpResult Of(EnrolAnswer? answer, Text text) => answer switch
    {
        null => ApiProblems.NotFound(text.Errors),
        EnrolAnswer.Refused(var outcome) => Of(outcome, text),
        EnrolAnswer.NotEnrolled(RosterStep.Faulty(var errors)) => Faulty(errors, text),
        EnrolAnswer.NotEnrolled(RosterStep.AlreadyEnrolled(var member) because) => Conflict("already_enrolled", because, member, text),
        EnrolAnswer.NotEnrolled(RosterStep.Move(var member, _) because) => Conflict("enrolled_in_another_unit", because, member, text),
        EnrolAnswer.NotEnrolled(RosterStep.Return(var member, _) because) => Conflict("has_left", because, member, text),
        EnrolAnswer.NotEnrolled(RosterStep.Doubtful(var reason, var like) because) => Conflict(reason.ApiName(), because, like, text),
        _ => throw new UnreachableException($"{answer.GetType().Name} is not a refusal."),
    };

    /// <summary>Maps everything but what the member was asked; null is a unit that is not the caller's.</summary>
    public static ProblemHttpResult Of(CorrectAnswer? answer, Text text) =>
        answer is CorrectAnswer.Faulty(var errors) ? Faulty(errors, text) : ApiProblems.NotFound(text.Errors);

    /// <summary>Maps everything but a preview and what was applied or undone.</summary>
    public static ProblemHttpResult Of(MemberImportOutcome outcome, Text text) => outcome switch
    {
        MemberImportOutcome.NotFound or MemberImportOutcome.UnknownScope => ApiProblems.NotFound(text.Errors),
        MemberImportOutcome.Unreadable(var fault) => ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity, $"sheet_{fault.ApiName()}", text.MemberImports.Fault(fault)),
        MemberImportOutcome.NothingToDo => Conflict("nothing_to_do", text.MemberImports.Refusal(outcome)),
        MemberImportOutcome.Outdated => Conflict("preview_outdated", text.MemberImports.Refusal(outcome)),
        MemberImportOutcome.AppliedBefore => Conflict("applied_before", text.MemberImports.Refusal(outcome)),
        MemberImportOutcome.NotApplied => Conflict("not_applied", text.MemberImports.Refusal(outcome)),
        MemberImportOutcome.TooLate => Conflict("too_late", text.MemberImports.Refusal(outcome)),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    private static ProblemHttpResult Faulty(IEnumerable<RosterError> errors, Text text) => ApiProblems.Invalid(
        [.. errors.Select(error => new InvalidParameter(
            error.Column is { } column ? MemberForm.FieldOf(column) : "", error.Fault.ApiName(), text.Members.Fault(error.Fault)))],
        text.Writes.InvalidRequest);

    private static ProblemHttpResult Conflict(string code, string title) => ApiProblems.Of(StatusCodes.Status409Conflict, code, title);

    // Who it may be: the caller manages them, or they are not named.
    private static ProblemHttpResult Conflict(string code, RosterStep because, MemberId? member, Text text)
    {
        var problem = Conflict(code, text.Members.NotEnrolled(because));
        if (member is { } known) problem.ProblemDetails.Extensions["member"] = known.ToString();
        return problem;
    }
}

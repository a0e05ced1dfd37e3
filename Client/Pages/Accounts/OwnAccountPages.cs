using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>What the pages about one's own account share.</summary>
internal static class OwnAccountPages
{
    /// <summary>Who is signed in, and in which session.</summary>
    public static OwnSession OwnSession(this HttpContext context) =>
        context.User.AccountId() is { } account && context.User.SessionId() is { } session
            ? new OwnSession(account, session)
            : throw new InvalidOperationException("The page was reached without signing in.");

    /// <summary>Why a change was refused, fit to show.</summary>
    public static IReadOnlyList<string> Reasons(this OwnAccountOutcome outcome, AccountText text) => outcome switch
    {
        OwnAccountOutcome.WrongPassword => [text.WrongPassword],
        OwnAccountOutcome.WrongCode => [text.WrongCode],
        OwnAccountOutcome.NothingToDo => [text.NothingToDo],
        OwnAccountOutcome.Refused(var reasons) => reasons,
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };
}

using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Refusals as pages tell them: what happened, and what the platform said or what to do.</summary>
internal static class FanpageMessages
{
    /// <summary>Why connecting came to nothing.</summary>
    public static string Of(ConnectOutcome outcome, Text text) => Words(FanpageProblems.Of(outcome, text).ProblemDetails);

    /// <summary>Why a change came to nothing.</summary>
    public static string Of(FanpageOutcome outcome, Text text) => Words(FanpageProblems.Of(outcome, text).ProblemDetails);

    /// <summary>Why handing over came to nothing.</summary>
    public static string Of(HandOverOutcome outcome, Text text) => outcome is HandOverOutcome.NoSuchUnit
        ? text.Fanpages.UnknownUnit
        : Words(FanpageProblems.Of(outcome, text).ProblemDetails);

    private static string Words(Microsoft.AspNetCore.Mvc.ProblemDetails problem) =>
        problem.Detail is { Length: > 0 } detail ? $"{problem.Title}. {detail}" : $"{problem.Title}.";
}

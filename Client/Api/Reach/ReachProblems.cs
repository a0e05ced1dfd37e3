using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Client;

/// <summary>Refusals of the reach API; the one place that maps them.</summary>
internal static class ReachProblems
{
    /// <summary>Maps everything but <see cref="ReachOpening.Opened"/>.</summary>
    public static ProblemHttpResult Of(ReachOpening opening, ErrorText text) => opening switch
    {
        ReachOpening.Invalid(var parameters) => Of(parameters, text),
        ReachOpening.NotFound => ApiProblems.NotFound(text),
        _ => throw new UnreachableException($"{opening.GetType().Name} is not a refusal."),
    };

    /// <summary>Parameters of the address that cannot be used.</summary>
    public static ProblemHttpResult Of(IReadOnlyList<InvalidParameter> parameters, ErrorText text) =>
        ApiProblems.Invalid(parameters, text.BadRequest);
}

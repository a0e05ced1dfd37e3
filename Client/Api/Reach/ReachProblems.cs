using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>Refusals of the reach API as problem+json with a stable <c>code</c>; the one place that maps them.</summary>
internal static class ReachProblems
{
    /// <summary>Maps everything but <see cref="ReachOpening.Opened"/>.</summary>
    public static ProblemHttpResult Of(ReachOpening opening, ErrorText text) => opening switch
    {
        ReachOpening.Invalid(var parameters) => Of(parameters, text),
        ReachOpening.NotFound => TypedResults.Problem(new ProblemDetails
        {
            Status = StatusCodes.Status404NotFound,
            Title = text.NotFound,
            Extensions = { ["code"] = "not_found" },
        }),
        _ => throw new UnreachableException($"{opening.GetType().Name} is not a refusal."),
    };

    /// <summary>
    /// Parameters that cannot be used: <c>code</c> is that of the first, <c>errors</c> names each with what is wrong with it.
    /// </summary>
    public static ProblemHttpResult Of(IReadOnlyList<InvalidParameter> parameters, ErrorText text) => TypedResults.Problem(new ProblemDetails
    {
        Status = StatusCodes.Status400BadRequest,
        Title = text.BadRequest,
        Detail = string.Join(' ', parameters.Select(parameter => $"{parameter.Name}: {parameter.Message}")),
        Extensions =
        {
            ["code"] = parameters[0].Code,
            ["errors"] = parameters
                .GroupBy(parameter => parameter.Name)
                .ToDictionary(group => group.Key, group => group.Select(parameter => parameter.Message).ToArray()),
        },
    });
}

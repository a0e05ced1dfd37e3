using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>How a refusal of the API is written: problem+json with a stable <c>code</c>.</summary>
internal static class ApiProblems
{
    /// <summary>A refusal.</summary>
    public static ProblemHttpResult Of(int status, string code, string title, string? detail = null) =>
        TypedResults.Problem(new ProblemDetails { Status = status, Title = title, Detail = detail, Extensions = { ["code"] = code } });

    /// <summary>What is not there, and what the caller may not see.</summary>
    public static ProblemHttpResult NotFound(ErrorText text) => Of(StatusCodes.Status404NotFound, "not_found", text.NotFound);

    /// <summary>
    /// Parameters or fields that cannot be used: <c>code</c> is that of the first, <c>errors</c> names each with what is wrong with it.
    /// </summary>
    public static ProblemHttpResult Invalid(IReadOnlyList<InvalidParameter> parameters, string title)
    {
        var detail = string.Join(' ', parameters.Select(parameter => $"{parameter.Name}: {parameter.Message}"));
        var problem = Of(StatusCodes.Status400BadRequest, parameters[0].Code, title, detail);
        problem.ProblemDetails.Extensions["errors"] = parameters
            .GroupBy(parameter => parameter.Name)
            .ToDictionary(group => group.Key, group => group.Select(parameter => parameter.Message).ToArray());
        return problem;
    }
}

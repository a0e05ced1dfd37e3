using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>Turns errors into a page for people and into problem+json for programs. The exception's text stays inside.</summary>
public static class ErrorPages
{
    /// <summary>
    /// Adds both. After the security headers, before everything that may fail. What programs get is written within, so
    /// that the pages around it find it answered.
    /// </summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseExceptionHandler("/error/500", createScopeForErrors: true)
        .UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true)
        .UseWhen(context => AccountAddresses.IsApi(context.Request.Path), programs => programs.UseExceptionHandler().UseStatusCodePages());

    /// <summary>Puts the stable <c>code</c> on problems that no endpoint wrote.</summary>
    internal static void AddCode(ProblemDetailsContext context)
    {
        if (context.ProblemDetails.Extensions.ContainsKey("code")) return;
        context.ProblemDetails.Extensions["code"] = context.ProblemDetails.Status switch
        {
            StatusCodes.Status400BadRequest => "bad_request",
            StatusCodes.Status401Unauthorized => "unauthenticated",
            StatusCodes.Status403Forbidden => "forbidden",
            StatusCodes.Status404NotFound => "not_found",
            StatusCodes.Status405MethodNotAllowed => "method_not_allowed",
            StatusCodes.Status413PayloadTooLarge => "body_too_large",
            StatusCodes.Status415UnsupportedMediaType => "unsupported_media_type",
            StatusCodes.Status429TooManyRequests => "too_many_requests",
            >= 500 => "server_error",
            _ => "refused",
        };
    }
}

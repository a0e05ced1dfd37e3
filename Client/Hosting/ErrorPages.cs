using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>Turns errors into a page for people and into problem+json for programs. The exception's text stays inside.</summary>
public static class ErrorPages
{
    private static readonly object LostForm = new();

    /// <summary>
    /// Adds both. After the security headers, before everything that may fail. What programs get is written within, so
    /// that the pages around it find it answered.
    /// </summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseExceptionHandler("/error/500", createScopeForErrors: true)
        .UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true)
        .Use(GetErrorPageAsync)
        .Use(TellOfLostFormAsync)
        .UseWhen(context => AccountAddresses.IsApi(context.Request.Path), programs => programs.UseExceptionHandler().UseStatusCodePages());

    // The page that tells of a refused form is no form itself: taken as one, its foreign token would be refused again, with 500.
    private static async Task GetErrorPageAsync(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (isErrorPage && !HttpMethods.IsHead(method)) context.Request.Method = HttpMethods.Get;
        await next(context);
        context.Request.Method = method;
    }

    // A form that its page shows no more (it was sent in another tab, or is sent again) is refused before the page is asked, with an empty page
    // of HTML, which nobody would turn into words.
    private static async Task TellOfLostFormAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var response = context.Response;
        if (response.StatusCode != StatusCodes.Status400BadRequest || response.HasStarted || !HttpMethods.IsPost(context.Request.Method)) return;
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null) return; // no page: it says so itself
        response.ContentType = null;
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } foreign) context.Items[LostForm] = true;
        else if (foreign.Error?.InnerException is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } large)
            response.StatusCode = large.StatusCode;
    }

    /// <summary>Whether a request sent a form that its page shows no more.</summary>
    internal static bool HasLostForm(HttpContext context) => context.Items.ContainsKey(LostForm);

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

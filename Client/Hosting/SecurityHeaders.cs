using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>Headers that tell browsers to load nothing from elsewhere, run no inline script and keep figures out of caches.</summary>
public static class SecurityHeaders
{
    // Styles and scripts are files of our own; data: is for the icons within Tabler's style sheet.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // Pages that are not ours may write styles into their markup and fonts into their style sheets; scripts they may not.
    private static readonly string ForeignContentPolicy = ContentPolicy
        .Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal)
        .Replace("font-src 'self'", "font-src 'self' data:", StringComparison.Ordinal);

    /// <summary>Adds the headers to every answer. First in the pipeline, so that errors carry them too.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(AddHeaders, context);
        return next(context);
    });

    private static Task AddHeaders(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        var isForeign = context.GetEndpoint()?.Metadata.GetMetadata<ForeignPages>() is not null;
        headers.ContentSecurityPolicy = isForeign ? ForeignContentPolicy : ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // Static files say for themselves how long they keep; everything else is somebody's figures.
        if (headers.CacheControl.Count == 0) headers.CacheControl = "private, no-store";
        return Task.CompletedTask;
    }
}

/// <summary>Marks endpoints whose pages come from a package, as it made them.</summary>
public sealed class ForeignPages;

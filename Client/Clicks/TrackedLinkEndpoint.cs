using Campaigns.Grains;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>
/// Leads from a tracked link to its content item. Whoever follows it stays unknown: no cookie, and of the request nothing is kept but whether
/// it was made by a person, for a preview, or by a bot. Nothing in the request has a say in where it leads.
/// </summary>
internal static class TrackedLinkEndpoint
{
    // What browsers call the purpose of a request, over the years.
    private static readonly string[] PurposeHeaders = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

    /// <summary>Maps the links, past everything that has to do with accounts.</summary>
    public static IEndpointRouteBuilder MapTrackedLinks(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(TrackedLinkAddress.Route, [HttpMethods.Get, HttpMethods.Head], FollowAsync)
            .ExcludeFromDescription()
            .WithMetadata(new AllowAnonymousAttribute())
            .ShortCircuit();
        return endpoints;
    }

    private static async Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> FollowAsync(
        string code, HttpContext http, ILinkTargets targets, IClickRecorder clicks, TimeProvider time, CancellationToken cancellationToken)
    {
        // To be counted each time it must be asked for each time; and search engines are to know the content, not the way to it.
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (!ShortCode.TryParse(code, out var link)) return TypedResults.NotFound();
        if (await targets.FindAsync(link, cancellationToken) is not { } target) return TypedResults.NotFound();
        if (target.Address is not { } address) return TypedResults.StatusCode(StatusCodes.Status410Gone);

        // Counted or not, they came for the content.
        var by = Visitors.KindOf(SignsOf(http.Request));
        await clicks.RecordAsync(new Click(target.Link, LocalDay.Of(time.GetUtcNow()), by));
        return TypedResults.Redirect(address);
    }

    private static VisitSigns SignsOf(HttpRequest request) =>
        new(request.Headers.UserAgent, HttpMethods.IsHead(request.Method), PurposeOf(request.Headers));

    private static string? PurposeOf(IHeaderDictionary headers)
    {
        foreach (var name in PurposeHeaders)
        {
            if (headers.TryGetValue(name, out var purpose)) return purpose;
        }

        return null;
    }
}

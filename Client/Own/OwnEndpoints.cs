using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>What of a member's pages is no page: signing out, and the own data as a file.</summary>
internal static class OwnEndpoints
{
    /// <summary>Maps them.</summary>
    public static IEndpointRouteBuilder MapOwnPages(this IEndpointRouteBuilder endpoints)
    {
        var own = endpoints.MapGroup("").ExcludeFromDescription().RequireAuthorization(MemberSignIn.Policy);
        own.MapPost(OwnAddress.SignOut, SignOutAsync);
        own.MapGet(OwnAddress.DataFile, DownloadAsync);
        return endpoints;
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> SignOutAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return TypedResults.BadRequest();
        await MemberSignIn.SignOutAsync(context);
        return TypedResults.LocalRedirect(OwnAddress.Link);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(OwnDataReader data, CancellationToken cancellationToken) =>
        await data.ReadAsync(cancellationToken) is { } own
            ? TypedResults.File(own.ToJson(), "application/json", OwnData.FileName)
            : TypedResults.NotFound();
}

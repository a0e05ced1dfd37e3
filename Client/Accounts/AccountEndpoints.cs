using Campaigns.Grains;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Client;

/// <summary>The forms of accounts that are not pages: signing out, ending sessions and API keys, and what is done to people.</summary>
public static class AccountEndpoints
{
    /// <summary>Maps them. Each takes a POST from one of our own forms and leads back to a page.</summary>
    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        var forms = endpoints.MapGroup("").ExcludeFromDescription().AddEndpointFilter(RefuseForeignFormsAsync);
        // Open, so that a page whose session has ended in the meantime still leads to the sign-in page.
        forms.MapPost(AccountAddresses.SignOut, SignOutAsync).WithMetadata(new AllowAnonymousAttribute());
        forms.MapPost($"{AccountAddresses.ApiKeys}/{{id:long}}/revoke", RevokeAsync);
        forms.MapPost($"{AccountAddresses.Sessions}/{{id:guid}}/end", EndSessionAsync);
        forms.MapPost($"{AccountAddresses.Sessions}/end", EndOtherSessionsAsync);
        PeopleForms.Map(forms);
        return endpoints;
    }

    // The antiforgery middleware only notes its verdict; without form parameters nothing else would read it. Tokens belong to an
    // account, so that one whose session has ended is no longer valid; but then there is nothing to protect either.
    private static async ValueTask<object?> RefuseForeignFormsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext;
        var antiforgery = request.RequestServices.GetRequiredService<IAntiforgery>();
        var isOurs = request.User.AccountId() is null || await antiforgery.IsRequestValidAsync(request);
        return isOurs ? await next(context) : TypedResults.BadRequest();
    }

    private static async Task<RedirectHttpResult> SignOutAsync(AccountSession session)
    {
        await session.EndAsync();
        return TypedResults.LocalRedirect(AccountAddresses.SignIn);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RevokeAsync(
        long id, HttpContext context, IApiKeyStore keys, CancellationToken cancellationToken)
    {
        if (context.User.AccountId() is not { } account) return TypedResults.NotFound();
        if (!await keys.RevokeAsync(account, id, cancellationToken)) return TypedResults.NotFound();
        return TypedResults.LocalRedirect(AccountAddresses.ApiKeys);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> EndSessionAsync(
        Guid id, HttpContext context, ISessionStore sessions, CancellationToken cancellationToken)
    {
        if (context.User.AccountId() is not { } account) return TypedResults.NotFound();
        if (!await sessions.EndAsync(account, id, new Actor(account), cancellationToken)) return TypedResults.NotFound();
        return TypedResults.LocalRedirect(AccountAddresses.Sessions);
    }

    private static async Task<RedirectHttpResult> EndOtherSessionsAsync(
        HttpContext context, ISessionStore sessions, CancellationToken cancellationToken)
    {
        var own = context.OwnSession();
        await sessions.EndAllAsync(own.Account, own.Session, new Actor(own.Account), cancellationToken);
        return TypedResults.LocalRedirect(AccountAddresses.Sessions);
    }
}

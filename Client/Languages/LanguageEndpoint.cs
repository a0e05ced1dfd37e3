using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>Choosing the language, by POST from the form in the frame of every page.</summary>
internal static class LanguageEndpoint
{
    /// <summary>Where the form goes.</summary>
    public const string Address = "/language";

    /// <summary>Where the form of a request's page goes: tokens of forms belong to whoever is signed in, an account or a member.</summary>
    public static string AddressFor(HttpContext context) => context.User.MemberId() is null ? Address : OwnAddress.Language;

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>Maps it, open to everybody: the sign-in page has a language too.</summary>
    public static IEndpointRouteBuilder MapLanguage(this IEndpointRouteBuilder endpoints)
    {
        // Form parameters make the framework refuse forms without our antiforgery token.
        endpoints.MapPost(Address, Choose).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapPost(OwnAddress.Language, Choose).RequireAuthorization(MemberSignIn.Policy).ExcludeFromDescription();
        return endpoints;
    }

    /// <summary>The address people see for a request, to come back to; of an error page, the one that failed.</summary>
    public static string ReturnAddress(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is { } failed
            ? UriHelper.BuildRelative(failed.OriginalPathBase, failed.OriginalPath, new QueryString(failed.OriginalQueryString))
            : context.Request.GetEncodedPathAndQuery();

    private static Results<RedirectHttpResult, BadRequest> Choose(
        [FromForm(Name = "language")] string? language, [FromForm(Name = "returnUrl")] string? returnUrl, HttpContext context)
    {
        if (!Languages.IsKnown(language)) return TypedResults.BadRequest();
        context.Response.Cookies.Append(
            Languages.CookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language!)),
            new CookieOptions
            {
                MaxAge = Remembered,
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        return TypedResults.LocalRedirect(AccountAddresses.LocalOrHome(returnUrl));
    }
}

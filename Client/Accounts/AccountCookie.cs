using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>The cookie of somebody signed in, and what those without it are answered.</summary>
internal static class AccountCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private static readonly TimeSpan PendingLifetime = TimeSpan.FromMinutes(5);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "campaigns.account";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = AccountAddresses.SignIn;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnRedirectToAccessDenied = AnswerNotFound;
    }

    /// <summary>The cookie between the password and the second factor.</summary>
    public static void ConfigurePending(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "campaigns.second-factor";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = PendingLifetime;
        options.SlidingExpiration = false;
    }

    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (AccountAddresses.IsApi(context.Request.Path)) return AccountProblems.WriteUnauthenticatedAsync(context.HttpContext);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    // Telling that something is there, but not for them, would already tell something.
    private static Task AnswerNotFound(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (AccountAddresses.IsApi(context.Request.Path)) return AccountProblems.WriteNotFoundAsync(context.HttpContext);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

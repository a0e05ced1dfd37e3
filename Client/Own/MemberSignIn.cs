using System.Globalization;
using System.Security.Claims;
using Campaigns.Grains;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Client;

/// <summary>
/// Signs members in, apart from accounts: a cookie of its own that opens what is a member's and nothing else, as no account's cookie and no
/// API key opens that. Programs show the secret of the personal link instead.
/// </summary>
internal static class MemberSignIn
{
    /// <summary>The policy of everything that is a member's.</summary>
    public const string Policy = "Member";

    /// <summary>The scheme of the cookie.</summary>
    public const string CookieScheme = "MemberCookie";

    private const string Scheme = "Member";
    private const string MemberClaim = "campaigns:member";
    private const string LinkClaim = "campaigns:member-link";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <summary>Adds the schemes and the policy, beside those of accounts.</summary>
    public static IServiceCollection AddMemberSignIn(this IServiceCollection services)
    {
        services.AddAuthentication()
            .AddPolicyScheme(Scheme, displayName: null, scheme => scheme.ForwardDefaultSelector = context =>
                MemberLinkAuthentication.Carries(context.Request) ? MemberLinkAuthentication.SchemeName : CookieScheme)
            .AddCookie(CookieScheme, Configure)
            .AddScheme<AuthenticationSchemeOptions, MemberLinkAuthentication>(MemberLinkAuthentication.SchemeName, configureOptions: null);
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(Scheme).RequireClaim(MemberClaim));
        return services;
    }

    /// <summary>The member who is signed in; null for everybody else.</summary>
    public static MemberId? MemberId(this ClaimsPrincipal principal) =>
        Grains.MemberId.TryParse(principal.FindFirstValue(MemberClaim), out var member) ? member : null;

    /// <summary>Somebody who showed a personal link. It has none of the claims that accounts have.</summary>
    public static ClaimsPrincipal Of(MemberLink link, string scheme) => new(new ClaimsIdentity(
        [new(MemberClaim, link.Member.ToString()), new(LinkClaim, link.Number.ToString(CultureInfo.InvariantCulture))], scheme));

    /// <summary>Sets the cookie.</summary>
    public static Task SignInAsync(HttpContext context, MemberLink link) =>
        context.SignInAsync(CookieScheme, Of(link, CookieScheme), new AuthenticationProperties { IsPersistent = true });

    /// <summary>Removes the cookie, and what was answered last.</summary>
    public static Task SignOutAsync(HttpContext context)
    {
        HandInAnswers.Forget(context);
        return context.SignOutAsync(CookieScheme);
    }

    /// <summary>
    /// Answers whoever is not let in: accounts as if nothing were there, programs with 401, and other people with the page that says that a
    /// personal link is needed.
    /// </summary>
    public static async Task AnswerStrangerAsync(HttpContext context)
    {
        var isAccount = (await context.AuthenticateAsync()).Principal?.AccountId() is not null;
        if (AccountAddresses.IsApi(context.Request.Path))
            await (isAccount ? AccountProblems.WriteNotFoundAsync(context) : OwnProblems.WriteUnauthenticatedAsync(context));
        else if (isAccount) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else context.Response.Redirect(OwnAddress.Link);
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "campaigns.member";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => AnswerStrangerAsync(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context => AnswerStrangerAsync(context.HttpContext);
    }

    // One short query, so that a new link, leaving and erasure take effect with the next request.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var links = context.HttpContext.RequestServices.GetRequiredService<IMemberLinks>();
        var number = int.TryParse(context.Principal?.FindFirstValue(LinkClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        if (context.Principal?.MemberId() is not { } member || !await links.StandsAsync(member, number, context.HttpContext.RequestAborted))
            context.RejectPrincipal();
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Client;

/// <summary>Puts signing in into a host. Storage is added apart: it implements the ports of this folder and Identity's store.</summary>
public static class AccountServices
{
    private const string SchemeName = "CookieOrApiKey";

    /// <summary>
    /// Adds accounts, sign-in by cookie and by API key, <see cref="Access"/>, and the rule that everything needs a signed-in account
    /// unless it is marked as open. Settings: section <c>Accounts</c>.
    /// </summary>
    public static IServiceCollection AddCampaignsAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<AccountsOptions>().Bind(configuration.GetSection(AccountsOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddScoped<Access>();
        services.AddScoped<IFigureAccess>(provider => provider.GetRequiredService<Access>());
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<SecondFactorSignIn>();
        services.AddScoped<AccountSession>();
        services.AddScoped<PeopleDesk>();
        services.AddScoped<AuditSubjects>();
        services.AddSingleton<SecondFactorSecret>();
        services.AddAccountRules();
        services.AddSchemes();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<AttemptCounter>();
        services.TryAddSingleton<IAttemptCounter>(provider => provider.GetRequiredService<AttemptCounter>());
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy<string, AttemptLimit>(AttemptLimit.Policy);
        });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "campaigns.form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    /// <summary>
    /// Puts the steps of a request in order: rate limits, who is it, is the installation set up, may they, have they the second factor
    /// that their role requires, is the form ours.
    /// Exception handling, status pages and forwarded headers belong before it, endpoints after it.
    /// </summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app) => app
        .UseRateLimiter()
        .UseAuthentication()
        .UseMiddleware<SetupGate>()
        .UseAuthorization()
        .UseMiddleware<SecondFactorGate>()
        .UseAntiforgery();

    private static void AddAccountRules(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
            {
                // Length counts, not the kinds of characters: NIST SP 800-63B, section 3.1.1.2.
                identity.Password.RequiredLength = 10;
                identity.Password.RequiredUniqueChars = 4;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddUserManager<Accounts>()
            .AddSignInManager()
            .AddErrorDescriber<IdentityErrors>()
            .AddClaimsPrincipalFactory<AccountPrincipalFactory>();
    }

    private static void AddSchemes(this IServiceCollection services)
    {
        var schemes = services.AddAuthentication(SchemeName)
            .AddPolicyScheme(SchemeName, displayName: null, scheme => scheme.ForwardDefaultSelector = context =>
                ApiKeyAuthentication.Carries(context.Request) ? ApiKeyAuthentication.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, configureOptions: null);
        schemes.AddApplicationCookie().Configure(AccountCookie.Configure);
        schemes.AddTwoFactorUserIdCookie().Configure(AccountCookie.ConfigurePending);
    }
}

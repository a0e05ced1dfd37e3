using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Client;

/// <summary>Where signing in happens.</summary>
public static class AccountAddresses
{
    /// <summary>The first visit.</summary>
    public const string Setup = "/setup";

    /// <summary>Signing in; <c>returnUrl</c> says where to go then.</summary>
    public const string SignIn = "/sign-in";

    /// <summary>Signing out, by POST only.</summary>
    public const string SignOut = "/sign-out";

    /// <summary>One's own API keys.</summary>
    public const string ApiKeys = "/account/api-keys";

    private const string Home = "/";

    /// <summary>Whether an address is for programs: those are answered with problem+json and never redirected.</summary>
    public static bool IsApi(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address to return to when it is on this site, otherwise the first page: a link must not send people elsewhere.</summary>
    public static string LocalOrHome(string? returnUrl) =>
        returnUrl is ['/', ..] && RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl : Home;
}

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

    /// <summary>The second step of signing in.</summary>
    public const string SignInSecondFactor = "/sign-in/second-factor";

    /// <summary>What the link of an invitation opens; <c>token</c> is its secret.</summary>
    public const string Invitation = "/invitation";

    /// <summary>One's own second factor and recovery codes.</summary>
    public const string SecondFactor = "/account/second-factor";

    /// <summary>Changing one's own password.</summary>
    public const string Password = "/account/password";

    /// <summary>Where one is signed in.</summary>
    public const string Sessions = "/account/sessions";

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

    /// <summary>An address that leads on to another one of this site.</summary>
    public static string WithReturn(string address, string? returnUrl) =>
        LocalOrHome(returnUrl) is var local and not Home ? $"{address}?returnUrl={Uri.EscapeDataString(local)}" : address;
}

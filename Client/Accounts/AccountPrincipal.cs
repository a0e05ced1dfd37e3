using System.Globalization;
using System.Security.Claims;
using Campaigns.Grains;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Campaigns.Client;

/// <summary>
/// What a signed-in principal carries: the account, never its grants, so that a grant taken away is gone with the next request.
/// </summary>
public static class AccountPrincipal
{
    private const string RoleClaim = "campaigns:key-role";
    private const string UnitClaim = "campaigns:key-unit";
    private const string ScopesClaim = "campaigns:key-scopes";
    private const string PendingStampClaim = "campaigns:pending-stamp";
    private const string SessionClaim = "campaigns:session";

    /// <summary>The account a principal acts for; null when nobody is signed in.</summary>
    public static Guid? AccountId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The one grant an API key is narrowed to; null when the principal acts with everything its account may do.</summary>
    public static Grant? NarrowedTo(this ClaimsPrincipal principal) =>
        principal.FindFirstValue(UnitClaim) is { } unit && principal.FindFirstValue(RoleClaim) is { } role
            ? new Grant((Role)int.Parse(role, CultureInfo.InvariantCulture), unit)
            : null;

    /// <summary>The capabilities an API key is narrowed to; null when it has all that its grants bring, and for people.</summary>
    public static IReadOnlySet<Capability>? Scopes(this ClaimsPrincipal principal) =>
        principal.FindFirstValue(ScopesClaim) is { } scopes ? KeyScopes.Read(int.Parse(scopes, CultureInfo.InvariantCulture)) : null;

    /// <summary>The session that a person's cookie belongs to; null for programs and when nobody is signed in.</summary>
    public static Guid? SessionId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>What the cookie of a session carries besides the account.</summary>
    internal static Claim OfSession(Guid id) => new(SessionClaim, id.ToString());

    /// <summary>Somebody who has shown the password and not yet the second factor.</summary>
    internal static ClaimsPrincipal Pending(Account account) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(PendingStampClaim, account.SecurityStamp ?? "")],
        IdentityConstants.TwoFactorUserIdScheme));

    /// <summary>Who that was, with the account's security stamp then; null when it is nobody.</summary>
    internal static (Guid Id, string Stamp)? PendingAccount(this ClaimsPrincipal principal) =>
        principal.AccountId() is { } id && principal.FindFirstValue(PendingStampClaim) is { } stamp ? (id, stamp) : null;

    /// <summary>The principal of a program that showed a good key.</summary>
    public static ClaimsPrincipal Of(ApiKey key, string authenticationType)
    {
        var identity = new ClaimsIdentity(authenticationType);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, key.Account.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, key.Name));
        if (key.Scopes is { } scopes)
            identity.AddClaim(new Claim(ScopesClaim, KeyScopes.Write(scopes).ToString(CultureInfo.InvariantCulture)));
        if (key.NarrowedTo is not { } grant) return new ClaimsPrincipal(identity);
        identity.AddClaim(new Claim(RoleClaim, ((int)grant.Role).ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(UnitClaim, grant.Unit));
        return new ClaimsPrincipal(identity);
    }
}

/// <summary>Makes the principal of somebody who signed in with a password.</summary>
public sealed class AccountPrincipalFactory(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    /// <inheritdoc />
    public Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, user.Name));
        identity.AddClaim(new Claim(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp ?? ""));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}

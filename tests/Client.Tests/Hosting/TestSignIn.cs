using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Campaigns.Client.Tests;

/// <summary>Signs every request in, save those that ask to stay anonymous.</summary>
internal sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Test";
    public const string AnonymousHeader = "X-Anonymous";
    public const string AccountHeader = "X-Account";

    /// <summary>Who makes a request that names nobody.</summary>
    public static readonly Guid Account = new("11111111-1111-1111-1111-111111111111");

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.ContainsKey(AnonymousHeader)) return Task.FromResult(AuthenticateResult.NoResult());
        var account = Request.Headers[AccountHeader] is [{ } other] ? other : Account.ToString();
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, "Lãnh đạo"), new Claim(ClaimTypes.NameIdentifier, account)], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }
}

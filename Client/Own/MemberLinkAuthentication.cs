using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Campaigns.Client;

/// <summary>Signs in programs of a member: <c>Authorization: Bearer</c> with the secret of the personal link, under <c>/api</c> only.</summary>
public sealed class MemberLinkAuthentication(
    PersonalLinks links, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "MemberLink";

    private const string Bearer = "Bearer ";

    /// <summary>Whether a request comes from a program with a secret, good or bad.</summary>
    public static bool Carries(HttpRequest request) => AccountAddresses.IsApi(request.Path) && SecretOf(request) is not null;

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SecretOf(Request) is not { } secret) return AuthenticateResult.NoResult();
        return await links.FindAsync(secret, Context) is { } link
            ? AuthenticateResult.Success(new AuthenticationTicket(MemberSignIn.Of(link, SchemeName), SchemeName))
            : AuthenticateResult.Fail("The secret is nobody's, or is not any more.");
    }

    /// <inheritdoc />
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return PersonalLinks.IsOverLimit(Context) ? OwnProblems.WriteTooManyAttemptsAsync(Context) : MemberSignIn.AnswerStrangerAsync(Context);
    }

    /// <inheritdoc />
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => AccountProblems.WriteNotFoundAsync(Context);

    private static string? SecretOf(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization] is [{ } authorization]
        && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;
}

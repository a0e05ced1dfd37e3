using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Campaigns.Client;

/// <summary>
/// Signs in programs: <c>Authorization: Bearer cmp_…</c> or <c>X-Api-Key: cmp_…</c>, under <c>/api</c> only. Pages are for
/// people, and keys are made on a page: a key makes no other. One that may manage people can still invite somebody, whose account outlives
/// it and makes keys of its own.
/// </summary>
public sealed partial class ApiKeyAuthentication(
    IApiKeyStore keys, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "ApiKey";

    /// <summary>The header that carries a key when <c>Authorization</c> is needed for something else.</summary>
    public const string HeaderName = "X-Api-Key";

    private const string Bearer = "Bearer ";
    private static readonly TimeSpan NoteUseEvery = TimeSpan.FromMinutes(1);

    /// <summary>Whether a request comes from a program with a key, good or bad.</summary>
    public static bool Carries(HttpRequest request) => AccountAddresses.IsApi(request.Path) && KeyOf(request) is not null;

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // A secret of another form may be another scheme's, as a member's is with every link: there is nothing to be said about it here.
        if (!ApiKeySecret.TryParse(KeyOf(Request), out var shown)) return AuthenticateResult.NoResult();
        var now = TimeProvider.GetUtcNow();
        var key = await FindAsync(shown, now);
        if (key is null) return AuthenticateResult.Fail("The key is unknown, ended or expired.");
        // Not written with every request: a program that asks often must not make every read a write.
        if (!(now - key.LastUsedAt < NoteUseEvery)) await keys.NoteUseAsync(key.Id, now, Context.RequestAborted);
        return AuthenticateResult.Success(new AuthenticationTicket(AccountPrincipal.Of(key, SchemeName), SchemeName));
    }

    /// <inheritdoc />
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return AccountProblems.WriteInvalidApiKeyAsync(Context);
    }

    /// <inheritdoc />
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => AccountProblems.WriteNotFoundAsync(Context);

    private async Task<ApiKey?> FindAsync(ApiKeySecret shown, DateTimeOffset now)
    {
        var key = await keys.FindAsync(shown.Prefix, Context.RequestAborted);
        if (key is null || !key.Secret.Matches(shown)) return null;
        if (key.IsGoodAt(now)) return key;
        Log.KeyIsOver(Logger, key.Id);
        return null;
    }

    private static string? KeyOf(HttpRequest request)
    {
        if (request.Headers[HeaderName] is [{ Length: > 0 } key]) return key;
        return request.Headers[HeaderNames.Authorization] is [{ } authorization]
            && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "API key {KeyId} was shown after it had been revoked or had expired")]
        public static partial void KeyIsOver(ILogger logger, long keyId);
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Campaigns.Client;

/// <summary>The session of the current request: begins it, renews its cookie, ends it.</summary>
public sealed class AccountSession(IHttpContextAccessor request, SignInManager<Account> signIn, ISessionStore sessions)
{
    private HttpContext Context => request.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Signs an account in that has shown all it must, and sets the cookie.</summary>
    public async Task BeginAsync(Account account)
    {
        var device = DeviceFamily.Of(Context.Request.Headers.UserAgent);
        var session = await sessions.BeginAsync(account.Id, device, Context.RequestAborted);
        await IssueAsync(account, session);
    }

    /// <summary>Sets the cookie anew after the account's security stamp has changed, so that this session outlives the others.</summary>
    public async Task RenewAsync()
    {
        if (Context.User.AccountId() is not { } id || Context.User.SessionId() is not { } session) return;
        if (await signIn.UserManager.FindByIdAsync(id.ToString()) is { } account) await IssueAsync(account, session);
    }

    /// <summary>Ends it, and removes the cookie.</summary>
    public async Task EndAsync()
    {
        if (Context.User.AccountId() is { } account && Context.User.SessionId() is { } session)
            await sessions.SignOutAsync(account, session, Context.RequestAborted);
        await signIn.SignOutAsync();
    }

    private Task IssueAsync(Account account, Guid session) => signIn.SignInWithClaimsAsync(
        account, new AuthenticationProperties { IsPersistent = false }, [AccountPrincipal.OfSession(session)]);
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Campaigns.Client;

/// <summary>Signs people in with a password, and tells nobody which accounts exist: not by its answer and not by its time.</summary>
public sealed partial class PasswordSignIn(
    UserManager<Account> accounts, AccountSession session, IHttpContextAccessor request, ILogger<PasswordSignIn> logger)
{
    // Made with the framework's default hasher settings, as those of real accounts are. No password matches on purpose.
    private static readonly Lazy<string> Decoy =
        new(() => new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString()));

    /// <summary>Checks the password, and begins a session unless a second factor is needed too.</summary>
    public async Task<PasswordSignInOutcome> TryAsync(string userName, string password)
    {
        var account = await accounts.FindByNameAsync(userName);
        if (account is not { DeactivatedAt: null } || await accounts.IsLockedOutAsync(account))
        {
            accounts.PasswordHasher.VerifyHashedPassword(new Account(), Decoy.Value, password);
            return Refuse(account);
        }

        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.AccessFailedAsync(account);
            return Refuse(account);
        }

        if (account.SecondFactorSince is not null) return await AskForSecondFactorAsync(account);
        // Only now: with a second factor, a password somebody knows must not make its codes free to guess.
        if (!(await accounts.ResetAccessFailedCountAsync(account)).Succeeded) return Refuse(account);
        await session.BeginAsync(account);
        Log.SignedIn(logger, account.Id);
        return new PasswordSignInOutcome.SignedIn();
    }

    private async Task<PasswordSignInOutcome> AskForSecondFactorAsync(Account account)
    {
        var context = request.HttpContext ?? throw new InvalidOperationException("There is no request.");
        await context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, AccountPrincipal.Pending(account));
        return new PasswordSignInOutcome.SecondFactorNeeded();
    }

    private PasswordSignInOutcome.Refused Refuse(Account? account)
    {
        Log.Refused(logger, account?.Id);
        return new PasswordSignInOutcome.Refused();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Account {AccountId} signed in")]
        public static partial void SignedIn(ILogger logger, Guid accountId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in was refused (account {AccountId})")]
        public static partial void Refused(ILogger logger, Guid? accountId);
    }
}

/// <summary>What a sign-in with a password came to.</summary>
public abstract record PasswordSignInOutcome
{
    private PasswordSignInOutcome()
    {
    }

    /// <summary>The cookie is set.</summary>
    public sealed record SignedIn : PasswordSignInOutcome;

    /// <summary>The password is right; for a few minutes <see cref="SecondFactorSignIn"/> takes the code.</summary>
    public sealed record SecondFactorNeeded : PasswordSignInOutcome;

    /// <summary>The name, the password or both are wrong, or the account is locked or deactivated: never told which.</summary>
    public sealed record Refused : PasswordSignInOutcome;
}

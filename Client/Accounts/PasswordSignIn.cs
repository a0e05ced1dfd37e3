using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Campaigns.Client;

/// <summary>Signs people in with a password, and tells nobody which accounts exist: not by its answer and not by its time.</summary>
public sealed partial class PasswordSignIn(
    SignInManager<Account> signIn, IPasswordHasher<Account> hasher, ILogger<PasswordSignIn> logger)
{
    // Made with the framework's default hasher settings, as those of real accounts are. No password matches on purpose.
    private static readonly Lazy<string> Decoy =
        new(() => new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString()));

    /// <summary>Signs in, and sets the cookie. False when the name, the password or both are wrong, and while locked out.</summary>
    public async Task<bool> TryAsync(string userName, string password)
    {
        var accounts = signIn.UserManager;
        var account = await accounts.FindByNameAsync(userName);
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            hasher.VerifyHashedPassword(new Account(), Decoy.Value, password);
            Log.Refused(logger, account?.Id);
            return false;
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) Log.SignedIn(logger, account.Id);
        else Log.Refused(logger, account.Id);
        return result.Succeeded;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Account {AccountId} signed in")]
        public static partial void SignedIn(ILogger logger, Guid accountId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in was refused (account {AccountId})")]
        public static partial void Refused(ILogger logger, Guid? accountId);
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Client;

/// <summary>
/// Identity's account rules on the injected clock: the framework's own lockout reads the machine's clock
/// (https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.identity.usermanager-1.accessfailedasync, .NET 10).
/// </summary>
public sealed class Accounts(
    TimeProvider time,
    IUserStore<Account> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> userValidators,
    IEnumerable<IPasswordValidator<Account>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    SecondFactorSecret secondFactor,
    IWrongAttempts wrongAttempts,
    ILogger<Accounts> logger)
    : UserManager<Account>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    /// <inheritdoc />
    public override Task<bool> IsLockedOutAsync(Account user) => Task.FromResult(user.LockoutEnd > time.GetUtcNow());

    /// <inheritdoc />
    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        var lockout = Options.Lockout;
        await wrongAttempts.CountAsync(user.Id, lockout.MaxFailedAccessAttempts, lockout.DefaultLockoutTimeSpan, CancellationToken);
        return IdentityResult.Success;
    }

    /// <summary>Counts wrong attempts anew. It fails when the account was locked since it was read: then what was right opens nothing.</summary>
    public override async Task<IdentityResult> ResetAccessFailedCountAsync(Account user) =>
        await wrongAttempts.ForgetAsync(user.Id, CancellationToken) ? IdentityResult.Success : IdentityResult.Failed();

    /// <summary>Gives an account another password without asking for the one before, and ends a lockout. What is refused changes nothing.</summary>
    public async Task<IdentityResult> SetPasswordAsync(Account user, string password)
    {
        var result = await UpdatePasswordHash(user, password, validatePassword: true); // with another security stamp
        if (!result.Succeeded) return result;
        (user.AccessFailedCount, user.LockoutEnd) = (0, null);
        return await UpdateUserAsync(user);
    }

    /// <summary>
    /// Takes a code of the account's authenticator app, once: of two that come with the same code at the same time one succeeds. False when it
    /// is wrong, old or was taken before.
    /// </summary>
    public async Task<bool> TakeCodeAsync(Account user, string code)
    {
        if (!secondFactor.TryRead(user.SecondFactorKey, out var secret)) return false;
        if (Totp.Match(secret, code, time.GetUtcNow(), user.SecondFactorStep) is not { } step) return false;
        user.SecondFactorStep = step;
        user.AccessFailedCount = 0;
        return (await UpdateUserAsync(user)).Succeeded; // not when somebody else has changed the account since it was read
    }
}

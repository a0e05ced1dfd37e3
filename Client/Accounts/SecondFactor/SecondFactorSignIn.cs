using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Campaigns.Client;

/// <summary>The second step of signing in, for whoever has shown the password a few minutes ago: a code of their app, or a recovery code.</summary>
public sealed partial class SecondFactorSignIn(
    Accounts accounts, IRecoveryCodeStore recoveryCodes, AccountSession session, IHttpContextAccessor request, ILogger<SecondFactorSignIn> logger)
{
    private HttpContext Context => request.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Whether somebody has shown a password and has to show a code now.</summary>
    public async Task<bool> IsPendingAsync() => await PendingAsync() is not null;

    /// <summary>Checks a code, and begins the session when it is right. Wrong codes count like wrong passwords.</summary>
    public async Task<SecondFactorOutcome> TryAsync(string code)
    {
        if (await PendingAsync() is not { } account) return SecondFactorOutcome.NotPending;
        if (await accounts.IsLockedOutAsync(account)) return SecondFactorOutcome.WrongCode;
        if (!await IsRightAsync(account, code))
        {
            await accounts.AccessFailedAsync(account);
            Log.Refused(logger, account.Id);
            return SecondFactorOutcome.WrongCode;
        }

        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await session.BeginAsync(account);
        Log.SignedIn(logger, account.Id);
        return SecondFactorOutcome.SignedIn;
    }

    private async Task<Account?> PendingAsync()
    {
        var pending = await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (pending.Principal?.PendingAccount() is not var (id, stamp)) return null;
        var account = await accounts.FindByIdAsync(id.ToString());
        return account is { DeactivatedAt: null, SecondFactorSince: not null } && account.SecurityStamp == stamp ? account : null;
    }

    private async Task<bool> IsRightAsync(Account account, string code)
    {
        if (!RecoveryCode.HasForm(code)) return await accounts.TakeCodeAsync(account, code);
        return await recoveryCodes.TakeAsync(account.Id, RecoveryCode.HashOf(code), Context.RequestAborted)
            && (await accounts.ResetAccessFailedCountAsync(account)).Succeeded;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Account {AccountId} signed in with a second factor")]
        public static partial void SignedIn(ILogger logger, Guid accountId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A second factor was refused (account {AccountId})")]
        public static partial void Refused(ILogger logger, Guid accountId);
    }
}

/// <summary>What the second step of signing in came to.</summary>
public enum SecondFactorOutcome
{
    /// <summary>The cookie is set.</summary>
    SignedIn,

    /// <summary>The code is wrong, old or was used before, or the account is locked.</summary>
    WrongCode,

    /// <summary>Nobody has shown a password lately: signing in begins anew.</summary>
    NotPending,
}

/// <summary>Keeps the hashes of recovery codes.</summary>
public interface IRecoveryCodeStore
{
    /// <summary>Takes a code away, and tells the audit log. False when the account has no such code any more: of two takers one succeeds.</summary>
    Task<bool> TakeAsync(Guid account, byte[] hash, CancellationToken cancellationToken);
}

using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <inheritdoc />
internal sealed class OwnAccount(
    CampaignsContext context, AccountRegistry registry, Client.Accounts accounts, SecondFactorSecret secrets, TimeProvider time) : IOwnAccount
{
    /// <inheritdoc />
    public Task<OwnAccountOutcome> ChangePasswordAsync(OwnSession own, string current, string next, CancellationToken cancellationToken) =>
        ChangeAsync(own, "password.changed", current, async account =>
        {
            var result = await accounts.ChangePasswordAsync(account, current, next);
            return result.Succeeded
                ? new OwnAccountOutcome.Done()
                : new OwnAccountOutcome.Refused([.. result.Errors.Select(error => error.Description)]);
        }, cancellationToken);

    /// <inheritdoc />
    public async Task<SecondFactorSetUp?> SecondFactorSetUpAsync(Guid account, CancellationToken cancellationToken)
    {
        var found = await FindAsync(account);
        if (found.SecondFactorSince is not null) return null;
        if (!secrets.TryRead(found.SecondFactorKey, out var secret))
        {
            found.SecondFactorKey = secrets.Create();
            await SavedAsync(accounts.UpdateAsync(found));
            if (!secrets.TryRead(found.SecondFactorKey, out secret)) throw new InvalidOperationException("What was just encrypted cannot be read.");
        }

        return new SecondFactorSetUp(found.UserName!, secret); // every account has one
    }

    /// <inheritdoc />
    public Task<OwnAccountOutcome> EnableSecondFactorAsync(OwnSession own, string code, CancellationToken cancellationToken) =>
        ChangeAsync(own, "second-factor.enabled", password: null, async account =>
        {
            if (account.SecondFactorSince is not null) return new OwnAccountOutcome.NothingToDo();
            if (!await accounts.TakeCodeAsync(account, code)) return new OwnAccountOutcome.WrongCode();
            account.SecondFactorSince = time.GetUtcNow();
            await SavedAsync(accounts.UpdateSecurityStampAsync(account));
            return await NewCodesAsync(account, cancellationToken);
        }, cancellationToken);

    /// <inheritdoc />
    public Task<OwnAccountOutcome> DisableSecondFactorAsync(OwnSession own, string password, CancellationToken cancellationToken) =>
        ChangeAsync(own, "second-factor.disabled", password, async account =>
        {
            if (account.SecondFactorSince is null) return new OwnAccountOutcome.NothingToDo();
            (account.SecondFactorSince, account.SecondFactorKey, account.SecondFactorStep) = (null, null, null);
            await SavedAsync(accounts.UpdateSecurityStampAsync(account));
            await RecoveryCodeStore.ReplaceAsync(context.Database.GetDbConnection(), account.Id, [], cancellationToken);
            return new OwnAccountOutcome.Done();
        }, cancellationToken);

    /// <inheritdoc />
    public Task<OwnAccountOutcome> RenewRecoveryCodesAsync(OwnSession own, string password, CancellationToken cancellationToken) =>
        ChangeAsync(own, "recovery-codes.renewed", password, async account =>
        {
            if (account.SecondFactorSince is null) return new OwnAccountOutcome.NothingToDo();
            await SavedAsync(accounts.UpdateSecurityStampAsync(account));
            return await NewCodesAsync(account, cancellationToken);
        }, cancellationToken);

    /// <inheritdoc />
    public async Task<SecondFactorState> SecondFactorAsync(Guid account, CancellationToken cancellationToken)
    {
        var found = await FindAsync(account);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var left = await context.Database.GetDbConnection().ScalarAsync<int>(
            "SELECT COUNT(*) FROM recovery_codes WHERE account = @account", cancellationToken, ("@account", account));
        return new SecondFactorState(found.SecondFactorSince, left);
    }

    private async Task<OwnAccountOutcome> ChangeAsync(
        OwnSession own, string action, string? password, Func<Account, Task<OwnAccountOutcome>> change, CancellationToken cancellationToken)
    {
        await using var transaction = await registry.BeginAsync(cancellationToken);
        var account = await FindAsync(own.Account);
        if (password is not null && !await IsRightAsync(account, password))
        {
            await transaction.CommitAsync(cancellationToken); // what was tried is counted
            return new OwnAccountOutcome.WrongPassword();
        }

        var outcome = await change(account);
        if (outcome is not (OwnAccountOutcome.Done or OwnAccountOutcome.DoneWithCodes)) return outcome;
        var connection = context.Database.GetDbConnection();
        await SessionStore.EndAllAsync(connection, account.Id, own.Session, cancellationToken);
        await AccountAudit.AddAsync(connection, time.GetUtcNow(), new Actor(account.Id), action, account.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    // Whoever finds a browser left open must not guess on there.
    private async Task<bool> IsRightAsync(Account account, string password)
    {
        if (await accounts.IsLockedOutAsync(account)) return false;
        if (await accounts.CheckPasswordAsync(account, password)) return true;
        await accounts.AccessFailedAsync(account);
        return false;
    }

    private async Task<OwnAccountOutcome> NewCodesAsync(Account account, CancellationToken cancellationToken)
    {
        var codes = RecoveryCode.Create();
        await RecoveryCodeStore.ReplaceAsync(context.Database.GetDbConnection(), account.Id, codes, cancellationToken);
        return new OwnAccountOutcome.DoneWithCodes(codes);
    }

    private static async Task SavedAsync(Task<IdentityResult> saving)
    {
        if (!(await saving).Succeeded) throw new DbUpdateConcurrencyException("The account was changed meanwhile.");
    }

    private async Task<Account> FindAsync(Guid id) =>
        await accounts.FindByIdAsync(id.ToString()) ?? throw new InvalidOperationException("The account is gone.");
}

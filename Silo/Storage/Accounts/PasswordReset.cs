using Campaigns.Grains;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <summary>Gives somebody a new password who has lost theirs (<c>user reset</c>); the rules for passwords are those of every other one.</summary>
internal sealed class PasswordReset(CampaignsContext context, AccountRegistry registry, Client.Accounts accounts, TimeProvider time)
{
    /// <summary>Sets the password, ends every session and a lockout, and tells the audit log, all or nothing.</summary>
    /// <param name="id">The account; it must exist.</param>
    /// <param name="password">The new password in clear.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>Why the password will not do, fit to show; empty when it is set.</returns>
    public async Task<IReadOnlyList<string>> SetAsync(Guid id, string password, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await registry.BeginAsync(cancellationToken);
        var account = await accounts.FindByIdAsync($"{id}") ?? throw new InvalidOperationException("The account is gone.");
        var result = await accounts.SetPasswordAsync(account, password);
        if (!result.Succeeded) return [.. result.Errors.Select(error => error.Description)];
        var connection = context.Database.GetDbConnection();
        await SessionStore.EndAllAsync(connection, id, except: null, cancellationToken);
        await AccountAudit.AddAsync(connection, time.GetUtcNow(), by, "password.reset", id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [];
    }
}

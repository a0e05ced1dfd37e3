using System.Globalization;
using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <summary>
/// Identity's store of accounts, which tells the audit log when an account is locked: whom it happened to and until when, not from where,
/// and in the transaction of the lockout itself.
/// </summary>
internal sealed class AccountStore(CampaignsContext context, TimeProvider time, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Account, CampaignsContext, Guid>(context, describer)
{
    /// <inheritdoc />
    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        if (LockedUntil(user) is not { } until) return await base.UpdateAsync(user, cancellationToken);
        await using var own = Context.Database.CurrentTransaction is null ? await Context.Database.BeginTransactionAsync(cancellationToken) : null;
        var result = await base.UpdateAsync(user, cancellationToken);
        if (!result.Succeeded) return result;
        await AccountAudit.AddAsync(
            Context.Database.GetDbConnection(), time.GetUtcNow(), Actor.Shell, "account.locked", user.Id, cancellationToken,
            (AuditDetail.Until, until.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        if (own is not null) await own.CommitAsync(cancellationToken);
        return result;
    }

    // Null unless this very change locks the account.
    private DateTimeOffset? LockedUntil(Account user) =>
        user.LockoutEnd is { } end && end > time.GetUtcNow() && Context.Entry(user).Property(account => account.LockoutEnd).OriginalValue != end
            ? end
            : null;
}

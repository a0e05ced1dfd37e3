using System.Globalization;
using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <inheritdoc />
/// <remarks>The audit log is told whom a lockout happened to and until when, not from where.</remarks>
internal sealed class WrongAttempts(CampaignsContext context, TimeProvider time) : IWrongAttempts
{
    /// <inheritdoc />
    public async Task CountAsync(Guid account, int allowed, TimeSpan lockout, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now + lockout;
        await using var own = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(cancellationToken) : null;
        var connection = context.Database.GetDbConnection();
        // With another stamp: whoever has read the account before must not write the count over.
        var counted = await connection.QueryAsync("""
            UPDATE accounts SET
                access_failed_count = CASE WHEN access_failed_count + 1 >= @allowed THEN 0 ELSE access_failed_count + 1 END,
                lockout_end = CASE WHEN access_failed_count + 1 >= @allowed THEN @until ELSE lockout_end END,
                concurrency_stamp = @stamp
            WHERE id = @account AND (lockout_end IS NULL OR lockout_end <= @now)
            RETURNING access_failed_count
            """, row => row.GetInt32(0), cancellationToken,
            ("@account", account), ("@allowed", allowed), ("@until", until), ("@now", now), ("@stamp", Guid.NewGuid().ToString()));
        if (counted is [0])
        {
            await AccountAudit.AddAsync(
                connection, now, Actor.Shell, "account.locked", account, cancellationToken,
                (AuditDetail.Until, until.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        }

        if (own is not null) await own.CommitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<bool> ForgetAsync(Guid account, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        return await context.Database.GetDbConnection().ExecuteAsync("""
            UPDATE accounts SET access_failed_count = 0 WHERE id = @account AND (lockout_end IS NULL OR lockout_end <= @now)
            """, cancellationToken, ("@account", account), ("@now", time.GetUtcNow())) > 0;
    }
}

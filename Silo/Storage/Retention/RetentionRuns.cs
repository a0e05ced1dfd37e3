using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Who goes through what when, for all nodes (<c>retention_runs</c>).</summary>
internal sealed class RetentionRuns(IDatabase database) : IRetentionRuns
{
    // Longer than any run takes. Two at a time do no harm, only the work twice.
    private static readonly TimeSpan ClaimLasts = TimeSpan.FromHours(1);

    /// <summary>Takes a kind up, unless another node is at it, or it was done since an instant.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="now">When (UTC).</param>
    /// <param name="since">The instant; null: whenever it was done.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> TryClaimAsync(Retained kind, DateTimeOffset now, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync("""
            INSERT INTO retention_runs AS known (kind, claimed_until) VALUES (@kind, @until)
            ON CONFLICT (kind) DO UPDATE SET claimed_until = excluded.claimed_until
            WHERE known.claimed_until <= @now AND (known.ran_at IS NULL OR known.ran_at < @since)
            """, cancellationToken,
            ("@kind", kind), ("@until", now + ClaimLasts), ("@now", now), ("@since", since ?? now.AddDays(1))) > 0;
    }

    /// <summary>Gives a kind back that could not be gone through, so that it is tried again.</summary>
    public async Task ReleaseAsync(Retained kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            "UPDATE retention_runs SET claimed_until = @now WHERE kind = @kind", cancellationToken, ("@now", now), ("@kind", kind));
    }

    /// <summary>Notes what a run removed, as of when it began; with a line of the audit log if it was anything.</summary>
    public async Task FinishAsync(Retained kind, int removed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        await connection.ExecuteAsync(
            "UPDATE retention_runs SET claimed_until = @now, ran_at = @now, removed = @removed WHERE kind = @kind",
            cancellationToken, ("@now", now), ("@removed", removed), ("@kind", kind));
        if (removed > 0)
        {
            var details = AuditDetails.Of((AuditDetail.Removed, removed.ToString(CultureInfo.InvariantCulture)));
            await AuditLog.AddAsync(connection, new AuditEntry(now, Actor.Shell, "retention.ran", kind.ToString(), Unit: null, details), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<LastRetentionRun>> LastAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync(
            "SELECT kind, ran_at, removed FROM retention_runs WHERE ran_at IS NOT NULL ORDER BY kind",
            row => new LastRetentionRun((Retained)row.GetInt64(0), row.Instant(1), row.GetInt64(2)), cancellationToken);
    }
}

using System.Data.Common;
using Campaigns.Client;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Keeps idempotency keys in the database that all nodes share: one statement of its decides who runs a request.</summary>
internal sealed class IdempotencyStore(IDatabase database, TimeProvider time) : IIdempotencyStore
{
    /// <inheritdoc />
    public async Task<IdempotencyOutcome> ClaimAsync(IdempotentRequest request, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        while (true)
        {
            var claim = new IdempotencyClaim(request.Account, request.Key, time.GetUtcNow().ToMicrosecond());
            if (await TryClaimAsync(connection, claim, request, cancellationToken)) return new IdempotencyOutcome.Claimed(claim);
            if (await FindAsync(connection, request, cancellationToken) is { } found) return found;
            // Released in between: the key is free again.
        }
    }

    /// <inheritdoc />
    public async Task KeepAsync(IdempotencyClaim claim, KeptAnswer answer, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("""
            UPDATE idempotent_requests SET status = @status, content_type = @type, location = @location, body = @body
            WHERE account = @account AND idempotency_key = @key AND claimed_at = @claimed AND status IS NULL
            """,
            cancellationToken,
            [
                .. Of(claim), ("@status", answer.Status), ("@type", answer.ContentType), ("@location", answer.Location),
                ("@body", answer.Body.ToArray()),
            ]);
    }

    /// <inheritdoc />
    public async Task ReleaseAsync(IdempotencyClaim claim, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("""
            DELETE FROM idempotent_requests
            WHERE account = @account AND idempotency_key = @key AND claimed_at = @claimed AND status IS NULL
            """, cancellationToken, Of(claim));
    }

    /// <summary>Removes the keys that are no longer remembered.</summary>
    /// <returns>How many they were.</returns>
    public async Task<int> RemoveForgottenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(
            "DELETE FROM idempotent_requests WHERE claimed_at <= @forgotten",
            cancellationToken, ("@forgotten", time.GetUtcNow() - IIdempotencyStore.KeptFor));
    }

    private static async Task<bool> TryClaimAsync(
        DbConnection connection, IdempotencyClaim claim, IdempotentRequest request, CancellationToken cancellationToken) =>
        await connection.ExecuteAsync("""
            INSERT INTO idempotent_requests AS known (account, idempotency_key, request, claimed_at)
            VALUES (@account, @key, @request, @claimed)
            ON CONFLICT (account, idempotency_key) DO UPDATE SET
                request = excluded.request, claimed_at = excluded.claimed_at,
                status = NULL, content_type = NULL, location = NULL, body = NULL
            WHERE known.claimed_at <= @forgotten
               OR (known.status IS NULL AND known.claimed_at <= @died AND known.request = excluded.request)
            """,
            cancellationToken,
            [
                .. Of(claim), ("@request", request.Fingerprint.ToArray()),
                ("@forgotten", claim.ClaimedAt - IIdempotencyStore.KeptFor), ("@died", claim.ClaimedAt - IIdempotencyStore.ClaimLasts),
            ]) > 0;

    private static async Task<IdempotencyOutcome?> FindAsync(
        DbConnection connection, IdempotentRequest request, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync<IdempotencyOutcome>("""
            SELECT request, status, content_type, location, body
            FROM idempotent_requests WHERE account = @account AND idempotency_key = @key
            """,
            row => request.Fingerprint.Span.SequenceEqual(row.GetFieldValue<byte[]>(0)) ? OfSame(row) : new IdempotencyOutcome.Reused(),
            cancellationToken, ("@account", request.Account), ("@key", request.Key));
        return found.SingleOrDefault();
    }

    private static IdempotencyOutcome OfSame(DbDataReader row) => row.IsDBNull(1)
        ? new IdempotencyOutcome.InUse()
        : new IdempotencyOutcome.Answered(
            new KeptAnswer(row.GetInt32(1), row.NullableString(2), row.NullableString(3), row.GetFieldValue<byte[]>(4)));

    private static (string, object?)[] Of(IdempotencyClaim claim) =>
        [("@account", claim.Account), ("@key", claim.Key), ("@claimed", claim.ClaimedAt)];
}

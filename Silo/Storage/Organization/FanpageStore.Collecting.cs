using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What collecting asks: which pages are due, and which of their posts are known.</summary>
internal sealed partial class FanpageStore
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<KnownPost>> PostsSinceAsync(FanpageKey key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync("""
            SELECT p.post_id, p.published_at, l.last_observed_at, COALESCE(l.unchanged_reads, 0)
            FROM fanpages f
            JOIN posts p ON p.fanpage = f.id AND (p.published_at >= @since OR p.published_at IS NULL)
            LEFT JOIN post_latest l ON l.post = p.id
            WHERE f.platform = @platform AND f.account_id = @account
            ORDER BY p.id
            """,
            row => new KnownPost(
                row.GetString(0), row.NullableInstant(1), row.NullableInstant(2), row.GetInt32(3)),
            cancellationToken,
            [.. Of(key), ("@since", since)]);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<FanpageKey>> ClaimDueAsync(
        DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var claimed = await connection.QueryAsync(
            $"""
            UPDATE fanpages SET claimed_until = @until
            WHERE id IN (
                SELECT id FROM fanpages
                WHERE due_at <= @now AND status = @active AND (claimed_until IS NULL OR claimed_until <= @now)
                ORDER BY due_at, id
                LIMIT @limit
                {database.SkippingLocked})
            RETURNING due_at, id, platform, account_id
            """,
            row => (Due: row.Instant(0), Id: row.GetInt64(1), Key: new FanpageKey((Platform)row.GetInt64(2), row.GetString(3))),
            cancellationToken,
            ("@now", now), ("@until", until), ("@limit", limit), ("@active", FanpageStatus.Active));
        return [.. claimed.OrderBy(page => (page.Due, page.Id)).Select(page => page.Key)];
    }
}

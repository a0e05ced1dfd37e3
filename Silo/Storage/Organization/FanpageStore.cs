using System.Data.Common;
using System.Security.Cryptography;
using Campaigns.Grains;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Silo;

/// <summary>Keeps pages, their credentials encrypted by Data Protection.</summary>
internal sealed class FanpageStore(IDatabase database, IDataProtectionProvider protection) : IFanpageStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("Campaigns.FanpageCredentials.v1");

    /// <inheritdoc />
    public async Task<Fanpage?> LoadAsync(FanpageKey key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await connection.QueryAsync("""
            SELECT f.name, u.code, f.address, f.health, f.last_failure, f.failed_rounds, f.due_at, f.collected_at, f.listed_until
            FROM fanpages f
            JOIN units u ON u.id = f.unit
            WHERE f.platform = @platform AND f.account_id = @account
            """, row => Map(key, row), cancellationToken, Of(key));
        return found.SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task SaveAsync(Fanpage fanpage, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("""
            INSERT INTO fanpages (
                platform, account_id, name, unit, address, health, last_failure, failed_rounds, due_at, collected_at, listed_until)
            VALUES (
                @platform, @account, @name, (SELECT id FROM units WHERE code = @unit), @address, @health, @failure, @failed, @due,
                @collected, @listed)
            ON CONFLICT (platform, account_id) DO UPDATE SET
                name = excluded.name, unit = excluded.unit, address = excluded.address, health = excluded.health,
                last_failure = excluded.last_failure, failed_rounds = excluded.failed_rounds, due_at = excluded.due_at,
                collected_at = excluded.collected_at, listed_until = excluded.listed_until;
            INSERT INTO fanpage_units (fanpage, from_day, until_day, unit)
            SELECT f.id, @beginning, @end, f.unit FROM fanpages f WHERE f.platform = @platform AND f.account_id = @account
            ON CONFLICT (fanpage, from_day) DO NOTHING
            """,
            cancellationToken,
            [
                .. Of(fanpage.Key), .. AllDays, ("@name", fanpage.Name), ("@unit", fanpage.Unit), ("@address", fanpage.Address?.ToString()),
                ("@health", fanpage.Health), ("@failure", fanpage.LastFailure), ("@failed", fanpage.FailedRounds),
                ("@due", fanpage.DueAt), ("@collected", fanpage.CollectedAt),
                ("@listed", fanpage.ListedUntil),
            ]);
    }

    /// <summary>Registers a page unless it is registered already, in whatever unit.</summary>
    /// <returns>Whether it is new.</returns>
    public static async Task<bool> AddIfNewAsync(
        DbConnection connection, FanpageKey key, string name, string unit, CancellationToken cancellationToken = default) =>
        await connection.ExecuteAsync("""
            INSERT INTO fanpages (platform, account_id, name, unit)
            VALUES (@platform, @account, @name, (SELECT id FROM units WHERE code = @unit))
            ON CONFLICT (platform, account_id) DO NOTHING;
            INSERT INTO fanpage_units (fanpage, from_day, until_day, unit)
            SELECT f.id, @beginning, @end, f.unit FROM fanpages f WHERE f.platform = @platform AND f.account_id = @account
            ON CONFLICT (fanpage, from_day) DO NOTHING
            """, cancellationToken, [.. Of(key), .. AllDays, ("@name", name), ("@unit", unit)]) > 0;

    private static (string, object?)[] AllDays => [("@beginning", DateOnly.MinValue), ("@end", DateOnly.MaxValue)];

    /// <inheritdoc />
    public async Task<bool> UnitExistsAsync(string code, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FigureScope.UnitIdAsync(connection, code, cancellationToken) is not null;
    }

    /// <inheritdoc />
    public async Task<string?> LoadTokenAsync(FanpageKey key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var stored = await connection.ScalarAsync<string>("""
            SELECT c.protected FROM fanpage_credentials c JOIN fanpages f ON f.id = c.fanpage
            WHERE f.platform = @platform AND f.account_id = @account
            """, cancellationToken, Of(key));
        return stored is null ? null : Unprotect(stored);
    }

    // Keys that are gone, as after a restore without them, leave the page to be connected again like any dead credential.
    private string? Unprotect(string stored)
    {
        try
        {
            return _protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public async Task SaveTokenAsync(FanpageKey key, string token, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("""
            INSERT INTO fanpage_credentials (fanpage, protected)
            VALUES ((SELECT id FROM fanpages WHERE platform = @platform AND account_id = @account), @protected)
            ON CONFLICT (fanpage) DO UPDATE SET protected = excluded.protected
            """, cancellationToken, [.. Of(key), ("@protected", _protector.Protect(token))]);
    }

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
                WHERE due_at <= @now AND (claimed_until IS NULL OR claimed_until <= @now)
                ORDER BY due_at, id
                LIMIT @limit
                {database.SkippingLocked})
            RETURNING due_at, id, platform, account_id
            """,
            row => (Due: row.Instant(0), Id: row.GetInt64(1), Key: new FanpageKey((Platform)row.GetInt64(2), row.GetString(3))),
            cancellationToken,
            ("@now", now), ("@until", until), ("@limit", limit));
        return [.. claimed.OrderBy(page => (page.Due, page.Id)).Select(page => page.Key)];
    }

    private static (string, object?)[] Of(FanpageKey key) => [("@platform", key.Platform), ("@account", key.AccountId)];

    private static Fanpage Map(FanpageKey key, DbDataReader row) => new()
    {
        Key = key,
        Name = row.GetString(0),
        Unit = row.GetString(1),
        Address = row.NullableString(2) is { } address ? new Uri(address) : null,
        Health = (FanpageHealth)row.GetInt64(3),
        LastFailure = row.NullableString(4),
        FailedRounds = row.GetInt32(5),
        DueAt = row.NullableInstant(6),
        CollectedAt = row.NullableInstant(7),
        ListedUntil = row.NullableInstant(8),
    };
}

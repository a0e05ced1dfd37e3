using System.Security.Cryptography;
using Campaigns.Grains;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>Keeps pages in SQLite, their credentials encrypted by Data Protection.</summary>
internal sealed class FanpageStore(SqliteDatabase database, IDataProtectionProvider protection) : IFanpageStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("Campaigns.FanpageCredentials.v1");

    /// <inheritdoc />
    public Task<Fanpage?> LoadAsync(FanpageKey key, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        return Task.FromResult(connection.Query("""
            SELECT f.name, u.code, f.address, f.health, f.last_failure, f.failed_rounds, f.due_at, f.collected_at, f.listed_until
            FROM fanpages f
            JOIN units u ON u.id = f.unit
            WHERE f.platform = $platform AND f.account_id = $account
            """, row => Map(key, row), Of(key)).SingleOrDefault());
    }

    /// <inheritdoc />
    public Task SaveAsync(Fanpage fanpage, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        connection.Execute("""
            INSERT INTO fanpages (
                platform, account_id, name, unit, address, health, last_failure, failed_rounds, due_at, collected_at, listed_until)
            VALUES (
                $platform, $account, $name, (SELECT id FROM units WHERE code = $unit), $address, $health, $failure, $failed, $due,
                $collected, $listed)
            ON CONFLICT (platform, account_id) DO UPDATE SET
                name = excluded.name, unit = excluded.unit, address = excluded.address, health = excluded.health,
                last_failure = excluded.last_failure, failed_rounds = excluded.failed_rounds, due_at = excluded.due_at,
                collected_at = excluded.collected_at, listed_until = excluded.listed_until
            """,
            [
                .. Of(fanpage.Key), ("$name", fanpage.Name), ("$unit", fanpage.Unit), ("$address", fanpage.Address?.ToString()),
                ("$health", (long)fanpage.Health), ("$failure", fanpage.LastFailure), ("$failed", fanpage.FailedRounds),
                ("$due", fanpage.DueAt.ToMicroseconds()), ("$collected", fanpage.CollectedAt.ToMicroseconds()),
                ("$listed", fanpage.ListedUntil.ToMicroseconds()),
            ]);
        return Task.CompletedTask;
    }

    /// <summary>Registers a page unless it is registered already, in whatever unit.</summary>
    /// <returns>Whether it is new.</returns>
    public static bool AddIfNew(SqliteConnection connection, FanpageKey key, string name, string unit) =>
        connection.Execute("""
            INSERT INTO fanpages (platform, account_id, name, unit)
            VALUES ($platform, $account, $name, (SELECT id FROM units WHERE code = $unit))
            ON CONFLICT (platform, account_id) DO NOTHING
            """, [.. Of(key), ("$name", name), ("$unit", unit)]) > 0;

    /// <inheritdoc />
    public Task<bool> UnitExistsAsync(string code, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        return Task.FromResult(FigureScope.UnitId(connection, code) is not null);
    }

    /// <inheritdoc />
    public Task<string?> LoadTokenAsync(FanpageKey key, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        var stored = connection.Scalar<string>("""
            SELECT c.protected FROM fanpage_credentials c JOIN fanpages f ON f.id = c.fanpage
            WHERE f.platform = $platform AND f.account_id = $account
            """, Of(key));
        return Task.FromResult(stored is null ? null : Unprotect(stored));
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
    public Task SaveTokenAsync(FanpageKey key, string token, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        using var connection = database.Open();
        connection.Execute("""
            INSERT INTO fanpage_credentials (fanpage, protected)
            VALUES ((SELECT id FROM fanpages WHERE platform = $platform AND account_id = $account), $protected)
            ON CONFLICT (fanpage) DO UPDATE SET protected = excluded.protected
            """, [.. Of(key), ("$protected", _protector.Protect(token))]);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<KnownPost>> PostsSinceAsync(FanpageKey key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        return Task.FromResult<IReadOnlyList<KnownPost>>(connection.Query("""
            SELECT p.post_id, p.published_at, l.last_observed_at, COALESCE(l.unchanged_reads, 0)
            FROM fanpages f
            JOIN posts p ON p.fanpage = f.id AND (p.published_at >= $since OR p.published_at IS NULL)
            LEFT JOIN post_latest l ON l.post = p.id
            WHERE f.platform = $platform AND f.account_id = $account
            ORDER BY p.id
            """,
            row => new KnownPost(
                row.GetString(0), row.NullableInt64(1)?.ToInstant(), row.NullableInt64(2)?.ToInstant(), row.GetInt32(3)),
            [.. Of(key), ("$since", since.ToMicroseconds())]));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<FanpageKey>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        return Task.FromResult<IReadOnlyList<FanpageKey>>(connection.Query(
            "SELECT platform, account_id FROM fanpages WHERE due_at <= $now ORDER BY due_at, id LIMIT $limit",
            row => new FanpageKey((Platform)row.GetInt64(0), row.GetString(1)), ("$now", now.ToMicroseconds()), ("$limit", limit)));
    }

    private static (string, object?)[] Of(FanpageKey key) => [("$platform", (long)key.Platform), ("$account", key.AccountId)];

    private static Fanpage Map(FanpageKey key, SqliteDataReader row) => new()
    {
        Key = key,
        Name = row.GetString(0),
        Unit = row.GetString(1),
        Address = row.NullableString(2) is { } address ? new Uri(address) : null,
        Health = (FanpageHealth)row.GetInt64(3),
        LastFailure = row.NullableString(4),
        FailedRounds = row.GetInt32(5),
        DueAt = row.NullableInt64(6)?.ToInstant(),
        CollectedAt = row.NullableInt64(7)?.ToInstant(),
        ListedUntil = row.NullableInt64(8)?.ToInstant(),
    };
}

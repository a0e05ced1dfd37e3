using System.Data.Common;
using Campaigns.Grains;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Silo;

/// <summary>Keeps pages.</summary>
internal sealed partial class FanpageStore(IDatabase database, IDataProtectionProvider protection, FiguresFeed feed) : IFanpageStore
{
    /// <summary>The columns of a page <c>f</c> in a unit <c>u</c>, for <see cref="Map"/>.</summary>
    public const string Columns = """
        f.name, u.code, f.address, f.health, f.last_failure, f.failed_rounds, f.due_at, f.collected_at, f.listed_until, f.status
        """;

    /// <inheritdoc />
    public async Task<Fanpage?> LoadAsync(FanpageKey key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await LoadAsync(connection, key, cancellationToken);
    }

    /// <inheritdoc />
    public async Task SaveAsync(Fanpage fanpage, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("""
            UPDATE fanpages SET
                health = @health, last_failure = @failure, failed_rounds = @failed, collected_at = @collected, listed_until = @listed,
                due_at = CASE WHEN status = @active THEN @due ELSE due_at END
            WHERE platform = @platform AND account_id = @account
            """,
            cancellationToken,
            [
                .. Of(fanpage.Key), .. Standing(fanpage), ("@active", FanpageStatus.Active), ("@collected", fanpage.CollectedAt),
                ("@listed", fanpage.ListedUntil),
            ]);
    }

    /// <inheritdoc />
    public async Task ApplyAsync(FanpageChange change, CancellationToken cancellationToken)
    {
        // Before the database is held: the first credential of all makes a key, which is kept there too.
        var protectedToken = change.Token is { } token ? Protect(token) : null;
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        await WriteAsync(connection, change.Fanpage, cancellationToken);
        if (protectedToken is not null) await WriteTokenAsync(connection, change.Fanpage.Key, protectedToken, cancellationToken);
        if (change.ForgetsToken) await ForgetTokenAsync(connection, change.Fanpage.Key, cancellationToken);
        await AuditLog.AddAsync(connection, change.Entry, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
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
        return await OpenUnitAsync(connection, code, cancellationToken) is not null;
    }

    private static async Task<Fanpage?> LoadAsync(DbConnection connection, FanpageKey key, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync($"""
            SELECT {Columns}
            FROM fanpages f
            JOIN units u ON u.id = f.unit
            WHERE f.platform = @platform AND f.account_id = @account
            """, row => Map(key, row), cancellationToken, Of(key));
        return found.SingleOrDefault();
    }

    // Neither the unit of a page that is known nor how far it was collected: those are not for whoever edits it.
    private static Task<int> WriteAsync(DbConnection connection, Fanpage fanpage, CancellationToken cancellationToken) => connection.ExecuteAsync("""
        INSERT INTO fanpages (platform, account_id, name, unit, address, status, health, last_failure, failed_rounds, due_at)
        VALUES (
            @platform, @account, @name, (SELECT id FROM units WHERE code = @unit), @address, @status, @health, @failure, @failed, @due)
        ON CONFLICT (platform, account_id) DO UPDATE SET
            name = excluded.name, address = excluded.address, status = excluded.status, health = excluded.health,
            last_failure = excluded.last_failure, failed_rounds = excluded.failed_rounds, due_at = excluded.due_at;
        INSERT INTO fanpage_units (fanpage, from_day, until_day, unit)
        SELECT f.id, @beginning, @end, f.unit FROM fanpages f WHERE f.platform = @platform AND f.account_id = @account
        ON CONFLICT (fanpage, from_day) DO NOTHING
        """,
        cancellationToken,
        [
            .. Of(fanpage.Key), .. AllDays, .. Standing(fanpage), ("@name", fanpage.Name), ("@unit", fanpage.Unit),
            ("@address", fanpage.Address?.ToString()), ("@status", fanpage.Status),
        ]);

    private static (string, object?)[] Of(FanpageKey key) => [("@platform", key.Platform), ("@account", key.AccountId)];

    private static (string, object?)[] Standing(Fanpage fanpage) =>
    [
        ("@health", fanpage.Health), ("@failure", fanpage.LastFailure), ("@failed", fanpage.FailedRounds), ("@due", fanpage.DueAt),
    ];

    /// <summary>Reads <see cref="Columns"/>, the first ones of a row.</summary>
    public static Fanpage Map(FanpageKey key, DbDataReader row) => new()
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
        Status = (FanpageStatus)row.GetInt64(9),
    };
}

using System.Data.Common;
using System.Security.Cryptography;
using Campaigns.Grains;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Silo;

/// <summary>The pages' credentials, encrypted by Data Protection.</summary>
internal sealed partial class FanpageStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("Campaigns.FanpageCredentials.v1");

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

    private string Protect(string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        return _protector.Protect(token);
    }

    private static Task<int> WriteTokenAsync(
        DbConnection connection, FanpageKey key, string protectedToken, CancellationToken cancellationToken) => connection.ExecuteAsync("""
        INSERT INTO fanpage_credentials (fanpage, protected)
        VALUES ((SELECT id FROM fanpages WHERE platform = @platform AND account_id = @account), @protected)
        ON CONFLICT (fanpage) DO UPDATE SET protected = excluded.protected
        """, cancellationToken, [.. Of(key), ("@protected", protectedToken)]);

    private static Task<int> ForgetTokenAsync(DbConnection connection, FanpageKey key, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("""
            DELETE FROM fanpage_credentials
            WHERE fanpage = (SELECT id FROM fanpages WHERE platform = @platform AND account_id = @account)
            """, cancellationToken, Of(key));
}

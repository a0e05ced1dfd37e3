using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Audit lines about an account as a whole. They belong to the unit of its first role, so that whoever looks after the account there can
/// read them; an account without roles is the system admins'.
/// </summary>
internal static class AccountAudit
{
    /// <summary>Adds a line about an account. Its subject is the account's id, so that erasing the account takes the name out of the log.</summary>
    public static async Task AddAsync(
        DbConnection connection, DateTimeOffset at, Actor by, string action, Guid account, CancellationToken cancellationToken,
        params (AuditDetail Name, string Value)[] details)
    {
        var unit = await connection.ScalarAsync<string>("""
            SELECT u.code FROM grants g JOIN units u ON u.id = g.unit
            WHERE g.account = @account
            ORDER BY g.granted_at, g.role, g.unit
            LIMIT 1
            """, cancellationToken, ("@account", account));
        await AuditLog.AddAsync(connection, new AuditEntry(at, by, action, $"{account}", unit, AuditDetails.Of(details)), cancellationToken);
    }
}

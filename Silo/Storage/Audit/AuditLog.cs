using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Writes the audit log.</summary>
internal static class AuditLog
{
    // Vietnamese letters as they are, so that the text can be searched.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What <c>by_shell</c> says of a line that a member caused.</summary>
    public const int ByMember = 2;

    /// <summary>Adds a line, in the transaction of the change that it tells of.</summary>
    public static Task AddAsync(DbConnection connection, AuditEntry entry, CancellationToken cancellationToken = default) =>
        connection.ExecuteAsync("""
            INSERT INTO audit_log (at, account, by_shell, action, subject, unit, details)
            VALUES (@at, @account, @shell, @action, @subject, (SELECT id FROM units WHERE code = @unit), @details)
            """,
            cancellationToken,
            ("@at", entry.At), ("@account", entry.By.Account), ("@shell", KindOf(entry.By)),
            ("@action", entry.Action), ("@subject", entry.Subject),
            ("@unit", entry.Unit), ("@details", entry.Details.Count == 0 ? null : JsonSerializer.Serialize(entry.Details, Json)));

    // Which member it was is not asked: it is the one that the line is about.
    private static int KindOf(Actor actor) => actor.Member is not null ? ByMember : actor == Actor.Shell ? 1 : 0;
}

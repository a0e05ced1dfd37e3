using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Keeps activities, each with its days.</summary>
internal sealed class ActivityStore(IDatabase database) : IActivityStore
{
    /// <inheritdoc />
    public async Task<Activity?> LoadAsync(ActivityId id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var days = await connection.QueryAsync(
            "SELECT day, attendances, entries, collectives, persons FROM activity_days WHERE activity = @id ORDER BY number",
            row => new ActivityDay(row.Day(0), row.NullableInt64(1), row.NullableInt64(2), row.NullableInt64(3), row.NullableInt64(4)),
            cancellationToken, ("@id", id.Value));
        var found = await connection.QueryAsync("""
            SELECT u.code, a.kind, a.title, c.code, a.evidence_link, a.evidence_note, a.state, a.return_reason, a.version, a.changed_at
            FROM activities a
            JOIN units u ON u.id = a.unit
            LEFT JOIN campaigns c ON c.id = a.campaign
            WHERE a.id = @id
            """, row => Map(id, row, days), cancellationToken, ("@id", id.Value));
        return found.SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task SaveAsync(Activity activity, AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        await WriteAsync(connection, activity, cancellationToken);
        await connection.ExecuteAsync("DELETE FROM activity_days WHERE activity = @id", cancellationToken, ("@id", activity.Id.Value));
        foreach (var (index, day) in activity.Entry.Days.Index())
            await WriteDayAsync(connection, activity.Id, index + 1, day, cancellationToken);
        await AuditLog.AddAsync(connection, entry, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<bool> UnitExistsAsync(string code, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await UnitStore.IsOpenAsync(connection, code, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<bool> IsCampaignOfAsync(string campaign, string unit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ScalarAsync<long>("""
            SELECT COUNT(*)
            FROM campaigns c
            JOIN units u ON u.code = @unit
            JOIN unit_ancestors a ON a.unit = u.id AND a.ancestor = c.unit
            WHERE c.code = @campaign
            """, cancellationToken, ("@campaign", campaign), ("@unit", unit)) > 0;
    }

    private static Task<int> WriteAsync(DbConnection connection, Activity activity, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("""
            INSERT INTO activities (
                id, unit, campaign, kind, title, folded, first_day, last_day, state, version, evidence_link, evidence_note,
                return_reason, changed_at)
            VALUES (
                @id, (SELECT id FROM units WHERE code = @unit), (SELECT id FROM campaigns WHERE code = @campaign), @kind, @title,
                @folded, @first, @last, @state, @version, @link, @note, @reason, @changed)
            ON CONFLICT (id) DO UPDATE SET
                campaign = excluded.campaign, kind = excluded.kind, title = excluded.title, folded = excluded.folded,
                first_day = excluded.first_day, last_day = excluded.last_day, state = excluded.state, version = excluded.version,
                evidence_link = excluded.evidence_link, evidence_note = excluded.evidence_note,
                return_reason = excluded.return_reason, changed_at = excluded.changed_at
            """,
            cancellationToken,
            ("@id", activity.Id.Value), ("@unit", activity.Unit), ("@campaign", activity.Entry.Campaign), ("@kind", activity.Entry.Kind),
            ("@title", activity.Entry.Title), ("@folded", FoldedText.Of(activity.Entry.Title)),
            ("@first", activity.Entry.Days.Min(day => day.Day)), ("@last", activity.Entry.Days.Max(day => day.Day)),
            ("@state", activity.State), ("@version", activity.Version), ("@link", activity.Entry.EvidenceLink?.ToString()),
            ("@note", activity.Entry.EvidenceNote), ("@reason", activity.ReturnReason), ("@changed", activity.ChangedAt));

    private static Task<int> WriteDayAsync(
        DbConnection connection, ActivityId id, int number, ActivityDay day, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("""
            INSERT INTO activity_days (activity, number, day, attendances, entries, collectives, persons)
            VALUES (@id, @number, @day, @attendances, @entries, @collectives, @persons)
            """,
            cancellationToken,
            ("@id", id.Value), ("@number", number), ("@day", day.Day), ("@attendances", day.Attendances), ("@entries", day.Entries),
            ("@collectives", day.Collectives), ("@persons", day.Persons));

    private static Activity Map(ActivityId id, DbDataReader row, IReadOnlyList<ActivityDay> days) => new()
    {
        Id = id,
        Unit = row.GetString(0),
        Entry = new ActivityEntry(
            (ActivityKind)row.GetInt64(1), row.GetString(2), row.NullableString(3), days,
            row.NullableString(4) is { } link ? new Uri(link) : null, row.NullableString(5)),
        State = (ActivityState)row.GetInt64(6),
        ReturnReason = row.NullableString(7),
        Version = row.GetInt32(8),
        ChangedAt = row.Instant(9),
    };
}

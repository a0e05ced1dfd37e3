using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>An import as it is kept.</summary>
/// <param name="Import">What it is.</param>
/// <param name="Contents">Its file's rows until it is applied, from then on its steps; packed.</param>
internal sealed record StoredImport(UnitImport Import, byte[] Contents)
{
    private const string Columns = """
        SELECT i.id, s.code, i.file_name, i.from_day, i.uploaded_at, i.applied_at, i.undone_at,
               i.opened, i.renamed, i.moved, i.reclassified, i.counted
        """;

    /// <summary>Reads one; null when there is none with that number.</summary>
    public static async Task<StoredImport?> FindAsync(DbConnection connection, long id, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(
            $"{Columns}, i.contents FROM unit_imports i JOIN units s ON s.id = i.scope WHERE i.id = @id",
            row => new StoredImport(Map(row), row.GetFieldValue<byte[]>(12)),
            cancellationToken, ("@id", id))).SingleOrDefault();

    /// <summary>Those into a unit and below it that were applied, the latest first.</summary>
    public static Task<List<UnitImport>> AppliedAsync(DbConnection connection, string unit, int most, CancellationToken cancellationToken) =>
        connection.QueryAsync($"""
            {Columns}
            FROM unit_imports i
            JOIN units s ON s.id = i.scope
            JOIN unit_ancestors a ON a.unit = i.scope
            JOIN units above ON above.id = a.ancestor AND above.code = @unit
            WHERE i.applied_at IS NOT NULL
            ORDER BY i.applied_at DESC, i.id DESC
            LIMIT @most
            """, Map, cancellationToken, ("@unit", unit), ("@most", most));

    /// <summary>Keeps one that was looked at.</summary>
    /// <returns>Its number.</returns>
    public static Task<long> AddAsync(
        DbConnection connection, UnitImport import, Actor by, UnitPlan plan, byte[] contents, CancellationToken cancellationToken) =>
        connection.ScalarAsync<long>("""
            INSERT INTO unit_imports (
                scope, account, file_name, from_day, uploaded_at, opened, renamed, moved, reclassified, counted, shown, contents)
            VALUES (
                (SELECT id FROM units WHERE code = @scope), @account, @file, @from, @at, @opened, @renamed, @moved, @reclassified, @counted,
                @shown, @contents)
            RETURNING id
            """,
            cancellationToken,
            [
                ("@scope", import.Scope), ("@account", by.Account), ("@file", import.FileName), ("@from", import.From), ("@at", import.UploadedAt),
                ("@contents", contents), .. Of(plan),
            ]);

    /// <summary>Notes that it was applied, and keeps its steps in place of the rows.</summary>
    public static Task ApplyAsync(DbConnection connection, UnitImport applied, UnitPlan plan, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("""
            UPDATE unit_imports SET
                applied_at = @at, contents = @contents, opened = @opened, renamed = @renamed, moved = @moved, reclassified = @reclassified,
                counted = @counted, shown = @shown
            WHERE id = @id
            """, cancellationToken,
            [("@id", applied.Id), ("@at", applied.AppliedAt), ("@contents", ImportContents.Pack(plan.Steps)), .. Of(plan)]);

    /// <summary>Notes that it was undone.</summary>
    public static Task UndoAsync(DbConnection connection, long id, DateTimeOffset at, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("UPDATE unit_imports SET undone_at = @at WHERE id = @id", cancellationToken, ("@id", id), ("@at", at));

    /// <summary>Throws away what was looked at long ago and never applied.</summary>
    public static Task RemoveOldAsync(DbConnection connection, DateTimeOffset before, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            "DELETE FROM unit_imports WHERE applied_at IS NULL AND uploaded_at < @before", cancellationToken, ("@before", before));

    private static (string, object?)[] Of(UnitPlan plan) =>
    [
        ("@opened", plan.Counts.Opened), ("@renamed", plan.Counts.Renamed), ("@moved", plan.Counts.Moved),
        ("@reclassified", plan.Counts.Reclassified), ("@counted", plan.Counts.Counted), ("@shown", Convert.FromHexString(plan.Fingerprint)),
    ];

    private static UnitImport Map(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Scope = row.GetString(1),
        FileName = row.GetString(2),
        From = row.NullableDay(3),
        UploadedAt = row.Instant(4),
        AppliedAt = row.NullableInstant(5),
        UndoneAt = row.NullableInstant(6),
        Counts = new UnitPlanCounts(row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), row.GetInt32(10), row.GetInt32(11)),
    };
}

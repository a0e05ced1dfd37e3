using System.Data.Common;

namespace Campaigns.Silo;

/// <summary>
/// What a move notes in its target, in two tables of its own: where it moves from, and how far each table is. Each note stands in the
/// transaction of what it tells, so it is true however the move ends.
/// </summary>
internal static class MoveNotes
{
    /// <summary>The tables that hold the notes.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["move_source", "move_progress"];

    /// <summary>The move that a database is or was the target of; null for none.</summary>
    public static async Task<MoveNote?> ReadAsync(DbConnection target, CancellationToken cancellationToken)
    {
        if (await target.ScalarAsync<bool>("SELECT to_regclass('move_source') IS NULL", cancellationToken)) return null;
        var notes = await target.QueryAsync(
            "SELECT source, fingerprint, begun_at, finished_at FROM move_source",
            row => new MoveNote(row.GetString(0), row.GetString(1), row.Instant(2), row.NullableInstant(3)), cancellationToken);
        return notes.SingleOrDefault();
    }

    /// <summary>Notes that a move begins.</summary>
    public static async Task BeginAsync(DbConnection target, MoveNote note, CancellationToken cancellationToken)
    {
        await target.ExecuteAsync("""
            CREATE TABLE IF NOT EXISTS move_source (
                source      text        NOT NULL,
                fingerprint text        NOT NULL,
                begun_at    timestamptz NOT NULL,
                finished_at timestamptz NULL
            );
            CREATE TABLE IF NOT EXISTS move_progress (
                table_name  text        PRIMARY KEY,
                last_key    text[]      NOT NULL,
                rows_copied bigint      NOT NULL,
                is_done     boolean     NOT NULL
            );
            DELETE FROM move_source;
            DELETE FROM move_progress
            """, cancellationToken);
        await target.ExecuteAsync(
            "INSERT INTO move_source (source, fingerprint, begun_at) VALUES (@source, @fingerprint, @begun)", cancellationToken,
            ("@source", note.Source), ("@fingerprint", note.Fingerprint), ("@begun", note.BegunAt));
    }

    /// <summary>How far a table is.</summary>
    public static async Task<TableProgress> OfAsync(DbConnection target, MovedTable table, CancellationToken cancellationToken)
    {
        var found = await target.QueryAsync(
            "SELECT last_key, rows_copied, is_done FROM move_progress WHERE table_name = @table",
            row => new TableProgress(row.GetFieldValue<string[]>(0), row.GetInt64(1), row.GetBoolean(2)), cancellationToken,
            ("@table", table.Name));
        return found.SingleOrDefault() ?? new TableProgress([], 0, IsDone: false);
    }

    /// <summary>Notes how far a table is.</summary>
    public static Task NoteAsync(DbConnection target, MovedTable table, TableProgress progress, CancellationToken cancellationToken) =>
        target.ExecuteAsync("""
            INSERT INTO move_progress (table_name, last_key, rows_copied, is_done) VALUES (@table, @key, @rows, @done)
            ON CONFLICT (table_name) DO UPDATE
            SET last_key = excluded.last_key, rows_copied = excluded.rows_copied, is_done = excluded.is_done
            """, cancellationToken,
            ("@table", table.Name), ("@key", progress.LastKey.ToArray()), ("@rows", progress.Rows), ("@done", progress.IsDone));

    /// <summary>Notes that the move is complete; its progress is forgotten.</summary>
    public static Task FinishAsync(DbConnection target, DateTimeOffset now, CancellationToken cancellationToken) =>
        target.ExecuteAsync("UPDATE move_source SET finished_at = @now; DROP TABLE move_progress", cancellationToken, ("@now", now));
}

/// <summary>A move, as its target knows it.</summary>
/// <param name="Source">The SQLite file.</param>
/// <param name="Fingerprint">What it held (<see cref="MoveSource.FingerprintAsync"/>).</param>
/// <param name="BegunAt">When the move began.</param>
/// <param name="FinishedAt">When it was complete; null while it is not.</param>
internal sealed record MoveNote(string Source, string Fingerprint, DateTimeOffset BegunAt, DateTimeOffset? FinishedAt = null);

/// <summary>How far a table is.</summary>
/// <param name="LastKey">The key of the last row copied, as SQLite compares it; empty before the first.</param>
/// <param name="Rows">Rows copied.</param>
/// <param name="IsDone">Whether there are no more.</param>
internal sealed record TableProgress(IReadOnlyList<string> LastKey, long Rows, bool IsDone);

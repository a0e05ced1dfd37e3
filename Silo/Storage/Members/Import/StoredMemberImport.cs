using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>An import of members as it is kept.</summary>
/// <param name="Import">What it is.</param>
/// <param name="Contents">Its file's rows and what was decided of them; null once it is applied.</param>
internal sealed record StoredMemberImport(MemberImport Import, RosterContents? Contents)
{
    private const string Columns = "SELECT i.id, s.code, i.file_name, i.uploaded_at, i.applied_at, i.undone_at, i.enrolled, i.moved, i.corrected";

    private static readonly TimeSpan LookedAtFor = TimeSpan.FromDays(1);

    /// <summary>Reads one; null when there is none with that number, or it was looked at longer ago than it may be applied.</summary>
    public static async Task<StoredMemberImport?> FindAsync(
        DbConnection connection, long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await connection.QueryAsync($"""
            {Columns}, i.contents
            FROM member_imports i
            JOIN units s ON s.id = i.scope
            WHERE i.id = @id AND (i.applied_at IS NOT NULL OR i.uploaded_at >= @looked)
            """,
            row => new StoredMemberImport(Map(row), row.IsDBNull(9) ? null : RosterContents.Unpack(row.GetFieldValue<byte[]>(9))),
            cancellationToken, ("@id", id), ("@looked", now - LookedAtFor))).SingleOrDefault();

    /// <summary>Keeps one as it is until the transaction ends: an erasure throws files away that may tell of whoever is erased.</summary>
    public static Task HoldAsync(IDatabase database, DbConnection connection, long id, CancellationToken cancellationToken) => connection.QueryAsync(
        $"SELECT id FROM member_imports WHERE id = @id {database.LockingRows}", row => row.GetInt64(0), cancellationToken, ("@id", id));

    /// <summary>Those into a unit and below it that were applied, the latest first.</summary>
    public static Task<List<MemberImport>> AppliedAsync(DbConnection connection, string unit, int most, CancellationToken cancellationToken) =>
        connection.QueryAsync($"""
            {Columns}
            FROM member_imports i
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
        DbConnection connection, MemberImport import, Actor by, RosterContents contents, CancellationToken cancellationToken) =>
        connection.ScalarAsync<long>("""
            INSERT INTO member_imports (scope, account, file_name, uploaded_at, enrolled, moved, corrected, contents)
            VALUES ((SELECT id FROM units WHERE code = @scope), @account, @file, @at, @enrolled, @moved, @corrected, @contents)
            RETURNING id
            """, cancellationToken,
            [
                ("@scope", import.Scope), ("@account", by.Account), ("@file", import.FileName), ("@at", import.UploadedAt),
                ("@contents", contents.Pack()), .. Of(import.Counts),
            ]);

    /// <summary>Keeps what was decided since.</summary>
    public static Task ChooseAsync(
        DbConnection connection, MemberImport import, RosterContents contents, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            "UPDATE member_imports SET contents = @contents, enrolled = @enrolled, moved = @moved, corrected = @corrected WHERE id = @id",
            cancellationToken, [("@id", import.Id), ("@contents", contents.Pack()), .. Of(import.Counts)]);

    /// <summary>Notes that it was applied. From then on nothing is kept of the file: what was done stands in the steps.</summary>
    public static async Task ApplyAsync(DbConnection connection, MemberImport applied, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("""
            UPDATE member_imports SET applied_at = @at, contents = NULL, enrolled = @enrolled, moved = @moved, corrected = @corrected
            WHERE id = @id
            """, cancellationToken, [("@id", applied.Id), ("@at", applied.AppliedAt), .. Of(applied.Counts)]);
        await RemovedData.MarkAsync(connection, applied.AppliedAt!.Value, cancellationToken);
    }

    /// <summary>Notes that it was undone, which is done once.</summary>
    public static async Task UndoAsync(DbConnection connection, long id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("UPDATE member_imports SET undone_at = @at WHERE id = @id", cancellationToken, ("@id", id), ("@at", at));
        await connection.ExecuteAsync("DELETE FROM member_import_steps WHERE import = @id", cancellationToken, ("@id", id));
        await RemovedData.MarkAsync(connection, at, cancellationToken);
    }

    /// <summary>Throws away what was looked at a day ago and never applied, and what was applied longer ago than it is kept.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="now">When (UTC).</param>
    /// <param name="appliedBefore">Imports that were applied before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many imports.</returns>
    public static async Task<int> RemoveOldAsync(
        DbConnection connection, DateTimeOffset now, DateTimeOffset appliedBefore, CancellationToken cancellationToken)
    {
        (string, object?)[] parameters = [("@looked", now - LookedAtFor), ("@applied", appliedBefore)];
        const string Old = "(applied_at IS NULL AND uploaded_at < @looked) OR applied_at < @applied";
        await connection.ExecuteAsync(
            $"DELETE FROM member_import_steps WHERE import IN (SELECT id FROM member_imports WHERE {Old})", cancellationToken, parameters);
        var removed = await connection.ExecuteAsync($"DELETE FROM member_imports WHERE {Old}", cancellationToken, parameters);
        if (removed > 0) await RemovedData.MarkAsync(connection, now, cancellationToken);
        return removed;
    }

    private static (string, object?)[] Of(MemberImportCounts counts) =>
        [("@enrolled", counts.Enrolled), ("@moved", counts.Moved), ("@corrected", counts.Corrected)];

    private static MemberImport Map(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Scope = row.GetString(1),
        FileName = row.GetString(2),
        UploadedAt = row.Instant(3),
        AppliedAt = row.NullableInstant(4),
        UndoneAt = row.NullableInstant(5),
        Counts = new MemberImportCounts(row.GetInt32(6), row.GetInt32(7), row.GetInt32(8)),
    };
}

/// <summary>What is kept of a file until it is applied.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Choices">What was decided of its doubtful lines, by line.</param>
internal sealed record RosterContents(IReadOnlyList<RosterRow> Rows, IReadOnlyDictionary<int, RosterChoice> Choices)
{
    /// <summary>The headings of the columns that are not taken.</summary>
    public IReadOnlyList<string> NotTaken { get; init; } = [];

    /// <summary>Whom the decisions were made by, by line.</summary>
    public IReadOnlyDictionary<int, JudgedMember> JudgedOn { get; init; } = new Dictionary<int, JudgedMember>();

    /// <summary>Unpacks what <see cref="Pack"/> packed.</summary>
    public static RosterContents Unpack(byte[] packed) => ImportContents.Unpack<RosterContents>(packed);

    /// <summary>Packs it.</summary>
    public byte[] Pack() => ImportContents.Pack(this);

    /// <summary>The numbers that stand in it.</summary>
    public IEnumerable<PhoneNumber> Numbers()
    {
        foreach (var row in Rows)
        {
            if (PhoneNumber.TryParse(row.Number, out var number)) yield return number;
        }
    }

    /// <summary>Whether one of several people may stand in it, by number or by name.</summary>
    /// <param name="numbers">Their numbers, as E.164.</param>
    /// <param name="keys">The keys of their names.</param>
    public bool MayTellOf(IReadOnlySet<string> numbers, IReadOnlySet<string> keys) => Rows.Any(row =>
        (PhoneNumber.TryParse(row.Number, out var its) && numbers.Contains(its.E164))
        || (PersonName.TryParse(row.Name, out var name) && keys.Contains(name.Key)));

    /// <summary>The plan against whoever is enrolled, with its fingerprint.</summary>
    public SettledRoster Settle(StandingRoster enrolled, DateOnly today)
    {
        var roster = SettledRoster.Of(RosterPlan.Of(Rows, enrolled, today), Choices, JudgedOn);
        // As what they are, and not as writes of any kind. What holds no more was seen too, and is left out without asking again.
        var writes = JsonSerializer.SerializeToUtf8Bytes(new object[]
        {
            roster.Writes.Concat(roster.Stale).OrderBy(write => write.Line).ToList<object>(), roster.JudgedOn,
        });
        return roster with { Fingerprint = Convert.ToHexStringLower(SHA256.HashData(writes)), NotTaken = NotTaken };
    }
}

using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Keeps members. A change is written with its line of the audit log, or not at all.</summary>
internal sealed class MemberStore(IDatabase database) : IMemberStore
{
    private const int FirstOfWord = 11; // of the columns that a member is read from

    private const string Insert = """
        INSERT INTO members (
            public_id, unit, name, folded, name_order, phone, born_year, born_on, own_code, code_folded, enrolled_on, left_on, link, link_number,
            version)
        VALUES (
            @id, (SELECT id FROM units WHERE code = @unit), @name, @folded, @order, @phone, @year, @day, @code, @codeFolded, @enrolled, @left, @link,
            @number, @version)
        ON CONFLICT (public_id) DO NOTHING
        """;

    // Over the version that was loaded, or not at all. Whoever was erased is not there to be changed.
    private const string Update = """
        UPDATE members SET
            unit = (SELECT id FROM units WHERE code = @unit), name = @name, folded = @folded, name_order = @order, phone = @phone,
            born_year = @year, born_on = @day, own_code = @code, code_folded = @codeFolded, enrolled_on = @enrolled, left_on = @left,
            link = CASE WHEN link_number = @number THEN link ELSE @link END, link_number = @number, version = @version
        WHERE public_id = @id AND version = @version - 1
        """;

    /// <inheritdoc />
    public async Task<Member?> LoadAsync(MemberId id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await LoadAsync(connection, id, cancellationToken);
    }

    /// <summary>The same on a connection.</summary>
    public static async Task<Member?> LoadAsync(DbConnection connection, MemberId id, CancellationToken cancellationToken)
    {
        // A row for each word that was said, one without a word where that is none.
        var found = await connection.QueryAsync("""
            SELECT u.code, m.name, m.phone, m.born_year, m.born_on, m.own_code, m.enrolled_on, m.left_on, m.link_number, m.version,
                   (SELECT COUNT(*) FROM data_requests r WHERE r.member = m.id AND r.kind = @restriction AND r.lifted_at IS NULL),
                   w.purpose, w.giver, w.given, w.said_at, w.wording, w.sheet, w.account
            FROM members m
            JOIN units u ON u.id = m.unit
            LEFT JOIN member_consents w ON w.member = m.id
            WHERE m.public_id = @id AND m.name IS NOT NULL
            ORDER BY w.id
            """,
            row => (Member: Map(id, row), Word: row.IsDBNull(FirstOfWord) ? null : MemberWords.Read(row, FirstOfWord)),
            cancellationToken, ("@id", id.Value), ("@restriction", DataRequestKind.Restriction));
        return found.Count == 0 ? null : found[0].Member with { Words = [.. found.Select(row => row.Word).OfType<ConsentWord>()] };
    }

    /// <inheritdoc />
    public Task<bool> SaveAsync(Member member, AuditEntry entry, CancellationToken cancellationToken) =>
        WriteAsync(member, link: null, [], entry, cancellationToken);

    /// <inheritdoc />
    public Task<bool> SaveAsync(Member member, IReadOnlyList<ConsentWord> words, AuditEntry entry, CancellationToken cancellationToken) =>
        WriteAsync(member, link: null, words, entry, cancellationToken);

    /// <inheritdoc />
    public Task<bool> SaveAsync(Member member, string link, AuditEntry entry, CancellationToken cancellationToken) =>
        WriteAsync(member, link, [], entry, cancellationToken);

    /// <inheritdoc />
    public Task<MemberArrival> EnrolAsync(Member member, bool isAnotherPerson, AuditEntry entry, CancellationToken cancellationToken) =>
        ArriveAsync(member, connection => IsTakenAsync(connection, member, isAnotherPerson, cancellationToken), entry, cancellationToken);

    /// <inheritdoc />
    public Task<MemberArrival> MoveAsync(Member member, AuditEntry entry, CancellationToken cancellationToken) =>
        ArriveAsync(member, _ => Task.FromResult(false), entry, cancellationToken);

    // Units are closed, and members enrolled, one after the other: what is asked here holds until it is written.
    private async Task<MemberArrival> ArriveAsync(
        Member member, Func<DbConnection, Task<bool>> isTaken, AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        if (!await UnitStore.IsOpenAsync(connection, member.Unit, cancellationToken)) return MemberArrival.NoSuchUnit;
        if (await isTaken(connection)) return MemberArrival.NumberTaken;
        if (!await WriteAsync(connection, member, link: null, entry, cancellationToken)) return MemberArrival.Raced;
        await transaction.CommitAsync(cancellationToken);
        return MemberArrival.Written;
    }

    private static async Task<bool> IsTakenAsync(DbConnection connection, Member member, bool isAnotherPerson, CancellationToken cancellationToken)
    {
        if (member.Number is not { } number) return false;
        var names = await connection.QueryAsync(
            "SELECT name FROM members WHERE phone = @phone AND public_id <> @id AND left_on IS NULL AND name IS NOT NULL",
            row => new PersonName(row.GetString(0)), cancellationToken, ("@phone", number.E164), ("@id", member.Id.Value));
        return names.Exists(name => !isAnotherPerson || name.Key == member.Name.Key);
    }

    private async Task<bool> WriteAsync(
        Member member, string? link, IReadOnlyList<ConsentWord> words, AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        if (!await WriteAsync(connection, member, link, entry, cancellationToken)) return false;
        await MemberWords.AddAsync(connection, member.Id, words, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task<bool> WriteAsync(
        DbConnection connection, Member member, string? link, AuditEntry entry, CancellationToken cancellationToken)
    {
        var written = await connection.ExecuteAsync(
            member.Version == 1 ? Insert : Update, cancellationToken, [.. Of(member), ("@link", link)]);
        if (written > 0) await AuditLog.AddAsync(connection, entry, cancellationToken);
        return written > 0;
    }

    private static (string, object?)[] Of(Member member) =>
    [
        ("@id", member.Id.Value), ("@unit", member.Unit), ("@name", member.Name.Value), ("@folded", FoldedText.Of(member.Name.Value)),
        ("@order", VietnameseNameOrder.KeyOf(member.Name.Value)),
        ("@phone", member.Number?.E164), ("@year", member.Birth?.Year), ("@day", member.Birth?.Day), ("@code", member.OwnCode),
        ("@codeFolded", member.OwnCode is { } code ? FoldedText.Of(code) : null),
        ("@enrolled", member.EnrolledOn), ("@left", member.LeftOn), ("@number", member.LinkNumber), ("@version", member.Version),
    ];

    private static Member Map(MemberId id, DbDataReader row) => new()
    {
        Id = id,
        Unit = row.GetString(0),
        Name = new PersonName(row.GetString(1)),
        Number = row.NullableString(2) is { } number && PhoneNumber.TryParse(number, out var phone) ? phone : null,
        Birth = row.NullableInt64(3) is { } year ? new BirthDate((int)year, row.NullableDay(4)) : null,
        OwnCode = row.NullableString(5),
        EnrolledOn = row.Day(6),
        LeftOn = row.NullableDay(7),
        LinkNumber = row.GetInt32(8),
        Version = row.GetInt32(9),
        IsRestricted = row.GetInt64(10) > 0,
    };
}

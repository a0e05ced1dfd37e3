using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Does what a settled roster says, many members in one statement, in the transaction that read it. Each change goes over the member as the
/// plan found it: whoever is not as they were keeps all of it from being done.
/// </summary>
internal sealed class RosterWriter(DbConnection connection, long import, DateTimeOffset now)
{
    // Engines look for each parameter by its name: more rows in one statement take longer, not shorter.
    private const int RowsAtOnce = 40;

    private const string Remember = """
        INSERT INTO member_import_steps (
            import, member, changes, was_unit, was_name, was_phone, was_born_year, was_born_on, was_own_code, was_left_on)
        SELECT @import, m.id, m.version + 1 - m.link_number, m.unit, m.name, m.phone, m.born_year, m.born_on, m.own_code, m.left_on
        FROM members m JOIN units u ON u.id = m.unit
        """;

    /// <summary>Does it.</summary>
    /// <returns>False when somebody has changed or erased a member since the plan was made; the caller rolls back.</returns>
    public async Task<bool> WriteAsync(IReadOnlyList<RosterWrite> writes, CancellationToken cancellationToken)
    {
        var moves = writes.Select(write => write switch
        {
            RosterWrite.Move move => new Way(move.Member, move.From, move.To, IsBack: false),
            RosterWrite.Return back => new Way(back.Member, back.From, back.To, IsBack: true),
            _ => null,
        }).OfType<Way>();
        foreach (var same in moves.GroupBy(way => way with { Member = default }))
        {
            foreach (var some in same.Chunk(CodeList.Most))
            {
                if (!await MoveAsync(same.Key, [.. some.Select(way => way.Member)], cancellationToken)) return false;
            }
        }

        foreach (var correct in writes.OfType<RosterWrite.Correct>())
        {
            if (!await CorrectAsync(correct, cancellationToken)) return false;
        }

        foreach (var some in writes.OfType<RosterWrite.Enrol>().Chunk(RowsAtOnce)) await EnrolAsync(some, cancellationToken);
        return true;
    }

    private async Task EnrolAsync(RosterWrite.Enrol[] some, CancellationToken cancellationToken)
    {
        var people = some.Select(enrol => (Id: MemberId.New(now), enrol.Person)).ToList();
        var rows = string.Join(", ", people.Select((_, n) => string.Create(
            CultureInfo.InvariantCulture,
            $"(@id{n}, (SELECT id FROM units WHERE code = @unit{n}), @name{n}, @folded{n}, @order{n}, @phone{n}, {NullableInteger($"@year{n}")}, @day{n}, @code{n}, @codeFolded{n}, @today, 1)")));
        await connection.ExecuteAsync(
            $"""
            INSERT INTO members (public_id, unit, name, folded, name_order, phone, born_year, born_on, own_code, code_folded, enrolled_on, version)
            VALUES {rows}
            """,
            cancellationToken, [("@today", LocalDay.Of(now)), .. people.SelectMany((person, n) => Of(person.Id, person.Person, n))]);
        var (names, parameters) = Ids(people.Select(person => person.Id));
        await connection.ExecuteAsync(
            $"INSERT INTO member_import_steps (import, member, changes) SELECT @import, id, 1 FROM members WHERE public_id IN ({names})",
            cancellationToken, [("@import", import), .. parameters]);
    }

    private async Task<bool> MoveAsync(Way way, MemberId[] some, CancellationToken cancellationToken)
    {
        var (names, ids) = Ids(some);
        (string, object?)[] parameters = [("@import", import), ("@from", way.From), ("@to", way.To), .. ids];
        var stands = way.IsBack ? "left_on IS NOT NULL" : "left_on IS NULL";
        var remembered = await connection.ExecuteAsync(
            $"{Remember} WHERE m.public_id IN ({names}) AND m.name IS NOT NULL AND m.{stands} AND u.code = @from", cancellationToken, parameters);
        var moved = await connection.ExecuteAsync($"""
            UPDATE members SET unit = (SELECT id FROM units WHERE code = @to), left_on = NULL, version = version + 1
            WHERE public_id IN ({names}) AND {stands} AND unit = (SELECT id FROM units WHERE code = @from)
                AND (SELECT s.changes FROM member_import_steps s WHERE s.import = @import AND s.member = members.id) = version + 1 - link_number
            """, cancellationToken, parameters);
        return remembered == some.Length && moved == some.Length;
    }

    private async Task<bool> CorrectAsync(RosterWrite.Correct correct, CancellationToken cancellationToken)
    {
        (string, object?)[] parameters = [("@import", import), ("@seen", correct.Changes), .. Of(correct.Member, correct.Person, 0)];
        var remembered = await connection.ExecuteAsync(
            $"{Remember} WHERE m.public_id = @id0 AND m.name IS NOT NULL AND m.version - m.link_number = @seen", cancellationToken, parameters);
        // A row's silence takes nothing away.
        var corrected = await connection.ExecuteAsync($"""
            UPDATE members SET
                unit = (SELECT id FROM units WHERE code = @unit0), name = @name0, folded = @folded0, name_order = @order0, phone = @phone0,
                born_on = CASE WHEN {NullableInteger("@year0")} IS NULL THEN born_on ELSE @day0 END,
                born_year = COALESCE({NullableInteger("@year0")}, born_year), own_code = COALESCE(@code0, own_code),
                code_folded = COALESCE(@codeFolded0, code_folded), left_on = NULL, version = version + 1
            WHERE public_id = @id0
                AND (SELECT s.changes FROM member_import_steps s WHERE s.import = @import AND s.member = members.id) = version + 1 - link_number
            """, cancellationToken, parameters);
        return remembered == 1 && corrected == 1;
    }

    // Of a parameter that may be NULL PostgreSQL cannot tell the type.
    private static string NullableInteger(string parameter) => $"CAST({parameter} AS integer)";

    private static (string, object?)[] Of(MemberId id, RosterPerson person, int n)
    {
        string Named(string name) => string.Create(CultureInfo.InvariantCulture, $"@{name}{n}");
        return
        [
            (Named("id"), id.Value), (Named("unit"), person.Unit), (Named("name"), person.Name.Value),
            (Named("folded"), FoldedText.Of(person.Name.Value)), (Named("order"), VietnameseNameOrder.KeyOf(person.Name.Value)),
            (Named("phone"), person.Number.E164), (Named("year"), person.Birth?.Year), (Named("day"), person.Birth?.Day), (Named("code"), person.OwnCode),
            (Named("codeFolded"), person.OwnCode is { } code ? FoldedText.Of(code) : null),
        ];
    }

    private static (string Names, (string, object?)[] Parameters) Ids(IEnumerable<MemberId> members)
    {
        var parameters = members.Select((member, n) => (string.Create(CultureInfo.InvariantCulture, $"@id{n}"), (object?)member.Value)).ToArray();
        return (string.Join(", ", parameters.Select(parameter => parameter.Item1)), parameters);
    }

    // Where from and where to members go, without leaving or back from having left.
    private sealed record Way(MemberId Member, string From, string To, bool IsBack);
}

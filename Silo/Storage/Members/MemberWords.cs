using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What members and guardians said (<c>member_consents</c>). Words are only ever added.</summary>
internal static class MemberWords
{
    /// <summary>Everything that was said of each of several members, in the order it was entered.</summary>
    public static async Task<ILookup<MemberId, ConsentWord>> ReadAsync(
        DbConnection connection, IEnumerable<MemberId> members, CancellationToken cancellationToken)
    {
        var parameters = members.Select((member, n) => (string.Create(CultureInfo.InvariantCulture, $"@id{n}"), (object?)member.Value)).ToArray();
        if (parameters.Length == 0) return Array.Empty<ConsentWord>().ToLookup(_ => default(MemberId));
        var words = await connection.QueryAsync($"""
            SELECT w.purpose, w.giver, w.given, w.said_at, w.wording, w.sheet, w.account, m.public_id
            FROM member_consents w
            JOIN members m ON m.id = w.member
            WHERE m.public_id IN ({string.Join(", ", parameters.Select(parameter => parameter.Item1))})
            ORDER BY w.id
            """, row => (Member: new MemberId(row.GetGuid(7)), Word: Read(row, 0)), cancellationToken, parameters);
        return words.ToLookup(word => word.Member, word => word.Word);
    }

    /// <summary>Adds words.</summary>
    public static async Task AddAsync(
        DbConnection connection, MemberId member, IReadOnlyList<ConsentWord> words, CancellationToken cancellationToken)
    {
        foreach (var word in words)
        {
            var paper = word.Evidence as ConsentEvidence.Paper;
            await connection.ExecuteAsync("""
                INSERT INTO member_consents (member, purpose, giver, given, wording, said_at, sheet, account)
                VALUES ((SELECT id FROM members WHERE public_id = @member), @purpose, @giver, @given, @wording, @at, @sheet, @account)
                """, cancellationToken,
                ("@member", member.Value), ("@purpose", word.Purpose), ("@giver", word.By), ("@given", word.IsGiven ? 1 : 0), ("@wording", word.Wording),
                ("@at", word.At), ("@sheet", paper?.Sheet), ("@account", paper?.EnteredBy));
        }
    }

    /// <summary>Seven columns in a row: purpose, giver, given, said_at, wording, sheet, account.</summary>
    public static ConsentWord Read(DbDataReader row, int first) => new(
        (ConsentPurpose)row.GetInt64(first), (ConsentGiver)row.GetInt64(first + 1), row.GetInt64(first + 2) == 1, row.Instant(first + 3),
        row.GetInt32(first + 4),
        row.NullableString(first + 5) is { } sheet
            ? new ConsentEvidence.Paper(sheet, row.IsDBNull(first + 6) ? null : row.GetGuid(first + 6))
            : new ConsentEvidence.PersonalLink());
}

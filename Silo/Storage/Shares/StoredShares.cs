using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>How shares stand in the store.</summary>
internal static class StoredShares
{
    /// <summary>Three columns in a row: platform, kind, value.</summary>
    public static PostAlias Post(DbDataReader row, int first) =>
        new((Platform)row.GetInt64(first), (PostAliasKind)row.GetInt64(first + 1), row.GetString(first + 2));

    /// <summary>What the accepted shares of members come to, added up.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="members">Row ids of the members.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Dictionary<ShareCell, ShareCount>> CountAsync(
        DbConnection connection, IReadOnlyCollection<long> members, CancellationToken cancellationToken)
    {
        if (members.Count == 0) return [];
        var accepted = await connection.QueryAsync($"""
            SELECT member, campaign, unit, platform, kind, value, handed_in_at
            FROM shares
            WHERE state = {(int)ShareState.Accepted} AND member IN ({AttributionTable.List(members)})
            """, row => (Member: row.GetInt64(0), Share: Accepted(row, 1)), cancellationToken);
        return Count(accepted);
    }

    /// <summary>The same for all members.</summary>
    public static async Task<Dictionary<ShareCell, ShareCount>> CountAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<ShareCell, ShareCount>();
        var ofOne = new List<AcceptedShare>();
        var one = 0L;
        var accepted = connection.StreamAsync($"""
            SELECT member, campaign, unit, platform, kind, value, handed_in_at
            FROM shares
            WHERE state = {(int)ShareState.Accepted}
            ORDER BY member
            """, row => (Member: row.GetInt64(0), Share: Accepted(row, 1)), cancellationToken);
        await foreach (var (member, share) in accepted)
        {
            if (member != one) Add(counts, ofOne);
            one = member;
            ofOne.Add(share);
        }

        Add(counts, ofOne);
        return counts;
    }

    private static Dictionary<ShareCell, ShareCount> Count(IEnumerable<(long Member, AcceptedShare Share)> accepted)
    {
        var counts = new Dictionary<ShareCell, ShareCount>();
        foreach (var member in accepted.GroupBy(share => share.Member, share => share.Share)) Add(counts, [.. member]);
        return counts;
    }

    private static void Add(Dictionary<ShareCell, ShareCount> counts, List<AcceptedShare> ofOneMember)
    {
        foreach (var (cell, count) in ShareFigures.Of(ofOneMember)) counts[cell] = counts.GetValueOrDefault(cell) + count;
        ofOneMember.Clear();
    }

    private static AcceptedShare Accepted(DbDataReader row, int first) =>
        new(row.GetInt64(first), row.GetInt64(first + 1), Post(row, first + 2), row.Instant(first + 5));

    /// <summary>A row for <c>VALUES</c>, of numbers and of names of parameters.</summary>
    public static string Row(params IEnumerable<object> values) =>
        $"({string.Join(',', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))})";
}

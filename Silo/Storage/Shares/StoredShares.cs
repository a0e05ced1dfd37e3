using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>How shares stand in the store.</summary>
internal static class StoredShares
{
    /// <summary>Three columns in a row: platform, kind, value.</summary>
    public static PostAlias Post(DbDataReader row, int first) =>
        new((Platform)row.GetInt64(first), (PostAliasKind)row.GetInt64(first + 1), row.GetString(first + 2));

    /// <summary>The accepted shares of members.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="members">Row ids of the members.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ILookup<long, StoredShare>> AcceptedAsync(
        DbConnection connection, IReadOnlyCollection<long> members, CancellationToken cancellationToken)
    {
        if (members.Count == 0) return Array.Empty<(long, StoredShare)>().ToLookup(row => row.Item1, row => row.Item2);
        var accepted = await connection.QueryAsync($"{Columns} AND member IN ({AttributionTable.List(members)})", Read, cancellationToken);
        return accepted.ToLookup(row => row.Member, row => row.Share);
    }

    /// <summary>Those of all members, one member after the other.</summary>
    public static async IAsyncEnumerable<IReadOnlyCollection<StoredShare>> AcceptedAsync(
        DbConnection connection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ofOne = new List<StoredShare>();
        var one = 0L;
        await foreach (var (member, share) in connection.StreamAsync($"{Columns} ORDER BY member", Read, cancellationToken))
        {
            if (member != one && ofOne.Count > 0)
            {
                yield return ofOne;
                ofOne = [];
            }

            one = member;
            ofOne.Add(share);
        }

        if (ofOne.Count > 0) yield return ofOne;
    }

    /// <summary>What the shares of some members come to, added up.</summary>
    public static Dictionary<ShareCell, ShareCount> Count(IEnumerable<IEnumerable<StoredShare>> ofMembers)
    {
        var counts = new Dictionary<ShareCell, ShareCount>();
        foreach (var ofOne in ofMembers) Add(counts, ofOne);
        return counts;
    }

    /// <summary>Adds what one member's shares come to.</summary>
    public static void Add(Dictionary<ShareCell, ShareCount> counts, IEnumerable<StoredShare> ofOne)
    {
        foreach (var (cell, count) in ShareFigures.Of(ofOne.Select(share => share.Share))) counts[cell] = counts.GetValueOrDefault(cell) + count;
    }

    /// <summary>Those of one member whose mark as a repeat is not as <see cref="ShareFigures.Repeats"/> has it.</summary>
    public static IEnumerable<StoredShare> WronglyMarked(IReadOnlyCollection<StoredShare> ofOne)
    {
        if (ofOne.All(share => !share.IsRepeat && share.Share.Campaign == ofOne.First().Share.Campaign)) return []; // a post is in a campaign once
        var repeats = ShareFigures.Repeats(ofOne, share => share.Share).Select(share => share.Id).ToHashSet();
        return ofOne.Where(share => share.IsRepeat != repeats.Contains(share.Id));
    }

    private static readonly string Columns = $"""
        SELECT member, id, repeats, campaign, unit, platform, kind, value, handed_in_at
        FROM shares
        WHERE state = {(int)ShareState.Accepted}
        """;

    private static (long Member, StoredShare Share) Read(DbDataReader row) => (
        row.GetInt64(0), new StoredShare(row.GetInt64(1), row.GetInt64(2) == 1, new AcceptedShare(row.GetInt64(3), row.GetInt64(4), Post(row, 5), row.Instant(8))));

    /// <summary>A row for <c>VALUES</c>, of numbers and of names of parameters.</summary>
    public static string Row(params IEnumerable<object> values) =>
        $"({string.Join(',', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))})";
}

/// <summary>An accepted share as it is kept.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="IsRepeat">Whether it is marked as one that counts in its campaign and not over all.</param>
/// <param name="Share">The share.</param>
internal readonly record struct StoredShare(long Id, bool IsRepeat, AcceptedShare Share);

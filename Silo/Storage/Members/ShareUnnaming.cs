using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Takes out of shares what leads to a person or to what was shared. Figures stay and can still be worked out: each post goes under a number
/// instead of its name, the same post of a member under the same number.
/// </summary>
internal sealed class ShareUnnaming(IDatabase database, DbConnection connection)
{
    /// <summary>
    /// Whether a member <c>m</c> is a nobody of retention, who left before coming: of the same person there is a member who is enrolled, and
    /// who is counted as such. A nobody of an erasure stands for the person who is gone, with that one's days.
    /// </summary>
    public const string IsOfRetention = "m.left_on < m.enrolled_on";

    private const string NumberFormat = "D6";
    private static readonly DateOnly BeforeAnyCampaign = new(1970, 1, 1);

    /// <summary>
    /// Gives a member's shares to a row that was never anybody, at instants that keep only the local day and the order.
    /// </summary>
    /// <param name="member">The member's row id.</param>
    /// <param name="nobody">Row id of nobody.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task GiveAwayAsync(long member, long nobody, DateTimeOffset at, CancellationToken cancellationToken) =>
        await GiveAwayAsync(await ReadAsync(member, BeforeAnyCampaign, cancellationToken), nobody, at, cancellationToken);

    /// <summary>
    /// Takes the links of campaigns that ended long ago from a member. As long as the member has newer shares, distinct members can only
    /// be told where it is known whose the old ones are, so they stay the member's, as numbers; after that they are nobody's.
    /// </summary>
    /// <param name="member">The member's row id.</param>
    /// <param name="ended">The last local day on which the campaigns concerned ended.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many shares were concerned.</returns>
    public async Task<int> ForgetAsync(long member, DateOnly ended, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var shares = await ReadAsync(member, ended, cancellationToken);
        var due = shares.Where(share => share.IsDue).ToList();
        if (due.Count == 0) return 0;
        if (due.Count == shares.Count) await GiveAwayAsync(shares, await NobodyAsync(member, LocalDay.Of(at), cancellationToken), at, cancellationToken);
        else await StripAsync(shares, at, cancellationToken);
        return due.Count(share => share.HasAddress);
    }

    /// <summary>The condition that a campaign <c>c</c> ended on a day or before: it was closed, or nobody closed it and its last day was.</summary>
    /// <param name="ended">The day.</param>
    public static (string Sql, (string, object?)[] Parameters) Ended(DateOnly ended) => (
        "(c.closed_at < @ended OR (c.closed_at IS NULL AND c.ends_on <= @endedOn))",
        [("@ended", LocalDay.Start(ended.AddDays(1))), ("@endedOn", ended)]);

    private Task<List<NamedShare>> ReadAsync(long member, DateOnly ended, CancellationToken cancellationToken)
    {
        var (condition, parameters) = Ended(ended);
        return connection.QueryAsync($"""
            SELECT s.id, s.platform, s.kind, s.value, s.handed_in_at, s.campaign, s.address, CASE WHEN {condition} THEN 1 ELSE 0 END
            FROM shares s
            JOIN campaigns c ON c.id = s.campaign
            WHERE s.member = @member
            """,
            row => new NamedShare(row.GetInt64(0), StoredShares.Post(row, 1), row.Instant(4), row.GetInt64(5), !row.IsDBNull(6), row.GetInt64(7) == 1),
            cancellationToken, [.. parameters, ("@member", member)]);
    }

    // On no roster on any day (IsOfRetention), but in the member's unit, where that one stands for it.
    private Task<long> NobodyAsync(long member, DateOnly today, CancellationToken cancellationToken) => connection.ScalarAsync<long>("""
        INSERT INTO members (public_id, unit, enrolled_on, left_on, version)
        SELECT @id, unit, @today, @never, 1 FROM members WHERE id = @member
        RETURNING id
        """, cancellationToken, ("@id", Guid.NewGuid()), ("@today", today), ("@never", BeforeAnyCampaign), ("@member", member));

    private async Task GiveAwayAsync(List<NamedShare> shares, long nobody, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var numbers = new Dictionary<PostAlias, int>();
        foreach (var (index, share) in InOrder(shares).Index())
        {
            if (!numbers.TryGetValue(share.Post, out var number)) numbers[share.Post] = number = numbers.Count + 1;
            await connection.ExecuteAsync(
                "UPDATE shares SET member = @nobody, value = @value, address = NULL, handed_in_at = @at, reviewer = NULL, reviewed_at = NULL WHERE id = @id",
                cancellationToken, ("@nobody", nobody), ("@value", Written(number)),
                ("@at", LocalDay.Start(LocalDay.Of(share.At)).AddMicroseconds(index)), ("@id", share.Id));
        }

        await RecountTable.ForgetAsync(database, connection, [.. shares.Select(share => share.Id)], at, cancellationToken);
    }

    private async Task StripAsync(List<NamedShare> shares, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // What was handed in to a newer campaign too keeps its name until that one's time is over: it is one credit over all of them.
        var kept = shares.Where(share => !share.IsDue).Select(share => share.Post).ToHashSet();
        var last = shares.Select(share => share.Number).Max() ?? 0;
        var numbers = new Dictionary<PostAlias, int>();
        foreach (var share in InOrder(shares).Where(share => share.IsDue))
        {
            var value = share.Post.Value;
            if (share.Number is null && !kept.Contains(share.Post))
            {
                if (!numbers.TryGetValue(share.Post, out var number)) numbers[share.Post] = number = ++last;
                value = Written(number);
            }

            await connection.ExecuteAsync(
                "UPDATE shares SET value = @value, address = NULL, reviewer = NULL, reviewed_at = NULL WHERE id = @id",
                cancellationToken, ("@value", value), ("@id", share.Id));
        }

        await RecountTable.ForgetAsync(
            database, connection, [.. shares.Where(share => share.IsDue).Select(share => share.Id)], at, cancellationToken);
    }

    private static IOrderedEnumerable<NamedShare> InOrder(IEnumerable<NamedShare> shares) =>
        ShareFigures.Ordered(shares, share => new AcceptedShare(share.Campaign, Unit: 0, share.Post, share.At));

    private static string Written(int number) => number.ToString(NumberFormat, CultureInfo.InvariantCulture);

    private sealed record NamedShare(long Id, PostAlias Post, DateTimeOffset At, long Campaign, bool HasAddress, bool IsDue)
    {
        /// <summary>The number that stands for its post already; null while the post has its name.</summary>
        public int? Number => !HasAddress && Post.Value.Length == Written(0).Length
            && int.TryParse(Post.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads what a member handed in, for the member.</summary>
internal sealed class OwnShares(IDatabase database) : IOwnShares
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> CampaignsAsync(string unit, DateOnly today, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync(
            $"""
            SELECT c.code
            FROM campaigns c
            JOIN units u ON u.code = @unit
            WHERE {CampaignQueries.RunsOn("@today")} AND {CampaignQueries.TakesPart("u.id")}
            ORDER BY c.ends_on, c.id
            """, row => row.GetString(0), cancellationToken, ("@unit", unit), ("@today", today));
    }

    /// <inheritdoc />
    public async Task<PageOf<OwnShare>> ListAsync(MemberId member, ListPage page, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var total = await connection.ScalarAsync<int>(
            "SELECT COUNT(*) FROM shares s JOIN members m ON m.id = s.member WHERE m.public_id = @member", cancellationToken, ("@member", member.Value));
        var shares = await connection.QueryAsync("""
            SELECT c.code, c.name, s.platform, s.address, s.handed_in_at, s.state, s.reason, s.attempts, s.id
            FROM shares s
            JOIN members m ON m.id = s.member
            JOIN campaigns c ON c.id = s.campaign
            WHERE m.public_id = @member
            ORDER BY s.handed_in_at DESC, s.id DESC
            LIMIT @size OFFSET @offset
            """, Map, cancellationToken, ("@member", member.Value), ("@size", page.Size), ("@offset", page.Offset));
        return page.Of(shares, total);
    }

    /// <inheritdoc />
    public async Task<IReadOnlySet<DateOnly>> DaysAsync(MemberId member, DateOnly since, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var shares = await connection.QueryAsync("""
            SELECT s.state, s.handed_in_at
            FROM shares s
            JOIN members m ON m.id = s.member
            WHERE m.public_id = @member AND s.handed_in_at >= @since
            """, row => (State: (ShareState)row.GetInt64(0), Day: LocalDay.Of(row.Instant(1))), cancellationToken,
            ("@member", member.Value), ("@since", LocalDay.Start(since)));
        return shares.Where(share => ShareStreak.Keeps(share.State)).Select(share => share.Day).ToHashSet();
    }

    private static OwnShare Map(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), (Platform)row.GetInt64(2), row.NullableString(3) is { } address ? new Uri(address) : null, row.Instant(4),
        (ShareState)row.GetInt64(5), row.NullableInt64(6) is { } reason ? (RejectionReason)reason : null, row.GetInt32(7))
    {
        Number = row.GetInt64(8),
    };
}

using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Finds members by their personal links.</summary>
internal sealed class MemberLinks(IDatabase database) : IMemberLinks
{
    /// <inheritdoc />
    public async Task<MemberLink?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await connection.QueryAsync("""
            SELECT m.public_id, m.link_number, u.name
            FROM members m
            JOIN units u ON u.id = m.unit
            WHERE m.link = @hash AND m.left_on IS NULL AND m.name IS NOT NULL
            """, row => new MemberLink(new MemberId(row.GetGuid(0)), row.GetInt32(1), row.GetString(2)), cancellationToken, ("@hash", hash));
        return found.SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task<bool> StandsAsync(MemberId member, int number, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ScalarAsync<long>("""
            SELECT COUNT(*)
            FROM members
            WHERE public_id = @member AND link_number = @number AND link IS NOT NULL AND left_on IS NULL AND name IS NOT NULL
            """, cancellationToken, ("@member", member.Value), ("@number", number)) > 0;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DateTimeOffset>> GivenAsync(MemberId member, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync("""
            SELECT at FROM audit_log WHERE subject = @subject AND action = 'member.link-given' ORDER BY at, id
            """, row => row.Instant(0), cancellationToken, ("@subject", member.ToString()));
    }
}

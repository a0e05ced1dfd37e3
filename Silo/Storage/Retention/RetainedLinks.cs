using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Links handed in to campaigns that ended long ago.</summary>
internal sealed class RetainedLinks(IDatabase database, IShareClearance shares, TimeProvider time) : IRetained
{
    private const int MembersAtOnce = 50;

    /// <inheritdoc />
    public Retained Kind => Retained.Links;

    /// <inheritdoc />
    public async Task<int> RemoveAsync(DateOnly dueSince, CancellationToken cancellationToken)
    {
        var removed = 0;
        while (await NextAsync(dueSince, cancellationToken) is { Count: > 0 } members)
        {
            var links = await shares.ForgetLinksAsync(members, dueSince, time.GetUtcNow().ToMicrosecond(), cancellationToken);
            if (links == 0) break; // erased by somebody else meanwhile; the rest waits for tomorrow
            removed += links;
        }

        return removed;
    }

    // Who was treated has no address left there, and is not found again.
    private async Task<List<MemberId>> NextAsync(DateOnly dueSince, CancellationToken cancellationToken)
    {
        var (condition, parameters) = ShareUnnaming.Ended(dueSince);
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync($"""
            SELECT m.public_id FROM members m
            WHERE m.name IS NOT NULL AND EXISTS (
                SELECT 1 FROM shares s JOIN campaigns c ON c.id = s.campaign
                WHERE s.member = m.id AND s.address IS NOT NULL AND {condition})
            ORDER BY m.id
            LIMIT {MembersAtOnce}
            """, row => new MemberId(row.GetGuid(0)), cancellationToken, parameters);
    }
}

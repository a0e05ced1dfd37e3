using System.Collections.Concurrent;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Where tracked links lead, kept for some seconds, so that a link that many follow is not looked up each time. Short enough for all nodes
/// of a cluster: nobody tells them that an item was changed.
/// </summary>
internal sealed class KnownTargets(IDatabase database, TimeProvider time) : ILinkTargets
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    // Only links that exist are kept, so that guessing codes fills nothing; of these more than are followed within seconds.
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<ShortCode, Kept> _kept = new();

    /// <inheritdoc />
    public ValueTask<LinkTarget?> FindAsync(ShortCode code, CancellationToken cancellationToken) =>
        _kept.TryGetValue(code, out var kept) && time.GetElapsedTime(kept.At) < KeptFor
            ? ValueTask.FromResult<LinkTarget?>(kept.Target)
            : new ValueTask<LinkTarget?>(ReadAsync(code, cancellationToken));

    private async Task<LinkTarget?> ReadAsync(ShortCode code, CancellationToken cancellationToken)
    {
        var at = time.GetTimestamp(); // before it is read: what is changed meanwhile must not be kept longer
        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await connection.QueryAsync("""
            SELECT l.id, i.link
            FROM tracked_links l
            LEFT JOIN campaign_content i ON i.campaign = l.campaign AND i.number = l.item
            WHERE l.code = @code
            """, row => new LinkTarget(row.GetInt64(0), LinkTargets.Of(row.NullableString(1))), cancellationToken, ("@code", code.ToString()));
        if (found is not [var target]) return null;
        if (_kept.Count >= MostKept) _kept.Clear();
        _kept[code] = new Kept(target, at);
        return target;
    }

    private sealed record Kept(LinkTarget Target, long At);
}

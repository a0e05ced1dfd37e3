using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Finds shares that turned out to be registered pages' own posts, which happens when a member hands one in before it is collected, and has
/// the ledger take them out: so the figures come to the same whichever was first.
/// </summary>
internal sealed class OfficialShares(IDatabase database, ShareLedger ledger, TimeProvider time)
{
    private const int MostAtOnce = 500;

    private static readonly string Find = $"""
        SELECT id
        FROM shares
        WHERE state IN ({(int)ShareState.Pending}, {(int)ShareState.Accepted}) AND address IS NOT NULL AND {ShareTable.IsOfficial}
        ORDER BY id
        LIMIT {MostAtOnce}
        """;

    /// <summary>Takes out all there are.</summary>
    /// <returns>How many it took out.</returns>
    public async Task<int> TakeOutAsync(CancellationToken cancellationToken)
    {
        for (var total = 0; ;)
        {
            var gone = await TakeOutSomeAsync(cancellationToken);
            if (gone == 0) return total;
            total += gone;
        }
    }

    private async Task<int> TakeOutSomeAsync(CancellationToken cancellationToken)
    {
        var found = await FindAsync(cancellationToken);
        return found.Count == 0 ? 0 : await ledger.TakeOutOfficialAsync(found, time.GetUtcNow().ToMicrosecond(), cancellationToken);
    }

    // On a connection of its own, which is given back before the ledger waits for its turn.
    private async Task<List<long>> FindAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync(Find, row => row.GetInt64(0), cancellationToken);
    }
}

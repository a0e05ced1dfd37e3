using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Requests that were finished long ago; a restriction that still holds is not over, whenever it was finished.</summary>
internal sealed class RetainedDataRequests(IDatabase database, TimeProvider time) : IRetained
{
    private const int AtOnce = 500;

    /// <inheritdoc />
    public Retained Kind => Retained.DataRequest;

    /// <inheritdoc />
    public async Task<int> RemoveAsync(DateOnly dueSince, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var removed = 0;
        while (true)
        {
            await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
            var part = await connection.ExecuteAsync($"""
                DELETE FROM data_requests WHERE id IN (
                    SELECT id FROM data_requests
                    WHERE COALESCE(lifted_at, finished_at) < @before AND (kind <> @restriction OR lifted_at IS NOT NULL OR member IS NULL)
                    ORDER BY id
                    LIMIT {AtOnce})
                """, cancellationToken, ("@before", LocalDay.Start(dueSince.AddDays(1))), ("@restriction", DataRequestKind.Restriction));
            if (part > 0) await RemovedData.MarkAsync(connection, time.GetUtcNow(), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            removed += part;
            if (part < AtOnce) return removed;
        }
    }
}

using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Imported rosters, kept so that they can be undone; those that were looked at and never applied go after a day.</summary>
internal sealed class RetainedRosterFiles(IDatabase database, TimeProvider time) : IRetained
{
    /// <inheritdoc />
    public Retained Kind => Retained.RosterFile;

    /// <inheritdoc />
    public async Task<int> RemoveAsync(DateOnly dueSince, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToMicrosecond();
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var removed = await StoredMemberImport.RemoveOldAsync(connection, now, LocalDay.Start(dueSince.AddDays(1)), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return removed;
    }
}

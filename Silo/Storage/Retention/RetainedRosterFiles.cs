using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Imported rosters, kept so that they can be undone; those that were looked at and never applied go after a day as it is.</summary>
internal sealed class RetainedRosterFiles(IDatabase database) : IRetained
{
    /// <inheritdoc />
    public Retained Kind => Retained.RosterFile;

    /// <inheritdoc />
    public async Task<int> RemoveAsync(DateOnly dueSince, CancellationToken cancellationToken)
    {
        var before = LocalDay.Start(dueSince.AddDays(1));
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var removed = await StoredMemberImport.RemoveOldAsync(connection, before, before, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return removed;
    }
}

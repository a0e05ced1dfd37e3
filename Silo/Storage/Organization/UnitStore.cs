using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Keeps the organization, its history and the figures that follow it.</summary>
internal sealed class UnitStore(IDatabase database, FiguresFeed feed, TimeProvider time) : IUnitStore
{
    /// <inheritdoc />
    public async Task<UnitHistory?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        return await UnitHistories.FindAsync(connection, code, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<UnitOutcome> ApplyAsync(string code, UnitChange change, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using (var transaction = await database.BeginWriteAsync(connection, cancellationToken))
        {
            var tree = new UnitTree(database, connection);
            await tree.HoldStillAsync(cancellationToken);
            var organization = await OrganizationView.ReadAsync(connection, OrganizationView.Named(code, change), cancellationToken);
            if (Reorganization.Refusal(code, change, organization) is { } refusal) return refusal;

            var changes = new UnitChanges(connection, tree, organization);
            await changes.ApplyAsync(code, change, cancellationToken);
            await tree.CompleteAsync(cancellationToken);
            foreach (var entry in UnitAudit.Of(code, change, organization, changes.Campaigns, time.GetUtcNow()))
                await AuditLog.AddAsync(connection, entry, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        feed.Publish();
        return new UnitOutcome.Done((await FindAsync(code, cancellationToken))!); // it was just written
    }

    /// <summary>Whether there is an open unit with that code.</summary>
    public static async Task<bool> IsOpenAsync(DbConnection connection, string code, CancellationToken cancellationToken) =>
        await connection.ScalarAsync<long>(
            "SELECT COUNT(*) FROM units WHERE code = @code AND closed_on IS NULL", cancellationToken, ("@code", code)) > 0;

    /// <summary>Adds a unit below another, or at the top, outside of any change that people ask for.</summary>
    /// <param name="connection">An open connection, in a transaction if more belongs together.</param>
    /// <param name="code">Its code, not yet in use.</param>
    /// <param name="name">The name people see.</param>
    /// <param name="parent">Code of the unit above, which must exist; null at the top.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its row id.</returns>
    public static async Task<long> AddAsync(
        DbConnection connection, string code, string name, string? parent, CancellationToken cancellationToken = default)
    {
        var above = parent is null ? null : await FigureScope.UnitIdAsync(connection, parent, cancellationToken);
        return await UnitTree.OpenAsync(connection, code, name, UnitKind.Other, above, openedOn: null, cancellationToken);
    }
}

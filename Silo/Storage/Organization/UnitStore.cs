using System.Data.Common;

namespace Campaigns.Silo;

/// <summary>Writes units together with the rows that make a subtree one range.</summary>
internal static class UnitStore
{
    /// <summary>Adds a unit below another, or at the top.</summary>
    /// <param name="connection">An open connection, in a transaction if more belongs together.</param>
    /// <param name="code">Its code, not yet in use.</param>
    /// <param name="name">The name people see.</param>
    /// <param name="parent">Code of the unit above, which must exist; null at the top.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<long> AddAsync(
        DbConnection connection, string code, string name, string? parent, CancellationToken cancellationToken = default)
    {
        var above = parent is null ? null : await FigureScope.UnitIdAsync(connection, parent, cancellationToken);
        return await UnitTree.OpenAsync(connection, code, name, Grains.UnitKind.Other, above, openedOn: null, cancellationToken);
    }
}

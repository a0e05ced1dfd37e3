using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A page's way to another unit.</summary>
internal sealed partial class FanpageStore
{
    /// <inheritdoc />
    public async Task<HandOverOutcome> HandOverAsync(FanpageHandOver handOver, CancellationToken cancellationToken)
    {
        HandOverOutcome outcome;
        await using var connection = await database.OpenAsync(cancellationToken);
        await using (var transaction = await database.BeginWriteAsync(connection, cancellationToken))
        {
            var tree = new UnitTree(database, connection);
            await tree.HoldStillAsync(cancellationToken);
            outcome = await HandOverAsync(connection, tree, handOver, cancellationToken);
            if (outcome is not HandOverOutcome.HandedOver) return outcome;
            await transaction.CommitAsync(cancellationToken);
        }

        feed.Publish();
        return outcome;
    }

    // Asked only now that nobody else closes the unit or gives the page away.
    private static async Task<HandOverOutcome> HandOverAsync(
        DbConnection connection, UnitTree tree, FanpageHandOver handOver, CancellationToken cancellationToken)
    {
        if (await LoadAsync(connection, handOver.Key, cancellationToken) is not { } page) return new HandOverOutcome.OfUnknownPage();
        if (page.Unit == handOver.ToUnit) return new HandOverOutcome.SameUnit(page);
        if (await OpenUnitAsync(connection, handOver.ToUnit, cancellationToken) is not { } unit)
            return new HandOverOutcome.NoSuchUnit(handOver.ToUnit);
        var (id, since) = await StayAsync(connection, handOver.Key, cancellationToken);
        if (handOver.FromDay < since) return new HandOverOutcome.TooEarly(since);

        await tree.HandOverAsync(id, unit, handOver.FromDay, cancellationToken);
        await tree.CompleteAsync(cancellationToken);
        foreach (var entry in handOver.Entries(page)) await AuditLog.AddAsync(connection, entry, cancellationToken);
        return new HandOverOutcome.HandedOver(page with { Unit = handOver.ToUnit }, handOver.FromDay);
    }

    // Its row id; null when there is no such unit, or none that is open.
    private static Task<long?> OpenUnitAsync(DbConnection connection, string code, CancellationToken cancellationToken) =>
        connection.ScalarAsync<long?>(
            "SELECT id FROM units WHERE code = @code AND closed_on IS NULL", cancellationToken, ("@code", code));

    // Since when it has been in its unit.
    private static async Task<(long Page, DateOnly Since)> StayAsync(
        DbConnection connection, FanpageKey key, CancellationToken cancellationToken)
    {
        var stays = await connection.QueryAsync("""
            SELECT f.id, h.from_day
            FROM fanpages f
            JOIN fanpage_units h ON h.fanpage = f.id AND h.until_day = @end
            WHERE f.platform = @platform AND f.account_id = @account
            """, row => (row.GetInt64(0), row.Day(1)), cancellationToken, [.. Of(key), ("@end", DateOnly.MaxValue)]);
        return stays.Single();
    }
}

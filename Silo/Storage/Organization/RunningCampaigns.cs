using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// What becomes of campaigns that are not over when units end or split under them: whoever goes on takes the part of those that end.
/// Campaigns that are over stay as they were.
/// </summary>
internal sealed class RunningCampaigns(DbConnection connection)
{
    /// <summary>Units have been merged into another: their campaigns and their part in campaigns are its own, shares of targets summed up.</summary>
    /// <param name="ended">Row ids of the units that ended.</param>
    /// <param name="into">Row id of the unit they went into.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The campaigns that changed.</returns>
    public async Task<IReadOnlyList<ChangedCampaign>> MergeAsync(IReadOnlyCollection<long> ended, long into, CancellationToken cancellationToken)
    {
        var gone = AttributionTable.List(ended);
        // A unit that has left the subtree of whoever runs a campaign has left the campaign.
        var campaigns = await FindAsync($"""
            c.unit IN ({gone}) OR (
                (EXISTS (SELECT 1 FROM campaign_units t WHERE t.campaign = c.id AND t.unit IN ({gone}))
                 OR EXISTS (SELECT 1 FROM campaign_target_shares s WHERE s.campaign = c.id AND s.unit IN ({gone})))
                AND EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = @into AND a.ancestor = c.unit))
            """, cancellationToken, ("@into", into));
        return await ChangeAsync(campaigns, $"""
            UPDATE campaigns SET unit = @into WHERE id IN ({campaigns}) AND unit IN ({gone});
            INSERT INTO campaign_units (campaign, unit)
            SELECT DISTINCT campaign, @into FROM campaign_units WHERE campaign IN ({campaigns}) AND unit IN ({gone})
            ON CONFLICT DO NOTHING;
            DELETE FROM campaign_units WHERE campaign IN ({campaigns}) AND unit IN ({gone});
            INSERT INTO campaign_target_shares (campaign, metric, unit, amount)
            SELECT campaign, metric, @into, SUM(amount) FROM campaign_target_shares
            WHERE campaign IN ({campaigns}) AND unit IN ({gone}) GROUP BY campaign, metric
            ON CONFLICT (campaign, metric, unit) DO UPDATE SET amount = campaign_target_shares.amount + excluded.amount;
            DELETE FROM campaign_target_shares WHERE campaign IN ({campaigns}) AND unit IN ({gone})
            """, cancellationToken, ("@into", into));
    }

    /// <summary>A unit has given parts away: where it takes part, they do too. What it runs, the unit above it runs on when it ends.</summary>
    /// <param name="unit">Row id of the unit.</param>
    /// <param name="parts">Row ids of its parts.</param>
    /// <param name="closes">Whether it ends.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The campaigns that changed.</returns>
    public async Task<IReadOnlyList<ChangedCampaign>> SplitAsync(
        long unit, IReadOnlyCollection<long> parts, bool closes, CancellationToken cancellationToken)
    {
        var campaigns = await FindAsync(
            $"{(closes ? "c.unit = @unit OR " : "")}EXISTS (SELECT 1 FROM campaign_units t WHERE t.campaign = c.id AND t.unit = @unit)",
            cancellationToken, ("@unit", unit));
        // What it ran on its own it takes part in from now on, with its parts.
        var runsOn = !closes ? "" : $"""
            INSERT INTO campaign_units (campaign, unit)
            SELECT c.id, @unit FROM campaigns c
            WHERE c.id IN ({campaigns}) AND c.unit = @unit AND NOT EXISTS (SELECT 1 FROM campaign_units t WHERE t.campaign = c.id);
            UPDATE campaigns SET unit = (SELECT parent FROM units WHERE id = @unit) WHERE id IN ({campaigns}) AND unit = @unit;
            """;
        return await ChangeAsync(campaigns, $"""
            {runsOn}
            INSERT INTO campaign_units (campaign, unit)
            SELECT c.id, a.unit FROM campaigns c JOIN unit_ancestors a ON a.ancestor = c.unit AND a.unit IN ({AttributionTable.List(parts)})
            WHERE c.id IN ({campaigns}) AND EXISTS (SELECT 1 FROM campaign_units t WHERE t.campaign = c.id AND t.unit = @unit)
            ON CONFLICT DO NOTHING
            """, cancellationToken, ("@unit", unit));
    }

    /// <summary>Has the posts of running campaigns looked through again, where a unit that takes part has lost or got something.</summary>
    /// <param name="units">Row ids of units below which something has moved.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task MatchAnewAsync(IReadOnlyCollection<long> units, CancellationToken cancellationToken)
    {
        if (units.Count == 0) return;
        var moved = AttributionTable.List(units);
        await connection.ExecuteAsync($"""
            UPDATE campaigns SET match_after = 0
            WHERE state = @launched AND (unit IN ({moved}) OR EXISTS (
                SELECT 1 FROM campaign_units t WHERE t.campaign = campaigns.id AND t.unit IN ({moved})))
            """, cancellationToken, ("@launched", CampaignState.Launched));
    }

    // Row ids of campaigns that are not over, for IN (…).
    private async Task<string> FindAsync(string where, CancellationToken cancellationToken, params (string, object?)[] parameters) =>
        AttributionTable.List(await connection.QueryAsync(
            $"SELECT c.id FROM campaigns c WHERE c.state IN (@draft, @launched, @paused) AND ({where}) ORDER BY c.id",
            row => row.GetInt64(0), cancellationToken,
            [("@draft", CampaignState.Draft), ("@launched", CampaignState.Launched), ("@paused", CampaignState.Paused), .. parameters]));

    // Whoever has one of them open, or edits it, sees that it has changed.
    private async Task<IReadOnlyList<ChangedCampaign>> ChangeAsync(
        string campaigns, string sql, CancellationToken cancellationToken, params (string, object?)[] parameters)
    {
        if (campaigns.Length == 0) return [];
        await connection.ExecuteAsync(sql, cancellationToken, parameters);
        await connection.ExecuteAsync($"""
            UPDATE campaigns SET version = version + 1, match_after = CASE WHEN state = @launched THEN 0 ELSE match_after END
            WHERE id IN ({campaigns})
            """, cancellationToken, ("@launched", CampaignState.Launched));
        return await connection.QueryAsync(
            $"SELECT c.code, u.code FROM campaigns c JOIN units u ON u.id = c.unit WHERE c.id IN ({campaigns}) ORDER BY c.id",
            row => new ChangedCampaign(row.GetString(0), row.GetString(1)), cancellationToken);
    }
}

/// <summary>A campaign that has changed with the organization.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Unit">Code of the unit that runs it now.</param>
internal sealed record ChangedCampaign(string Id, string Unit);

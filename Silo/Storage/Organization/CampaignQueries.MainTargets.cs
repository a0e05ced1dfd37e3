using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>How the first targets of many campaigns stand, for lists: as many queries for a page of them as for one.</summary>
internal sealed partial class CampaignQueries
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, TargetProgress>> MainTargetsAsync(
        IReadOnlyDictionary<string, string> campaigns, CancellationToken cancellationToken)
    {
        if (campaigns.Count == 0) return new Dictionary<string, TargetProgress>();
        await using var connection = await database.OpenAsync(cancellationToken);
        var targets = await MainTargetsAsync(connection, campaigns, cancellationToken);
        if (targets.Count == 0) return new Dictionary<string, TargetProgress>();
        var ids = AttributionTable.List(targets.Select(target => target.Campaign));
        var phases = (await connection.QueryAsync(
            $"SELECT campaign, name, starts_on, ends_on, share FROM campaign_phases WHERE campaign IN ({ids}) ORDER BY place",
            row => (
                Campaign: row.GetInt64(0),
                Phase: new CampaignPhase(row.GetString(1), new Period(row.Day(2), row.Day(3)), (int?)row.NullableInt64(4))),
            cancellationToken)).ToLookup(row => row.Campaign, row => row.Phase);
        var places = string.Join(',', targets.Select(target => string.Create(CultureInfo.InvariantCulture, $"({target.Campaign},{target.Unit})")));
        var gained = (await connection.QueryAsync(
            $"""
            SELECT d.campaign, {FigureColumns.OfRollUps}
            FROM reach_daily d
            JOIN campaigns c ON c.id = d.campaign
            WHERE (d.campaign, d.unit) IN (VALUES {places}) AND d.day >= c.starts_on
            GROUP BY d.campaign
            """, row => KeyValuePair.Create(row.GetInt64(0), row.RolledUp(1)), cancellationToken)).ToDictionary();
        return targets.ToDictionary(
            target => target.Code, target => target.Of([.. phases[target.Campaign]], gained.GetValueOrDefault(target.Campaign, Figures.None), Today));
    }

    // The whole target for whoever runs the campaign and those above; below, what the shares within come to.
    private static Task<List<MainTarget>> MainTargetsAsync(
        DbConnection connection, IReadOnlyDictionary<string, string> campaigns, CancellationToken cancellationToken)
    {
        var (_, parameters) = CodeList.Of(campaigns.SelectMany(campaign => new[] { campaign.Key, campaign.Value }));
        var asked = string.Join(',', parameters.Select(parameter => parameter.Item1).Chunk(2).Select(pair => $"({pair[0]}, {pair[1]})"));
        return connection.QueryAsync(
            $"""
            SELECT c.id, c.code, {FiguresOf("scope.id")}, c.starts_on, c.ends_on, t.metric,
                   CASE WHEN {Runs("scope.id")} THEN t.amount
                        ELSE (SELECT SUM(s.amount) FROM campaign_target_shares s JOIN unit_ancestors a ON a.unit = s.unit AND a.ancestor = scope.id
                              WHERE s.campaign = c.id AND s.metric = t.metric)
                   END
            FROM campaigns c
            JOIN units scope ON (c.code, scope.code) IN (VALUES {asked})
            JOIN campaign_targets t ON t.campaign = c.id
            WHERE NOT EXISTS (SELECT 1 FROM campaign_targets f WHERE f.campaign = c.id AND f.metric < t.metric)
            """,
            row => new MainTarget(
                row.GetInt64(0), row.GetString(1), row.GetInt64(2), new Period(row.Day(3), row.Day(4)), (CampaignMetric)row.GetInt64(5),
                row.NullableInt64(6)),
            cancellationToken, parameters);
    }

    private sealed record MainTarget(long Campaign, string Code, long Unit, Period Period, CampaignMetric Metric, long? Goal)
    {
        public TargetProgress Of(IReadOnlyList<CampaignPhase> phases, Figures gained, DateOnly today)
        {
            var plan = new CampaignPlan { Name = Code, Period = Period, Phases = phases };
            return new TargetProgress(Metric, Goal, Metric.Of(gained), Goal is { } goal ? TargetPace.Expected(goal, plan, today) : null);
        }
    }
}

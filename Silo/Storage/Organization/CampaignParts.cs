using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The tables below a campaign's row: its lists, read and written whole.</summary>
internal static class CampaignParts
{
    private static readonly string[] Tables =
    [
        "campaign_hashtags", "campaign_units", "campaign_phases", "campaign_cadence", "campaign_content", "campaign_targets",
        "campaign_target_shares", "campaign_acceptance",
    ];

    /// <summary>The campaign with its lists.</summary>
    public static async Task<Campaign> ReadAsync(DbConnection connection, long rowId, Campaign campaign, CancellationToken cancellationToken)
    {
        return campaign with
        {
            Plan = campaign.Plan with
            {
                // One that stands in the campaign's own row alone was written by an earlier release.
                Hashtags = await ReadAsync("""
                    SELECT hashtag, place FROM campaign_hashtags WHERE campaign = @campaign
                    UNION ALL
                    SELECT hashtag, 1 FROM campaigns c
                    WHERE id = @campaign AND hashtag IS NOT NULL AND NOT EXISTS (SELECT 1 FROM campaign_hashtags h WHERE h.campaign = c.id)
                    ORDER BY 2
                    """, row => row.GetString(0)),
                Units = [.. (await ReadAsync(
                    "SELECT u.code FROM campaign_units t JOIN units u ON u.id = t.unit WHERE t.campaign = @campaign", row => row.GetString(0)))
                    .Order(StringComparer.Ordinal)], // each engine sorts codes in its own way
                Phases = await ReadAsync(
                    "SELECT name, starts_on, ends_on, share FROM campaign_phases WHERE campaign = @campaign ORDER BY place",
                    row => new CampaignPhase(row.GetString(0), new Period(row.Day(1), row.Day(2)), (int?)row.NullableInt64(3))),
                Cadence = await ReadAsync(
                    "SELECT posts, per, name FROM campaign_cadence WHERE campaign = @campaign ORDER BY place",
                    row => new CadenceRule(row.GetInt32(0), (CadencePer)row.GetInt64(1), row.NullableString(2))),
                Content = await ReadAsync(
                    "SELECT number, title, text, link, platforms FROM campaign_content WHERE campaign = @campaign ORDER BY place", Content),
                Targets = await ReadAsync(
                    "SELECT metric, amount FROM campaign_targets WHERE campaign = @campaign ORDER BY metric",
                    row => new CampaignTarget((CampaignMetric)row.GetInt64(0), row.GetInt64(1))),
            },
            Shares = [.. (await ReadAsync(
                "SELECT s.metric, u.code, s.amount FROM campaign_target_shares s JOIN units u ON u.id = s.unit WHERE s.campaign = @campaign",
                row => new TargetShare((CampaignMetric)row.GetInt64(0), row.GetString(1), row.GetInt64(2))))
                .OrderBy(share => share.Metric).ThenBy(share => share.Unit, StringComparer.Ordinal)],
            AcceptedPlatforms = await ReadAsync(
                "SELECT platform FROM campaign_acceptance WHERE campaign = @campaign ORDER BY platform", row => (Platform)row.GetInt64(0)),
        };

        Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> map) =>
            connection.QueryAsync(sql, map, cancellationToken, ("@campaign", rowId));
    }

    /// <summary>Writes the lists of a campaign that has none.</summary>
    public static async Task WriteAsync(DbConnection connection, long rowId, Campaign campaign, CancellationToken cancellationToken)
    {
        var plan = campaign.Plan;
        await WriteAsync("campaign_hashtags (campaign, place, hashtag) VALUES (@campaign, @place, @hashtag)", plan.Hashtags, hashtag => [("@hashtag", hashtag)]);
        await WriteAsync("campaign_units (campaign, unit) VALUES (@campaign, (SELECT id FROM units WHERE code = @unit))", plan.Units, unit => [("@unit", unit)]);
        await WriteAsync(
            "campaign_phases (campaign, place, name, starts_on, ends_on, share) VALUES (@campaign, @place, @name, @from, @to, @share)",
            plan.Phases, phase => [("@name", phase.Name), ("@from", phase.Period.From), ("@to", phase.Period.To), ("@share", phase.Share)]);
        await WriteAsync(
            "campaign_cadence (campaign, place, name, posts, per) VALUES (@campaign, @place, @name, @posts, @per)",
            plan.Cadence, rule => [("@name", rule.Name), ("@posts", rule.Posts), ("@per", rule.Per)]);
        await WriteAsync(
            """
            campaign_content (campaign, place, number, title, text, link, platforms)
            VALUES (@campaign, @place, @number, @title, @text, @link, @platforms)
            """,
            plan.Content,
            item =>
            [
                ("@number", item.Number), ("@title", item.Title), ("@text", item.Text), ("@link", item.Link?.OriginalString),
                ("@platforms", StoredPlatforms.Write(item.Platforms)),
            ]);
        await WriteAsync(
            "campaign_targets (campaign, metric, amount) VALUES (@campaign, @metric, @amount)",
            plan.Targets, target => [("@metric", target.Metric), ("@amount", target.Amount)]);
        await WriteAsync(
            "campaign_target_shares (campaign, metric, unit, amount) VALUES (@campaign, @metric, (SELECT id FROM units WHERE code = @unit), @amount)",
            campaign.Shares, share => [("@metric", share.Metric), ("@unit", share.Unit), ("@amount", share.Amount)]);
        await WriteAsync(
            "campaign_acceptance (campaign, platform) VALUES (@campaign, @platform)", campaign.AcceptedPlatforms, platform => [("@platform", platform)]);

        async Task WriteAsync<T>(string into, IReadOnlyList<T> items, Func<T, (string, object?)[]> columns)
        {
            for (var place = 0; place < items.Count; place++)
            {
                (string, object?)[] own = into.Contains("@place", StringComparison.Ordinal) ? [("@place", place + 1)] : [];
                await connection.ExecuteAsync($"INSERT INTO {into}", cancellationToken, [("@campaign", rowId), .. own, .. columns(items[place])]);
            }
        }
    }

    /// <summary>Removes the lists, to write others.</summary>
    public static async Task RemoveAsync(DbConnection connection, long rowId, CancellationToken cancellationToken)
    {
        foreach (var table in Tables) await connection.ExecuteAsync($"DELETE FROM {table} WHERE campaign = @campaign", cancellationToken, ("@campaign", rowId));
    }

    private static ContentItem Content(DbDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.NullableString(2),
        row.NullableString(3) is { } link ? new Uri(link) : null, StoredPlatforms.Read(row.GetString(4)));
}

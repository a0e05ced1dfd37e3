using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>How campaigns stand, read from the roll-ups.</summary>
internal sealed partial class CampaignQueries
{
    /// <inheritdoc />
    public async Task<CampaignProgress?> ProgressAsync(Campaign campaign, string unit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await FigureScope.UnitIdAsync(connection, unit, cancellationToken) is not { } scope) return null;
        var place = await FiguresOfAsync(connection, campaign.Id, scope, cancellationToken);
        var gained = (await GainedAsync(connection, campaign, [place], cancellationToken)).GetValueOrDefault(place, Figures.None);
        var share = await ShareAsync(connection, campaign, unit, scope, cancellationToken);
        return new CampaignProgress(unit, Today, gained, TargetProgress.Of(campaign.Plan, gained, share, Today));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<UnitProgress>> ProgressByUnitAsync(Campaign campaign, string unit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var units = await SplitUnitsAsync(connection, campaign.Id, unit, cancellationToken);
        var isSplit = units.Count > 0;
        if (!isSplit) units = await ChildrenAsync(connection, campaign.Id, unit, cancellationToken);
        var gained = await GainedAsync(connection, campaign, units.ConvertAll(each => each.Id), cancellationToken);
        var today = Today;
        return
        [
            .. from each in InOrder(units)
               let figures = gained.GetValueOrDefault(each.Id, Figures.None)
               where isSplit || each.IsOpen || figures != Figures.None
               let shares = campaign.Shares.Where(share => share.Unit == each.Code).ToDictionary(share => share.Metric, share => (long?)share.Amount)
               select new UnitProgress(each.Code, each.Name, figures, TargetProgress.Of(
                   campaign.Plan, figures, target => shares.GetValueOrDefault(target.Metric), today)),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RuleCadence>?> CadenceAsync(Campaign campaign, string unit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await FigureScope.UnitIdAsync(connection, unit, cancellationToken) is not { } scope) return null;
        var place = await FiguresOfAsync(connection, campaign.Id, scope, cancellationToken);
        var posts = await PostsByDayAsync(connection, campaign.Id, [place], cancellationToken);
        return Rules(campaign.Plan, posts.GetValueOrDefault(place, []), Today);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<UnitCadence>> CadenceByUnitAsync(Campaign campaign, string unit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var units = (await ChildrenAsync(connection, campaign.Id, unit, cancellationToken)).FindAll(each => each.IsOpen);
        var posts = await PostsByDayAsync(connection, campaign.Id, units.ConvertAll(each => each.Id), cancellationToken);
        var today = Today;
        return
        [
            .. from each in InOrder(units)
               select new UnitCadence(each.Code, each.Name, Counted(Rules(campaign.Plan, posts.GetValueOrDefault(each.Id, []), today))),
        ];
    }

    // Whoever runs it is shown all of it, wherever the units that earned it have gone; below, what the unit has as it is now.
    private static string FiguresOf(string unit) => $"CASE WHEN {Runs(unit)} THEN (SELECT top.id FROM units top WHERE top.parent IS NULL) ELSE {unit} END";

    private static Task<long> FiguresOfAsync(DbConnection connection, string id, long unit, CancellationToken cancellationToken) =>
        connection.ScalarAsync<long>(
            $"SELECT {FiguresOf("u.id")} FROM campaigns c JOIN units u ON u.id = @unit WHERE c.code = @id", cancellationToken, ("@id", id), ("@unit", unit));

    private DateOnly Today => LocalDay.Of(time.GetUtcNow());

    private static IEnumerable<UnitRow> InOrder(List<UnitRow> units) =>
        units.OrderBy(each => each.Name, VietnameseOrder.ByName).ThenBy(each => each.Code, StringComparer.Ordinal);

    private static List<RuleCadence> Rules(CampaignPlan plan, Dictionary<DateOnly, long> posts, DateOnly today) =>
        [.. plan.Cadence.Select(rule => new RuleCadence(rule, CampaignCadence.Of(rule, plan.Period, posts, today)))];

    private static List<CadenceCount> Counted(IEnumerable<RuleCadence> rules) =>
        [.. rules.Select(rule => new CadenceCount(
            rule.Slots.Count(slot => slot.Result == CadenceResult.Kept), rule.Slots.Count(slot => slot.Result == CadenceResult.Missed)))];

    // The whole target for whoever runs the campaign and those above; below, what the shares within come to.
    private static async Task<Func<CampaignTarget, long?>> ShareAsync(
        DbConnection connection, Campaign campaign, string unit, long scope, CancellationToken cancellationToken)
    {
        var isAtOrAbove = unit == campaign.Unit || await connection.ScalarAsync<long>(
            "SELECT COUNT(*) FROM unit_ancestors a JOIN units u ON u.id = a.unit WHERE u.code = @owner AND a.ancestor = @scope",
            cancellationToken, ("@owner", campaign.Unit), ("@scope", scope)) > 0;
        if (isAtOrAbove) return target => target.Amount;
        var shares = (await connection.QueryAsync("""
            SELECT s.metric, SUM(s.amount)
            FROM campaign_target_shares s
            JOIN campaigns c ON c.id = s.campaign
            JOIN unit_ancestors a ON a.unit = s.unit AND a.ancestor = @scope
            WHERE c.code = @id
            GROUP BY s.metric
            """,
            row => (Metric: (CampaignMetric)row.GetInt64(0), Amount: row.NullableInt64(1) ?? 0),
            cancellationToken, ("@id", campaign.Id), ("@scope", scope))).ToDictionary(row => row.Metric, row => (long?)row.Amount);
        return target => shares.GetValueOrDefault(target.Metric);
    }

    private static async Task<Dictionary<long, Figures>> GainedAsync(
        DbConnection connection, Campaign campaign, List<long> units, CancellationToken cancellationToken)
    {
        if (units.Count == 0) return [];
        var rows = await connection.QueryAsync(
            $"""
            SELECT d.unit, {FigureColumns.OfRollUps}
            FROM reach_daily d
            WHERE d.campaign = (SELECT id FROM campaigns WHERE code = @id) AND d.unit IN ({AttributionTable.List(units)}) AND d.day >= @from
            GROUP BY d.unit
            """,
            row => KeyValuePair.Create(row.GetInt64(0), row.RolledUp(1)), cancellationToken, ("@id", campaign.Id), ("@from", campaign.Plan.Period.From));
        return rows.ToDictionary();
    }

    private static async Task<Dictionary<long, Dictionary<DateOnly, long>>> PostsByDayAsync(
        DbConnection connection, string id, List<long> units, CancellationToken cancellationToken)
    {
        if (units.Count == 0) return [];
        var rows = await connection.QueryAsync(
            $"""
            SELECT d.unit, d.day, SUM(d.posts)
            FROM reach_daily d
            WHERE d.campaign = (SELECT id FROM campaigns WHERE code = @id) AND d.unit IN ({AttributionTable.List(units)}) AND d.posts <> 0
            GROUP BY d.unit, d.day
            """,
            row => (Unit: row.GetInt64(0), Day: row.Day(1), Posts: row.NullableInt64(2) ?? 0), cancellationToken, ("@id", id));
        return rows.GroupBy(row => row.Unit).ToDictionary(group => group.Key, group => group.ToDictionary(row => row.Day, row => row.Posts));
    }

    private static Task<List<UnitRow>> SplitUnitsAsync(
        DbConnection connection, string id, string unit, CancellationToken cancellationToken) => connection.QueryAsync("""
            SELECT DISTINCT u.id, u.code, u.name, u.closed_on
            FROM campaign_target_shares s
            JOIN campaigns c ON c.id = s.campaign AND c.code = @id
            JOIN units u ON u.id = s.unit
            JOIN unit_ancestors a ON a.unit = u.id
            JOIN units scope ON scope.id = a.ancestor AND scope.code = @unit
            """, UnitRow.Map, cancellationToken, ("@id", id), ("@unit", unit));

    private static Task<List<UnitRow>> ChildrenAsync(
        DbConnection connection, string id, string unit, CancellationToken cancellationToken) => connection.QueryAsync($"""
            SELECT u.id, u.code, u.name, u.closed_on
            FROM units u
            JOIN units p ON p.id = u.parent AND p.code = @unit
            JOIN campaigns c ON c.code = @id
            WHERE {Runs("u.id")} OR ({TakesPartBelow("u.id")})
            """, UnitRow.Map, cancellationToken, ("@id", id), ("@unit", unit));

    private sealed record UnitRow(long Id, string Code, string Name, bool IsOpen)
    {
        public static UnitRow Map(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.NullableDay(3) is null);
    }
}

using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads clicks. They are kept by link and day; what stands above a link's unit is looked up here, as it is now or as it was.</summary>
internal sealed class ClickQueries(IDatabase database) : IClickQueries
{
    private const string Figures = "COALESCE(SUM(d.clicks), 0), COALESCE(SUM(d.previews), 0), COALESCE(SUM(d.bots), 0)";

    private const string Clicked = """
        FROM tracked_links l
        JOIN click_daily d ON d.link = l.id AND d.day BETWEEN @from AND @to
        """;

    /// <inheritdoc />
    public async Task<ClickReport?> ReportAsync(ClickScope scope, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        if (await ScopesAsync(connection, scope, cancellationToken) is not { } scopes) return null;
        var (own, all) = scopes;
        var days = await DaysAsync(connection, all, scope.Period, cancellationToken);
        return new ClickReport(
            days.Aggregate(ClickFigures.None, (sum, day) => sum.Plus(day.Figures)),
            days,
            await UnitsAsync(connection, own, scope.Period, cancellationToken),
            await CampaignsAsync(connection, all, scope.Period, cancellationToken));
    }

    /// <inheritdoc />
    public async Task<ClickFigures?> TotalAsync(ClickScope scope, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        if (await ScopesAsync(connection, scope, cancellationToken) is not { } scopes) return null;
        var total = await connection.QueryAsync(
            $"SELECT {Figures} {Clicked} WHERE {In(scopes.All)}", row => Read(row, 0), cancellationToken, scopes.All.In(scope.Period));
        return total.Single();
    }

    /// <inheritdoc />
    public async Task<PageOf<LinkClicks>> LinksAsync(LinkFilter filter, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await connection.QueryAsync(
            $"""
            SELECT l.code, l.item, u.code, u.name, i.title, i.link, CASE WHEN l.unit = c.unit THEN 1 ELSE 0 END, {Figures}
            FROM tracked_links l
            JOIN campaigns c ON c.id = l.campaign AND c.code = @campaign
            JOIN units u ON u.id = l.unit
            JOIN units scope ON scope.code = @unit
            LEFT JOIN campaign_content i ON i.campaign = l.campaign AND i.number = l.item
            LEFT JOIN click_daily d ON d.link = l.id AND d.day BETWEEN @from AND @to
            WHERE (@item = 0 OR l.item = @item)
              AND ({CampaignQueries.Runs("scope.id")} OR EXISTS (SELECT 1 FROM unit_ancestors a WHERE a.unit = l.unit AND a.ancestor = scope.id))
            GROUP BY l.id, l.code, l.item, u.code, u.name, i.title, i.link, l.unit, c.unit
            """, row => Link(filter.Campaign, row), cancellationToken,
            ("@campaign", filter.Campaign), ("@unit", filter.Unit), ("@item", filter.Item ?? 0), ("@from", filter.Period.From), ("@to", filter.Period.To));

        // No engine folds words or sorts Vietnamese as we do.
        var words = FoldedText.Of(filter.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return filter.Page.Cut(Sorted(words.Length == 0 ? found : found.FindAll(HasThem), filter));

        bool HasThem(LinkClicks link)
        {
            var folded = FoldedText.Of($"{link.UnitName} {link.Title} {link.Link.Code}");
            return words.All(word => folded.Contains(word, StringComparison.Ordinal));
        }
    }

    private static async Task<(FigureScope Own, FigureScope All)?> ScopesAsync(
        DbConnection connection, ClickScope scope, CancellationToken cancellationToken)
    {
        if (await FigureScope.UnitIdAsync(connection, scope.Unit, cancellationToken) is not { } unit) return null;
        var campaign = scope.Campaign is null ? 0 : await FigureScope.CampaignIdAsync(connection, scope.Campaign, cancellationToken);
        if (campaign is not { } known) return null;
        var own = new FigureScope(unit, known, null) { Structure = scope.Structure };
        return (own, own with { Unit = await ShownAsync(connection, unit, known, cancellationToken) });
    }

    // Whoever runs a campaign is shown all of it, wherever the units that earned it have gone.
    private static async Task<long> ShownAsync(DbConnection connection, long unit, long campaign, CancellationToken cancellationToken) =>
        await connection.ScalarAsync<long?>(
            $"SELECT top.id FROM units top JOIN campaigns c ON c.id = @campaign WHERE top.parent IS NULL AND {CampaignQueries.Runs("@unit")}",
            cancellationToken, ("@unit", unit), ("@campaign", campaign)) ?? unit;

    private static Task<List<DayClicks>> DaysAsync(
        DbConnection connection, FigureScope scope, Period period, CancellationToken cancellationToken) => connection.QueryAsync(
            $"SELECT d.day, {Figures} {Clicked} WHERE {In(scope)} GROUP BY d.day ORDER BY d.day",
            row => new DayClicks(row.Day(0), Read(row, 1)), cancellationToken, scope.In(period));

    private static async Task<List<UnitClicks>> UnitsAsync(
        DbConnection connection, FigureScope scope, Period period, CancellationToken cancellationToken)
    {
        // Of the unit itself only what is its own; what stands below is shown by the units directly below.
        var units = await connection.QueryAsync(
            $"""
            SELECT u.code, u.name, {Figures} {Clicked}
            {scope.EachUnit("l.unit", "d.day")}
            WHERE (within.depth = 1 OR (within.depth = 0 AND l.unit = @unit)) AND (@campaign = 0 OR l.campaign = @campaign)
            GROUP BY u.id, u.code, u.name
            """, row => new UnitClicks(row.GetString(0), row.GetString(1), Read(row, 2)), cancellationToken, scope.In(period));
        return [.. units.OrderByDescending(unit => unit.Figures.Clicks).ThenBy(unit => unit.Name, VietnameseOrder.ByName).ThenBy(unit => unit.Unit, StringComparer.Ordinal)];
    }

    private static async Task<List<CampaignClicks>> CampaignsAsync(
        DbConnection connection, FigureScope scope, Period period, CancellationToken cancellationToken)
    {
        var campaigns = await connection.QueryAsync(
            $"SELECT c.code, c.name, {Figures} {Clicked} JOIN campaigns c ON c.id = l.campaign WHERE {In(scope)} GROUP BY c.id, c.code, c.name",
            row => new CampaignClicks(row.GetString(0), row.GetString(1), Read(row, 2)), cancellationToken, scope.In(period));
        return [.. campaigns.OrderByDescending(campaign => campaign.Figures.Clicks).ThenBy(campaign => campaign.Campaign, StringComparer.Ordinal)];
    }

    private static string In(FigureScope scope) => $"{scope.Within("l.unit", "d.day")} AND (@campaign = 0 OR l.campaign = @campaign)";

    private static List<LinkClicks> Sorted(List<LinkClicks> links, LinkFilter filter)
    {
        var sorted = (filter.Order switch
        {
            LinkOrder.Item => links.OrderBy(link => link.Link.Item),
            LinkOrder.Unit => links.OrderBy(link => link.UnitName, VietnameseOrder.ByName),
            LinkOrder.Clicks => links.OrderBy(link => link.Figures.Clicks),
        }).ThenBy(link => link.Link.Item).ThenByDescending(link => link.IsOfCampaign).ThenBy(link => link.UnitName, VietnameseOrder.ByName)
            .ThenBy(link => link.Link.Unit, StringComparer.Ordinal).ToList();
        if (filter.Descending) sorted.Reverse();
        return sorted;
    }

    private static LinkClicks Link(string campaign, DbDataReader row) => new(
        new TrackedLink(TrackedLinkStore.CodeOf(row.GetString(0)), campaign, row.GetInt32(1), row.GetString(2)),
        row.NullableString(4), row.GetString(3), Read(row, 7))
    {
        Leads = LinkTargets.Of(row.NullableString(5)) is not null,
        IsOfCampaign = row.GetInt64(6) == 1,
    };

    private static ClickFigures Read(DbDataReader row, int first) => new(row.GetInt64(first), row.GetInt64(first + 1), row.GetInt64(first + 2));
}

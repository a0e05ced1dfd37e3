using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class ClickQueriesTests(StorageEngine engine) : CampaignSuite(engine)
{
    private const string Other = "huyen-2";
    private static readonly DateOnly First = new(2026, 6, 1);
    private static readonly Period June = new(First, new(2026, 6, 30));

    private ClickQueries _queries = null!; // Set before each test.

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _queries = new ClickQueries(Site.Database);
        await Site.ReorganizeAsync(Other, new OpenUnit("Huyện khác", UnitKind.District, Province, First, Actor.Shell));
        await AllCampaigns.LaunchAsync(ClickScene.Campaign, ClickScene.Plan);
    }

    [StorageFact]
    public async Task Clicks_add_up_by_day_unit_and_campaign_with_previews_and_bots_apart()
    {
        await ClickAsync(new LinkOwners.Campaign(), 1, First, new(5, 2, 1));
        await ClickAsync(new LinkOwners.Units([Commune]), 1, First, new(3, 0, 0));
        await ClickAsync(new LinkOwners.Units([Commune]), 2, First.AddDays(1), new(10, 4, 0));
        await ClickAsync(new LinkOwners.Units(["Xa-2"]), 1, First.AddDays(40), new(99, 9, 9));

        var report = await ReportAsync(District);

        report.Total.ShouldBe(new ClickFigures(18, 6, 1));
        report.Days.ShouldBe([new(First, new(8, 2, 1)), new(First.AddDays(1), new(10, 4, 0))]);
        report.Units.ShouldBe([new(Commune, "Đoàn xã", new(13, 4, 0)), new(District, "Huyện Đoàn", new(5, 2, 1))]);
        report.Campaigns.ShouldBe([new(ClickScene.Campaign, "Hè xanh", new(18, 6, 1))]);
        (await ReportAsync(Province)).Units.ShouldBe([new(District, "Huyện Đoàn", new(18, 6, 1))]);
        (await ReportAsync(Commune, ClickScene.Campaign)).Total.ShouldBe(new ClickFigures(13, 4, 0));
        (await ReportAsync("Xa-2")).Total.ShouldBe(ClickFigures.None);
    }

    [StorageFact]
    public async Task A_campaign_has_its_own_clicks_alone()
    {
        await AllCampaigns.LaunchAsync("hai", ClickScene.Plan);
        await ClickAsync(new LinkOwners.Campaign(), 1, First, new(5, 0, 0));
        await ClickAsync(new LinkOwners.Campaign(), 1, First, new(7, 0, 0), "hai");

        (await ReportAsync(District, "hai")).Total.Clicks.ShouldBe(7);
        (await ReportAsync(District)).Campaigns.Select(campaign => (campaign.Campaign, campaign.Figures.Clicks)).ShouldBe([("hai", 7), (ClickScene.Campaign, 5)]);
        (await _queries.ReportAsync(new ClickScope(District, June) { Campaign = "khac" }, default)).ShouldBeNull();
        (await _queries.ReportAsync(new ClickScope("khac", June), default)).ShouldBeNull();
        (await _queries.TotalAsync(new ClickScope("khac", June), default)).ShouldBeNull();
    }

    [StorageFact]
    public async Task Units_that_move_take_their_clicks_along_as_it_is_now_and_not_as_it_was()
    {
        await ClickAsync(new LinkOwners.Units([Commune]), 1, First, new(3, 0, 0));
        Site.Clock.Advance(TimeSpan.FromDays(10));
        await Site.ReorganizeAsync(Commune, new MoveUnit(Other, First.AddDays(5), Actor.Shell));
        await ClickAsync(new LinkOwners.Units(["xa-3"]), 1, First.AddDays(6), new(1, 0, 0));

        (await ReportAsync(District)).Total.Clicks.ShouldBe(1);
        (await ReportAsync(Other)).Total.Clicks.ShouldBe(3);
        (await ReportAsync(District, structure: Structure.Then)).Total.Clicks.ShouldBe(4);
        (await ReportAsync(Other, structure: Structure.Then)).Total.Clicks.ShouldBe(0);
        (await ReportAsync(District, ClickScene.Campaign)).Total.Clicks.ShouldBe(4, "whoever runs it is shown all of it");
    }

    [StorageFact]
    public async Task Whoever_a_unit_was_merged_into_has_its_clicks()
    {
        await ClickAsync(new LinkOwners.Units(["Xa-2"]), 1, First, new(3, 0, 0));

        await Site.ReorganizeAsync(Commune, new MergeUnits(["Xa-2"], New: null, First, Actor.Shell));

        (await ReportAsync(Commune)).Units.ShouldBe([new("Xa-2", "Đoàn Xa-2", new(3, 0, 0))]);
        (await ReportAsync(District)).Units.ShouldBe([new(Commune, "Đoàn xã", new(3, 0, 0))]);
    }

    [StorageFact]
    public async Task Links_are_listed_with_their_clicks_searched_and_sorted()
    {
        await ClickAsync(new LinkOwners.Campaign(), 1, First, new(5, 2, 1));
        await ClickAsync(new LinkOwners.Units([Commune]), 2, First, new(9, 0, 0));
        await Site.TrackAsync(new LinkOwners.Units(["Xa-2"]), item: 1);
        await AllCampaigns.EditAsync(ClickScene.Campaign, plan => plan with { Content = [plan.Content[0]] });

        (await ListAsync(filter => filter)).ShouldBe("1 huyen 5/2/1 leads all, 1 Xa-2 0/0/0 leads, 2 xa 9/0/0");
        (await ListAsync(filter => filter with { Order = LinkOrder.Clicks, Descending = true })).ShouldStartWith("2 xa");
        (await ListAsync(filter => filter with { Words = "doan xa-2" })).ShouldBe("1 Xa-2 0/0/0 leads");
        (await ListAsync(filter => filter with { Item = 2 })).ShouldBe("2 xa 9/0/0");
        (await ListAsync(filter => filter with { Unit = Commune })).ShouldBe("2 xa 9/0/0");
        (await ListAsync(filter => filter with { Page = new ListPage(2, 2) })).ShouldBe("2 xa 9/0/0");
        (await ListAsync(filter => filter with { Period = new Period(First.AddDays(1), First.AddDays(1)) })).ShouldContain("1 huyen 0/0/0");
    }

    // The total alone is the same as that of the report.
    private async Task<ClickReport> ReportAsync(string unit, string? campaign = null, Structure structure = Structure.Now)
    {
        var scope = new ClickScope(unit, June) { Campaign = campaign, Structure = structure };
        var report = (await _queries.ReportAsync(scope, default)).ShouldNotBeNull();
        (await _queries.TotalAsync(scope, default)).ShouldBe(report.Total);
        return report;
    }

    private async Task<string> ListAsync(Func<LinkFilter, LinkFilter> change)
    {
        var page = await _queries.LinksAsync(change(new LinkFilter(ClickScene.Campaign, District, June, new ListPage(1, 50))), default);
        return string.Join(", ", page.Items.Select(link =>
            $"{link.Link.Item} {link.Link.Unit} {link.Figures.Clicks}/{link.Figures.Previews}/{link.Figures.Bots}"
            + (link.Leads ? " leads" : "") + (link.IsOfCampaign ? " all" : "")));
    }

    private async Task ClickAsync(LinkOwners owners, int item, DateOnly day, ClickFigures figures, string campaign = ClickScene.Campaign)
    {
        var outcome = await Site.Links().TrackAsync(new TrackContent(campaign, item, owners, Actor.Shell), default);
        await Site.ExecuteAsync(
            "INSERT INTO click_daily (link, day, clicks, previews, bots) VALUES (@link, @day, @clicks, @previews, @bots)",
            ("@link", await Site.NumberAsync(outcome.ShouldBeOfType<TrackOutcome.Tracked>().Links.Single())), ("@day", day),
            ("@clicks", figures.Clicks), ("@previews", figures.Previews), ("@bots", figures.Bots));
    }
}

public sealed class SqliteClickQueriesTests() : ClickQueriesTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresClickQueriesTests() : ClickQueriesTests(StorageEngine.Postgres);

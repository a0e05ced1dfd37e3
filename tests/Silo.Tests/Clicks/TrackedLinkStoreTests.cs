using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class TrackedLinkStoreTests(StorageEngine engine) : CampaignSuite(engine)
{
    private static readonly LinkOwners OfCampaign = new LinkOwners.Campaign();
    private static readonly DateOnly Today = new(2026, 6, 1);

    [StorageFact]
    public async Task A_link_is_made_once_however_often_and_by_however_many_it_is_asked_for()
    {
        await AllCampaigns.LaunchAsync(ClickScene.Campaign, ClickScene.Plan);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => TrackAsync(OfCampaign))));

        outcomes.Sum(outcome => outcome.Made).ShouldBe(2);
        outcomes.ShouldAllBe(outcome => outcome.Links.SequenceEqual(outcomes[0].Links));
        outcomes[0].Links.Select(link => (link.Item, link.Unit)).ShouldBe([(1, District), (2, District)]);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM audit_log WHERE action = 'campaign.links-made'")).ShouldBe(1);
        (await DetailAsync("campaign.links-made", "links")).ShouldBe("2");
    }

    [StorageFact]
    public async Task Every_unit_is_whom_the_campaign_names_or_else_whoever_stands_directly_below()
    {
        await AllCampaigns.LaunchAsync(ClickScene.Campaign, ClickScene.Plan);
        await AllCampaigns.LaunchAsync("ten", ClickScene.Plan with { Units = [Commune, "xa-3"] });
        await Site.ReorganizeAsync("xa_4", new CloseUnit(Today, Actor.Shell));
        await Site.ReorganizeAsync("xa-3", new CloseUnit(Today, Actor.Shell));

        UnitsOf(await TrackAsync(new LinkOwners.EveryUnit(), item: 1)).ShouldBe(["Xa-2", "xa"], ignoreOrder: true);
        UnitsOf(await TrackAsync(new LinkOwners.EveryUnit(), item: 1, campaign: "ten")).ShouldBe(["xa"]);
    }

    [StorageFact]
    public async Task A_link_is_made_for_units_taking_part_and_for_no_other()
    {
        await AllCampaigns.LaunchAsync("ten", ClickScene.Plan with { Units = [Commune] });
        await Site.ReorganizeAsync("xa_4", new CloseUnit(Today, Actor.Shell));

        UnitsOf(await TrackAsync(new LinkOwners.Units([Commune, District, Commune]), campaign: "ten")).ShouldBe([Commune, District], ignoreOrder: true);
        (await AskAsync(new LinkOwners.Units([Commune, "xa-3", "xa_4", Province, "khong-co"]), campaign: "ten"))
            .ShouldBeOfType<TrackOutcome.NotTakingPart>().Codes.ShouldBe(["xa-3", "xa_4", Province, "khong-co"]);
    }

    [StorageFact]
    public async Task What_leads_nowhere_gets_no_link()
    {
        await AllCampaigns.LaunchAsync(ClickScene.Campaign, ClickScene.Plan);
        await AllCampaigns.LaunchAsync("khong", CampaignSite.Plan);

        (await AskAsync(OfCampaign, item: 3)).ShouldBeOfType<TrackOutcome.NoAddress>();
        (await AskAsync(OfCampaign, item: 4)).ShouldBeOfType<TrackOutcome.NoSuchItem>();
        (await AskAsync(OfCampaign, campaign: "khong")).ShouldBeOfType<TrackOutcome.NoAddress>();
        (await AskAsync(OfCampaign, campaign: "khac")).ShouldBeOfType<TrackOutcome.NoSuchCampaign>();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM tracked_links")).ShouldBe(0);
    }

    [StorageFact]
    public async Task The_kit_of_a_unit_has_the_nearest_link_above_it()
    {
        await AllCampaigns.LaunchAsync(ClickScene.Campaign, ClickScene.Plan);
        var ofAll = await Site.TrackAsync(OfCampaign, item: null);
        var own = (await Site.TrackAsync(new LinkOwners.Units([Commune]))).Single();

        (await NearestAsync(Commune)).ShouldBe([(1, own.Code), (2, ofAll[1].Code)]);
        (await NearestAsync("Xa-2")).ShouldBe([(1, ofAll[0].Code), (2, ofAll[1].Code)]);
        (await NearestAsync(Province)).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task A_link_follows_its_content_and_leads_nowhere_once_that_is_gone()
    {
        await AllCampaigns.LaunchAsync(ClickScene.Campaign, ClickScene.Plan);
        var links = await Site.TrackAsync(OfCampaign, item: null);
        var known = new KnownTargets(Site.Database, Site.Clock);
        (await AddressAsync(known, links[0])).ShouldBe(ClickScene.First.AbsoluteUri);

        await AllCampaigns.EditAsync(ClickScene.Campaign, plan => plan with
        {
            Content = [plan.Content[1] with { Link = null }, plan.Content[0] with { Link = new Uri("https://example.org/moi") }],
        });

        Site.Clock.Advance(KnownTargets.KeptFor);
        (await AddressAsync(known, links[0])).ShouldBe("https://example.org/moi");
        (await AddressAsync(known, links[1])).ShouldBeNull();
        await AllCampaigns.EditAsync(ClickScene.Campaign, plan => plan with { Content = [plan.Content[0]] });
        Site.Clock.Advance(KnownTargets.KeptFor);
        (await AddressAsync(known, links[0])).ShouldBeNull();
        (await known.FindAsync(ShortCode.New(), CancellationToken.None)).ShouldBeNull();
    }

    [StorageFact]
    public async Task A_post_that_carries_a_tracked_link_joins_its_campaign()
    {
        await AllCampaigns.LaunchAsync(ClickScene.Campaign, ClickScene.Plan);
        var link = (await Site.TrackAsync(OfCampaign)).Single();

        await Site.SeeAsync("p", title: $"Xem https://doan.example.vn/l/{link.Code}");
        await Site.SeeAsync("q", title: $"Xem https://doan.example.vn/l/{ShortCode.New()}");

        (await AllCampaigns.PostsAsync(ClickScene.Campaign)).ShouldBe("p Link");
        await Site.VerifyFindsNothingAsync();
    }

    private Task<TrackOutcome> AskAsync(LinkOwners owners, int? item = null, string campaign = ClickScene.Campaign) =>
        Site.Links().TrackAsync(new TrackContent(campaign, item, owners, Actor.Shell), CancellationToken.None);

    private async Task<TrackOutcome.Tracked> TrackAsync(LinkOwners owners, int? item = null, string campaign = ClickScene.Campaign) =>
        (await AskAsync(owners, item, campaign)).ShouldBeOfType<TrackOutcome.Tracked>();

    private static IEnumerable<string> UnitsOf(TrackOutcome.Tracked tracked) => tracked.Links.Select(link => link.Unit).Distinct();

    private async Task<List<(int, ShortCode)>> NearestAsync(string unit) =>
        [.. (await Site.Links().NearestAsync(ClickScene.Campaign, unit, CancellationToken.None)).OrderBy(link => link.Key).Select(link => (link.Key, link.Value))];

    private static async Task<string?> AddressAsync(KnownTargets known, TrackedLink link) =>
        (await known.FindAsync(link.Code, CancellationToken.None)).ShouldNotBeNull().Address;
}

public sealed class SqliteTrackedLinkStoreTests() : TrackedLinkStoreTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresTrackedLinkStoreTests() : TrackedLinkStoreTests(StorageEngine.Postgres);

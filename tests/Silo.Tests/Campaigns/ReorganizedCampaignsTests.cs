using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Campaigns go on when the organization changes under them.</summary>
public abstract class ReorganizedCampaignsTests(StorageEngine engine) : StorageSuite(engine)
{
    private const string Other = "huyen-2";
    private static readonly DateOnly First = new(2026, 6, 1);
    private static readonly DateOnly Third = new(2026, 6, 3);

    private CampaignSite _campaigns = null!; // Set before each test.

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _campaigns = new CampaignSite(Site);
        await Site.ReorganizeAsync(Other, new OpenUnit("Huyện khác", UnitKind.District, Province, First, Actor.Shell));
    }

    public override async Task DisposeAsync()
    {
        await _campaigns.DisposeAsync();
        await base.DisposeAsync();
    }

    [StorageFact]
    public async Task What_a_merged_unit_runs_the_new_unit_runs_on()
    {
        await _campaigns.LaunchAsync("he", CampaignSite.Plan, District);
        await SeeAsync("before", First);

        await MergeAsync();
        await SeeAsync("after", Third);

        (await CampaignAsync("he")).Unit.ShouldBe("moi");
        (await _campaigns.PostsAsync("he")).ShouldBe("after Hashtag, before Hashtag");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task The_part_of_merged_units_and_their_shares_come_together()
    {
        _campaigns.Heads.Members.Add(District, 200);
        _campaigns.Heads.Members.Add(Other, 100);
        await _campaigns.LaunchAsync("he", CampaignSite.Plan with { Units = [District, Other], Targets = [new CampaignTarget(CampaignMetric.Views, 1_000)] }, Province);
        (await _campaigns.Campaign("he").SplitTargetsAsync(new SplitTargets(Actor.Shell))).ShouldBeOfType<CampaignOutcome.Settled>();
        await SeeAsync("before", First);
        var version = (await CampaignAsync("he")).Version;

        await MergeAsync();
        await SeeAsync("after", Third);

        var campaign = await CampaignAsync("he");
        campaign.Plan.Units.ShouldBe(["moi"]);
        campaign.Shares.ShouldBe([new TargetShare(CampaignMetric.Views, "moi", 1_000)]);
        campaign.Version.ShouldBeGreaterThan(version, "who edits it sees that it has changed");
        (await _campaigns.PostsAsync("he")).ShouldBe("after Hashtag, before Hashtag");
        (await Site.QueryAsync("SELECT subject FROM audit_log WHERE action = 'campaign.reorganized'", row => row.GetString(0))).ShouldBe(["he"]);
    }

    [StorageFact]
    public async Task Shares_over_units_below_come_together_too()
    {
        _campaigns.Heads.Members.Add(District, 200);
        _campaigns.Heads.Members.Add(Other, 100);
        await _campaigns.LaunchAsync("he", CampaignSite.Plan with { Targets = [new CampaignTarget(CampaignMetric.Views, 1_000)] }, Province);
        (await _campaigns.Campaign("he").SplitTargetsAsync(new SplitTargets(Actor.Shell))).ShouldBeOfType<CampaignOutcome.Settled>();

        await MergeAsync();

        (await CampaignAsync("he")).Shares.ShouldBe([new TargetShare(CampaignMetric.Views, "moi", 1_000)]);
    }

    [StorageFact]
    public async Task A_unit_that_moves_keeps_what_it_did_and_takes_no_part_from_then_on()
    {
        await _campaigns.LaunchAsync("cu", CampaignSite.Plan, District);
        await _campaigns.LaunchAsync("moi", CampaignSite.Plan, Other);
        await SeeAsync("before", First);
        await SeeAsync("after", Third);
        await Site.ReadAsync("before", ("2026-06-01T05:00:00Z", new Counters(Views: 70)));
        (await _campaigns.PostsAsync("cu")).ShouldBe("after Hashtag, before Hashtag");

        await Site.ReorganizeAsync(Commune, new MoveUnit(Other, Third, Actor.Shell));
        await _campaigns.FollowAsync();

        (await _campaigns.PostsAsync("cu")).ShouldBe("before Hashtag");
        (await _campaigns.PostsAsync("moi")).ShouldBe("after Hashtag");
        (await _campaigns.FollowAsync()).ShouldBe(0);
        var campaign = await CampaignAsync("cu");
        (await _campaigns.Queries.ProgressAsync(campaign, District, default))!.Gained.Views.ShouldBe(70, "what was done for it stays");
        (await _campaigns.Queries.PostsAsync("cu", District, new ListPage(1, 10), default)).Items.Single().Key.PostId.ShouldBe("before");
        (await _campaigns.Queries.PostsAsync("cu", Other, new ListPage(1, 10), default)).Items.Single().Key.PostId.ShouldBe("before");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_page_that_is_handed_over_posts_for_its_new_unit()
    {
        await _campaigns.LaunchAsync("cu", CampaignSite.Plan, Commune);
        await _campaigns.LaunchAsync("moi", CampaignSite.Plan, Other);
        await SeeAsync("before", First);
        await SeeAsync("after", Third);

        await Site.HandOverAsync(Page, Other, Third);
        await _campaigns.FollowAsync();

        (await _campaigns.PostsAsync("cu")).ShouldBe("before Hashtag");
        (await _campaigns.PostsAsync("moi")).ShouldBe("after Hashtag");
    }

    [StorageFact]
    public async Task The_parts_of_a_unit_that_ends_go_on_with_what_it_ran()
    {
        await _campaigns.LaunchAsync("he", CampaignSite.Plan, District);
        await SeeAsync("before", First);

        await Site.ReorganizeAsync(District, new SplitUnit(
            [new UnitPart("phan", "Huyện mới", UnitKind.District, Parent: null) { Units = [Commune] }], Closes: true, Third, Actor.Shell));
        await _campaigns.FollowAsync();
        await SeeAsync("after", Third);

        var campaign = await CampaignAsync("he");
        (campaign.Unit, string.Join(' ', campaign.Plan.Units)).ShouldBe((Province, $"{District} phan"));
        (await _campaigns.PostsAsync("he")).ShouldBe("after Hashtag, before Hashtag");
    }

    [StorageFact]
    public async Task A_campaign_that_is_over_stays_as_it_was()
    {
        await _campaigns.LaunchAsync("he", CampaignSite.Plan, District);
        await SeeAsync("before", First);
        await _campaigns.StepAsync("he", CampaignStep.Close);
        var before = await CampaignAsync("he");

        await MergeAsync();

        (await CampaignAsync("he")).ShouldBeEquivalentTo(before);
        (await _campaigns.PostsAsync("he")).ShouldBe("before Hashtag");
    }

    private async Task MergeAsync()
    {
        await Site.ReorganizeAsync("moi", new MergeUnits(
            [District, Other], new UnitPart("", "Huyện hợp nhất", UnitKind.District, Province), Third, Actor.Shell));
        await _campaigns.FollowAsync();
    }

    private Task<LedgerReceipt> SeeAsync(string post, DateOnly day) => Site.SeeAsync(post, published: $"{day:yyyy-MM-dd}T03:00:00Z", title: "#hèxanh");

    private async Task<Campaign> CampaignAsync(string id) => (await _campaigns.Campaign(id).DescribeAsync())!;
}

public sealed class SqliteReorganizedCampaignsTests() : ReorganizedCampaignsTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresReorganizedCampaignsTests() : ReorganizedCampaignsTests(StorageEngine.Postgres);

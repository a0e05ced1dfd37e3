using System.Text.Json;
using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>The campaign's grain on the embedded engine, with real storage.</summary>
public abstract class CampaignGrainTests(StorageEngine engine) : StorageSuite(engine)
{
    private static readonly CampaignPlan Full = new()
    {
        Name = "Mỗi ngày một tin tốt",
        Period = new(new(2026, 6, 1), new(2026, 6, 30)),
        Hashtags = ["TinTốt", "MỗiNgàyMộtTinTốt"],
        Phases = [new("Ra quân", new(new(2026, 6, 1), new(2026, 6, 10)), 40), new("Cao điểm", new(new(2026, 6, 15), new(2026, 6, 30)), 60)],
        Cadence = [new(1, CadencePer.Day, "Tin tốt"), new(1, CadencePer.Week)],
        Content = [new(0, "Bài 1", "Lời\nhay", new Uri("https://example.org/bai-1"), [Platform.Facebook]), new(0, "Bài 2", null, null, [])],
        Platforms = [Platform.YouTube, Platform.Facebook],
        Units = [Commune],
        Targets = [new(CampaignMetric.Views, 11_000_000_000), new(CampaignMetric.Posts, 30)],
        Disclosure = "Nội dung của Đoàn",
    };

    private CampaignSite _campaigns = null!; // Set before each test.

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _campaigns = new CampaignSite(Site);
    }

    public override async Task DisposeAsync()
    {
        await _campaigns.DisposeAsync();
        await base.DisposeAsync();
    }

    [StorageFact]
    public async Task What_was_written_down_comes_back_as_it_was()
    {
        var created = (await CreateAsync("tin-tot", Full)).ShouldBeOfType<CampaignOutcome.Settled>();

        var campaign = await _campaigns.Campaign("tin-tot").DescribeAsync();

        Said(campaign).ShouldBe(Said(created.Campaign));
        campaign!.Plan.Content.Select(item => item.Number).ShouldBe([1, 2]);
        (campaign.State, campaign.Version, campaign.ContentNumbers).ShouldBe((CampaignState.Draft, 1, 2));
        (await _campaigns.Campaign("nowhere").DescribeAsync()).ShouldBeNull();
    }

    [StorageFact]
    public async Task An_id_is_taken_once_and_nothing_of_the_second_stays()
    {
        await CreateAsync("tin-tot", Full);

        (await CreateAsync("tin-tot", Full with { Name = "Khác" })).ShouldBeOfType<CampaignOutcome.IdTaken>();

        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM campaign_hashtags")).ShouldBe(2);
        (await ActionsAsync()).ShouldBe(["campaign.created"]);
    }

    [StorageFact]
    public async Task Units_that_are_unknown_elsewhere_or_within_another_are_refused_by_their_place()
    {
        var outcome = await CreateAsync("tin-tot", Full with { Units = [District, Commune, "nowhere", Province] });

        outcome.ShouldBeOfType<CampaignOutcome.Unsound>().Faults.ShouldBe(
            [
                new("units[1]", CampaignFaultKind.Overlapping), new("units[2]", CampaignFaultKind.UnknownUnit), new("units[3]", CampaignFaultKind.UnknownUnit),
            ]);
        (await CreateAsync("tin-tot", Full, unit: "nowhere")).ShouldBe(new CampaignOutcome.NoSuchOwner("nowhere"));
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM campaigns")).ShouldBe(0);
    }

    [StorageFact]
    public async Task An_edit_takes_the_place_of_what_stood_and_is_told_to_the_audit_log()
    {
        await CreateAsync("tin-tot", Full);

        var edited = await _campaigns.EditAsync("tin-tot", plan => plan with
        {
            Name = "Tin tốt",
            Hashtags = ["Khac"],
            Phases = [],
            Cadence = [],
            Content = [plan.Content[1]],
            Platforms = [],
            Units = [],
            Targets = [],
            Disclosure = null,
        });

        Said(await _campaigns.Campaign("tin-tot").DescribeAsync()).ShouldBe(Said(edited));
        (await ActionsAsync()).ShouldBe(["campaign.created", "campaign.edited"]);
        (await Site.ScalarAsync<string>("SELECT details FROM audit_log WHERE action = 'campaign.edited'"))!.ShouldContain("Mỗi ngày một tin tốt → Tin tốt");
    }

    [StorageFact]
    public async Task Two_edits_of_one_version_do_not_both_stand()
    {
        await CreateAsync("tin-tot", Full);
        var first = await EditAsync(Full with { Content = [], Name = "Một" }, version: 1);
        var second = await EditAsync(Full with { Content = [], Name = "Hai" }, version: 1);

        first.ShouldBeOfType<CampaignOutcome.Settled>();
        second.ShouldBeOfType<CampaignOutcome.ChangedMeanwhile>().Campaign.Plan.Name.ShouldBe("Một");
    }

    [StorageFact]
    public async Task It_goes_from_draft_to_archive_and_remembers_when()
    {
        await CreateAsync("tin-tot", Full);
        foreach (var step in new[] { CampaignStep.Launch, CampaignStep.Pause, CampaignStep.Resume, CampaignStep.Close, CampaignStep.Archive })
        {
            Site.Clock.Advance(TimeSpan.FromDays(1));
            await _campaigns.StepAsync("tin-tot", step);
        }

        var campaign = await _campaigns.Campaign("tin-tot").DescribeAsync();
        (campaign!.State, campaign.LaunchedAt, campaign.ClosedAt).ShouldBe(
            (CampaignState.Archived, At("2026-06-02T00:00:00Z"), At("2026-06-05T00:00:00Z")));
        (await _campaigns.Campaign("tin-tot").StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell)))
            .ShouldBe(new CampaignOutcome.NoSuchStep(CampaignState.Archived));
        (await ActionsAsync()).ShouldBe(
            ["campaign.created", "campaign.launched", "campaign.paused", "campaign.resumed", "campaign.closed", "campaign.archived"]);
    }

    [StorageFact]
    public async Task Last_years_campaign_is_copied_without_its_posts()
    {
        await _campaigns.LaunchAsync("he", CampaignSite.Plan);
        await Site.SeeAsync("p", title: "#hèxanh");

        var copy = await _campaigns.Campaign("he-2027").CopyAsync(new CopyCampaign("he", new(2027, 6, 1), null, Actor.Shell));
        var none = await _campaigns.Campaign("he-2028").CopyAsync(new CopyCampaign("nowhere", new(2028, 6, 1), null, Actor.Shell));

        copy.ShouldBeOfType<CampaignOutcome.Settled>().Campaign.Plan.Period.ShouldBe(new Period(new(2027, 6, 1), new(2027, 8, 31)));
        none.ShouldBeOfType<CampaignOutcome.NoSuchCampaign>();
        (await _campaigns.PostsAsync("he")).ShouldBe("p Hashtag");
        (await _campaigns.PostsAsync("he-2027")).ShouldBe("");
    }

    [StorageFact]
    public async Task Targets_are_split_over_the_children_of_the_one_unit_taking_part()
    {
        await using (var connection = await Site.Database.OpenAsync()) await UnitStore.AddAsync(connection, "xa-2", "Đoàn xã Hai", District);
        await CreateAsync("tin-tot", Full with { Units = [] });
        _campaigns.Heads.Members[Commune] = 10;

        var refused = await SplitAsync();
        _campaigns.Heads.Members["xa-2"] = 5;
        var split = await SplitAsync();

        refused.ShouldBeOfType<CampaignOutcome.NotSplit>().Refusal.Units.ShouldBe(["xa-2"]);
        var campaign = split.ShouldBeOfType<CampaignOutcome.Settled>().Campaign;
        campaign.Shares.ShouldBe(
            [
                new(CampaignMetric.Views, Commune, 7_333_333_333), new(CampaignMetric.Views, "xa-2", 3_666_666_667),
                new(CampaignMetric.Posts, Commune, 20), new(CampaignMetric.Posts, "xa-2", 10),
            ]);
        Said(await _campaigns.Campaign("tin-tot").DescribeAsync()).ShouldBe(Said(campaign));
    }

    [StorageFact]
    public async Task Posts_join_by_hand_all_or_none_and_not_before_the_launch()
    {
        await Site.SeeAsync("p");
        await CreateAsync("tin-tot", Full);
        (await JoinAsync("p")).ShouldBe(new AttributeOutcome.NotNow(CampaignState.Draft));
        await _campaigns.StepAsync("tin-tot", CampaignStep.Launch);

        (await JoinAsync("p", "unknown")).ShouldBeOfType<AttributeOutcome.PostsNotFound>().Posts.ShouldBe([Post("unknown")]);
        (await _campaigns.PostsAsync("tin-tot")).ShouldBe("");
        (await JoinAsync("p", "p")).ShouldBe(new AttributeOutcome.Attributed(1));
        (await JoinAsync()).ShouldBeOfType<AttributeOutcome.WrongNumber>();

        (await _campaigns.PostsAsync("tin-tot")).ShouldBe("p Hand");
        await Site.VerifyFindsNothingAsync();
    }

    // Everything a campaign says: a record compares its lists by reference.
    private static string Said(Campaign? campaign) => JsonSerializer.Serialize(campaign);

    private Task<CampaignOutcome> CreateAsync(string id, CampaignPlan plan, string unit = District) =>
        _campaigns.Campaign(id).CreateAsync(new CreateCampaign(unit, plan, Actor.Shell));

    private Task<CampaignOutcome> EditAsync(CampaignPlan plan, long version) =>
        _campaigns.Campaign("tin-tot").EditAsync(new EditCampaign(plan, version, Actor.Shell));

    private Task<CampaignOutcome> SplitAsync() => _campaigns.Campaign("tin-tot").SplitTargetsAsync(new SplitTargets(Actor.Shell));

    private Task<AttributeOutcome> JoinAsync(params string[] posts) =>
        _campaigns.Campaign("tin-tot").AttributeAsync(new AttributePosts([.. posts.Select(Post)], Joins: true, Actor.Shell));

    private Task<List<string>> ActionsAsync() => Site.QueryAsync("SELECT action FROM audit_log ORDER BY id", row => row.GetString(0));
}

public sealed class SqliteCampaignGrainTests() : CampaignGrainTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresCampaignGrainTests() : CampaignGrainTests(StorageEngine.Postgres);

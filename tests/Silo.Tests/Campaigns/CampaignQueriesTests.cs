using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class CampaignQueriesTests(StorageEngine engine) : StorageSuite(engine)
{
    private CampaignSite _campaigns = null!; // Set before each test.

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using (var connection = await Site.Database.OpenAsync()) await UnitStore.AddAsync(connection, "xa-2", "Đoàn xã Hai", District);
        _campaigns = new CampaignSite(Site);
    }

    public override async Task DisposeAsync()
    {
        await _campaigns.DisposeAsync();
        await base.DisposeAsync();
    }

    [StorageFact]
    public async Task A_list_has_what_the_unit_runs_what_runs_below_and_what_runs_above_and_takes_it_in()
    {
        await _campaigns.LaunchAsync("tinh", CampaignSite.Plan, Province);
        await _campaigns.LaunchAsync("chi-xa", CampaignSite.Plan with { Units = [Commune] }, Province);
        await _campaigns.LaunchAsync("xa", CampaignSite.Plan, Commune);
        await _campaigns.Campaign("nhap").CreateAsync(new CreateCampaign(Province, CampaignSite.Plan, Actor.Shell));

        (await ListAsync(Province)).ShouldBe("chi-xa nhap tinh xa (4)");
        (await ListAsync(District)).ShouldBe("chi-xa tinh xa (3)");
        (await ListAsync(Commune)).ShouldBe("chi-xa tinh xa (3)");
        (await ListAsync("xa-2")).ShouldBe("tinh (1)");
        (await InScopeAsync(Province)).ShouldBe("xa chi-xa tinh");
        (await InScopeAsync("xa-2")).ShouldBe("tinh");
    }

    [StorageFact]
    public async Task Of_several_units_those_taking_part_are_told_in_their_order()
    {
        await _campaigns.LaunchAsync("chi-xa", CampaignSite.Plan with { Units = [Commune] }, District);
        await _campaigns.Campaign("nhap").CreateAsync(new CreateCampaign(District, CampaignSite.Plan, Actor.Shell));

        (await TakingPartAsync("chi-xa", "xa-2", Commune, "nowhere", Province, District)).ShouldBe([Commune, Province, District]);
        (await TakingPartAsync("chi-xa", "xa-2")).ShouldBeEmpty();
        (await TakingPartAsync("nhap", Commune, District)).ShouldBe([District]);
        (await TakingPartAsync("nowhere", Province)).ShouldBeEmpty();
        (await TakingPartAsync("chi-xa")).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task Only_units_taking_part_are_told_of_and_closed_ones_only_with_what_they_gained()
    {
        await using (var connection = await Site.Database.OpenAsync())
        {
            await UnitStore.AddAsync(connection, "chi-doan", "Chi đoàn", Commune);
            await UnitStore.AddAsync(connection, "xa-3", "Đoàn xã Ba", District);
        }

        await _campaigns.LaunchAsync("he", CampaignSite.Plan with { Units = ["chi-doan", "xa-2"], Cadence = [new(1, CadencePer.Day)] });
        await Site.ReorganizeAsync("xa-2", new CloseUnit(new DateOnly(2026, 6, 1), Actor.Shell));
        (await UnitsAsync("he")).ShouldBe(("xa", "xa"));

        await Site.ReorganizeAsync("xa-3", new MergeUnits([Commune], New: null, new DateOnly(2026, 6, 1), Actor.Shell));
        await _campaigns.LaunchAsync("tat-ca", CampaignSite.Plan with { Period = new(new(2026, 5, 1), new(2026, 6, 30)) }, "xa-3");
        (await UnitsAsync("tat-ca", "xa-3")).ShouldBe(("chi-doan", "chi-doan"));
        await Site.SeeAsync("p", published: "2026-05-31T03:00:00Z");
        await _campaigns.Campaign("tat-ca").AttributeAsync(new AttributePosts([Post("p")], Joins: true, Actor.Shell));
        (await UnitsAsync("tat-ca", "xa-3")).ShouldBe(("chi-doan xa", "chi-doan"));
    }

    [StorageFact]
    public async Task A_list_is_searched_without_diacritics_filtered_sorted_and_paged()
    {
        await _campaigns.LaunchAsync("b", CampaignSite.Plan with { Name = "Đường xanh", Period = new(new(2026, 6, 2), new(2026, 6, 30)) });
        await _campaigns.LaunchAsync("a", CampaignSite.Plan with { Name = "An toàn", Hashtags = ["TinTốt"] });
        await _campaigns.LaunchAsync("c", CampaignSite.Plan with { Name = "Ấm áp" });
        await _campaigns.StepAsync("c", CampaignStep.Close);
        await _campaigns.StepAsync("c", CampaignStep.Archive);

        (await ListAsync(Province)).ShouldBe("b a (2)");
        (await ListAsync(Province, filter => filter with { Order = CampaignOrder.Name })).ShouldBe("a b (2)");
        (await ListAsync(Province, filter => filter with { Words = "duong XANH" })).ShouldBe("b (1)");
        (await ListAsync(Province, filter => filter with { Words = "tintot" })).ShouldBe("a (1)");
        (await ListAsync(Province, filter => filter with { State = CampaignState.Archived })).ShouldBe("c (1)");
        (await ListAsync(Province, filter => filter with { Page = new ListPage(2, 1) })).ShouldBe("a (2)");
    }

    [StorageFact]
    public async Task Progress_is_told_against_the_target_and_against_where_it_should_stand()
    {
        await _campaigns.LaunchAsync("he", CampaignSite.Plan with
        {
            Period = new(new(2026, 6, 1), new(2026, 6, 10)),
            Targets = [new(CampaignMetric.Views, 1_000), new(CampaignMetric.Comments, 5)],
        });
        (_campaigns.Heads.Members[Commune], _campaigns.Heads.Members["xa-2"]) = (3, 1);
        await _campaigns.Campaign("he").SplitTargetsAsync(new SplitTargets(Actor.Shell));
        await Site.SeeAsync("p", title: "#hèxanh");
        await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 300)));
        Site.Clock.Advance(TimeSpan.FromDays(4)); // 5 June: four days of ten are over

        var he = await _campaigns.DescribeAsync("he");
        var whole = await _campaigns.Queries.ProgressAsync(he, Province, CancellationToken.None);
        var commune = await _campaigns.Queries.ProgressAsync(he, Commune, CancellationToken.None);
        var units = await _campaigns.Queries.ProgressByUnitAsync(he, Province, CancellationToken.None);

        whole!.Targets.ShouldBe([new(CampaignMetric.Views, 1_000, 300, 400), new(CampaignMetric.Comments, 5, null, 2)]);
        (whole.Targets[0].IsBehind, whole.Targets[0].Part).ShouldBe((true, 0.3));
        commune!.Targets[0].ShouldBe(new(CampaignMetric.Views, 750, 300, 300));
        commune.Targets[0].IsBehind.ShouldBeFalse();
        units.Select(unit => (unit.Unit, unit.Targets[0])).ShouldBe(
            [(Commune, new(CampaignMetric.Views, 750, 300, 300)), ("xa-2", new(CampaignMetric.Views, 250, null, 100))]);
    }

    [StorageFact]
    public async Task A_cadence_is_kept_or_missed_by_a_unit_with_all_below_it()
    {
        await _campaigns.LaunchAsync("he", CampaignSite.Plan with { Cadence = [new(1, CadencePer.Day), new(2, CadencePer.Week)] });
        await Site.SeeAsync("p", "2026-06-01T03:00:00Z", "#hèxanh");
        await Site.SeeAsync("q", "2026-06-02T03:00:00Z", "#hèxanh");
        Site.Clock.Advance(TimeSpan.FromDays(3));

        var he = await _campaigns.DescribeAsync("he");
        var rules = await _campaigns.Queries.CadenceAsync(he, District, CancellationToken.None);
        var units = await _campaigns.Queries.CadenceByUnitAsync(he, District, CancellationToken.None);

        rules![0].Slots.Select(slot => slot.Result).ShouldBe([CadenceResult.Kept, CadenceResult.Kept, CadenceResult.Missed, CadenceResult.Open]);
        rules[1].Slots.ShouldHaveSingleItem().Result.ShouldBe(CadenceResult.Kept);
        units.Select(unit => (unit.Unit, unit.Rules[0])).ShouldBe([(Commune, new CadenceCount(2, 1)), ("xa-2", new CadenceCount(0, 3))]);
    }

    [StorageFact]
    public async Task Posts_and_their_changes_are_those_of_the_unit_asked_for()
    {
        await _campaigns.LaunchAsync("he", CampaignSite.Plan);
        await Site.SeeAsync("p", title: "#hèxanh");
        await _campaigns.Campaign("he").AttributeAsync(new AttributePosts([Post("p")], Joins: false, Actor.Shell));

        var changes = await _campaigns.Queries.ChangesAsync("he", Commune, new ListPage(1, 10), CancellationToken.None);

        changes.Total.ShouldBe(2);
        changes.Items.Select(change => (change.Post, change.How, change.Joined)).ShouldBe(
            [(Post("p"), AttributedBy.Hand, false), (Post("p"), AttributedBy.Hashtag, true)]);
        (await _campaigns.Queries.ChangesAsync("he", "xa-2", new ListPage(1, 10), CancellationToken.None)).Total.ShouldBe(0);
        (await _campaigns.PostsAsync("he")).ShouldBe("");
    }

    [StorageFact]
    public async Task A_post_stands_under_the_unit_that_had_its_page_and_undated_ones_come_last()
    {
        await _campaigns.LaunchAsync("he", CampaignSite.Plan);
        await Site.SeeAsync("old", "2026-06-01T03:00:00Z", "#hèxanh");
        Site.Clock.Advance(TimeSpan.FromDays(20));
        await Site.HandOverAsync(Page, "xa-2", new DateOnly(2026, 6, 10));
        await Site.SeeAsync("new", "2026-06-12T03:00:00Z", "#hèxanh");
        await Site.SeeAsync("undated", published: null);
        await _campaigns.Campaign("he").AttributeAsync(new AttributePosts([Post("undated")], Joins: true, Actor.Shell));

        var posts = await _campaigns.Queries.PostsAsync("he", District, new ListPage(1, 10), CancellationToken.None);

        posts.Items.Select(post => (post.Key.PostId, post.UnitName)).ShouldBe(
            [("new", "Đoàn xã Hai"), ("old", "Đoàn xã"), ("undated", "Đoàn xã Hai")]);
    }

    [StorageFact]
    public async Task The_first_targets_of_a_list_stand_as_each_campaign_tells_it()
    {
        await _campaigns.LaunchAsync("he", CampaignSite.Plan with { Targets = [new(CampaignMetric.Posts, 4), new(CampaignMetric.Views, 1_000)] });
        await _campaigns.LaunchAsync("dot", CampaignSite.Plan with
        {
            Hashtags = ["Dot"],
            Targets = [new(CampaignMetric.Posts, 90)],
            Phases = [new("Một", new(new(2026, 6, 1), new(2026, 6, 2)), 50), new("Hai", new(new(2026, 8, 1), new(2026, 8, 31)), 50)],
        }, Province);
        await _campaigns.LaunchAsync("khong", CampaignSite.Plan with { Hashtags = ["Khong"] });
        (_campaigns.Heads.Members[Commune], _campaigns.Heads.Members["xa-2"]) = (3, 1);
        await _campaigns.Campaign("he").SplitTargetsAsync(new SplitTargets(Actor.Shell));
        await Site.SeeAsync("p", title: "#hèxanh #dot");
        await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 300)));
        Site.Clock.Advance(TimeSpan.FromDays(4));

        var asked = new Dictionary<string, string> { ["he"] = Commune, ["dot"] = District, ["khong"] = District };
        var targets = await _campaigns.Queries.MainTargetsAsync(asked, CancellationToken.None);

        targets.Count.ShouldBe(2);
        foreach (var (id, target) in targets)
            target.ShouldBe((await _campaigns.Queries.ProgressAsync(await _campaigns.DescribeAsync(id), asked[id], CancellationToken.None))!.Targets[0], id);
        targets["he"].Target.ShouldBe(750);
        targets["dot"].ShouldBe(new(CampaignMetric.Posts, null, 1, null));
        asked["dot"] = Province;
        (await _campaigns.Queries.MainTargetsAsync(asked, CancellationToken.None))["dot"].ShouldBe(new(CampaignMetric.Posts, 90, 1, 45));
    }

    private async Task<string> InScopeAsync(string unit) =>
        string.Join(' ', (await _campaigns.Queries.InScopeAsync(unit, CancellationToken.None)).Select(campaign => campaign.Id));

    private Task<IReadOnlyList<string>> TakingPartAsync(string id, params string[] units) =>
        _campaigns.Queries.TakingPartAsync(id, units, CancellationToken.None);

    // The units that progress is told of, and those that cadence is.
    private async Task<(string Progress, string Cadence)> UnitsAsync(string id, string unit = District)
    {
        var campaign = await _campaigns.DescribeAsync(id);
        var progress = await _campaigns.Queries.ProgressByUnitAsync(campaign, unit, CancellationToken.None);
        var cadence = await _campaigns.Queries.CadenceByUnitAsync(campaign, unit, CancellationToken.None);
        return (string.Join(' ', progress.Select(each => each.Unit)), string.Join(' ', cadence.Select(each => each.Unit)));
    }

    private async Task<string> ListAsync(string unit, Func<CampaignFilter, CampaignFilter>? with = null)
    {
        var filter = new CampaignFilter(unit, new ListPage(1, 20));
        var page = await _campaigns.Queries.ListAsync(with?.Invoke(filter) ?? filter, CancellationToken.None);
        return $"{string.Join(' ', page.Items.Select(campaign => campaign.Id))} ({page.Total})";
    }
}

public sealed class SqliteCampaignQueriesTests() : CampaignQueriesTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresCampaignQueriesTests() : CampaignQueriesTests(StorageEngine.Postgres);

using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>What a campaign's grain promises on every engine.</summary>
public abstract class CampaignGrainContract : GrainContract<ICampaignGrain>
{
    private const string Id = "tin-tot";
    private const string OtherCommune = "xa-2";

    private static readonly CampaignPlan Plan = new()
    {
        Name = "Mỗi ngày một tin tốt",
        Period = new(new(2026, 6, 1), new(2026, 6, 30)),
        Hashtags = ["TinTốt"],
        Phases = [new("Ra quân", new(new(2026, 6, 1), new(2026, 6, 10)))],
        Cadence = [new(1, CadencePer.Day, "Tin tốt")],
        Content = [new(0, "Bài 1", "Lời\nhay", new Uri("https://example.org/bai-1"), [Platform.Facebook])],
        Targets = [new(CampaignMetric.Posts, 30)],
    };

    private protected CampaignGrainContract(StorageEngine storage, GrainHostStart start) : base(storage, start)
    {
    }

    protected override IReadOnlyList<GrainStep> Story =>
    [
        Step(
            nameof(ICampaignGrain.CreateAsync),
            (campaign, token) => Told(campaign.CreateAsync(new(District, Plan, Actor.Shell), token)),
            "Mỗi ngày một tin tốt: Draft v1"),
        Step(
            nameof(ICampaignGrain.EditAsync),
            (campaign, token) => Told(campaign.EditAsync(Renaming("Tin tốt", version: 1), token)),
            "Tin tốt: Draft v2"),
        Step(
            nameof(ICampaignGrain.SplitTargetsAsync),
            (campaign, token) => Told(campaign.SplitTargetsAsync(new(Actor.Shell), token)),
            "Tin tốt: Draft v3, xa 15, xa-2 15"),
        Step(
            nameof(ICampaignGrain.ShareTargetsAsync),
            (campaign, token) => Told(campaign.ShareTargetsAsync(Sharing(20, 10), token)),
            "Tin tốt: Draft v4, xa 20, xa-2 10"),
        Step(
            nameof(ICampaignGrain.AcceptSharesAsync),
            (campaign, token) => Told(campaign.AcceptSharesAsync(new([Platform.TikTok], Version: 4, Actor.Shell), token)),
            "Tin tốt: Draft v5, xa 20, xa-2 10, accepts tiktok"),
        Step(
            nameof(ICampaignGrain.StepAsync),
            (campaign, token) => Told(campaign.StepAsync(new(CampaignStep.Launch, Actor.Shell), token)),
            "Tin tốt: Launched v6, xa 20, xa-2 10, accepts tiktok"),
        Step(
            nameof(ICampaignGrain.AttributeAsync),
            (campaign, token) => Told(campaign.AttributeAsync(new([Post("p")], Joins: true, Actor.Shell), token)),
            "Tin tốt: Launched v6, xa 20, xa-2 10, accepts tiktok; 1 posts in") with { IsWrittenByLedger = true },
        new(
            nameof(ICampaignGrain.CopyAsync),
            (grains, token) => Told(grains.Get<ICampaignGrain>("copy").CopyAsync(new(Id, new(2027, 6, 1), "Năm sau", Actor.Shell), token)),
            "Tin tốt: Launched v6, xa 20, xa-2 10, accepts tiktok; Năm sau: Draft v1; 1 posts in"),
    ];

    protected override (string Sql, string Shows) Beside =>
        ("UPDATE campaigns SET name = 'Khác', version = 9 WHERE code = 'tin-tot'", "Khác: Draft v9");

    private ICampaignGrain Campaign => Grains.Get<ICampaignGrain>(Id);

    [StorageFact]
    public async Task Whatever_speaks_against_a_change_is_named_and_nothing_is_changed()
    {
        await Campaign.CreateAsync(new(District, Plan, Actor.Shell));
        await Campaign.StepAsync(new(CampaignStep.Launch, Actor.Shell));
        await Grains.Get<IUnitGrain>(Commune).CountHeadsAsync(new(120, null, new(2026, 6, 1), Actor.Shell));
        var before = await ShowAsync(Grains);

        var refusals = new[]
        {
            await Campaign.CreateAsync(new(District, Plan, Actor.Shell)),
            await Grains.Get<ICampaignGrain>("copy").CopyAsync(new("nowhere", new(2027, 6, 1), null, Actor.Shell)),
            await Grains.Get<ICampaignGrain>("copy").CreateAsync(new("nowhere", Plan, Actor.Shell)),
            await Campaign.EditAsync(Renaming(" ", version: 2)),
            await Campaign.StepAsync(new(CampaignStep.Archive, Actor.Shell)),
            await Campaign.EditAsync(new(Plan with { Period = new(new(2026, 6, 2), new(2026, 6, 30)), Phases = [], Content = [] }, 2, Actor.Shell)),
            await Campaign.EditAsync(Renaming("Tin tốt", version: 1)),
            await Campaign.SplitTargetsAsync(new(Actor.Shell)),
        };

        refusals.Select(refusal => refusal.GetType().Name).ShouldBe(
            ["IdTaken", "NoSuchCampaign", "NoSuchOwner", "Unsound", "NoSuchStep", "Fixed", "ChangedMeanwhile", "NotSplit"]);
        ShouldBeAllRefusals<CampaignOutcome>(refusals, typeof(CampaignOutcome.Settled));
        refusals[3].ShouldBeOfType<CampaignOutcome.Unsound>().Faults.ShouldBe([new("name", CampaignFaultKind.Missing)]);
        refusals[7].ShouldBeOfType<CampaignOutcome.NotSplit>().Refusal.Units.ShouldBe([OtherCommune]);
        (await ShowAsync(Grains)).ShouldBe(before);
    }

    [StorageFact]
    public async Task Posts_that_may_not_join_are_named_and_none_joins()
    {
        await Campaign.CreateAsync(new(District, Plan, Actor.Shell));

        var refusals = new List<AttributeOutcome>
        {
            await Grains.Get<ICampaignGrain>("nowhere").AttributeAsync(new([Post("p")], Joins: true, Actor.Shell)),
            await Campaign.AttributeAsync(new([Post("p")], Joins: true, Actor.Shell)),
        };
        await Campaign.StepAsync(new(CampaignStep.Launch, Actor.Shell));
        refusals.Add(await Campaign.AttributeAsync(new([Post("p"), Post("q")], Joins: true, Actor.Shell)));
        refusals.Add(await Campaign.AttributeAsync(new([], Joins: true, Actor.Shell)));

        ShouldBeAllRefusals<AttributeOutcome>(refusals, typeof(AttributeOutcome.Attributed));
        refusals[1].ShouldBe(new AttributeOutcome.NotNow(CampaignState.Draft));
        refusals[2].ShouldBeOfType<AttributeOutcome.PostsNotFound>().Posts.ShouldBe([Post("q")]);
        (await ShowAsync(Grains)).ShouldBe("Mỗi ngày một tin tốt: Launched v2");
    }

    [StorageFact]
    public async Task Of_edits_made_on_one_version_at_once_one_stands_and_the_others_are_shown_it()
    {
        await Campaign.CreateAsync(new(District, Plan, Actor.Shell));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(caller => Task.Run(() =>
            (caller % 2 == 0 ? Grains : Elsewhere).Get<ICampaignGrain>(Id).EditAsync(Renaming($"Tên {caller}", version: 1)))));

        var stands = outcomes.OfType<CampaignOutcome.Settled>().ShouldHaveSingleItem().Campaign;
        outcomes.OfType<CampaignOutcome.ChangedMeanwhile>().Select(outcome => outcome.Campaign.Plan.Name).Distinct().ShouldBe([stands.Plan.Name]);
        (await ShowAsync(Grains)).ShouldBe($"{stands.Plan.Name}: Draft v2");
    }

    [StorageFact]
    public async Task Nothing_is_described_that_is_not_there() => (await Campaign.DescribeAsync()).ShouldBeNull();

    protected override async Task FurnishAsync()
    {
        await using var connection = await Site.Database.OpenAsync();
        await UnitStore.AddAsync(connection, OtherCommune, "Đoàn xã Hai", District);
        await Site.SeeAsync("p");
        await Site.ReadAsync("p", ("2026-06-01T05:00:00Z", new Counters(Views: 10)));
    }

    protected override bool Changes(object outcome) =>
        outcome is CampaignOutcome.Settled { Changed: true } or AttributeOutcome.Attributed { Posts: > 0 };

    private protected override async Task<string> ShowAsync(IGrains grains)
    {
        var campaigns = new[] { await grains.Get<ICampaignGrain>(Id).DescribeAsync(), await grains.Get<ICampaignGrain>("copy").DescribeAsync() };
        var posts = await Site.ScalarAsync<long>("SELECT COUNT(*) FROM post_campaigns");
        return string.Join("; ", campaigns.OfType<Campaign>().Select(Line)) + (posts > 0 ? $"; {posts} posts in" : "");
    }

    private static string Line(Campaign campaign) =>
        $"{campaign.Plan.Name}: {campaign.State} v{campaign.Version}" + string.Concat(campaign.Shares.Select(share => $", {share.Unit} {share.Amount}"))
        + string.Concat(campaign.AcceptedPlatforms.Select(platform => $", accepts {platform.Name()}"));

    private static GrainStep Step(string method, Func<ICampaignGrain, CancellationToken, Task<object>> call, string shows) =>
        new(method, (grains, token) => call(grains.Get<ICampaignGrain>(Id), token), shows);

    private static EditCampaign Renaming(string name, long version) =>
        new(Plan with { Name = name, Content = [Plan.Content[0] with { Number = 1 }] }, version, Actor.Shell);

    private static ShareTargets Sharing(long first, long second) =>
        new([new(CampaignMetric.Posts, Commune, first), new(CampaignMetric.Posts, OtherCommune, second)], Version: null, Actor.Shell);
}

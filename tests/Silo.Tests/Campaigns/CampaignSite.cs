using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>Campaigns' grains on the embedded engine, over an installation of a test's own.</summary>
internal sealed class CampaignSite : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public CampaignSite(TestInstallation site)
    {
        Site = site;
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(site.Clock).AddSingleton(site.Database).AddSingleton<ILedger>(site.Ledger);
        services.AddSingleton<IUnitQueries>(new UnitQueries(site.Database)).AddSingleton<IHeadCounts>(Heads);
        services.AddEmbeddedEngine().AddCampaignGrains();
        _services = services.BuildServiceProvider(validateScopes: true);
        Queries = new CampaignQueries(site.Database, site.Clock);
    }

    public TestInstallation Site { get; }

    public KnownHeads Heads { get; } = new();

    public CampaignQueries Queries { get; }

    public static CampaignPlan Plan { get; } = new()
    {
        Name = "Hè xanh",
        Period = new(new(2026, 6, 1), new(2026, 8, 31)),
        Hashtags = ["HèXanh"],
    };

    public ICampaignGrain Campaign(string id) => _services.GetRequiredService<EmbeddedEngine>().Get<ICampaignGrain>(id);

    /// <summary>Makes a campaign that runs.</summary>
    public async Task LaunchAsync(string id, CampaignPlan plan, string unit = TestInstallation.District)
    {
        (await Campaign(id).CreateAsync(new CreateCampaign(unit, plan, Actor.Shell))).ShouldBeOfType<CampaignOutcome.Settled>();
        await StepAsync(id, CampaignStep.Launch);
    }

    public async Task StepAsync(string id, CampaignStep step) =>
        (await Campaign(id).StepAsync(new StepCampaign(step, Actor.Shell))).ShouldBeOfType<CampaignOutcome.Settled>();

    public async Task<Campaign> DescribeAsync(string id) => (await Campaign(id).DescribeAsync())!; // it was made before

    public async Task<Campaign> EditAsync(string id, Func<CampaignPlan, CampaignPlan> change)
    {
        var campaign = await DescribeAsync(id);
        var outcome = await Campaign(id).EditAsync(new EditCampaign(change(campaign.Plan), campaign.Version, Actor.Shell));
        return outcome.ShouldBeOfType<CampaignOutcome.Settled>().Campaign;
    }

    /// <summary>Lets known posts follow, a few at a time.</summary>
    public Task<int> FollowAsync(int postsAtOnce = 2) =>
        new LateAttribution(Site.Database, Site.Ledger) { PostsAtOnce = postsAtOnce }.RunAsync(CancellationToken.None);

    /// <summary>The posts in a campaign, with how each joined: "p hashtag, q hand".</summary>
    public async Task<string> PostsAsync(string id)
    {
        var page = await Queries.PostsAsync(id, TestInstallation.Province, new ListPage(1, 100), CancellationToken.None);
        return string.Join(", ", page.Items.Select(post => $"{post.Key.PostId} {post.How}").Order());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Head-counts as a test says.</summary>
    public sealed class KnownHeads : IHeadCounts
    {
        public Dictionary<string, long> Members { get; } = [];

        public Task<IReadOnlyDictionary<string, long>> OnAsync(
            IReadOnlyCollection<string> units, DateOnly day, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, long>>(Members.Where(unit => units.Contains(unit.Key)).ToDictionary());
    }
}
